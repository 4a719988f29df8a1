import type { AreaRef, Comparison, Estimate, Figure, Sex } from '$lib/figure';

export const wigan: AreaRef = {
	code: 'E08000010',
	name: 'Wigan',
	slug: 'wigan',
	level: 'local-authority'
};
export const england: AreaRef = {
	code: 'E92000001',
	name: 'England',
	slug: 'england',
	level: 'country'
};

export const now = '2021-01-01/2023-12-31';
export const before = '2011-01-01/2013-12-31';

/** An estimate of Wigan now; without a value it is not published. */
export function estimate(sex: Sex, value: number | null, change: Partial<Estimate> = {}): Estimate {
	return {
		role: 'home',
		area: wigan.code,
		sex,
		category: '',
		period: now,
		value,
		...(value === null ? { missing: 'not-published' } : {}),
		...change
	};
}

/** Wigan beside England, not judged unless told otherwise. */
export function comparison(
	sex: Sex,
	value: number | null,
	benchmark: number | null,
	change: Partial<Comparison> = {}
): Comparison {
	return {
		sex,
		category: '',
		period: now,
		value,
		benchmark,
		difference: value === null || benchmark === null ? null : value - benchmark,
		fromUnrounded: false,
		verdict: 'not-compared',
		reason: 'no limits are published',
		...change
	};
}

/** A made figure of Wigan in years; its estimates are those of its comparisons unless given. */
export function madeFigure(change: Partial<Figure> = {}): Figure {
	const comparisons = change.comparisons ?? [];
	return {
		id: 'made-up',
		kind: 'gap',
		theme: null,
		question: 'published',
		query: 'made-up?area=wigan',
		title: 'Lifespan',
		area: wigan,
		shown: wigan,
		benchmark: england,
		period: now,
		polarity: 'high-is-good',
		unit: { id: 'years', label: 'years', decimals: 1 },
		areas: { [wigan.code]: wigan, [england.code]: england },
		categories: [],
		parts: [],
		comparisons,
		interval: null,
		breaks: [],
		panels: 'none',
		estimates: comparisons.map(({ sex, value, category, period }) =>
			estimate(sex, value, { category, period })
		),
		meaning: '',
		notes: [],
		tables: [],
		working: [],
		...change
	};
}
