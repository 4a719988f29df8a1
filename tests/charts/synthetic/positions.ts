/** Made-up figures for drawing: no number here is a statistic of the place it names. */
import type { Category, Figure, Sex } from '$lib/figure';
import { percent, years, area, home, england, figure, estimate, compared } from './parts';

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
