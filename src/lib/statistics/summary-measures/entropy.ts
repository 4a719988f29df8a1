import { sumOf } from '../checks';
import { StatisticsError, type Maybe } from '../errors';
import type { Confidence } from '../intervals/confidence';
import { unorderedGroups, withLimits, type Groups, type SummaryMeasure } from './groups';

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
