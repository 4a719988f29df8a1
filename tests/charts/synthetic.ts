/** Made-up figures of every kind for drawing: no number here is a statistic of the place it names. */
import type {
	AreaRef,
	Category,
	Comparison,
	Estimate,
	Figure,
	FigureKind,
	Role,
	Sex,
	Unit
} from '$lib/figures/figure';

export const percent: Unit = { id: 'percent', label: '%', decimals: 1 };
export const years: Unit = { id: 'years', label: 'years', decimals: 1 };
export const people: Unit = { id: 'persons', label: 'people', decimals: 0 };
export const index: Unit = { id: 'index', label: 'mid-2011 = 100', decimals: 1 };

const MID_2023 = '2023-06-30/2023-06-30';
const midYears = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-06-30/${from + at}-06-30`);
const threeYears = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-01-01/${from + at + 2}-12-31`);

function area(code: string, name: string, level: AreaRef['level'] = 'local-authority'): AreaRef {
	return { code, name, slug: name.toLowerCase().replaceAll(' ', '-'), level };
}

const home = area('E08000010', 'Wigan');
const england = area('E92000001', 'England', 'country');

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

function figure(id: string, kind: FigureKind, unit: Unit, parts: Partial<Figure>): Figure {
	const period = parts.period ?? MID_2023;
	return {
		id,
		kind,
		theme: null,
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

function estimate(role: Role, value: number | null, parts: Partial<Estimate> = {}): Estimate {
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

function compared(sex: Sex, category: string, value: number, benchmark: number): Comparison {
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

/** 296 values, more of them near the middle, without chance. */
export function distributionValues(count = 296, low = 6, high = 35): number[] {
	return Array.from({ length: count }, (_, at) => {
		const part = (at + 0.5) / count;
		const middle = Math.log(part / (1 - part)) / 11 + 0.45;
		return Math.round((low + (high - low) * Math.min(1, Math.max(0, middle))) * 100) / 100;
	}).sort((a, b) => a - b);
}

export function strip(
	homeValue: number | null = 19.3,
	benchmarkValue: number | null = 18.7
): Figure {
	const values = distributionValues();
	const neighbours = Array.from({ length: 10 }, (_, at) =>
		area(`E0700000${at}`, `Neighbour ${'ABCDEFGHIJ'[at]}`)
	);
	const at = (part: number) => values[Math.floor(part * values.length)] ?? 0;
	return figure('synthetic-strip', 'strip', percent, {
		areas: {
			[home.code]: home,
			[england.code]: england,
			...Object.fromEntries(neighbours.map((each) => [each.code, each]))
		},
		estimates: [
			estimate('home', homeValue),
			estimate('benchmark', benchmarkValue),
			...neighbours.map(({ code }, place) =>
				estimate('neighbour', at(0.15 + place * 0.08), { area: code })
			)
		],
		distribution: {
			values,
			missing: 2,
			lowerQuartile: at(0.25),
			median: at(0.5),
			upperQuartile: at(0.75),
			neighbourModel: 'ONS, all factors'
		}
	});
}

const bands: Category[] = Array.from({ length: 19 }, (_, at) => {
	const label = at === 18 ? '90+' : `${at * 5}–${at * 5 + 4}`;
	return { key: label, label };
});

export function pyramid(outline: Role = 'benchmark'): Figure {
	const share = (at: number, sex: Sex, shift: number) => {
		const young = 3.1 - 0.25 * Math.cos((at + shift) * 1.1);
		const old = at < 10 ? 1 : Math.exp(-((at - 10) ** 2) / (sex === 'male' ? 28 : 34));
		return Math.round(young * old * 100) / 100;
	};
	const period = outline === 'earlier' ? '2011-06-30/2011-06-30' : MID_2023;
	return figure('synthetic-pyramid', 'pyramid', percent, {
		categories: bands,
		estimates: bands.flatMap(({ key: category }, at) =>
			(['female', 'male'] as const).flatMap((sex) => [
				estimate('home', share(at, sex, 0), { sex, category }),
				estimate(outline, share(at, sex, 1.4), { sex, category, period })
			])
		)
	});
}

export function gapBySex(gap = 1.8): Figure {
	const row = (sex: Sex, value: number, width: number) => [
		estimate('home', value, { sex, lower: value - width, upper: value + width }),
		estimate('benchmark', value + gap, { sex })
	];
	return figure('synthetic-gap', 'gap', years, {
		period: '2021-01-01/2023-12-31',
		interval: { level: 95, method: 'synthetic' },
		estimates: [...row('male', 77.3, 0.4), ...row('female', 80.9, 0.35)].map((each) => ({
			...each,
			period: '2021-01-01/2023-12-31'
		})),
		comparisons: [compared('male', '', 77.3, 77.3 + gap), compared('female', '', 80.9, 80.9 + gap)]
	});
}

export function gapByCategory(): Figure {
	const rows: [string, number, number][] = [
		['All ages', 6.6, 8.6],
		['0 to 15', 2.1, 2.0],
		['16 to 64', -1.4, 4.8],
		['65 and over', 22.3, 20.5],
		['75 and over', 35.7, 30.2],
		['85 and over', 19.4, 19.4]
	];
	return figure('synthetic-growth', 'gap', percent, {
		unit: { ...percent, label: '% change' },
		categories: rows.map(([label]) => ({ key: label, label })),
		estimates: rows.flatMap(([category, value, other]) => [
			estimate('home', value, { category }),
			estimate('benchmark', other, { category })
		]),
		comparisons: rows.map(([category, value, other]) => compared('persons', category, value, other))
	});
}

export function linesIndexed(): Figure {
	const periods = midYears(2011, 2023);
	return figure('synthetic-index', 'lines', index, {
		estimates: periods.flatMap((period, at) => [
			estimate('home', 100 + at * 0.52 + Math.sin(at) * 0.3, { period }),
			estimate('benchmark', 100 + at * 0.7, { period })
		])
	});
}

export function linesBySex(): Figure {
	const periods = threeYears(2001, 2021);
	return figure('synthetic-trend', 'lines', years, {
		panels: 'sex',
		estimates: (['male', 'female'] as const).flatMap((sex) =>
			periods.flatMap((period, at) => {
				const base = (sex === 'male' ? 74.2 : 78.6) + 4 * (1 - Math.exp(-at / 8));
				return [
					estimate('home', base, { sex, period }),
					estimate('benchmark', base + 1.9, { sex, period })
				];
			})
		)
	});
}

export function linesProjected(): Figure {
	return figure('synthetic-projection', 'lines', people, {
		estimates: [
			...midYears(2011, 2023).map((period, at) =>
				estimate('home', 318122 + at * 1100 + at ** 2 * 55, { period })
			),
			...midYears(2018, 2043).map((period, at) =>
				estimate('projected', 326088 + at * 1180 - at ** 2 * 8, { period })
			)
		]
	});
}

/** Limits, a missing run, a single value between two missing ones, and a break. */
export function linesInterrupted(): Figure {
	const periods = Array.from({ length: 10 }, (_, at) => `${2014 + at}-04-01/${2015 + at}-03-31`);
	return figure('synthetic-turnover', 'lines', percent, {
		interval: { level: 95, method: 'synthetic' },
		breaks: [{ at: '2020-04-01', label: 'new way of counting from April 2020' }],
		estimates: periods.flatMap((period, at) => {
			const gone = at === 2 || at === 3 || at === 5;
			const value = 28 + Math.sin(at * 1.3) * 2;
			return [
				gone
					? estimate('home', null, { period, missing: 'suppressed' })
					: estimate('home', value, { period, lower: value - 1.6, upper: value + 1.6 }),
				estimate('middle', 29.5 + at * 0.2, { period })
			];
		})
	});
}

export function linesByCategory(): Figure {
	const periods = midYears(2011, 2023);
	const categories = ['0 to 15', '16 to 64', '65 and over', '75 and over'];
	return figure('synthetic-categories', 'lines', index, {
		benchmark: null,
		categories: categories.map((label) => ({ key: label, label })),
		estimates: categories.flatMap((category, place) =>
			periods.map((period, at) =>
				estimate('home', 100 + at * (place < 2 ? 0.3 + place * 0.02 : place * 0.9), {
					period,
					category
				})
			)
		)
	});
}

export function gradient(): Figure {
	const tenths: Category[] = Array.from({ length: 10 }, (_, at) => ({
		key: `${at + 1}`,
		label: `tenth ${at + 1}`
	}));
	const wobble = [-1.1, 0.8, 0.1, 0.3, -0.4, 1.1, -0.2, 0.9, -0.3, -0.6];
	const period = '2014-01-01/2016-12-31';
	return figure('synthetic-gradient', 'gradient', years, {
		panels: 'sex',
		period,
		benchmark: null,
		categories: tenths,
		interval: { level: 95, method: 'synthetic' },
		estimates: (['male', 'female'] as const).flatMap((sex) =>
			tenths.map(({ key: category }, at) => {
				const value =
					(sex === 'male' ? 72.4 : 77) + at * (sex === 'male' ? 1.2 : 0.98) + wobble[at]!;
				return estimate('home', value, {
					sex,
					category,
					period,
					lower: value - 1.2,
					upper: value + 1.2
				});
			})
		),
		slopes: [
			{ sex: 'male', from: 71.8, to: 83.8, slopeIndex: 12, lower: 10.1, upper: 13.9 },
			{ sex: 'female', from: 76.5, to: 86.3, slopeIndex: 9.8, lower: 8.2, upper: 11.5 }
		]
	});
}

export function waterfall(): Figure {
	const rows: [string, string, number][] = [
		['population_start', 'Residents at mid-2022', 334110],
		['births', 'Births', 3344],
		['deaths', 'Deaths', -3539],
		['internal_net', 'Moves within the UK', 1874],
		['international_net', 'International migration', 3391],
		['other', 'Other', -6],
		['population_end', 'Residents at mid-2023', 339174]
	];
	const period = '2022-06-30/2023-06-30';
	return figure('synthetic-waterfall', 'waterfall', people, {
		period,
		categories: rows.map(([key, label]) => ({ key, label })),
		estimates: rows.map(([category, , value]) => estimate('home', value, { category, period }))
	});
}

export function bars(): Figure {
	const rows: [string, number, number][] = [
		['Education', 41.2, 47.9],
		['Apprenticeship', 9.8, 5.3],
		['Employment', 26.4, 22.8],
		['Not sustained for six months', 17.5, 16.1],
		['Not known', 5.1, 7.9]
	];
	return figure('synthetic-bars', 'bars', percent, {
		categories: rows.map(([label]) => ({ key: label, label })),
		estimates: rows.flatMap(([category, value, other]) => [
			estimate('home', value, { category }),
			estimate('benchmark', other, { category })
		])
	});
}

/** Twelve rows, negative values, limits and a missing one. */
export function barsOfTwelve(): Figure {
	const labels = Array.from({ length: 12 }, (_, at) => `Occupation group number ${at + 1}`);
	return figure(
		'synthetic-twelve',
		'bars',
		{ id: 'thousands', label: 'thousand jobs', decimals: 1 },
		{
			benchmark: null,
			interval: { level: 95, method: 'synthetic' },
			categories: labels.map((label) => ({ key: label, label })),
			estimates: labels.map((category, at) => {
				const value = 12.4 - at * 2.3;
				return at === 4
					? estimate('home', null, { category, missing: 'suppressed' })
					: estimate('home', value, { category, lower: value - 0.9, upper: value + 1.1 });
			})
		}
	);
}

/** Every figure of this file by name: what is drawn, tested and looked at. */
export function gallery(): Record<string, Figure> {
	const longNames = ['Bournemouth, Christchurch and Poole', 'Kensington and Chelsea'] as const;
	return {
		strip: strip(),
		'strip-equal': strip(19.3, 19.3),
		'strip-ends': named(strip(6.01, 34.9), 'City of London', 'Isles of Scilly'),
		'strip-long': named(strip(18.9, 19.1), ...longNames),
		'strip-missing': without(strip(), 'home'),
		'strip-one-value': {
			...strip(19.3, 19.3),
			distribution: { ...strip().distribution!, values: Array<number>(296).fill(19.3) }
		},
		pyramid: pyramid(),
		'pyramid-earlier': pyramid('earlier'),
		'pyramid-long': named(pyramid(), ...longNames),
		gap: gapBySex(),
		'gap-equal': gapBySex(0),
		'gap-long': named(gapBySex(-0.3), ...longNames),
		'gap-missing': without(gapBySex(), 'benchmark'),
		'gap-categories': gapByCategory(),
		lines: linesIndexed(),
		'lines-long': named(linesIndexed(), ...longNames),
		'lines-sexes': linesBySex(),
		'lines-projected': linesProjected(),
		'lines-interrupted': linesInterrupted(),
		'lines-categories': linesByCategory(),
		gradient: gradient(),
		waterfall: waterfall(),
		bars: bars(),
		'bars-long': named(bars(), ...longNames),
		'bars-twelve': barsOfTwelve()
	};
}
