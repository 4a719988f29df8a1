import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from '$lib/statistics/comparison/benchmark';
import { StatisticsError } from '$lib/statistics/errors';
import {
	againstControlLimitsOfRate,
	controlLimitsOfProportion,
	controlLimitsOfRate
} from '$lib/statistics/comparison/control-limits';
import {
	differenceOfEstimates,
	differenceOfProportions,
	differenceOfRates,
	differenceWithErrors
} from '$lib/statistics/comparison/difference';
import {
	equalCountFifths,
	percentileBounds,
	quantiles
} from '$lib/statistics/comparison/quantiles';
import { recentTrend } from '$lib/statistics/comparison/trend';
import { shownPercentage, shownTotal } from '$lib/statistics/disclosure/counts';
import { suppressedRow } from '$lib/statistics/disclosure/secondary';
import { proportionFunnel, rateFunnel, ratioFunnel } from '$lib/statistics/funnels/limits';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { simulatedSlopeLimits } from '$lib/statistics/inequality/slope-simulation';
import { mean } from '$lib/statistics/intervals/mean';
import { proportion, wilsonInterval } from '$lib/statistics/intervals/proportion';
import { rate } from '$lib/statistics/intervals/rate';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/columns';
import { lifeExpectancy } from '$lib/statistics/life-table/life-expectancy';
import { dependencyRatios } from '$lib/statistics/population/dependency';
import {
	extrapolated,
	growth,
	indexNumbers,
	percentChange
} from '$lib/statistics/population/growth';
import { directlyStandardisedRate } from '$lib/statistics/standardisation/direct';
import { indirectlyStandardisedRate } from '$lib/statistics/standardisation/indirect';
import {
	populationAttributableFraction,
	populationAttributableRisk
} from '$lib/statistics/summary-measures/attributable';
import { relativeConcentrationIndex } from '$lib/statistics/summary-measures/concentration';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import {
	betweenGroupVariance,
	coefficientOfVariation,
	indexOfDisparity,
	meanDifference,
	meanLogDeviation,
	theilIndex
} from '$lib/statistics/summary-measures/dispersion';
import {
	orderedRelativeIndex,
	orderedSlopeIndex
} from '$lib/statistics/summary-measures/ordered-slope';

/** Functions of two numbers. */
const pairs = { proportion, rate, percentChange, wilsonInterval, shownPercentage };

/** Numbers that are easy to get wrong, among ordinary ones. */
const odd = fc.oneof(
	{ weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) },
	{ weight: 1, arbitrary: fc.constantFrom(null, NaN, 0, -0, -1, 0.5, 1e-12, 1e15, Infinity) }
);
const oddList = (length: number) => fc.array(odd, { minLength: length, maxLength: length });
const polarity = fc.constantFrom<Polarity>('high_is_good', 'low_is_good', 'none');

/** Every number anywhere in an answer. */
function numbersIn(answer: unknown): number[] {
	if (typeof answer === 'number') return [answer];
	if (typeof answer !== 'object' || answer === null) return [];
	return Object.values(answer).flatMap(numbersIn);
}

/** Runs a function; what it refuses is fine, what it answers must be finite, its input unchanged. */
function expectFinite(input: unknown, answer: () => unknown): void {
	const before = JSON.stringify(input);
	let found: unknown = null;
	try {
		found = answer();
	} catch (error) {
		expect(error).toBeInstanceOf(StatisticsError);
	}
	expect(numbersIn(found).filter((number) => !Number.isFinite(number))).toEqual([]);
	expect(JSON.stringify(input)).toBe(before);
}

const runs = { seed: 20130101, numRuns: 300 } as const;

describe('whatever comes in', () => {
	it.each(Object.keys(pairs) as (keyof typeof pairs)[])(
		'%s answers with numbers, with nothing, or not at all',
		(name) => {
			fc.assert(
				fc.property(odd, odd, (a, b) => expectFinite([a, b], () => pairs[name](a, b))),
				runs
			);
		}
	);

	it('so do functions of one list', () => {
		const functions = [
			mean,
			indexNumbers,
			percentileBounds,
			shownTotal,
			suppressedRow,
			(list: (number | null)[]) => quantiles(list, 3),
			(list: (number | null)[]) => equalCountFifths(list, 'none')
		] as ((list: (number | null)[]) => unknown)[];
		fc.assert(
			fc.property(oddList(6), (list) => {
				for (const one of functions) expectFinite(list, () => one(list));
			}),
			runs
		);
	});

	it('so do growth, extrapolation, dependency ratios and differences', () => {
		fc.assert(
			fc.property(odd, odd, odd, odd, odd, odd, (a, b, c, d, e, f) => {
				const input = [a, b, c, d, e, f];
				expectFinite(input, () => growth(a, b, c));
				expectFinite(input, () => extrapolated(a, b, c, [1, 10]));
				expectFinite(input, () => dependencyRatios({ young: a!, working: b!, older: c! }));
				const [first, second] = [
					{ value: a, lower: b, upper: c, standardError: b, numerator: a, denominator: b },
					{ value: d, lower: e, upper: f, standardError: e, numerator: d, denominator: e }
				] as const;
				expectFinite(input, () => differenceOfEstimates(first, second));
				expectFinite(input, () => differenceWithErrors(first, second));
				expectFinite(input, () => differenceOfRates(first, second));
				expectFinite(input, () => differenceOfProportions(first, second));
			}),
			runs
		);
	});

	it('so do comparisons with limits', () => {
		fc.assert(
			fc.property(odd, odd, odd, polarity, (value, denominator, benchmark, direction) => {
				const input = [value, denominator, benchmark];
				expectFinite(input, () => controlLimitsOfProportion(benchmark, denominator));
				expectFinite(input, () => controlLimitsOfRate(benchmark, denominator));
				expectFinite(input, () =>
					againstControlLimitsOfRate({ value, denominator }, { value: benchmark }, direction)
				);
			}),
			runs
		);
	});

	it('so do standardised rates and summary measures', () => {
		const { standard, order } = { standard: [3, 2, 1, 1], order: [1, 2, 3, 4] };
		fc.assert(
			fc.property(oddList(4), oddList(4), oddList(4), (a, b, c) => {
				const input = [a, b, c];
				const groups = { estimates: a, populations: b, standardErrors: c };
				expectFinite(input, () => directlyStandardisedRate(a, b, { standard }));
				expectFinite(input, () => indirectlyStandardisedRate(a, b, { counts: c, populations: b }));
				expectFinite(input, () => betweenGroupVariance(groups));
				expectFinite(input, () => coefficientOfVariation(groups));
				expectFinite(input, () => indexOfDisparity(groups, 'weighted'));
				expectFinite(input, () => meanDifference(groups, 'mean', 'weighted'));
				expectFinite(input, () => theilIndex(groups));
				expectFinite(input, () => meanLogDeviation(groups));
				expectFinite(input, () => orderedSlopeIndex({ ...groups, order }));
				expectFinite(input, () => orderedRelativeIndex({ ...groups, order }));
				expectFinite(input, () => relativeConcentrationIndex({ ...groups, order }));
				const compared = { ...groups, favourable: true };
				expectFinite(input, () => ratioBetweenGroups(compared));
				expectFinite(input, () => differenceBetweenGroups(compared));
				expectFinite(input, () => populationAttributableRisk(compared));
				expectFinite(input, () => populationAttributableFraction(compared));
			}),
			runs
		);
	});

	it('so do slopes, funnels, trends and life tables', () => {
		fc.assert(
			fc.property(oddList(20), oddList(20), (a, b) => {
				const input = [a, b];
				const five = [a.slice(0, 5), b.slice(0, 5), a.slice(5, 10), b.slice(5, 10)] as const;
				const slope = { values: five[0], populations: five[1], standardErrors: five[2] };
				const limited = {
					values: five[0],
					populations: five[1],
					lower: five[2],
					upper: five[3],
					valueType: 'rate' as const,
					transform: true
				};
				expectFinite(input, () => slopeIndexOfInequality(slope));
				expectFinite(input, () => slopeIndexOfInequality(limited));
				expectFinite(input, () => simulatedSlopeLimits(limited, { draws: 1000 }));
				const counted = { numerators: five[0], denominators: five[1] };
				expectFinite(input, () => proportionFunnel({ ...counted, statistic: 'proportion' }));
				expectFinite(input, () => ratioFunnel({ ...counted, statistic: 'ratio' }, 'isr'));
				const rates = { statistic: 'rate', rates: five[2], rateType: 'crude' } as const;
				expectFinite(input, () => rateFunnel({ ...counted, ...rates }, 1));
				const points = five[0].map((value, at) => ({
					period: `${2015 + at}-01-01/${2015 + at}-12-31`,
					value,
					lower: five[1][at]!,
					upper: five[2][at]!,
					count: five[1][at]!,
					denominator: five[2][at]!
				}));
				expectFinite(input, () => recentTrend(points, 'proportion', 'none'));
				expectFinite(input, () => recentTrend(points, 'crude rate', 'none'));
				const area = { startAges: LIFE_TABLE_AGES, populations: a, deaths: b };
				expectFinite(input, () => lifeExpectancy(area));
			}),
			{ ...runs, numRuns: 150 }
		);
	});
});
