import { checkedDenominator, checkedMultiplier } from '../checks';
import { isMissing, type Maybe } from '../errors';
import type { Confidence, Limits, ValueWithLimits } from './confidence';
import { countInterval, type CountMethod } from './poisson';

/** A rate with its interval and the limits of the count that it was made from. */
export interface Rate extends ValueWithLimits {
	/** `null` when the count is missing. */
	method: CountMethod | null;
}

/** Limits of a count turned into limits of what the count is divided by. */
export function limitsOver(limits: Limits, denominator: number, multiplier: number): Limits {
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
