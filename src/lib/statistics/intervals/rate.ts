import {
	checkedDenominator,
	checkedMultiplier,
	checkedNumerator,
	finiteOrNull,
	isMissing,
	type Maybe
} from '../errors';
import { chiSquaredQuantile } from '../distributions/chi-squared';
import {
	noLimits,
	standardErrorsToEachSide,
	upperTailStart,
	type Confidence,
	type Limits,
	type ValueWithLimits
} from './confidence';

/** Which limits of a count were used: exact ones below 10 events, Byar's from 10. */
export type CountMethod = 'Exact' | 'Byars';

/** Counts from which Byar's limits are close enough to the exact ones. */
const BYAR_FROM = 10;

/**
 * The smallest mean of a Poisson count under which `events` or more have at least the probability
 * `tail`: the exact lower limit of a count.
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69.
 *
 * @param events 0 or more
 * @param tail probability left below, 0–1: 0.025 for a 95% interval
 * @returns expected events; 0 for no events
 */
export function exactPoissonLower(events: number, tail: number): number {
	return events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2;
}

/**
 * The largest mean of a Poisson count under which `events` or fewer have at least the probability
 * `tail`: the exact upper limit of a count.
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69.
 *
 * @param events 0 or more
 * @param tail probability left above, 0–1: 0.025 for a 95% interval
 * @returns expected events; Infinity for a tail of 0
 */
export function exactPoissonUpper(events: number, tail: number): number {
	return chiSquaredQuantile(1 - tail, 2 * events + 2) / 2;
}

/**
 * Exact Poisson limits of a count.
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69.
 *
 * @param count events, 0 or more, or missing
 * @param confidence 0.90–1 or 90–100 percent
 * @returns limits in events; both `null` when the count is missing, the upper one `null` at certainty
 * @throws StatisticsError `negative_numerator`, `confidence_out_of_range`
 */
export function exactPoissonInterval(count: Maybe, confidence: Confidence = 0.95): Limits {
	const start = upperTailStart(confidence);
	const events = checkedNumerator(count, 'count');
	if (events === null) return noLimits;
	return {
		lower: exactPoissonLower(events, 1 - start),
		upper: finiteOrNull(chiSquaredQuantile(start, 2 * events + 2) / 2)
	};
}

/**
 * Byar's approximate limits of a Poisson count, at any count.
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69.
 *
 * @param count events, 0 or more, or missing
 * @param confidence 0.90–1 or 90–100 percent
 * @returns limits in events; `null` when the count is missing, for a lower limit that would be
 * negative, and at certainty
 * @throws StatisticsError `negative_numerator`, `confidence_out_of_range`
 */
export function byarInterval(count: Maybe, confidence: Confidence = 0.95): Limits {
	const z = standardErrorsToEachSide(confidence);
	const events = checkedNumerator(count, 'count');
	if (events === null) return noLimits;
	const next = events + 1;
	const lower = events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3;
	const upper = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
	return { lower: lower < 0 ? null : finiteOrNull(lower), upper: finiteOrNull(upper) };
}

/**
 * Limits of a count as they are published for rates: exact below 10 events, Byar's from 10.
 * Source: PHEindicatormethods 2.1.0 (phe_rate).
 *
 * @param count events, 0 or more, or missing
 * @param confidence 0.90–1 or 90–100 percent
 * @returns limits in events and the method used, all `null` when the count is missing
 * @throws StatisticsError `negative_numerator`, `confidence_out_of_range`
 */
export function countInterval(
	count: Maybe,
	confidence: Confidence = 0.95
): Limits & { method: CountMethod | null } {
	if (isMissing(count)) return { ...byarInterval(null, confidence), method: null };
	return count < BYAR_FROM
		? { ...exactPoissonInterval(count, confidence), method: 'Exact' }
		: { ...byarInterval(count, confidence), method: 'Byars' };
}

/** A rate with its interval and the limits of the count that it was made from. */
export interface Rate extends ValueWithLimits {
	/** `null` when the count is missing. */
	method: CountMethod | null;
}

/** Limits of a count turned into limits of what the count is divided by. */
function limitsOver(limits: Limits, denominator: number, multiplier: number): Limits {
	const scaled = (limit: Maybe) => (limit === null ? null : (limit / denominator) * multiplier);
	return { lower: scaled(limits.lower), upper: scaled(limits.upper) };
}

/**
 * A crude rate of events with its interval: exact Poisson limits below 10 events, Byar's from 10.
 * Assumes events that happen independently, not repeated events of the same people.
 * Source: PHEindicatormethods 2.1.0 (phe_rate); Breslow and Day 1987.
 *
 * @param numerator events, 0 or more; may exceed the denominator
 * @param denominator people or person-years, above 0
 * @param options `multiplier` what the rate is per, 100,000 by default; `confidence` 0.90–1 or
 * 90–100 percent, 0.95 by default
 * @returns value and limits per `multiplier`; `null` when a count is missing, and for a limit that
 * is not available (see `byarInterval`)
 * @throws StatisticsError `negative_numerator`, `nonpositive_denominator`,
 * `nonpositive_multiplier`, `confidence_out_of_range`
 */
export function rate(
	numerator: Maybe,
	denominator: Maybe,
	options: { multiplier?: number; confidence?: Confidence } = {}
): Rate {
	const { multiplier = 100_000, confidence = 0.95 } = options;
	checkedMultiplier(multiplier);
	const { method, ...limits } = countInterval(numerator, confidence);
	const n = checkedDenominator(denominator, 'denominator');
	if (isMissing(numerator) || n === null) return { value: null, lower: null, upper: null, method };
	return { value: (numerator / n) * multiplier, ...limitsOver(limits, n, multiplier), method };
}
