import { describe, expect, it } from 'vitest';
import {
	StatisticsError,
	checkSameLength,
	checkedDenominator,
	checkedMultiplier,
	checkedNumerator,
	finite,
	finiteOrNull,
	isMissing,
	present,
	sumOf
} from '$lib/statistics/errors';
import { expectRefusal } from './close';

describe('a number', () => {
	it('is itself unless it has no end or is missing', () => {
		expect([finite(-1, 'x'), present(0, 'x')]).toEqual([-1, 0]);
		expectRefusal(() => finite(Infinity, 'x'), 'not_finite', 'x');
		expectRefusal(() => finite(NaN, 'x'), 'not_finite', 'x');
		for (const missing of [null, undefined, NaN]) {
			expect(isMissing(missing)).toBe(true);
			expectRefusal(() => present(missing, 'x'), 'missing_value', 'x');
			expectRefusal(() => present(missing, 'x', 'missing_limits'), 'missing_limits', 'x');
		}
		expect(isMissing(0)).toBe(false);
		expectRefusal(() => present(-Infinity, 'x'), 'not_finite', 'x');
		expect([finiteOrNull(3), finiteOrNull(NaN), finiteOrNull(Infinity)]).toEqual([3, null, null]);
	});

	it('of events may be nought, of people may not, and either may be missing', () => {
		expect([0, 5, null, NaN].map((one) => checkedNumerator(one, 'n'))).toEqual([0, 5, null, null]);
		expectRefusal(() => checkedNumerator(-0.1, 'n'), 'negative_numerator', 'n');
		expectRefusal(() => checkedNumerator(Infinity, 'n'), 'not_finite', 'n');
		expect([0.1, null, NaN].map((one) => checkedDenominator(one, 'd'))).toEqual([0.1, null, null]);
		expectRefusal(() => checkedDenominator(0, 'd'), 'nonpositive_denominator', 'd');
		expectRefusal(() => checkedDenominator(Infinity, 'd'), 'not_finite', 'd');
	});

	it('that others are multiplied by lies above nought', () => {
		expect(checkedMultiplier(0.5)).toBe(0.5);
		for (const none of [0, -1, NaN])
			expectRefusal(() => checkedMultiplier(none), 'nonpositive_multiplier', 'multiplier');
		expectRefusal(() => checkedMultiplier(Infinity), 'not_finite', 'multiplier');
	});
});

describe('lists', () => {
	it('side by side have one length, as far as they are there', () => {
		expect(() => checkSameLength(2, { a: [1, 2], b: undefined })).not.toThrow();
		expectRefusal(() => checkSameLength(2, { a: [1, 2], b: [1] }), 'length_mismatch', 'b.length');
		const other = () => checkSameLength(2, { a: [1] }, 'reference_length_mismatch');
		expectRefusal(other, 'reference_length_mismatch', 'a.length');
	});

	it('add up, an empty one to nought', () => {
		expect([sumOf([]), sumOf([1, 2, 4])]).toEqual([0, 7]);
	});
});

describe('a refusal', () => {
	it('says which argument, why and what was given', () => {
		const refusal = new StatisticsError('missing_limits', 'limits[2]', 'none');
		expect(refusal.message).toBe('limits[2]: missing limits (got "none")');
		expect(new StatisticsError('not_finite', 'x', Infinity).message).toContain('(got Infinity)');
		expect(refusal).toMatchObject({ name: 'StatisticsError', value: 'none' });
		expect(refusal).toBeInstanceOf(RangeError);
	});
});
