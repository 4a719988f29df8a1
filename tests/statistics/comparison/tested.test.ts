import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginOf } from '../../../src/lib/statistics/comparison/margins';
import {
	relationOf,
	reversed,
	type Footprint
} from '../../../src/lib/statistics/comparison/nesting';
import {
	outcomeOf,
	testOfDifference,
	type Compared
} from '../../../src/lib/statistics/comparison/tested';
import { proportion } from '../../../src/lib/statistics/intervals/proportion';

const apart = { kind: 'apart' } as const;
const about = (value: number, reach: number): Compared => ({
	value,
	lower: value - reach,
	upper: value + reach
});
/** `a: 3/10` as the piece of an authority that an area has. */
const area = (pieces: Record<string, [held: number, all: number]>): Footprint =>
	new Map(Object.entries(pieces).map(([code, [held, all]]) => [code, { held, all }]));

describe('how two areas lie to one another', () => {
	const one = area({ a: [10, 10] });
	const county = area({ a: [10, 10], b: [30, 30] });
	const board = area({ a: [4, 10], b: [30, 30] });

	it('is told by what they consist of, with the part’s share of the whole', () => {
		expect(relationOf(one, county)).toEqual({ kind: 'part', share: 0.25 });
		expect(relationOf(county, one)).toEqual({ kind: 'whole', share: 0.25 });
		expect(relationOf(one, one)).toEqual({ kind: 'same' });
		expect(relationOf(area({ a: [10, 10] }), area({ c: [5, 5] }))).toEqual(apart);
	});

	it('is an overlap where a boundary cuts through, and none of what is unknown', () => {
		expect(relationOf(one, board).kind).toBe('overlap');
		expect(relationOf(board, county).kind).toBe('part');
		// Two boards that share an authority side by side have nobody in common.
		expect(relationOf(board, area({ a: [6, 10] }))).toEqual(apart);
		expect(relationOf(area({}), one)).toEqual(apart);
	});

	it('is the same seen from the other side', () => {
		for (const [first, second] of [
			[one, county],
			[county, one],
			[one, board],
			[one, one]
		] as const)
			expect(reversed(relationOf(first, second))).toEqual(relationOf(second, first));
	});
});

describe('the test of a difference', () => {
	it('is of the interval of the difference, and not of whether intervals meet', () => {
		// 19 to 21 and 20.5 to 22.5 meet; their difference, 1.5 ± 1.41, leaves 0 out.
		expect(testOfDifference(about(21.5, 1), about(20, 1), apart, 1)).toMatchObject({
			finding: 'above',
			rule: 'difference'
		});
		expect(testOfDifference(about(20, 1), about(21.5, 1), apart, 1).finding).toBe('below');
	});

	it('says similar only where the whole interval lies within the margin', () => {
		expect(testOfDifference(about(20, 0.3), about(20.2, 0.3), apart, 1).finding).toBe('similar');
		expect(testOfDifference(about(20, 0.9), about(20.2, 0.9), apart, 1).finding).toBe('open');
		expect(testOfDifference(about(20, 0.1), about(20, 0.1), apart, null).finding).toBe('open');
	});

	it('does not take an interval that ends at 0, but for binary noise, to leave it out', () => {
		const noisy = { value: 0.3, lower: 0.1 + 0.2 - 0.2, upper: 0.5 };
		expect(testOfDifference(noisy, { value: 0.1 }, apart, null).finding).toBe('open');
	});

	it('takes a value without limits as fixed, and tests nothing without own limits', () => {
		expect(testOfDifference(about(20, 1), { value: 10 }, apart, 1)).toMatchObject({
			rule: 'fixed',
			lower: 9,
			upper: 11
		});
		expect(testOfDifference({ value: 20 }, about(10, 1), apart, 1)).toMatchObject({
			difference: 10,
			finding: null,
			why: 'no-limits'
		});
		const turned = { value: 80, lower: 81.8, upper: 81.6 };
		expect(testOfDifference(turned, about(10, 1), apart, 1)).toMatchObject({ why: 'no-limits' });
		expect(testOfDifference({ value: null }, about(1, 1), apart, 1)).toMatchObject({
			difference: null,
			why: 'no-value'
		});
		expect(testOfDifference(about(1, 1), { value: null }, apart, 1)).toMatchObject({
			why: 'no-other-value'
		});
	});

	it('sets a small part against its whole, a large one only where counts allow', () => {
		const small = { kind: 'part', share: 0.04 } as const;
		expect(testOfDifference(about(20, 1), about(18, 0.1), small, 1)).toMatchObject({
			rule: 'small-part',
			lower: 1,
			upper: 3
		});
		const large = { kind: 'part', share: 0.05 } as const;
		expect(testOfDifference(about(20, 1), about(18, 0.1), large, 1)).toMatchObject({
			why: 'large-part'
		});
		const overlapping = testOfDifference(about(20, 1), about(18, 1), { kind: 'overlap' }, 1);
		expect(overlapping).toMatchObject({ finding: null, why: 'overlap', difference: 2 });
	});

	it('of counts is the part against the rest, in the size of part against whole', () => {
		const estimate = (a: number, b: number) => {
			const { value, lower, upper } = proportion(a, b, { multiplier: 100 });
			return { value: value!, lower, upper };
		};
		const of = (numerator: number, denominator: number): Compared => ({
			...estimate(numerator, denominator),
			counts: { numerator, denominator, estimate }
		});
		const found = testOfDifference(of(300, 1000), of(800, 4000), { kind: 'part', share: null }, 1);
		expect(found).toMatchObject({ rule: 'rest', finding: 'above' });
		// 30% of the part less 20% of the whole is 3/4 of 30% less 16.7% of the rest.
		expect(found.difference).toBeCloseTo(0.75 * (30 - 100 / 6), 10);
		expect(found.lower!).toBeLessThan(found.difference!);
		expect(found.upper!).toBeGreaterThan(found.difference!);
	});

	it('is the same from either side, with the signs turned', () => {
		const value = fc.double({ min: 0, max: 100, noNaN: true });
		const reach = fc.double({ min: 0.01, max: 10, noNaN: true });
		const share = fc.double({ min: 0.001, max: 0.9, noNaN: true });
		fc.assert(
			fc.property(value, reach, value, reach, share, (a, x, b, y, part) => {
				for (const relation of [apart, { kind: 'part', share: part } as const]) {
					const there = testOfDifference(about(a, x), about(b, y), relation, 1);
					const back = testOfDifference(about(b, y), about(a, x), reversed(relation), 1);
					const turn = {
						above: 'below',
						below: 'above',
						similar: 'similar',
						open: 'open'
					} as const;
					expect(back.finding).toBe(there.finding && turn[there.finding]);
					if (there.lower !== undefined) expect(back.upper).toBeCloseTo(-there.lower, 9);
				}
			}),
			{ seed: 7, numRuns: 300 }
		);
	});
});

describe('what was found in words', () => {
	it('needs an agreed direction to be good or bad', () => {
		const above = testOfDifference(about(20, 1), about(10, 1), apart, 1);
		expect(outcomeOf(above, 'high_is_good')).toBe('better');
		expect(outcomeOf(above, 'low_is_good')).toBe('worse');
		expect(outcomeOf(above, 'none')).toBe('higher');
		expect(outcomeOf(testOfDifference({ value: 1 }, { value: 2 }, apart, 1), 'none')).toBe(
			'not_compared'
		);
	});
});

describe('the margin of a unit', () => {
	it('is stated for years, points, scores and rates, and for no other', () => {
		expect(['years', 'percent', 'score'].map((unit) => marginOf(unit, 50))).toEqual([0.5, 1, 0.1]);
		expect(marginOf('per-100000', 200)).toBe(10);
		expect(marginOf('per-100000', null)).toBeNull();
		expect(marginOf('index', 100)).toBeNull();
	});
});
