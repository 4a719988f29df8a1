import { finite, isMissing, sumOf, type Maybe } from '../errors';
import { tQuantile } from '../distributions/student-t';
import { upperTailStart, type Confidence, type ValueWithLimits } from './confidence';

/** A mean with its interval. */
export interface Mean extends ValueWithLimits {
	/** How many values were given. */
	count: number;
	sum: Maybe;
	/** Standard deviation of the sample (divisor count − 1), in the values' unit; `null` for one value. */
	standardDeviation: Maybe;
}

/**
 * The mean of a sample with Student's t limits.
 * Source: Armitage and Berry 2002, Statistical Methods in Medical Research, ch. 4;
 * PHEindicatormethods 2.1.0 (phe_mean).
 *
 * @param values measurements in one unit; one that is missing makes the whole result missing, so
 * the caller leaves out what may be left out
 * @param confidence 0.90–1 or 90–100 percent
 * @returns in the values' unit; for one value the mean without limits, for none all `null`
 * @throws StatisticsError `confidence_out_of_range`, `not_finite`
 */
export function mean(values: readonly Maybe[], confidence: Confidence = 0.95): Mean {
	const start = upperTailStart(confidence);
	const count = values.length;
	const missing = { value: null, lower: null, upper: null, sum: null, standardDeviation: null };
	if (count === 0 || values.some(isMissing)) return { count, ...missing };
	const given = values.map((value, index) => finite(value as number, `values[${index}]`));
	const sum = sumOf(given);
	const value = sum / count;
	if (count === 1) return { ...missing, count, sum, value };
	const squares = sumOf(given.map((one) => (one - value) ** 2));
	const standardDeviation = Math.sqrt(squares / (count - 1));
	if (start === 1) return { ...missing, count, sum, value, standardDeviation };
	const reach = (tQuantile(start, count - 1) * standardDeviation) / Math.sqrt(count);
	return { count, sum, value, standardDeviation, lower: value - reach, upper: value + reach };
}
