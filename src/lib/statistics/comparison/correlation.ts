import { StatisticsError, checkSameLength, finite, sumOf } from '../errors';
import { normalQuantile } from '../distributions/normal';

/** A correlation with its limits. */
interface Correlation {
	/** −1 to 1. */
	value: number;
	lower: number;
	upper: number;
}

const FEWEST_PAIRS = 4;

/**
 * Pearson's product-moment correlation of two measures of the same areas, with limits by Fisher's
 * transformation. Every area counts the same, whatever its size.
 * Source: Fisher 1921, On the "probable error" of a coefficient of correlation, Metron 1:3; Altman et
 * al 2000, Statistics with Confidence, chapter 8.
 *
 * @param first and `second` values of the same areas in the same order, none missing
 * @param confidence 0–1, 0.95 by default
 * @returns `null` where one of the two does not vary; limits equal the value at exactly −1 and 1
 * @throws StatisticsError `length_mismatch`, `too_few_values` (fewer than four), `not_finite`
 */
export function pearsonCorrelation(
	first: readonly number[],
	second: readonly number[],
	confidence = 0.95
): Correlation | null {
	const { length } = first;
	checkSameLength(length, { second });
	if (length < FEWEST_PAIRS) throw new StatisticsError('too_few_values', 'first', length);
	[...first, ...second].forEach((value) => finite(value, 'value'));
	const deviations = (values: readonly number[]) => {
		const mean = sumOf(values) / length;
		return values.map((value) => value - mean);
	};
	const [x, y] = [deviations(first), deviations(second)];
	const product = (a: number[], b: number[]) => sumOf(a.map((value, at) => value * b[at]!));
	const [across, up] = [product(x, x), product(y, y)];
	if (across === 0 || up === 0) return null;
	const value = Math.min(1, Math.max(-1, product(x, y) / Math.sqrt(across * up)));
	const reach = normalQuantile((1 + confidence) / 2) / Math.sqrt(length - 3);
	const limit = (side: number) => Math.tanh(Math.atanh(value) + side * reach);
	return { value, lower: limit(-1), upper: limit(1) };
}
