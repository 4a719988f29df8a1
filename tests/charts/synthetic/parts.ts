/** Made-up figures for drawing: no number here is a statistic of the place it names. */
import type {
	AreaRef,
	Comparison,
	Estimate,
	Figure,
	FigureKind,
	Role,
	Sex,
	Unit
} from '$lib/figure';

export const percent: Unit = { id: 'percent', label: '%', decimals: 1 };

export const years: Unit = { id: 'years', label: 'years', decimals: 1 };

export const people: Unit = { id: 'persons', label: 'people', decimals: 0 };

export const index: Unit = { id: 'index', label: 'mid-2011 = 100', decimals: 1 };

export const MID_2023 = '2023-06-30/2023-06-30';

export const midYears = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-06-30/${from + at}-06-30`);

export const threeYears = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-01-01/${from + at + 2}-12-31`);

export function area(
	code: string,
	name: string,
	level: AreaRef['level'] = 'local-authority'
): AreaRef {
	return { code, name, slug: name.toLowerCase().replaceAll(' ', '-'), level };
}

export const home = area('E08000010', 'Wigan');

export const england = area('E92000001', 'England', 'country');

/** Replaces the names, for places whose names are long. */
export function named(figure: Figure, homeName: string, benchmarkName = 'England'): Figure {
	const areas = { ...figure.areas };
	areas[home.code] = { ...home, name: homeName };
	areas[england.code] = { ...england, name: benchmarkName };
	return { ...figure, areas, area: areas[home.code]!, shown: areas[home.code]! };
}

/** Every value of a role gone, with a reason. */
export function without(figure: Figure, ...roles: Role[]): Figure {
	const estimates = figure.estimates.map(
		({ role, area, sex, category, period, ...rest }): Estimate =>
			roles.includes(role)
				? { role, area, sex, category, period, value: null, missing: 'not-published' }
				: { role, area, sex, category, period, ...rest }
	);
	return { ...figure, estimates };
}

export function figure(id: string, kind: FigureKind, unit: Unit, parts: Partial<Figure>): Figure {
	const period = parts.period ?? MID_2023;
	return {
		id,
		kind,
		theme: null,
		question: 'published',
		query: `${id}?area=wigan&compare=england`,
		title: 'Synthetic figure',
		area: home,
		shown: home,
		benchmark: england,
		period,
		unit,
		polarity: 'none',
		areas: { [home.code]: home, [england.code]: england },
		categories: [],
		estimates: [],
		parts: [],
		interval: null,
		breaks: [],
		panels: 'none',
		meaning: 'Synthetic.',
		notes: [],
		tables: [],
		working: [],
		...parts,
		comparisons: (parts.comparisons ?? []).map((each) => ({ ...each, period }))
	};
}

export function estimate(
	role: Role,
	value: number | null,
	parts: Partial<Estimate> = {}
): Estimate {
	const isEngland = role === 'benchmark' || role === 'benchmark-projected';
	const code = role === 'middle' ? '' : isEngland ? england.code : home.code;
	const reason = value === null ? ({ missing: 'not-published' } as const) : {};
	return {
		role,
		area: code,
		sex: 'persons',
		category: '',
		period: MID_2023,
		value,
		...reason,
		...parts
	};
}

export function compared(sex: Sex, category: string, value: number, benchmark: number): Comparison {
	return {
		sex,
		category,
		period: MID_2023,
		value,
		benchmark,
		difference: value - benchmark,
		fromUnrounded: false,
		verdict: 'not-compared',
		reason: 'synthetic'
	};
}
