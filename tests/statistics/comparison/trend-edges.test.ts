import { describe, expect, it } from 'vitest';
import {
	consecutiveYears,
	recentTrend,
	slopeOfEstimates,
	slopeOfProportions,
	type TrendPoint
} from '$lib/statistics/comparison/trend';
import { expectClose } from '../close';

/** Five calendar years, each with what is given for it. */
const years = (of: (at: number) => Partial<TrendPoint>): TrendPoint[] =>
	[0, 1, 2, 3, 4].map((at) => ({
		period: `${2019 + at}-01-01/${2019 + at}-12-31`,
		value: 10,
		...of(at)
	}));
const limited = (value: number, reach = 1) => ({
	value,
	lower: value - reach,
	upper: value + reach
});

describe('the line through estimates of unlike precision', () => {
	it('is the weighted least-squares line about the weighted means', () => {
		// Reaches chosen so that the weights are 1, 2, 3, 4 and 5: limits 1.96 ÷ √weight to each side.
		const values = [3, 1, 4, 1, 5];
		const found = slopeOfEstimates(
			values.map((value, at) => limited(value, 1.96 / Math.sqrt(at + 1)))
		);
		// Σw = 15, Σwt = 55, Σwt² = 225, Σwy = 46, Σwty = 184: slope (15·184 − 55·46) ÷ (15·225 − 55²).
		expectClose(found.slope, 230 / 350);
		expectClose(found.chiSquared, (230 / 350) ** 2 * (350 / 15));
	});

	it('keeps its sign or not when a point is left out, rising and falling', () => {
		const consistent = (values: number[]) =>
			slopeOfEstimates(values.map((one) => limited(one))).consistent;
		expect(consistent([5, 4, 3, 2, 1])).toBe(true);
		expect(consistent([1, 2, 3, 4, 5])).toBe(true);
		// Without the last point the line rises, without the first it falls.
		expect(consistent([1, 2, 3, 4, -9])).toBe(false);
	});
});

describe('the line through proportions', () => {
	it('is that of their logits, each year alike, with the chi-squared of the counts', () => {
		// Odds of 1, 2, 4 and 8 times a half: the logit rises by ln 2 a year.
		const points = [
			[10, 30],
			[10, 20],
			[40, 60],
			[20, 25]
		] as const;
		const found = slopeOfProportions(
			points.map(([count, denominator]) => ({ count, denominator }))
		);
		expectClose(found.slope, Math.LN2);
		expect(found.consistent).toBe(true);
		// r = 80 of N = 135; Σrt = 230, Σnt = 350, Σnt² = 1050.
		const chi = (135 * (135 * 230 - 80 * 350) ** 2) / (80 * 55 * (135 * 1050 - 350 ** 2));
		expectClose(found.chiSquared, chi);
	});
});

describe('a recent trend', () => {
	it('falls to the better where low is good, and has no direction where none is agreed', () => {
		const falling = years((at) => limited(20 - 2 * at));
		const shown = (polarity: 'high_is_good' | 'low_is_good' | 'none') =>
			recentTrend(falling, 'Crude_Rate', polarity);
		expect(shown('low_is_good').display).toBe('decreasing_getting_better');
		expect(shown('high_is_good').display).toBe('decreasing_getting_worse');
		expect(shown('none')).toMatchObject({ marker: 'decreasing', display: 'decreasing' });
	});

	it('that is no change says so in every direction', () => {
		const level = years((at) => limited(20 + (at % 2)));
		for (const polarity of ['high_is_good', 'low_is_good', 'none'] as const)
			expect(recentTrend(level, 'crude rate', polarity)).toMatchObject({
				marker: 'no_significant_change',
				display: 'no_significant_change',
				reason: null
			});
	});

	it('is not there without the reason, and then holds nothing', () => {
		expect(recentTrend([], 'crude rate', 'none')).toEqual({
			marker: 'cannot_be_calculated',
			display: 'cannot_be_calculated',
			significant: false,
			reason: 'fewer_than_five_points',
			slope: null,
			chiSquared: null,
			consistent: null
		});
	});

	it('needs limits that lie apart, both of them, in every year', () => {
		const reason = (one: Partial<TrendPoint>) =>
			recentTrend(
				years((at) => ({ ...limited(10 + at), ...(at === 2 && one) })),
				'crude rate',
				'none'
			).reason;
		expect(reason({})).toBeNull();
		expect(reason({ lower: 12, upper: 12 })).toBe('no_limits');
		expect(reason({ lower: 13, upper: 12 })).toBe('no_limits');
		expect(reason({ lower: null })).toBe('no_limits');
		expect(reason({ upper: null })).toBe('no_limits');
		expect(reason({ lower: -Infinity })).toBe('no_limits');
		// A width whose square is below any number: the weight has no end.
		expect(reason({ lower: 0, upper: 1e-200 })).toBe('no_limits');
	});

	it('of proportions needs counts and people in every year, and some of each', () => {
		const reason = (one: Partial<TrendPoint>) =>
			recentTrend(
				years((at) => ({ count: 3 + at, denominator: 20, ...(at === 2 && one) })),
				'proportion',
				'none'
			).reason;
		expect(reason({})).toBeNull();
		expect(reason({ count: null })).toBe('missing_value');
		expect(reason({ denominator: null })).toBe('missing_value');
		expect(reason({ value: null })).toBe('missing_value');
		expect(reason({ count: 20 })).toBe('numerator_equals_denominator');
		expect(reason({ count: 0 })).toBe('zero_numerator');
	});
});

describe('the years of a trend', () => {
	it('may be leap years, but no longer', () => {
		expect(consecutiveYears(['2020-01-01/2020-12-31'])).toBe(true);
		expect(consecutiveYears(['2020-01-01/2021-01-01'])).toBe(false);
	});

	it('begin after the one before has ended', () => {
		expect(consecutiveYears(['2020-04-01/2021-03-31', '2021-04-01/2022-03-31'])).toBe(true);
		expect(consecutiveYears(['2020-04-01/2021-03-31', '2021-03-31/2022-03-30'])).toBe(false);
	});

	it('are read from the whole text and nothing but it', () => {
		expect(consecutiveYears(['from 2020-01-01/2020-12-31'])).toBe(false);
		expect(consecutiveYears(['2020-01-01/2020-12-31Z'])).toBe(false);
		expect(consecutiveYears([])).toBe(true);
	});
});
