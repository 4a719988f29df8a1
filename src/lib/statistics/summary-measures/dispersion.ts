import { StatisticsError, finiteOrNull, sumOf, type Maybe } from '../errors';
import type { Confidence } from '../intervals/confidence';
import {
	unorderedGroups,
	withLimits,
	type CompleteGroups,
	type Groups,
	type SummaryMeasure
} from './groups';

/** Whether every group counts alike, or by its people. */
type Weighting = 'unweighted' | 'weighted';

/** What groups' distances are measured from: the best group, a named one (its position), or the mean. */
export type MeasuredFrom =
	{ best: 'highest' | 'lowest' } | { group: number | readonly number[] } | 'mean';

function variance({ estimates, shares, mean }: CompleteGroups): number {
	return sumOf(estimates.map((estimate, group) => shares[group]! * (estimate - mean) ** 2));
}

function varianceError({ estimates, shares, mean, standardErrors }: CompleteGroups): Maybe {
	if (standardErrors.length === 0) return null;
	const each = (term: (w: number, se: number, distance: number) => number) =>
		sumOf(estimates.map((y, group) => term(shares[group]!, standardErrors[group]!, y - mean)));
	const ofDistances = 4 * each((w, se, distance) => (w * se * distance) ** 2);
	const ofErrors =
		each((w, se) => (w * se) ** 2) ** 2 -
		each((w, se) => (w * se) ** 4) +
		each((w, se) => (w * (1 - w) * se * se) ** 2);
	return Math.sqrt(ofDistances + 2 * ofErrors);
}

/**
 * Between-group variance: the mean squared distance of the groups from the overall mean, weighted
 * by their people.
 * Source: WHO Health Equity Assessment Toolkit; Schlotheuber and Hosseinpoor 2022 (healthequal
 * 1.0.1, `bgv`).
 *
 * @param confidence 0.90–1 or 90–100 percent
 * @returns in the square of the estimates' unit; no limits where a standard error is not known
 * @throws StatisticsError as `unorderedGroups`
 */
export function betweenGroupVariance(
	groups: Groups,
	confidence: Confidence = 0.95
): SummaryMeasure {
	const complete = unorderedGroups(groups);
	return withLimits(variance(complete), varianceError(complete), confidence);
}

/**
 * Between-group standard deviation: the root of the between-group variance.
 * Source: as `betweenGroupVariance` (healthequal 1.0.1, `bgsd`).
 *
 * @returns in the estimates' unit
 * @throws StatisticsError as `unorderedGroups`
 */
export function betweenGroupStandardDeviation(groups: Groups): number {
	return Math.sqrt(variance(unorderedGroups(groups)));
}

/**
 * Coefficient of variation: the between-group standard deviation as percent of the mean.
 * Source: as `betweenGroupVariance` (healthequal 1.0.1, `covar`).
 *
 * @returns percent; `null` when the mean is 0
 * @throws StatisticsError as `unorderedGroups`
 */
export function coefficientOfVariation(groups: Groups): Maybe {
	const complete = unorderedGroups(groups);
	return finiteOrNull((100 * Math.sqrt(variance(complete))) / complete.mean);
}

function referenceValue(from: MeasuredFrom, complete: CompleteGroups): number {
	if (from === 'mean') return complete.mean;
	if ('best' in from)
		return from.best === 'highest'
			? Math.max(...complete.estimates)
			: Math.min(...complete.estimates);
	const [position, ...others] = typeof from.group === 'number' ? [from.group] : from.group;
	if (others.length > 0)
		throw new StatisticsError('multiple_reference_groups', 'from.group', String(from.group));
	const value = complete.estimates[complete.positions.indexOf(position ?? -1)];
	if (value === undefined) throw new StatisticsError('missing_value', 'from.group', position);
	return value;
}

function distances(complete: CompleteGroups, reference: number, weighting: Weighting): number {
	const { estimates, shares } = complete;
	const weight = (group: number) =>
		weighting === 'weighted' ? shares[group]! : 1 / estimates.length;
	return sumOf(estimates.map((estimate, group) => weight(group) * Math.abs(estimate - reference)));
}

/**
 * How far groups lie on average from the best group, from a named one, or from the overall mean.
 * Source: as `betweenGroupVariance` (healthequal 1.0.1, `mdbu` to `mdmw`).
 *
 * @param from the best group is the highest for a favourable indicator, the lowest for an adverse one
 * @returns in the estimates' unit
 * @throws StatisticsError as `unorderedGroups`; `missing_value` where the named group has no
 * estimate, `multiple_reference_groups`
 */
export function meanDifference(groups: Groups, from: MeasuredFrom, weighting: Weighting): number {
	const complete = unorderedGroups(groups);
	return distances(complete, referenceValue(from, complete), weighting);
}

/**
 * Index of disparity: the mean distance of the groups from the overall mean, as percent of it.
 * Source: Pearcy and Keppel 2002, Public Health Reports 117:273; healthequal 1.0.1 (`idisu`,
 * `idisw`).
 *
 * @returns percent; `null` when the mean is 0
 * @throws StatisticsError as `unorderedGroups`
 */
export function indexOfDisparity(groups: Groups, weighting: Weighting): Maybe {
	const complete = unorderedGroups(groups);
	return finiteOrNull((100 * distances(complete, complete.mean, weighting)) / complete.mean);
}

/** What stands in for an estimate of 0, which has no logarithm. */
const IN_PLACE_OF_ZERO = 0.000001;

interface RelativeGroup {
	share: number;
	/** Estimate over the mean. */
	ratio: number;
	/** Standard error over the mean. */
	error: number | undefined;
}

function relativeGroups(groups: Groups): RelativeGroup[] {
	const { estimates, shares, standardErrors } = unorderedGroups(groups);
	const values = estimates.map((estimate) => {
		if (estimate < 0) throw new StatisticsError('value_out_of_range', 'estimates', estimate);
		return estimate === 0 ? IN_PLACE_OF_ZERO : estimate;
	});
	const mean = sumOf(values.map((value, group) => value * shares[group]!));
	return values.map((value, group) => {
		const error = standardErrors[group];
		return {
			share: shares[group]!,
			ratio: value / mean,
			error: error === undefined ? undefined : error / mean
		};
	});
}

/** Root of Σ (share × relative error × pull)²; `null` where errors are not known. */
function standardError(
	groups: readonly RelativeGroup[],
	pull: (group: RelativeGroup) => number
): Maybe {
	let sum = 0;
	for (const group of groups) {
		if (group.error === undefined) return null;
		sum += (group.share * group.error * pull(group)) ** 2;
	}
	return Math.sqrt(sum);
}

/**
 * Theil index, times 1,000: how unevenly an indicator is spread, large values counting more. The
 * limits follow the reference package, whose standard error is not times 1,000: they are too narrow
 * to be shown.
 * Source: Theil 1967, Economics and Information Theory; healthequal 1.0.1 (`ti`).
 *
 * @param groups an estimate of 0 counts as 0.000001
 * @param confidence 0.90–1 or 90–100 percent
 * @throws StatisticsError as `unorderedGroups`; `value_out_of_range` for an estimate below 0
 */
export function theilIndex(groups: Groups, confidence: Confidence = 0.95): SummaryMeasure {
	const relative = relativeGroups(groups);
	const index = sumOf(relative.map(({ share, ratio }) => share * ratio * Math.log(ratio)));
	const middle = sumOf(relative.map(({ share, ratio }) => share * ratio * (1 + Math.log(ratio))));
	const error = standardError(relative, ({ ratio }) => 1 + Math.log(ratio) - middle);
	return withLimits(1000 * index, error, confidence);
}

/**
 * Mean log deviation, times 1,000: how unevenly an indicator is spread, small values counting more.
 * Limits as for `theilIndex`.
 * Source: Haughton and Khandker 2009, Handbook on Poverty and Inequality; healthequal 1.0.1 (`mld`).
 *
 * @param groups an estimate of 0 counts as 0.000001
 * @param confidence 0.90–1 or 90–100 percent
 * @throws StatisticsError as `theilIndex`
 */
export function meanLogDeviation(groups: Groups, confidence: Confidence = 0.95): SummaryMeasure {
	const relative = relativeGroups(groups);
	const deviation = sumOf(relative.map(({ share, ratio }) => -share * Math.log(ratio)));
	const error = standardError(relative, ({ ratio }) => 1 - 1 / ratio);
	return withLimits(1000 * deviation, error, confidence);
}
