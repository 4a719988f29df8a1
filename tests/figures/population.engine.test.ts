import { describe, expect, it } from 'vitest';
import { roundedHalfAwayFromZero as rounded } from '$lib/statistics/population/rounding';
import { engine, figureOf } from './engine';

describe('figures of population', () => {
	it('the share aged 65 and over is Wigan’s 19.3% and England’s 18.7%, among 296 authorities', async () => {
		const figure = await figureOf('wigan', 'age-profile', 'share-65-plus');
		const [only] = figure.comparisons;
		expect(rounded(only?.value ?? null, 1)).toBe(19.3);
		expect(rounded(only?.benchmark ?? null, 1)).toBe(18.7);
		expect(only?.verdict).toBe('higher');
		expect(figure.distribution?.values).toHaveLength(296);
		expect(figure.estimates.filter((one) => one.role === 'neighbour').length).toBe(10);
	});

	it('the share agrees with an independent count of the rows', async () => {
		const { query } = await engine();
		const rows = await query<{ share: number }>(
			`SELECT 100 * sum(CASE WHEN age >= 65 THEN value END) / sum(value) AS share
FROM population_by_age WHERE area_code = 'E07000127' AND period_end = '2023-06-30'`
		);
		const figure = await figureOf('west-lancashire', 'age-profile', 'share-65-plus');
		expect(figure.comparisons[0]?.value).toBeCloseTo(rows[0]?.share ?? 0, 10);
		expect(rounded(figure.comparisons[0]?.value ?? null, 1)).toBe(22.4);
	});

	it('a pyramid’s bars add up to all residents', async () => {
		const figure = await figureOf('wigan', 'age-profile', 'age-sex-pyramid');
		const home = figure.estimates.filter((one) => one.role === 'home');
		expect(home).toHaveLength(38);
		expect(home.reduce((sum, one) => sum + (one.value ?? 0), 0)).toBeCloseTo(100, 9);
		expect(home.reduce((sum, one) => sum + (one.parts?.[0] ?? 0), 0)).toBe(339174);
	});

	it('the reader’s sex and year change the count and its period', async () => {
		const figure = await figureOf('wigan', 'age-profile', 'share-65-plus', {
			sex: 'female',
			year: 2022
		});
		expect(figure.period).toBe('2022-06-30/2022-06-30');
		expect(figure.tables.map(({ name, source }) => [name, source.released])).toEqual([
			['population_by_age', '2024-03-26']
		]);
		expect(figure.estimates[0]?.sex).toBe('female');
	});

	it('growth since mid-2011 is 6.6% in Wigan and 8.6% in England', async () => {
		const figure = await figureOf('wigan', 'population-growth', 'population-index');
		const [only] = figure.comparisons;
		expect(rounded((only?.value ?? 0) - 100, 1)).toBe(6.6);
		expect(rounded((only?.benchmark ?? 0) - 100, 1)).toBe(8.6);
	});

	it('the parts of the change lead from one total to the other', async () => {
		for (const area of ['wigan', 'england', 'greater-manchester', 'isles-of-scilly']) {
			const figure = await figureOf(area, 'population-growth', 'components-of-change');
			const value = (key: string) =>
				figure.estimates.find((one) => one.role === 'home' && one.category === key)?.value ?? NaN;
			const parts = ['births', 'deaths', 'internal_net', 'international_net', 'other'];
			const sum = parts.reduce((total, key) => total + value(key), value('population_start'));
			expect(sum, area).toBe(value('population_end'));
		}
	});

	it('estimates and the 2018-based projection stay two series', async () => {
		const figure = await figureOf('wigan', 'population-growth', 'projection-total');
		const at = (role: string) =>
			figure.estimates.find((one) => one.role === role && one.period === figure.period)?.value;
		expect([at('home'), at('projected')]).toEqual([339174, 332240]);
	});

	it('a combined authority’s counts are summed, and say so', async () => {
		const figure = await figureOf('greater-manchester', 'population-growth', 'projection-total');
		expect(figure.notes.some((note) => note.kind === 'aggregate')).toBe(true);
	});
});
