import { describe, expect, it } from 'vitest';
import {
	shownAverage,
	shownCount,
	shownMortalityRate,
	shownPercentage,
	shownStandardisedRate,
	shownTotal
} from '$lib/statistics/disclosure/counts';
import { expectRefusal } from '../close';

const national = ['nhs_digital_hes', 'national'] as const;

describe('a small count', () => {
	it('is shown for the nation by the first rule alone', () => {
		expect(shownCount(7, ...national)).toBe(7);
		expect(shownCount(3, 'ofqual_base5', 'national')).toBe('fewer than 5');
		expect(shownCount(7, 'ofqual_base5', 'national')).toBe(5);
	});

	it('is hidden from one to the last of the rule, and none is none', () => {
		const counts = [0, 1, 4, 5, 7, 8];
		expect(counts.map((count) => shownCount(count))).toEqual([0, '*', '*', '*', '*', 10]);
		expect(counts.map((count) => shownCount(count, 'ofqual_base5'))).toEqual([
			0,
			'fewer than 5',
			'fewer than 5',
			5,
			5,
			10
		]);
	});
});

describe('a total', () => {
	it('is made of the raw counts and shown by the rule', () => {
		expect(shownTotal([8, 8, 8])).toEqual({ parts: [10, 10, 10], total: 25 });
		expect(shownTotal([1, 2, 0])).toEqual({ parts: ['*', '*', 0], total: '*' });
		expect(shownTotal([1, 2, 0], ...national)).toEqual({ parts: [1, 2, 0], total: 3 });
		expect(shownTotal([])).toEqual({ parts: [], total: 0 });
	});

	it('is missing where a part is, and names one that cannot be', () => {
		expect(shownTotal([NaN, 20])).toEqual({ parts: [null, 20], total: null });
		expectRefusal(() => shownTotal([1, -1]), 'negative_count', 'values[1]');
		expectRefusal(() => shownTotal([0.5, 1]), 'not_an_integer', 'values[0]');
	});
});

describe('a percentage of counts', () => {
	it('is of the counts as they are shown', () => {
		// 23 shows as 25, 38 as 40.
		expect(shownPercentage(23, 38)).toBe(62.5);
		expect(shownPercentage(3, 8, ...national)).toBe(37.5);
		expect(shownPercentage(0, 20)).toBe(0);
		expect(shownPercentage(20, 20)).toBe(100);
	});

	it('is hidden as either count is', () => {
		expect(shownPercentage(0, 7)).toBe('*');
		expect(shownPercentage(2, 20, 'ofqual_base5')).toBe('fewer than 5');
		expect(shownPercentage(0, 3, 'ofqual_base5')).toBe('fewer than 5');
	});

	it('is missing where either count is, and refused of more than all', () => {
		expect(shownPercentage(null, 20)).toBeNull();
		expect(shownPercentage(20, null)).toBeNull();
		// Missing, though the other be hidden.
		expect([shownPercentage(3, null), shownPercentage(null, 3)]).toEqual([null, null]);
		expectRefusal(() => shownPercentage(21, 20), 'numerator_exceeds_denominator', 'numerator');
		expect(shownPercentage(8, 8)).toBe(100);
	});
});

describe('an average', () => {
	it('is shown of people who are shown, unrounded', () => {
		expect(shownAverage(41.3, 12)).toBe(41.3);
		expect(shownAverage(41.3, 2, ...national)).toBe(41.3);
		expect(shownAverage(41.3, 2, 'ofqual_base5')).toBe('fewer than 5');
	});

	it('is none of nobody, and missing where it or its people are', () => {
		expect(shownAverage(41.3, 0)).toBeNull();
		expect(shownAverage(41.3, null)).toBeNull();
		expect(shownAverage(null, 3)).toBeNull();
		expect(shownAverage(41.3, 0, ...national)).toBeNull();
	});
});

describe('a rate', () => {
	it('is hidden or marked by its deaths', () => {
		const shown = (deaths: number, type: 'crude' | 'age_standardised') =>
			shownMortalityRate(5, deaths, type);
		expect([2, 3, 19, 20].map((deaths) => shown(deaths, 'crude'))).toEqual([
			{ shown: ':', flag: null },
			{ shown: 5, flag: 'u' },
			{ shown: 5, flag: 'u' },
			{ shown: 5, flag: null }
		]);
		expect([9, 10].map((deaths) => shown(deaths, 'age_standardised').shown)).toEqual([':', 5]);
		expectRefusal(() => shown(-1, 'crude'), 'negative_count', 'deaths');
	});

	it('that is standardised needs its events', () => {
		expect(shownStandardisedRate(5, null)).toBeNull();
		expect(shownStandardisedRate(null, 50)).toBeNull();
		expect(shownStandardisedRate(NaN, 50)).toBeNull();
		expect([9, 10].map((events) => shownStandardisedRate(5, events))).toEqual([null, 5]);
		expectRefusal(() => shownStandardisedRate(5, 9.5), 'not_an_integer', 'events');
	});
});
