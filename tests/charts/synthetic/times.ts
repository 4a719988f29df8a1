/** Made-up figures for drawing: no number here is a statistic of the place it names. */
import type { Figure } from '$lib/figure';
import { percent, years, people, index, midYears, threeYears, figure, estimate } from './parts';

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
