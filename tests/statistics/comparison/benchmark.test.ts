import { describe, expect, it } from 'vitest';
import {
	overlapOfIntervals95,
	singleInterval95,
	twoIntervals95And99_8
} from '$lib/statistics/comparison/benchmark';
import {
	againstControlLimitsOfProportion,
	againstControlLimitsOfRate,
	controlLimitsOfProportion,
	controlLimitsOfRate
} from '$lib/statistics/comparison/control-limits';
import { againstGoal, intervalAgainstGoal } from '$lib/statistics/comparison/goal';
import { wilsonInterval } from '$lib/statistics/intervals/proportion';

const area = { value: 5, lower: 4, upper: 6 };

describe('an area against its benchmark', () => {
	it('is similar where its interval holds the benchmark, ends included', () => {
		expect(singleInterval95(area, { value: 4 }, 'high_is_good')).toBe('similar');
		expect(singleInterval95(area, { value: 6 }, 'high_is_good')).toBe('similar');
		expect(singleInterval95(area, { value: 3.999 }, 'high_is_good')).toBe('better');
		expect(singleInterval95(area, { value: 3.999 }, 'low_is_good')).toBe('worse');
		expect(singleInterval95(area, { value: 6.001 }, 'none')).toBe('lower');
	});

	it('is not compared with itself, nor where anything is missing', () => {
		const england = { value: 3, areaCode: 'E92000001' };
		expect(singleInterval95({ ...area, areaCode: 'E92000001' }, england, 'none')).toBe(
			'not_compared'
		);
		expect(singleInterval95({ ...area, lower: null }, england, 'none')).toBe('not_compared');
		expect(singleInterval95({ value: 5 }, england, 'none')).toBe('not_compared');
		expect(singleInterval95(area, { value: NaN }, 'none')).toBe('not_compared');
	});

	it('is best or worst beyond the wider interval', () => {
		const wide = { ...area, lower99_8: 3, upper99_8: 7 };
		expect(twoIntervals95And99_8(wide, { value: 3.5 }, 'high_is_good')).toBe('better');
		expect(twoIntervals95And99_8(wide, { value: 2 }, 'high_is_good')).toBe('best');
		expect(twoIntervals95And99_8(wide, { value: 8 }, 'high_is_good')).toBe('worst');
		expect(twoIntervals95And99_8(wide, { value: 8 }, 'none')).toBe('lowest');
		expect(twoIntervals95And99_8(area, { value: 8 }, 'none')).toBe('not_compared');
	});

	it('is similar where two intervals touch', () => {
		expect(overlapOfIntervals95(area, { value: 7, lower: 6, upper: 8 }, 'none')).toBe('similar');
		expect(overlapOfIntervals95(area, { value: 7, lower: 6.1, upper: 8 }, 'none')).toBe('lower');
	});

	it('is judged by control limits about the benchmark', () => {
		const limits = controlLimitsOfProportion(20, 400);
		const score = wilsonInterval(80, 400);
		expect(limits.lower! / 100).toBeCloseTo(score.lower!, 4);
		expect(limits.upper! / 100).toBeCloseTo(score.upper!, 4);
		const at = (value: number, denominator: number) =>
			againstControlLimitsOfProportion({ value, denominator }, { value: 20 }, 'low_is_good');
		expect([at(20, 400), at(30, 400), at(10, 400), at(30, 0)]).toEqual([
			'similar',
			'worse',
			'better',
			'not_compared'
		]);
		// Ten events expected: exact limits 4.80 and 18.39.
		const rates = controlLimitsOfRate(10, 100_000);
		expect(rates.lower).toBeCloseTo(4.8, 2);
		expect(rates.upper).toBeCloseTo(18.39, 2);
		const rate = { value: 19, denominator: 100_000 };
		expect(againstControlLimitsOfRate(rate, { value: 10 }, 'high_is_good')).toBe('better');
	});

	it('reaches a goal by equalling it', () => {
		expect(againstGoal(10, 10, 'low_is_good')).toBe('better');
		expect(againstGoal(10, 10, 'high_is_good')).toBe('better');
		expect(againstGoal(11, 10, 'low_is_good')).toBe('worse');
		expect(intervalAgainstGoal({ lower: 10, upper: 12 }, 10, 'high_is_good')).toBe('better');
		expect(intervalAgainstGoal({ lower: 8, upper: 10 }, 10, 'high_is_good')).toBe('similar');
		expect(intervalAgainstGoal({ lower: 8, upper: null }, 10, 'high_is_good')).toBe('not_compared');
	});
});
