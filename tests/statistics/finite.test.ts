import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as statistics from '$lib/statistics';
import { StatisticsError, type Polarity } from '$lib/statistics';

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
	it.each(['proportion', 'rate', 'percentChange', 'wilsonInterval', 'shownPercentage'] as const)(
		'%s answers with numbers, with nothing, or not at all',
		(name) => {
			fc.assert(
				fc.property(odd, odd, (a, b) => expectFinite([a, b], () => statistics[name](a, b))),
				runs
			);
		}
	);

	it('so do functions of one list', () => {
		const functions = [
			statistics.mean,
			statistics.indexNumbers,
			statistics.percentileBounds,
			statistics.shownTotal,
			statistics.suppressedRow,
			(list: (number | null)[]) => statistics.quantiles(list, 3),
			(list: (number | null)[]) => statistics.equalCountFifths(list, 'none')
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
				expectFinite(input, () => statistics.growth(a, b, c));
				expectFinite(input, () => statistics.extrapolated(a, b, c, [1, 10]));
				expectFinite(input, () =>
					statistics.dependencyRatios({ young: a!, working: b!, older: c! })
				);
				const [first, second] = [
					{ value: a, lower: b, upper: c, standardError: b, numerator: a, denominator: b },
					{ value: d, lower: e, upper: f, standardError: e, numerator: d, denominator: e }
				] as const;
				expectFinite(input, () => statistics.differenceOfEstimates(first, second));
				expectFinite(input, () => statistics.differenceWithErrors(first, second));
				expectFinite(input, () => statistics.differenceOfRates(first, second));
				expectFinite(input, () => statistics.differenceOfProportions(first, second));
			}),
			runs
		);
	});

	it('so do comparisons with limits', () => {
		fc.assert(
			fc.property(odd, odd, odd, polarity, (value, denominator, benchmark, direction) => {
				const input = [value, denominator, benchmark];
				expectFinite(input, () => statistics.controlLimitsOfProportion(benchmark, denominator));
				expectFinite(input, () => statistics.controlLimitsOfRate(benchmark, denominator));
				expectFinite(input, () =>
					statistics.againstControlLimitsOfRate(
						{ value, denominator },
						{ value: benchmark },
						direction
					)
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
				expectFinite(input, () => statistics.directlyStandardisedRate(a, b, { standard }));
				expectFinite(input, () =>
					statistics.indirectlyStandardisedRate(a, b, { counts: c, populations: b })
				);
				expectFinite(input, () => statistics.betweenGroupVariance(groups));
				expectFinite(input, () => statistics.coefficientOfVariation(groups));
				expectFinite(input, () => statistics.indexOfDisparity(groups, 'weighted'));
				expectFinite(input, () => statistics.meanDifference(groups, 'mean', 'weighted'));
				expectFinite(input, () => statistics.theilIndex(groups));
				expectFinite(input, () => statistics.meanLogDeviation(groups));
				expectFinite(input, () => statistics.orderedSlopeIndex({ ...groups, order }));
				expectFinite(input, () => statistics.orderedRelativeIndex({ ...groups, order }));
				expectFinite(input, () => statistics.relativeConcentrationIndex({ ...groups, order }));
				const compared = { ...groups, favourable: true };
				expectFinite(input, () => statistics.ratioBetweenGroups(compared));
				expectFinite(input, () => statistics.differenceBetweenGroups(compared));
				expectFinite(input, () => statistics.populationAttributableRisk(compared));
				expectFinite(input, () => statistics.populationAttributableFraction(compared));
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
				expectFinite(input, () => statistics.slopeIndexOfInequality(slope));
				expectFinite(input, () => statistics.slopeIndexOfInequality(limited));
				expectFinite(input, () => statistics.simulatedSlopeLimits(limited, { draws: 1000 }));
				const counted = { numerators: five[0], denominators: five[1] };
				expectFinite(input, () =>
					statistics.proportionFunnel({ ...counted, statistic: 'proportion' })
				);
				expectFinite(input, () =>
					statistics.ratioFunnel({ ...counted, statistic: 'ratio' }, 'isr')
				);
				const rates = { statistic: 'rate', rates: five[2], rateType: 'crude' } as const;
				expectFinite(input, () => statistics.rateFunnel({ ...counted, ...rates }, 1));
				const points = five[0].map((value, at) => ({
					period: `${2015 + at}-01-01/${2015 + at}-12-31`,
					value,
					lower: five[1][at]!,
					upper: five[2][at]!,
					count: five[1][at]!,
					denominator: five[2][at]!
				}));
				expectFinite(input, () => statistics.recentTrend(points, 'proportion', 'none'));
				expectFinite(input, () => statistics.recentTrend(points, 'crude rate', 'none'));
				const area = { startAges: statistics.LIFE_TABLE_AGES, populations: a, deaths: b };
				expectFinite(input, () => statistics.lifeExpectancy(area));
			}),
			{ ...runs, numRuns: 150 }
		);
	});
});
