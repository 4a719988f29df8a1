import { describe, expect, it } from 'vitest';
import {
	againstControlLimitsOfProportion,
	againstControlLimitsOfRate,
	controlLimitsOfProportion,
	controlLimitsOfRate
} from '$lib/statistics/comparison/control-limits';
import { againstGoal, intervalAgainstGoal } from '$lib/statistics/comparison/goal';
import { expectClose, expectRefusal } from '../close';

describe('control limits of a proportion', () => {
	it('are Wilson’s score limits about the benchmark', () => {
		// p = 0.5 of 12 people and k = 2: (24 × 0.5 + 4 ± 2√(4 + 48 × 0.25)) ÷ 2(12 + 4) = 0.25 and 0.75.
		const limits = controlLimitsOfProportion(50, 12, 2);
		expect(limits).toEqual({ lower: 25, upper: 75 });
		expect(controlLimitsOfProportion(0.5, 12, 2, 1)).toEqual({ lower: 0.25, upper: 0.75 });
		const judged = (value: number) =>
			againstControlLimitsOfProportion({ value, denominator: 12 }, { value: 50 }, 'none', 2);
		expect([24.9, 25, 75, 75.1].map(judged)).toEqual(['lower', 'similar', 'similar', 'higher']);
	});

	it('take none and all as proportions, but nothing beyond them', () => {
		expect(controlLimitsOfProportion(0, 12, 2)).toEqual({ lower: 0, upper: 25 });
		expect(controlLimitsOfProportion(100, 12, 2)).toEqual({ lower: 75, upper: 100 });
		expectRefusal(() => controlLimitsOfProportion(-1, 12), 'proportion_out_of_range');
		expectRefusal(() => controlLimitsOfProportion(101, 12), 'proportion_out_of_range');
	});

	it('are none where the benchmark or the people are missing, or there are no people', () => {
		const none = { lower: null, upper: null };
		expect(controlLimitsOfProportion(null, 12)).toEqual(none);
		expect(controlLimitsOfProportion(50, null)).toEqual(none);
		expect(controlLimitsOfProportion(50, 0)).toEqual(none);
		expectRefusal(() => controlLimitsOfProportion(50, Infinity), 'not_finite', 'denominator');
		expectRefusal(() => controlLimitsOfProportion(50, 12, NaN), 'not_finite', 'standardErrors');
		const area = { value: 50 };
		expect(againstControlLimitsOfProportion(area, area, 'none')).toBe('not_compared');
	});
});

describe('control limits of a rate', () => {
	it('round the events expected up for the lower and down for the upper limit', () => {
		// 10.5 events expected: the lower limit is that of 11, the upper that of 10. Published exact
		// limits: 5.4912 (11) and 18.3904 (10).
		const limits = controlLimitsOfRate(10.5, 1000, 0.025, 1000);
		expect(limits.lower).toBeCloseTo(5.4912, 4);
		expect(limits.upper).toBeCloseTo(18.3904, 4);
		const wider = controlLimitsOfRate(10.5, 1000, 0.001, 1000);
		expect(wider.lower).toBeLessThan(limits.lower!);
		const half = controlLimitsOfRate(21, 500, 0.025, 1000);
		expect(half.lower).toBeCloseTo(2 * 5.4912, 3);
		expect(half.upper).toBeCloseTo(2 * 18.3904, 3);
	});

	it('start at nought where nothing is expected, and are none without people', () => {
		// No events: the upper limit is −ln 0.025.
		const limits = controlLimitsOfRate(0, 1000, 0.025, 1000);
		expect(limits.lower).toBe(0);
		expectClose(limits.upper, -Math.log(0.025));
		const none = { lower: null, upper: null };
		expect(controlLimitsOfRate(null, 1000)).toEqual(none);
		expect(controlLimitsOfRate(10, null)).toEqual(none);
		expect(controlLimitsOfRate(10, 0)).toEqual(none);
		expectRefusal(() => controlLimitsOfRate(10, Infinity), 'not_finite', 'denominator');
		expectRefusal(() => controlLimitsOfRate(Infinity, 10), 'not_finite', 'benchmark');
	});

	it('judge an area below, within and above them, and none by itself', () => {
		const judged = (value: number | null, areaCode = 'E06000001') =>
			againstControlLimitsOfRate(
				{ value, denominator: 1000, areaCode },
				{ value: 10, areaCode: 'E92000001' },
				'high_is_good',
				0.025,
				1000
			);
		expect([4, 10, 19].map((value) => judged(value))).toEqual(['worse', 'similar', 'better']);
		expect([judged(null), judged(19, 'E92000001')]).toEqual(['not_compared', 'not_compared']);
	});
});

describe('a goal without an agreed direction', () => {
	it('is higher from the goal on, and lower below it', () => {
		expect([89, 90, 91].map((value) => againstGoal(value, 90, 'none'))).toEqual([
			'lower',
			'higher',
			'higher'
		]);
		expect([89, 90, 91].map((value) => againstGoal(value, 90, 'low_is_good'))).toEqual([
			'better',
			'better',
			'worse'
		]);
	});

	it('is not set against limits of which either is missing, nor against nothing', () => {
		for (const limits of [{ upper: 95 }, { lower: 91 }, { lower: null, upper: 95 }])
			expect(intervalAgainstGoal(limits, 90, 'none')).toBe('not_compared');
		expect(intervalAgainstGoal({ lower: 91, upper: 95 }, null, 'none')).toBe('not_compared');
		expect(intervalAgainstGoal({ lower: 91, upper: 95 }, 90, 'none')).toBe('higher');
		expect(intervalAgainstGoal({ lower: 80, upper: 89 }, 90, 'none')).toBe('lower');
	});
});
