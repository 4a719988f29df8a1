import { everyIndicator } from '$lib/catalogue/indicators';
import type { AreaRef, Comparison, Estimate, Figure, Sex } from '$lib/figure';
import { plainText, type Statement } from '$lib/words/statement';

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

/** The question of an indicator, and how it wants its sentences; those of a published value for one made up. */
function asked(id: string): Partial<Figure> {
	const { question, says } = everyIndicator.find((entry) => entry.id === id) ?? {};
	return { ...(question ? { question } : {}), ...(says ? { says } : {}) };
}

type Writers = Record<string, (...given: never[]) => Statement>;

/** Functions that make statements, as functions that give them in plain words. */
export function inWords<M extends object>(
	module: M
): {
	[K in keyof M]: M[K] extends (...given: infer A) => Statement ? (...given: A) => string : M[K];
} {
	const words = Object.entries(module as Writers).map(([name, write]) => [
		name,
		(...given: never[]) => plainText(write(...given))
	]);
	return Object.fromEntries(words) as never;
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
		...asked(change.id ?? ''),
		...change
	};
}
