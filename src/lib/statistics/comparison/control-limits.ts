import { StatisticsError, checkedMultiplier, finite, isMissing, type Maybe } from '../errors';
import { noLimits, type Limits } from '../intervals/confidence';
import { exactPoissonLower, exactPoissonUpper } from '../intervals/rate';
import { incomparable, judged, type Benchmark, type Outcome, type Polarity } from './benchmark';

/** A value with the population it was measured on. */
interface AreaOnDenominator {
	value: Maybe;
	/** People, or person-years. */
	denominator?: Maybe;
	areaCode?: string;
}

/**
 * Limits between which an area's proportion is expected, were it truly the benchmark's.
 * Source: Fingertips (archived code, statistical process control of a proportion); the score
 * limits of Wilson 1927 about the benchmark.
 *
 * @param benchmark proportion times `multiplier`
 * @param denominator people in the area
 * @param standardErrors reach to each side: 1.96 or 3.0902
 * @param multiplier 100 for percent
 * @returns limits in the benchmark's unit; `null` when it is missing or the denominator is not
 * above zero
 * @throws StatisticsError `proportion_out_of_range`, `nonpositive_multiplier`, `not_finite`
 */
export function controlLimitsOfProportion(
	benchmark: Maybe,
	denominator: Maybe,
	standardErrors = 1.96,
	multiplier = 100
): Limits {
	if (isMissing(benchmark) || isMissing(denominator) || denominator <= 0) return noLimits;
	finite(denominator, 'denominator');
	const p = benchmark / checkedMultiplier(multiplier);
	if (p < 0 || p > 1) throw new StatisticsError('proportion_out_of_range', 'benchmark', benchmark);
	const k = finite(standardErrors, 'standardErrors');
	const centre = 2 * denominator * p + k * k;
	const reach = k * Math.sqrt(k * k + 4 * denominator * p * (1 - p));
	const scale = multiplier / (2 * (denominator + k * k));
	return { lower: (centre - reach) * scale, upper: (centre + reach) * scale };
}

/**
 * Limits between which an area's rate is expected, were it truly the benchmark's: exact Poisson
 * limits of the events expected, back on the scale of the rate. The events are rounded up for the
 * lower and down for the upper limit.
 * Source: Fingertips (archived code, statistical process control of a rate).
 *
 * @param benchmark rate per `multiplier`
 * @param denominator people or person-years in the area
 * @param tail probability outside each limit: 0.025 or 0.001
 * @param multiplier 100,000 for a rate per 100,000
 * @returns limits in the benchmark's unit; `null` when it is missing or the denominator is not
 * above zero
 * @throws StatisticsError `negative_rate`, `nonpositive_multiplier`, `probability_out_of_range`,
 * `not_finite`
 */
export function controlLimitsOfRate(
	benchmark: Maybe,
	denominator: Maybe,
	tail = 0.025,
	multiplier = 100_000
): Limits {
	if (isMissing(benchmark) || isMissing(denominator) || denominator <= 0) return noLimits;
	if (benchmark < 0) throw new StatisticsError('negative_rate', 'benchmark', benchmark);
	if (!(tail > 0 && tail < 0.5))
		throw new StatisticsError('probability_out_of_range', 'tail', tail);
	const among = finite(denominator, 'denominator');
	const expected = (finite(benchmark, 'benchmark') * among) / checkedMultiplier(multiplier);
	const scale = multiplier / among;
	return {
		lower: exactPoissonLower(Math.ceil(expected), tail) * scale,
		upper: exactPoissonUpper(Math.floor(expected), tail) * scale
	};
}

/** `not_compared` when the area is its own benchmark, or its value or a limit is missing. */
function againstLimits(
	area: AreaOnDenominator,
	benchmark: Benchmark,
	limits: Limits,
	polarity: Polarity
): Outcome {
	const { value } = area;
	if (incomparable(area, benchmark, value, limits.lower, limits.upper)) return 'not_compared';
	if (value! > limits.upper!) return judged('above', polarity);
	return judged(value! < limits.lower! ? 'below' : 'similar', polarity);
}

/**
 * Compares an area's proportion with control limits about the benchmark: outside them is better or
 * worse. Arguments as for `controlLimitsOfProportion`.
 *
 * @returns `not_compared` when area value, denominator or benchmark is missing, the denominator is
 * not above zero, or the area is the benchmark
 */
export function againstControlLimitsOfProportion(
	area: AreaOnDenominator,
	benchmark: Benchmark,
	polarity: Polarity,
	standardErrors = 1.96,
	multiplier = 100
): Outcome {
	const denominator = area.denominator ?? null;
	const limits = controlLimitsOfProportion(
		benchmark.value,
		denominator,
		standardErrors,
		multiplier
	);
	return againstLimits(area, benchmark, limits, polarity);
}

/**
 * Compares an area's rate with exact Poisson control limits about the benchmark: outside them is
 * better or worse. Arguments as for `controlLimitsOfRate`.
 *
 * @returns `not_compared` when area value, denominator or benchmark is missing, the denominator is
 * not above zero, or the area is the benchmark
 */
export function againstControlLimitsOfRate(
	area: AreaOnDenominator,
	benchmark: Benchmark,
	polarity: Polarity,
	tail = 0.025,
	multiplier = 100_000
): Outcome {
	const denominator = area.denominator ?? null;
	const limits = controlLimitsOfRate(benchmark.value, denominator, tail, multiplier);
	return againstLimits(area, benchmark, limits, polarity);
}
