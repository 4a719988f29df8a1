import {
	StatisticsError,
	checkedDenominator,
	checkedMultiplier,
	checkedNumerator,
	type Maybe
} from '../errors';
import {
	confidenceAsProportion,
	standardErrorsToEachSide,
	type Confidence,
	type Limits,
	type ValueWithLimits
} from './confidence';

function limitsOf(x: number, n: number, confidence: Confidence): { lower: number; upper: number } {
	if (confidenceAsProportion(confidence) === 1) return { lower: 0, upper: 1 };
	const z = standardErrorsToEachSide(confidence);
	const centre = 2 * x + z * z;
	const reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
	// The lower root as product of the roots over the upper one: the textbook difference
	// of two near numbers would leave noise where the limit is 0.
	const lower = (2 * x * x) / n / (centre + reach);
	const upper = x === n ? 1 : (centre + reach) / (2 * (n + z * z));
	return { lower, upper };
}

/**
 * The Wilson score interval of a proportion: the proportions that the observed one would not
 * contradict. Assumes people drawn independently (or a wider population that they stand for).
 * Source: Wilson 1927, J Am Stat Assoc 22:209; Newcombe and Altman 2000, Statistics with
 * Confidence, ch. 6.
 *
 * @param numerator people with the attribute, 0 to `denominator`, whole or weighted
 * @param denominator people asked about, above 0
 * @param confidence 0.90–1 or 90–100 percent
 * @returns limits as proportions, 0–1; both `null` when a count is missing
 * @throws StatisticsError `negative_numerator`, `nonpositive_denominator`,
 * `numerator_exceeds_denominator`, `confidence_out_of_range`
 */
export function wilsonInterval(
	numerator: Maybe,
	denominator: Maybe,
	confidence: Confidence = 0.95
): Limits {
	const { lower, upper } = proportion(numerator, denominator, { confidence });
	return { lower, upper };
}

/**
 * A proportion with its Wilson score interval; see `wilsonInterval`.
 *
 * @param numerator people with the attribute, 0 to `denominator`, whole or weighted
 * @param denominator people asked about, above 0
 * @param options `multiplier` 1 for a proportion, 100 for a percentage; `confidence` 0.90–1 or
 * 90–100 percent, 0.95 by default
 * @returns value and limits, times the multiplier; all `null` when a count is missing
 * @throws StatisticsError as `wilsonInterval`, and `nonpositive_multiplier`
 */
export function proportion(
	numerator: Maybe,
	denominator: Maybe,
	options: { multiplier?: number; confidence?: Confidence } = {}
): ValueWithLimits {
	const { multiplier = 1, confidence = 0.95 } = options;
	checkedMultiplier(multiplier);
	confidenceAsProportion(confidence);
	const x = checkedNumerator(numerator, 'numerator');
	const n = checkedDenominator(denominator, 'denominator');
	if (x === null || n === null) return { value: null, lower: null, upper: null };
	if (x > n) throw new StatisticsError('numerator_exceeds_denominator', 'numerator', x);
	const { lower, upper } = limitsOf(x, n, confidence);
	return {
		value: (x / n) * multiplier,
		lower: lower * multiplier,
		upper: upper * multiplier
	};
}
