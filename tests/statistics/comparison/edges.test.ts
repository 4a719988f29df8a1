import { describe, expect, it } from 'vitest';
import {
	overlapOfIntervals95,
	twoIntervals95And99_8,
	type Polarity
} from '$lib/statistics/comparison/benchmark';
import {
	againstControlLimitsOfRate,
	controlLimitsOfRate
} from '$lib/statistics/comparison/control-limits';
import { differenceOfRates, differenceWithErrors } from '$lib/statistics/comparison/difference';
import { againstGoal, intervalAgainstGoal } from '$lib/statistics/comparison/goal';
import {
	percentileBounds,
	percentileGroups,
	quantiles
} from '$lib/statistics/comparison/quantiles';
import { funnelSignificance, proportionFunnel, rateFunnel } from '$lib/statistics/funnels/limits';
import { distancesFrom } from '$lib/statistics/comparison/likeness';
import { consecutiveYears } from '$lib/statistics/comparison/trend';
import { expectClose, expectRefusal } from '../close';

const area = (value: number, reach = 1) => ({ value, lower: value - reach, upper: value + reach });

describe('two intervals', () => {
	const against = (value: number | null, polarity: Polarity = 'high_is_good') =>
		overlapOfIntervals95({ ...area(value ?? 0), value }, area(50), polarity);

	it('that overlap or touch are similar; else the area lies above or below', () => {
		expect([against(53), against(52), against(47)]).toEqual(['better', 'similar', 'worse']);
		expect([against(53, 'low_is_good'), against(47, 'none')]).toEqual(['worse', 'lower']);
	});

	it('are not compared where a value is missing', () => {
		expect(against(null)).toBe('not_compared');
		expect(overlapOfIntervals95(area(53), { value: 50 }, 'none')).toBe('not_compared');
	});

	it('of which the wider one leaves the benchmark out too go further', () => {
		const of = (value: number, polarity: Polarity) =>
			twoIntervals95And99_8(
				{ ...area(value), lower99_8: value - 2, upper99_8: value + 2 },
				{ value: 50 },
				polarity
			);
		expect([of(53, 'none'), of(51.5, 'none'), of(47, 'none')]).toEqual([
			'highest',
			'higher',
			'lowest'
		]);
		expect([of(53, 'high_is_good'), of(53, 'low_is_good')]).toEqual(['best', 'worst']);
	});
});

describe('a goal', () => {
	it('is met from the goal on where high is good, and up to it where low is', () => {
		expect([againstGoal(90, 90, 'high_is_good'), againstGoal(89, 90, 'high_is_good')]).toEqual([
			'better',
			'worse'
		]);
		expect(againstGoal(90, 90, 'low_is_good')).toBe('better');
	});

	it('is not compared with what is missing', () => {
		expect([againstGoal(null, 90, 'none'), againstGoal(90, null, 'none')]).toEqual([
			'not_compared',
			'not_compared'
		]);
		expect(intervalAgainstGoal({ lower: 80 }, 90, 'none')).toBe('not_compared');
	});

	it('is missed by an interval wholly below it', () => {
		const limits = (lower: number, upper: number) =>
			intervalAgainstGoal({ lower, upper }, 90, 'high_is_good');
		expect([limits(80, 89), limits(80, 90), limits(90, 95)]).toEqual([
			'worse',
			'similar',
			'better'
		]);
	});
});

describe('control limits of a rate', () => {
	it('are refused for a tail that is none', () => {
		for (const tail of [0, 0.5, NaN])
			expectRefusal(() => controlLimitsOfRate(100, 1000, tail), 'probability_out_of_range');
		expectRefusal(() => controlLimitsOfRate(-1, 1000), 'negative_rate');
	});

	it('compare no area whose people are not known', () => {
		expect(againstControlLimitsOfRate({ value: 10 }, { value: 12 }, 'none')).toBe('not_compared');
	});
});

describe('groups of equal number', () => {
	it('are refused where there are to be none', () => {
		expectRefusal(() => percentileBounds([1, 2, 3, 4], 0), 'quantile_count_out_of_range');
		expectRefusal(() => percentileBounds([1, 2, 3, 4], 2.5), 'quantile_count_out_of_range');
		expectRefusal(() => quantiles(['1'] as never, 2), 'values_not_numeric');
	});

	it('hold a value beyond all areas in the last', () => {
		const areas = [1, 2, 3, 4, 5, 6];
		expect(percentileGroups([0, 99, null], areas, 5, 'none')).toEqual([1, 5, 0]);
		expect(percentileGroups([0, 99], areas, 5, 'high_is_good')).toEqual([5, 1]);
	});
});

describe('differences', () => {
	it('have no limits, and no verdict, at full confidence', () => {
		const one = { value: 5, standardError: 1 };
		expect(differenceWithErrors(one, { value: 1, standardError: 1 }, 1)).toMatchObject({
			difference: 4,
			lower: null,
			upper: null,
			significant: null
		});
		const events = { numerator: 20, denominator: 1000 };
		expect(differenceOfRates(events, events, { confidence: 1 })).toMatchObject({
			ratio: 1,
			ratioLower: null,
			ratioUpper: null
		});
	});

	it('in likeness need two areas that differ', () => {
		expectRefusal(() => distancesFrom([[1, null]], 0), 'too_few_values');
		expectRefusal(() => distancesFrom([[3, 3]], 0), 'too_few_values');
		const [own, other, unknown] = distancesFrom([[1, 3, null]], 0);
		expect([own, unknown]).toEqual([0, null]);
		expectClose(other ?? null, Math.SQRT2);
	});
});

describe('periods of a trend', () => {
	const year = (from: number) => `${from}-01-01/${from}-12-31`;

	it('follow each other year by year', () => {
		expect(consecutiveYears([year(2020), year(2021), year(2022)])).toBe(true);
		expect(consecutiveYears([year(2020), year(2022)])).toBe(false);
		expect(consecutiveYears(['2020-01-01/2022-12-31'])).toBe(false);
	});

	it('are none where a text is no period, or ends before it begins', () => {
		expect(consecutiveYears(['2020'])).toBe(false);
		expect(consecutiveYears([year(2020), '2021-12-31/2021-01-01'])).toBe(false);
	});
});

describe('a funnel', () => {
	it('of no areas, and one of rates without any event, is refused', () => {
		const empty = { statistic: 'proportion', numerators: [], denominators: [] } as const;
		expectRefusal(() => proportionFunnel(empty), 'too_few_values');
		const none = {
			statistic: 'rate',
			numerators: [0, 0],
			rates: [0, 0],
			denominators: [10, 10],
			rateType: 'crude'
		} as const;
		expectRefusal(() => rateFunnel(none, 1), 'nonpositive_count');
	});

	it('of standardised rates judges no area with fewer than ten events', () => {
		const rates = {
			...({ statistic: 'rate', rateType: 'dsr', numerators: [0, 9, 400] } as const),
			rates: [0, 900, 400],
			denominators: [1000, 1000, 1000]
		};
		expect(funnelSignificance(rates).slice(0, 2)).toEqual(['Not applicable', 'Not applicable']);
		expect(rateFunnel(rates, 1)[0]?.baseline).toBeCloseTo((409 / 101_000) * 100_000, 6);
	});
});
