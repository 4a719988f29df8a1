import { describe, expect, it } from 'vitest';
import { recentTrend, type TrendPoint } from '$lib/statistics/comparison/trend';
import { expectClose, expectRefusal } from '../close';

/** Five years of limits ±1 about the values given, the first year 2019. */
function yearly(values: readonly (number | null)[], first = 2019): TrendPoint[] {
	return values.map((value, index) => ({
		period: `${first + index}-01-01/${first + index}-12-31`,
		value,
		lower: value === null ? null : value - 1,
		upper: value === null ? null : value + 1
	}));
}

/** The same with periods of three years, each starting a year after the one before. */
function rolling(values: readonly number[]): TrendPoint[] {
	return yearly(values).map((point, index) => ({
		...point,
		period: `${2017 + index}-01-01/${2019 + index}-12-31`
	}));
}

describe('the recent trend', () => {
	it('is worked by hand for five values on a line', () => {
		// Weights (3.92/2)²; slope 2; variance of the slope 1 / (10 weights).
		const trend = recentTrend(yearly([10, 12, 14, 16, 18]), 'crude rate', 'low_is_good');
		expectClose(trend.slope, 2);
		expectClose(trend.chiSquared, 4 * 10 * 1.96 ** 2);
		expect(trend).toMatchObject({
			marker: 'increasing',
			display: 'increasing_getting_worse',
			significant: true,
			consistent: true,
			reason: null
		});
	});

	it('is that of the newest five years, in whatever order they come', () => {
		const seven = yearly([90, 80, 10, 12, 14, 16, 18], 2017);
		const shuffled = [3, 0, 6, 1, 5, 2, 4].map((at) => seven[at]!);
		expect(recentTrend(shuffled, 'crude rate', 'none')).toEqual(
			recentTrend(yearly([10, 12, 14, 16, 18]), 'crude rate', 'none')
		);
	});

	it('refuses periods that overlap, which share their events', () => {
		const values = [10, 12, 14, 16, 18];
		expect(recentTrend(rolling(values), 'directly standardised rate', 'none')).toMatchObject({
			marker: 'cannot_be_calculated',
			reason: 'periods_overlap_or_have_a_gap'
		});
		const repeated = [...yearly(values).slice(0, 4), yearly(values)[3]!];
		expect(recentTrend(repeated, 'crude rate', 'none').reason).toBe(
			'periods_overlap_or_have_a_gap'
		);
		const threeYears = yearly(values).map((point, index) => ({
			...point,
			period: `${2000 + 3 * index}-01-01/${2002 + 3 * index}-12-31`
		}));
		expect(recentTrend(threeYears, 'crude rate', 'none').marker).toBe('cannot_be_calculated');
	});

	it('takes financial years and the days of snapshots as years', () => {
		const financial = yearly([10, 12, 14, 16, 18]).map((point, index) => ({
			...point,
			period: `${2019 + index}-04-01/${2020 + index}-03-31`
		}));
		expect(recentTrend(financial, 'crude rate', 'none').marker).toBe('increasing');
		const snapshots = financial.map((point, index) => ({
			...point,
			period: `${2019 + index}-06-30/${2019 + index}-06-30`
		}));
		expect(recentTrend(snapshots, 'crude rate', 'none').marker).toBe('increasing');
	});

	it('says why there is none', () => {
		const reason = (points: TrendPoint[], type = 'crude rate') =>
			recentTrend(points, type, 'none').reason;
		expect(reason(yearly([1, 2, 3, 4]))).toBe('fewer_than_five_points');
		expect(reason(yearly([1, 2, null, 4, 5]))).toBe('missing_value');
		expect(reason(yearly([1, 2, 3, 4, 5]), 'life expectancy')).toBe('value_type_not_supported');
		const gap = yearly([1, 2, 3, 4, 5, 6]).filter((_, index) => index !== 2);
		expect(reason(gap)).toBe('periods_overlap_or_have_a_gap');
		const withCounts = (counts: number[]) =>
			yearly([1, 2, 3, 4, 5]).map((point, at) => ({
				...point,
				count: counts[at]!,
				denominator: 9
			}));
		expect(reason(withCounts([1, 2, 3, 4, 9]), 'proportion')).toBe('numerator_equals_denominator');
		expect(reason(withCounts([0, 2, 3, 4, 5]), 'proportion')).toBe('zero_numerator');
		expect(reason(yearly([1, 2, 3, 4, 5]).map(({ period, value }) => ({ period, value })))).toBe(
			'no_limits'
		);
	});

	it('needs the same sign with each point left out', () => {
		const trend = recentTrend(yearly([10, 10.1, 9.9, 10, 20]), 'crude rate', 'none');
		expect(trend).toMatchObject({ consistent: false, significant: false });
		expect(trend.chiSquared!).toBeGreaterThan(9.55);
		expect(trend.marker).toBe('no_significant_change');
	});

	it('counts a flat series as keeping its sign, and finds no change in it', () => {
		for (const level of [5, 0.1, 333.3])
			expect(
				recentTrend(yearly([level, level, level, level, level]), 'crude rate', 'none')
			).toMatchObject({
				slope: 0,
				chiSquared: 0,
				consistent: true,
				marker: 'no_significant_change'
			});
	});

	it('by counts is the chi-squared for trend with the slope of the logits', () => {
		const points = [20, 25, 30, 35, 40].map((count, index) => ({
			period: `${2019 + index}-01-01/${2019 + index}-12-31`,
			value: count / 100,
			count,
			denominator: 100
		}));
		const trend = recentTrend(points, 'proportion', 'high_is_good');
		// Σrt = 500, Σr = 150, N = 500: 500(500·500 − 150·1500)² / (150·350·(500·5500 − 1500²)).
		expectClose(trend.chiSquared, (500 * 25_000 ** 2) / (150 * 350 * 500_000));
		expect(trend.display).toBe('increasing_getting_better');
	});
});

describe('what no trend can be made of', () => {
	it('is refused: more events than people, or fewer than none', () => {
		const points = (count: number) =>
			yearly([1, 2, 3, 4, 5]).map((point) => ({ ...point, count, denominator: 9 }));
		expectRefusal(
			() => recentTrend(points(10), 'proportion', 'none'),
			'numerator_exceeds_denominator'
		);
		expectRefusal(() => recentTrend(points(-1), 'proportion', 'none'), 'negative_numerator');
	});
});
