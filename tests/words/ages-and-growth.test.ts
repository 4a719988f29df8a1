import { describe, expect, it } from 'vitest';
import type { Comparison, Estimate, Figure, Role } from '$lib/figure';
import * as ageStatements from '$lib/words/topics/population';
import * as growthStatements from '$lib/words/topics/population';
import { before, comparison, england, estimate, madeFigure, inWords } from './made';

const age = inWords(ageStatements);
const growth = inWords(growthStatements);

const percent = { id: 'percent', label: '%', decimals: 1 } as const;
const persons = { id: 'persons', label: 'people', decimals: 0 } as const;
const of = (category: string, value: number | null, role: Role = 'home', change = {}) =>
	estimate('persons', value, { category, role, ...change });
const shares = (change: Partial<Figure>) => madeFigure({ unit: percent, ...change });
const beside = (category: string, ...[value, benchmark, change]: Values) =>
	shares({ comparisons: [comparison('persons', value, benchmark, { category, ...change })] });
type Values = [number | null, number | null, Partial<Comparison>?];

describe('the ages of a place', () => {
	it('are a rough share where one fits, else a percentage', () => {
		expect(age.share65Plus(beside('', 19.3, 18.7, { verdict: 'higher' }))).toBe(
			'Nearly one in five people in Wigan is 65 or over, more than in England (18.7%)'
		);
		expect(age.share65Plus(beside('', 5, 18.7, { verdict: 'lower' }))).toBe(
			'5.0% of people in Wigan are 65 or over, less than in England (18.7%)'
		);
		const women = shares({ comparisons: [comparison('female', 5, null)], benchmark: null });
		expect(age.share65Plus(women)).toBe('5.0% of women in Wigan are 65 or over');
		expect(age.share65Plus(beside('', null, 18.7))).toBe(
			'Lifespan: nothing is published for Wigan'
		);
	});

	it('are set beside the benchmark’s by decade, all from 80 together', () => {
		const profile = (estimates: Estimate[], benchmark: Figure['benchmark'] = england) =>
			age.pyramid(shares({ estimates, benchmark }));
		const home = [of('0', 30), of('25', 20), of('80', 26), of('90', 24)];
		expect(profile(home, null)).toBe(
			'The largest ten-year age group in Wigan is people aged 80 and over, 50.0% of residents'
		);
		const other = [
			of('5', 29.8, 'benchmark'),
			of('20', 30, 'benchmark'),
			of('85', 40, 'benchmark')
		];
		expect(profile([...home, ...other])).toBe(
			'Wigan has a smaller share of people in their twenties than England, and a larger share aged 80 and over'
		);
		const near = [
			of('0', 30.2, 'benchmark'),
			of('20', 20, 'benchmark'),
			of('80', 49.8, 'benchmark')
		];
		expect(profile([...home, ...near])).toBe('Wigan’s age profile is close to England’s');
	});

	it('of work and old age are said of their own group', () => {
		expect(age.ageShares(beside('16-64', 61.2, 63, { verdict: 'lower' }))).toBe(
			'61.2% of people in Wigan are aged 16 to 64, less than in England (63.0%)'
		);
		const old = beside('old-age', 310, 295, { verdict: 'higher' });
		expect(age.dependency({ ...old, unit: { ...persons, id: 'per-1000' } })).toBe(
			'For every 1,000 people aged 16 to 64 in Wigan there are 310 aged 65 and over, more than in England (295)'
		);
		for (const none of [
			age.ageShares(beside('16-64', null, 1)),
			age.dependency(beside('old-age', null, 1))
		])
			expect(none).toBe('Lifespan: nothing is published for Wigan');
	});

	it('then and now count those from 65, and a missing age is not 0', () => {
		const then = { period: before };
		const change = (value: number | null) =>
			age.ageChange(
				shares({
					estimates: [
						of('64', 80, 'earlier', then),
						of('65', 16, 'earlier', then),
						of('65', value),
						of('90', 4.5)
					]
				})
			);
		expect(change(15)).toBe(
			'People aged 65 and over made up 16.0% of Wigan’s residents in 2011 to 2013 and 19.5% in 2021 to 2023'
		);
		expect(change(null)).toBe('Lifespan, Wigan');
	});
});

describe('the growth of a place', () => {
	const index = (value: number, benchmark: number | null) =>
		growth.populationIndex(
			madeFigure({
				comparisons: [comparison('persons', value, benchmark)],
				estimates: [
					of('', 100, 'home', { period: before, parts: [1000] }),
					of('', value, 'home', { parts: [10 * value] })
				]
			})
		);

	it.each<[string, string, string]>([
		['more', index(106.6, 108.6), '1,066 in 2021 to 2023, 6.6% more; England grew by 8.6%'],
		['fewer', index(98, 99), '980 in 2021 to 2023, 2.0% fewer; England fell by 1.0%'],
		['as many', index(100, 100.04), '1,000 in 2021 to 2023, about as many; England did not change'],
		['more beside nothing', index(110, null), '1,100 in 2021 to 2023, 10.0% more']
	])('is %s', (_, text, expected) => {
		expect(text).toBe(`Wigan had 1,000 residents in 2011 to 2013 and ${expected}`);
	});

	it('is set against the projection, also where they are the same', () => {
		const total = (estimated: number, projected: number) =>
			growth.projectionTotal(
				madeFigure({ estimates: [of('', estimated), of('', projected, 'projected')] })
			);
		const start =
			'For 2021 to 2023, 1,000 residents had been projected for Wigan; the estimate is ';
		expect(total(1012, 1000)).toBe(`${start}1,012, 12 more`);
		expect(total(999, 1000)).toBe(`${start}999, 1 fewer`);
		expect(total(1000, 1000)).toBe(`${start}1,000, the same`);
	});
});
