import { describe, expect, it } from 'vitest';
import {
	differenceOfDecimals,
	nearestMultiple,
	roundedHalfAwayFromZero,
	shownDifference
} from '$lib/statistics/population/rounding';
import { expectRefusal } from '../close';

describe('rounding', () => {
	it.each([
		[-1.005, 2, -1.01],
		[1.0049, 2, 1],
		[0.5, 0, 1],
		[-0.4, 0, 0],
		[12.5, 1, 12.5],
		[12, 3, 12],
		[1.5e-7, 7, 2e-7],
		[1.4e-7, 7, 1e-7],
		[2.5e22, 0, 2.5e22],
		[123, 0, 123]
	])('of %d to %d decimals is %d', (value, decimals, expected) => {
		expect(roundedHalfAwayFromZero(value, decimals)).toBe(expected);
	});

	it('takes up to a hundred places', () => {
		expect(roundedHalfAwayFromZero(1.25, 100)).toBe(1.25);
		expectRefusal(() => roundedHalfAwayFromZero(1, 101), 'decimals_out_of_range', 'decimals');
		expectRefusal(() => roundedHalfAwayFromZero(null, -1), 'decimals_out_of_range', 'decimals');
	});

	it.each([
		[7, 5, 5],
		[8, 5, 10],
		[7.5, 5, 10],
		[-7.5, 5, -10],
		[0.1, 0.25, 0],
		[0.125, 0.25, 0.25],
		[10, 0.3, 9.9],
		[1e21, 5, 1e21]
	])('of %d to the nearest %d is %d', (value, base, expected) => {
		expect(nearestMultiple(value, base)).toBe(expected);
	});

	it('is refused to multiples of nothing and of no end', () => {
		expectRefusal(() => nearestMultiple(1, -5), 'nonpositive_base', 'base');
		expectRefusal(() => nearestMultiple(1, Infinity), 'not_finite', 'base');
		expectRefusal(() => nearestMultiple(-Infinity, 5), 'not_finite', 'value');
	});
});

describe('a difference', () => {
	it('of decimals may be below nought, and is missing where either is', () => {
		expect(differenceOfDecimals(77.26, 79.11, 2)).toBe(-1.85);
		expect(differenceOfDecimals(77.26, null, 2)).toBeNull();
		expect(differenceOfDecimals(1.26, 1, 1)).toBe(0.3);
		expectRefusal(() => differenceOfDecimals(Infinity, 1, 1), 'not_finite', 'a');
		expectRefusal(() => differenceOfDecimals(1, Infinity, 1), 'not_finite', 'b');
		expectRefusal(() => differenceOfDecimals(1, 1, 1.5), 'decimals_out_of_range', 'decimals');
	});

	it('as shown is rounded after, and says so where the two shown differ by more or less', () => {
		// 1.4 less 0.6 is 0.8, shown 1; the two are shown as 1 and 1.
		expect(shownDifference(1.4, 0.6, 1, 0)).toEqual({
			difference: 0.8,
			shown: 1,
			fromUnrounded: true
		});
		expect(shownDifference(1.4, 0.4, 1, 0)).toEqual({
			difference: 1,
			shown: 1,
			fromUnrounded: false
		});
	});
});
