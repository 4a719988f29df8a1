/** Why an input was refused: one code for one condition, the same word wherever it is met. */
type StatisticsErrorCode =
	| 'age_bands_mismatch'
	| 'all_estimates_equal'
	| 'all_estimates_missing'
	| 'all_population_zero'
	| 'band_straddles_boundary'
	| 'confidence_out_of_range'
	| 'deaths_exceed_population'
	| 'decimals_out_of_range'
	| 'denominator_required_for_zero_events'
	| 'draws_out_of_range'
	| 'frequency_out_of_range'
	| 'length_mismatch'
	| 'limits_out_of_order'
	| 'limits_out_of_range'
	| 'missing_age_band'
	| 'missing_denominator'
	| 'missing_estimate'
	| 'missing_limits'
	| 'missing_population'
	| 'missing_standard'
	| 'missing_uncertainty'
	| 'missing_value'
	| 'multiple_reference_groups'
	| 'negative_count'
	| 'negative_deaths'
	| 'negative_denominator'
	| 'negative_numerator'
	| 'negative_or_missing_se'
	| 'negative_population'
	| 'negative_rate'
	| 'negative_standard'
	| 'no_deaths_in_open_band'
	| 'nonpositive_base'
	| 'nonpositive_count'
	| 'nonpositive_denominator'
	| 'nonpositive_multiplier'
	| 'nonpositive_or_missing_population'
	| 'nonpositive_population'
	| 'nonpositive_years'
	| 'not_an_integer'
	| 'not_finite'
	| 'numerator_exceeds_denominator'
	| 'order_missing'
	| 'order_not_consecutive'
	| 'population_5000_or_less'
	| 'probability_out_of_range'
	| 'proportion_out_of_range'
	| 'quantile_count_out_of_range'
	| 'reference_length_mismatch'
	| 'survival_out_of_range'
	| 'too_few_groups'
	| 'too_few_values'
	| 'too_many_missing'
	| 'transform_needs_limits'
	| 'transform_needs_rate_or_proportion'
	| 'value_out_of_range'
	| 'values_not_numeric';

/**
 * Input that no correct answer exists for: a negative count, a numerator over its denominator.
 * A missing value is not such a fault; functions that accept one return `null`.
 */
export class StatisticsError extends RangeError {
	override readonly name = 'StatisticsError';

	/**
	 * @param code condition that was refused
	 * @param argument name of the argument at fault, with its position where it is a list: `deaths[3]`
	 * @param value what was given
	 */
	constructor(
		readonly code: StatisticsErrorCode,
		readonly argument: string,
		readonly value: unknown
	) {
		super(`${argument}: ${code.replaceAll('_', ' ')} (got ${shown(value)})`);
	}
}

function shown(value: unknown): string {
	return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** A number, or a value that is not there. NaN counts as missing; it is never treated as zero. */
export type Maybe = number | null;

/** True for null, undefined and NaN. */
export function isMissing(value: unknown): value is null | undefined {
	return value === null || value === undefined || Number.isNaN(value);
}

/** The value, or `null` in place of NaN and the infinities, so that neither leaves this module. */
export function finiteOrNull(value: number): Maybe {
	return Number.isFinite(value) ? value : null;
}

/** The value as it is; refused when it is an infinity. */
export function finite(value: number, argument: string): number {
	if (!Number.isFinite(value)) throw new StatisticsError('not_finite', argument, value);
	return value;
}

/** The value as a number, refused when missing (or infinite). */
export function present(
	value: Maybe | undefined,
	argument: string,
	code: StatisticsErrorCode = 'missing_value'
): number {
	if (isMissing(value)) throw new StatisticsError(code, argument, value);
	return finite(value, argument);
}

/** A count of events, 0 or more, or missing. */
export function checkedNumerator(value: Maybe, argument: string): Maybe {
	if (isMissing(value)) return null;
	if (value < 0) throw new StatisticsError('negative_numerator', argument, value);
	return finite(value, argument);
}

/** People or person-years, above 0, or missing. */
export function checkedDenominator(value: Maybe, argument: string): Maybe {
	if (isMissing(value)) return null;
	if (value <= 0) throw new StatisticsError('nonpositive_denominator', argument, value);
	return finite(value, argument);
}

/** What a value is expressed per: above 0. */
export function checkedMultiplier(multiplier: number): number {
	if (!(multiplier > 0))
		throw new StatisticsError('nonpositive_multiplier', 'multiplier', multiplier);
	return finite(multiplier, 'multiplier');
}

/** Refuses lists that should run side by side and do not. */
export function checkSameLength(
	length: number,
	lists: Readonly<Record<string, readonly unknown[] | undefined>>,
	code: StatisticsErrorCode = 'length_mismatch'
): void {
	for (const [name, list] of Object.entries(lists))
		if (list !== undefined && list.length !== length)
			throw new StatisticsError(code, `${name}.length`, list.length);
}

/** The sum of a list. */
export function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
