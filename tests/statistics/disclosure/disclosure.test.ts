import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	shownAverage,
	shownCount,
	shownMortalityRate,
	shownPercentage,
	shownStandardisedRate,
	shownTotal
} from '$lib/statistics/disclosure/counts';
import { expectRefusal, seeded } from '../close';

describe('a count as it may be shown', () => {
	it('hides 1 to 7 and rounds others to the nearest 5', () => {
		expect([0, 1, 7, 8, 12, 13, 1234].map((count) => shownCount(count))).toEqual([
			0,
			'*',
			'*',
			10,
			10,
			15,
			1235
		]);
		expect([3, 4, 5, 7].map((count) => shownCount(count, 'ofqual_base5'))).toEqual([
			'fewer than 5',
			'fewer than 5',
			5,
			5
		]);
	});

	it('is as it is for the nation, and missing where it is missing', () => {
		expect(shownCount(3, 'nhs_digital_hes', 'national')).toBe(3);
		expect(shownCount(null)).toBeNull();
		expectRefusal(() => shownCount(7.5), 'not_an_integer');
		expectRefusal(() => shownCount(-1), 'negative_count');
	});

	it('never tells two small counts apart, nor any from its neighbours in the same five', () => {
		const small = fc.integer({ min: 1, max: 7 });
		fc.assert(
			fc.property(small, small, (one, other) => {
				expect(shownCount(one)).toBe(shownCount(other));
			}),
			{ ...seeded, numRuns: 49 }
		);
		fc.assert(
			fc.property(fc.integer({ min: 8, max: 1e6 }), (count) => {
				const same = [-2, -1, 1, 2].filter(
					(step) => shownCount(count + step) === shownCount(count)
				);
				expect(same.length).toBeGreaterThanOrEqual(2);
			}),
			seeded
		);
	});

	it('adds totals from raw counts', () => {
		expect(shownTotal([0, 2, 6])).toEqual({ parts: [0, '*', '*'], total: 10 });
		expect(shownTotal([3, null]).total).toBeNull();
	});

	it('makes percentages from what is shown, and hides averages of few', () => {
		expect(shownPercentage(12, 100)).toBe(10);
		expect(shownPercentage(5, 100)).toBe('*');
		expect(shownPercentage(0, 0)).toBeNull();
		expect(shownAverage(41.3, 7)).toBe('*');
		expect(shownAverage(41.3, 8)).toBe(41.3);
		expect(shownAverage(41.3, 0)).toBeNull();
		expectRefusal(() => shownPercentage(5, 4), 'numerator_exceeds_denominator');
	});

	it('hides rates on few deaths and marks those on not many', () => {
		expect(shownMortalityRate(12.3, 2, 'crude')).toEqual({ shown: ':', flag: null });
		expect(shownMortalityRate(12.3, 3, 'crude')).toEqual({ shown: 12.3, flag: 'u' });
		expect(shownMortalityRate(12.3, 9, 'age_standardised').shown).toBe(':');
		expect(shownMortalityRate(12.3, 20, 'age_standardised')).toEqual({ shown: 12.3, flag: null });
		expect(shownStandardisedRate(88.1, 9)).toBeNull();
		expect(shownStandardisedRate(88.1, 10)).toBe(88.1);
	});
});
