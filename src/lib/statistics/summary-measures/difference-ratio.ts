import { StatisticsError, checkSameLength, finiteOrNull, isMissing, type Maybe } from '../errors';
import { standardErrorsToEachSide, type Confidence } from '../intervals/confidence';
import { checkStandardErrors, withLimits, type SummaryMeasure } from './groups';

/** Two groups out of several, chosen by their order, by a reference group, or by their values. */
interface ComparedGroups {
	estimates: readonly Maybe[];
	/** Standard errors of the estimates, 0 or more, where known. */
	standardErrors?: readonly Maybe[];
	/** True where higher is better. */
	favourable: boolean;
	/** Rank of each group, the lowest most disadvantaged; left out for groups without an order. */
	order?: readonly Maybe[];
	/** True to require `order`. */
	ordered?: boolean;
	/** Position of the group that unordered ones are compared with; one at most. */
	reference?: number | readonly number[];
}

/** The first of the positions whose number is largest (or smallest, with sign −1). */
function extreme(numbers: readonly Maybe[], sign: 1 | -1, without = -1): number {
	let found = -1;
	numbers.forEach((number, group) => {
		if (isMissing(number) || group === without) return;
		if (found === -1 || sign * number > sign * numbers[found]!) found = group;
	});
	return found;
}

function referenceOf({ reference, estimates }: ComparedGroups): number | null {
	const references = typeof reference === 'number' ? [reference] : (reference ?? []);
	if (references.length > 1)
		throw new StatisticsError('multiple_reference_groups', 'reference', references.join());
	const [position] = references;
	if (position === undefined) return null;
	if (estimates[position] === undefined)
		throw new StatisticsError('value_out_of_range', 'reference', position);
	return position;
}

/** Positions of the two groups: the first is set against the second. */
function chosen(groups: ComparedGroups): [number, number] {
	const { estimates, favourable, order, ordered = order !== undefined } = groups;
	if (estimates.every(isMissing))
		throw new StatisticsError('all_estimates_missing', 'estimates', estimates.length);
	if (estimates.length < 2)
		throw new StatisticsError('too_few_groups', 'estimates', estimates.length);
	checkSameLength(estimates.length, { standardErrors: groups.standardErrors, order });
	checkStandardErrors(groups.standardErrors ?? []);
	if (ordered) {
		if (!order || order.every(isMissing))
			throw new StatisticsError('order_missing', 'order', order);
		const ends: [number, number] = [extreme(order, 1), extreme(order, -1)];
		return favourable ? ends : [ends[1], ends[0]];
	}
	const reference = referenceOf(groups);
	if (reference === null) return [extreme(estimates, 1), extreme(estimates, -1)];
	return favourable
		? [reference, extreme(estimates, -1, reference)]
		: [extreme(estimates, 1, reference), reference];
}

function pair(groups: ComparedGroups) {
	const [first, second] = chosen(groups);
	const errors = groups.standardErrors ?? [];
	return {
		y1: groups.estimates[first] ?? NaN,
		y2: groups.estimates[second] ?? NaN,
		se1: errors[first] ?? NaN,
		se2: errors[second] ?? NaN
	};
}

/**
 * The difference between two groups of several: most less least advantaged for a favourable
 * indicator and the reverse for an adverse one; without an order, highest less lowest, or against a
 * reference group.
 * Source: WHO Health Equity Assessment Toolkit; Schlotheuber and Hosseinpoor 2022, Int J Environ
 * Res Public Health 19:3697 (healthequal 1.0.1, `d`).
 *
 * @param confidence 0.90–1 or 90–100 percent
 * @returns in the estimates' unit; no limits where either standard error is not known
 * @throws StatisticsError `all_estimates_missing`, `too_few_groups`, `order_missing`,
 * `multiple_reference_groups`, `value_out_of_range`, `length_mismatch`, `negative_or_missing_se`
 */
export function differenceBetweenGroups(
	groups: ComparedGroups,
	confidence: Confidence = 0.95
): SummaryMeasure {
	const { y1, y2, se1, se2 } = pair(groups);
	const error = finiteOrNull(Math.hypot(se1, se2));
	return withLimits(y1 - y2, error, confidence);
}

/**
 * The ratio of two groups of several, chosen as by `differenceBetweenGroups`, with limits on the
 * logarithm.
 * Source: as `differenceBetweenGroups` (healthequal 1.0.1, `r`).
 *
 * @param confidence 0.90–1 or 90–100 percent
 * @returns `standardError` is of the logarithm; all `null` over zero, and no limits for a ratio of 0
 * @throws StatisticsError as `differenceBetweenGroups`
 */
export function ratioBetweenGroups(
	groups: ComparedGroups,
	confidence: Confidence = 0.95
): SummaryMeasure {
	const { y1, y2, se1, se2 } = pair(groups);
	const ratio = y1 / y2;
	const error = Math.hypot(se1, ratio * se2) / (y2 * ratio);
	const reach = standardErrorsToEachSide(confidence) * error;
	const known = Number.isFinite(ratio) && ratio > 0;
	return {
		estimate: finiteOrNull(ratio),
		standardError: known ? finiteOrNull(error) : null,
		lower: known && Number.isFinite(reach) ? finiteOrNull(ratio * Math.exp(-reach)) : null,
		upper: known ? finiteOrNull(ratio * Math.exp(reach)) : null
	};
}
