import { describe, expect, it } from 'vitest';
import type { Estimate, Figure, Unit } from '$lib/figure';
import { finding } from '$lib/words/finding';
import { comparison, estimate, madeFigure } from './made';

const people: Unit = { id: 'persons', label: 'people', decimals: 0 };
const percent: Unit = { id: 'percent', label: '%', decimals: 1 };
const index: Unit = { id: 'index', label: 'mid-2011 = 100', decimals: 1 };
const midYear = (year: number) => `${year}-06-30/${year}-06-30`;
const told = (id: string, change: Partial<Figure>) => finding(madeFigure({ id, ...change }));
const number = /\d{3}|\d%/;

describe('residents over time', () => {
	const series = (values: (number | null)[]): Estimate[] =>
		values.map((residents, at) => {
			const value = residents === null ? null : (100 * residents) / 1000;
			return estimate('persons', value, { period: midYear(2021 + at), parts: [residents] });
		});
	const of = (values: (number | null)[], benchmark: number | null = 102) =>
		told('population-index', {
			estimates: series(values),
			unit: index,
			period: midYear(2023),
			comparisons: [{ ...comparison('persons', 100, benchmark), period: midYear(2023) }]
		});

	it('are more, fewer or about as many, beside the benchmark where it is known', () => {
		expect(of([1000, 1050, 1100])).toBe(
			'Wigan had 1,000 residents in mid-2021 and 1,100 in mid-2023, 10.0% more; England grew by 2.0%'
		);
		expect(of([1000, 900], null)).toBe(
			'Wigan had 1,000 residents in mid-2021 and 900 in mid-2022, 10.0% fewer'
		);
		expect(
			of(
				[100_000, 100_010].map((n) => n / 100),
				100
			)
		).toMatch(/about as many; England did not change$/);
		expect(of([1000, 1000], 97)).toMatch(/England fell by 3\.0%$/);
	});

	it('of which an end is missing have no growth', () => {
		for (const values of [
			[null, 1050, 1100],
			[1000, 1050, null]
		])
			// prettier-ignore
			expect(of(values, null)).not.toMatch(/more|fewer|1,[01]00/);
	});
});

describe('growth of an age', () => {
	const categories = [{ key: '65+', label: '65 and over' }];
	const years = '2001-06-30/2021-06-30';
	const of = (id: string, value: number | null, benchmark: number | null) =>
		told(id, {
			categories,
			unit: percent,
			period: years,
			comparisons: [{ ...comparison('persons', value, benchmark), category: '65+', period: years }]
		});

	it('is a rise, a fall or none, and no number where it is missing', () => {
		expect(of('growth-by-age', 25, 20)).toBe(
			'The number of residents aged 65 and over in Wigan grew by 25.0% between mid-2001 and mid-2021 (England: +20.0%)'
		);
		expect(of('growth-by-age', -4, null)).toMatch(/fell by 4\.0% between mid-2001 and mid-2021$/);
		expect(of('growth-by-age', 0.01, null)).toMatch(/did not change between/);
		expect(of('growth-by-age', null, 20)).not.toMatch(number);
	});

	it('that is projected is a rise or a fall, never a signed change, and no number where it is missing', () => {
		expect(of('projection-by-age', -2, 20)).toBe(
			'The number of residents aged 65 and over in Wigan is projected to fall by 2.0% between mid-2001 and mid-2021 (England +20.0%), if earlier trends go on'
		);
		expect(of('projection-by-age', 40, null)).toMatch(
			/grow by 40\.0% .* mid-2021, if earlier trends/
		);
		expect(of('projection-by-age', null, 20)).not.toMatch(number);
	});
});

describe('the parts of a change', () => {
	const year = '2020-06-30/2021-06-30';
	const whole = {
		population_start: 1000,
		births: 20,
		deaths: -30,
		internal_net: 15,
		international_net: 5,
		population_end: 1010
	};
	const of = (change: Record<string, number | null> = {}) =>
		told('components-of-change', {
			unit: people,
			period: year,
			estimates: Object.entries({ ...whole, ...change }).map(([category, value]) =>
				estimate('persons', value, { category, period: year })
			)
		});

	it('are told with their signs; a move that is not published is left out', () => {
		expect(of()).toBe(
			'Wigan gained 10 residents between mid-2020 and mid-2021: births minus deaths −10, moves within the UK +15, international moves +5'
		);
		expect(of({ internal_net: null })).toMatch(/births minus deaths −10, international moves \+5$/);
		expect(of({ population_end: 990 })).toMatch(/^Wigan lost 10 residents/);
		expect(of({ population_end: 1001 })).toMatch(/^Wigan gained 1 resident between/);
	});

	it('are not told where births, deaths or an end are missing', () => {
		for (const key of ['births', 'deaths', 'population_start', 'population_end'])
			expect(of({ [key]: null })).toBe('Lifespan, Wigan');
	});
});

describe('a projection beside the estimate that overtook it', () => {
	const of = (estimated: number | null, projected: number | null) =>
		told('projection-total', {
			unit: people,
			period: midYear(2023),
			estimates: [
				estimate('persons', 900, { period: midYear(2022) }),
				estimate('persons', estimated, { period: midYear(2023) }),
				estimate('persons', projected, { role: 'projected', period: midYear(2023) })
			]
		});

	it('was too high, too low or the same', () => {
		expect(of(1010, 1000)).toMatch(/the estimate is 1,010, 10 more$/);
		expect(of(990, 1000)).toMatch(/the estimate is 990, 10 fewer$/);
		expect(of(1000, 1000)).toMatch(/the estimate is 1,000, the same$/);
	});

	it('is not told where either is missing', () => {
		expect([of(null, 1000), of(1010, null)]).toEqual(['Lifespan, Wigan', 'Lifespan, Wigan']);
	});
});
