/** Made-up figures for drawing: no number here is a statistic of the place it names. */
import type { Category, Figure, Role, Sex } from '$lib/figure';
import { percent, people, MID_2023, figure, estimate } from './parts';

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
