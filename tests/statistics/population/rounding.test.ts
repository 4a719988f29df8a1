import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	differenceOfDecimals,
	nearestMultiple,
	roundedHalfAwayFromZero,
	shownDifference
} from '$lib/statistics/population/rounding';
import { expectRefusal, seeded } from '../close';

describe('rounding', () => {
	it.each([
		[1.005, 2, 1.01],
		[-2.5, 0, -3],
		[79.45, 1, 79.5],
		[1e-7, 3, 0],
		[0.1 + 0.2, 2, 0.3],
		[1e21, 2, 1e21],
		[123456789.125, 2, 123456789.13]
	])('of %d to %d decimals is on its decimal text', (value, decimals, expected) => {
		expect(roundedHalfAwayFromZero(value, decimals)).toBe(expected);
	});

	it('shows no minus before zero and leaves a missing value missing', () => {
		expect(Object.is(roundedHalfAwayFromZero(-0.01, 1), 0)).toBe(true);
		expect(roundedHalfAwayFromZero(null, 1)).toBeNull();
		expect(nearestMultiple(NaN, 5)).toBeNull();
	});

	it('to a multiple goes away from zero at halves', () => {
		expect([115, 105, -115, 2, 3].map((value) => nearestMultiple(value, 10))).toEqual([
			120, 110, -120, 0, 0
		]);
		expect(nearestMultiple(0.15, 0.1)).toBe(0.2);
		expectRefusal(() => nearestMultiple(3, 0), 'nonpositive_base');
	});

	it('never moves a value by more than half of the last place, nor back across another', () => {
		const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(value, value, fc.integer({ min: 0, max: 6 }), (one, other, decimals) => {
				const [a, b] = [one, other].map((number) => roundedHalfAwayFromZero(number, decimals)!);
				expect(Math.abs(a! - one)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-9);
				expect(roundedHalfAwayFromZero(a!, decimals)).toBe(a);
				if (one < other) expect(a!).toBeLessThanOrEqual(b!);
			}),
			seeded
		);
	});

	it('refuses places that are none, and infinity', () => {
		expectRefusal(() => roundedHalfAwayFromZero(1, -1), 'decimals_out_of_range');
		expectRefusal(() => roundedHalfAwayFromZero(1, 0.5), 'decimals_out_of_range');
		expectRefusal(() => roundedHalfAwayFromZero(Infinity, 1), 'not_finite');
	});
});

describe('a difference of published decimals', () => {
	it('is taken in units of the last published place', () => {
		expect(differenceOfDecimals(79.11, 77.26, 2)).toBe(1.85);
		expect(differenceOfDecimals(null, 77.26, 2)).toBeNull();
	});

	it('says when it is not the difference of the values shown', () => {
		expect(shownDifference(79.11, 77.26, 2, 1)).toEqual({
			difference: 1.85,
			shown: 1.9,
			fromUnrounded: true
		});
		expect(shownDifference(79.1, 77.2, 1, 1).fromUnrounded).toBe(false);
		expect(shownDifference(null, 77.2, 1, 1)).toEqual({
			difference: null,
			shown: null,
			fromUnrounded: false
		});
	});
});
