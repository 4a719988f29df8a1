import { StatisticsError, checkSameLength, isMissing, present, type Maybe } from '../errors';
import { standardErrorsToEachSide, type Confidence } from '../intervals/confidence';

/** What kind of indicator a value is; decides the scale on which it varies about normally. */
export type ValueType = 'rate' | 'proportion' | 'other';

/** A value on the scale on which it varies about normally: log, logit, or itself. */
export function transform(value: number, valueType: ValueType): number {
	if (valueType === 'rate') return Math.log(value);
	return valueType === 'proportion' ? Math.log(value / (1 - value)) : value;
}

/** A value back from that scale. */
export function backTransform(value: number, valueType: ValueType): number {
	if (valueType === 'rate') return Math.exp(value);
	return valueType === 'proportion' ? 1 / (1 + Math.exp(-value)) : value;
}

/** An indicator by deprivation group, and how its slope is expressed. */
export interface SlopeInput {
	/** Rank of each group, 1 most deprived; in the order given when left out. */
	quantiles?: readonly number[];
	/** People by group, above 0. */
	populations: readonly Maybe[];
	/** Values by group; a proportion is 0–1. */
	values?: readonly Maybe[];
	/** People with the attribute by group, in place of `values` for proportions. */
	counts?: readonly Maybe[];
	/** Decides the scale on which values vary normally: log for rates, logit for proportions. */
	valueType?: ValueType;
	/** True to fit the line on that scale; false (default) to fit the values themselves. */
	transform?: boolean;
	/** Standard errors of the values on that scale; not with `transform`. */
	standardErrors?: readonly Maybe[];
	/** 95% limits of the values, both or neither; used where no standard errors are given. */
	lower?: readonly Maybe[];
	upper?: readonly Maybe[];
	/** What the slope is multiplied by; below 0 to make more inequality a larger figure. */
	multiplier?: number;
	/** 0.90–1 or 90–100 percent; 0.95 by default. */
	confidence?: Confidence;
}

/** The input checked and put in order, most deprived first. */
export interface CheckedSlope {
	populations: number[];
	/** Values as given. */
	values: number[];
	/** Values and standard errors on the scale on which they vary normally. */
	scaled: number[];
	standardErrors: number[];
	valueType: ValueType;
	transformed: boolean;
	multiplier: number;
	confidence: Confidence;
}

const FEWEST_QUANTILES = 5;
const MOST_QUANTILES = 100;

/** Positions of the groups from most to least deprived. */
function orderOf(input: SlopeInput): number[] {
	const { length } = input.populations;
	const { quantiles = input.populations.map((_, group) => group + 1) } = input;
	if (length < FEWEST_QUANTILES || length > MOST_QUANTILES)
		throw new StatisticsError('quantile_count_out_of_range', 'quantiles', length);
	if (new Set(quantiles).size < length)
		throw new StatisticsError('order_not_consecutive', 'quantiles', quantiles.join());
	return quantiles.map((_, group) => group).sort((a, b) => quantiles[a]! - quantiles[b]!);
}

function checkedPopulation(people: Maybe, group: number): number {
	if (isMissing(people) || people <= 0)
		throw new StatisticsError('nonpositive_or_missing_population', `populations[${group}]`, people);
	return people;
}

function inUnitRange(value: number, isProportion: boolean): boolean {
	return !isProportion || (value >= 0 && value <= 1);
}

function valuesOf(input: SlopeInput, populations: readonly number[]): number[] {
	const isProportion = input.valueType === 'proportion';
	if (!input.values && isProportion && input.counts)
		return input.counts.map((count, group) => {
			const people = present(count, `counts[${group}]`);
			if (people <= 0) throw new StatisticsError('nonpositive_count', `counts[${group}]`, people);
			return checkedValue(people / populations[group]!, group, true);
		});
	if (!input.values) throw new StatisticsError('missing_value', 'values', input.values);
	return input.values.map((value, group) =>
		checkedValue(present(value, `values[${group}]`), group, isProportion)
	);
}

function checkedValue(value: number, group: number, isProportion: boolean): number {
	if (!inUnitRange(value, isProportion))
		throw new StatisticsError('proportion_out_of_range', `values[${group}]`, value);
	return value;
}

function givenError(standardError: Maybe, group: number): number {
	if (isMissing(standardError) || standardError < 0)
		throw new StatisticsError('negative_or_missing_se', `standardErrors[${group}]`, standardError);
	return standardError;
}

/** Standard errors from 95% limits, whatever the confidence asked for. */
function errorsFromLimits(
	lower: readonly Maybe[],
	upper: readonly Maybe[],
	valueType: ValueType
): number[] {
	const width = 2 * standardErrorsToEachSide(0.95);
	return lower.map((low, group) => {
		const high = upper[group];
		if (isMissing(low) || isMissing(high))
			throw new StatisticsError('missing_limits', `limits[${group}]`, null);
		const isProportion = valueType === 'proportion';
		if (!inUnitRange(low, isProportion) || !inUnitRange(high, isProportion))
			throw new StatisticsError('limits_out_of_range', `limits[${group}]`, `${low}, ${high}`);
		if (low > high)
			throw new StatisticsError('limits_out_of_order', `limits[${group}]`, `${low}, ${high}`);
		return (transform(high, valueType) - transform(low, valueType)) / width;
	});
}

function standardErrorsOf(input: SlopeInput): number[] {
	const { valueType = 'other', lower, upper, standardErrors } = input;
	if (input.transform && valueType === 'other')
		throw new StatisticsError('transform_needs_rate_or_proportion', 'valueType', valueType);
	if (input.transform && !(lower && upper))
		throw new StatisticsError('transform_needs_limits', 'lower', lower);
	if (standardErrors && !input.transform) return standardErrors.map(givenError);
	if (lower && upper) return errorsFromLimits(lower, upper, valueType);
	if (lower || upper) throw new StatisticsError('missing_limits', lower ? 'upper' : 'lower', null);
	throw new StatisticsError('missing_uncertainty', 'standardErrors', standardErrors);
}

/**
 * Checks an indicator by deprivation group and puts the groups in order.
 *
 * @throws StatisticsError `quantile_count_out_of_range` (5–100), `order_not_consecutive` (a rank
 * given twice), `nonpositive_or_missing_population`, `missing_value`, `nonpositive_count`,
 * `proportion_out_of_range`, `negative_or_missing_se`, `missing_limits`, `limits_out_of_range`,
 * `limits_out_of_order`, `missing_uncertainty`, `transform_needs_limits`, `transform_needs_rate_or_proportion`,
 * `length_mismatch`, `confidence_out_of_range`
 */
export function checkedSlope(input: SlopeInput): CheckedSlope {
	const { valueType = 'other', multiplier = 1, confidence = 0.95 } = input;
	const { quantiles, values, counts, standardErrors, lower, upper } = input;
	standardErrorsToEachSide(confidence);
	const lists = { quantiles, values, counts, standardErrors, lower, upper };
	checkSameLength(input.populations.length, lists);
	const order = orderOf(input);
	const populations = input.populations.map(checkedPopulation);
	const ofGroups = valuesOf(input, populations);
	const errors = standardErrorsOf(input);
	const inOrder = (list: readonly number[]) => order.map((group) => list[group]!);
	return {
		populations: inOrder(populations),
		values: inOrder(ofGroups),
		scaled: inOrder(ofGroups.map((value) => transform(value, valueType))),
		standardErrors: inOrder(errors),
		valueType,
		transformed: input.transform ?? false,
		multiplier,
		confidence
	};
}
