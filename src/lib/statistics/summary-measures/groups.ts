import {
	StatisticsError,
	checkSameLength,
	finite,
	finiteOrNull,
	isMissing,
	sumOf,
	type Maybe
} from '../errors';
import { standardErrorsToEachSide, type Confidence, type Limits } from '../intervals/confidence';

/** A summary measure with its interval. */
export interface SummaryMeasure extends Limits {
	estimate: Maybe;
	/** `null` where the measure has no formula for it, or the groups' errors are not known. */
	standardError: Maybe;
}

/** Population groups without a natural order. */
export interface Groups {
	estimates: readonly Maybe[];
	/** People by group, 0 or more. */
	populations: readonly Maybe[];
	/** Standard errors of the estimates, 0 or more, where known. */
	standardErrors?: readonly Maybe[];
}

/** Population groups from most to least disadvantaged. */
export interface OrderedGroups extends Groups {
	/** Rank of each group, consecutive whole numbers, the lowest most disadvantaged. */
	order: readonly Maybe[];
}

/** Groups whose estimates and people are all there. */
export interface CompleteGroups {
	estimates: number[];
	populations: number[];
	/** Share of all people in each group. */
	shares: number[];
	/** Mean of the estimates, weighted by the shares. */
	mean: number;
	/** Empty unless every group's is known. */
	standardErrors: number[];
	/** Positions in the list given. */
	positions: number[];
}

/** Fewest groups for any measure but difference and ratio. */
const FEWEST_GROUPS = 3;
/** Largest share of groups that may be missing in an unordered measure. */
const MOST_MISSING = 0.15;

/** Refuses a negative standard error; a missing one is left for the caller. */
export function checkStandardErrors(standardErrors: readonly Maybe[]): void {
	standardErrors.forEach((error, group) => {
		if (!isMissing(error) && error < 0)
			throw new StatisticsError('negative_or_missing_se', `standardErrors[${group}]`, error);
	});
}

function presentGroups(groups: Groups, positions: number[]): CompleteGroups {
	if (positions.length < FEWEST_GROUPS)
		throw new StatisticsError('too_few_groups', 'estimates', positions.length);
	const populations = positions.map((group) => {
		const people = groups.populations[group];
		if (isMissing(people))
			throw new StatisticsError('missing_population', `populations[${group}]`, people);
		if (people < 0)
			throw new StatisticsError('negative_population', `populations[${group}]`, people);
		return finite(people, `populations[${group}]`);
	});
	const total = sumOf(populations);
	if (total === 0) throw new StatisticsError('all_population_zero', 'populations', 0);
	const estimates = positions.map((group) =>
		finite(groups.estimates[group]!, `estimates[${group}]`)
	);
	const shares = populations.map((people) => people / total);
	const errors = groups.standardErrors ?? [];
	checkStandardErrors(errors);
	const known = positions.flatMap((group) => errors[group] ?? []);
	return {
		estimates,
		populations,
		shares,
		mean: sumOf(estimates.map((estimate, group) => estimate * shares[group]!)),
		standardErrors: known.length === positions.length ? known : [],
		positions
	};
}

/**
 * Checks unordered groups; those without an estimate are left out while they are at most 15%.
 *
 * @throws StatisticsError `length_mismatch`, `all_estimates_missing`, `too_many_missing`,
 * `too_few_groups`, `missing_population`, `negative_population`, `all_population_zero`,
 * `negative_or_missing_se`
 */
export function unorderedGroups(groups: Groups): CompleteGroups {
	const { estimates, populations, standardErrors } = groups;
	checkSameLength(estimates.length, { populations, standardErrors });
	const positions = estimates.flatMap((estimate, group) => (isMissing(estimate) ? [] : [group]));
	const missing = estimates.length - positions.length;
	if (missing > 0 && positions.length === 0)
		throw new StatisticsError('all_estimates_missing', 'estimates', missing);
	if (missing / estimates.length > MOST_MISSING)
		throw new StatisticsError('too_many_missing', 'estimates', missing);
	return presentGroups(groups, positions);
}

function checkConsecutive(order: readonly Maybe[]): number[] {
	const ranks = order.map((rank, group) => {
		if (isMissing(rank)) throw new StatisticsError('order_missing', `order[${group}]`, rank);
		return rank;
	});
	const sorted = [...ranks].sort((a, b) => a - b);
	sorted.forEach((rank, index) => {
		if (!Number.isInteger(rank) || rank !== sorted[0]! + index)
			throw new StatisticsError('order_not_consecutive', 'order', ranks.join());
	});
	return ranks;
}

/**
 * Checks ordered groups and puts them in order, most disadvantaged first. None may be missing.
 *
 * @throws StatisticsError `length_mismatch`, `order_missing`, `order_not_consecutive`,
 * `missing_estimate`, `too_few_groups`, `missing_population`, `negative_population`,
 * `all_population_zero`, `negative_or_missing_se`
 */
export function orderedGroups(groups: OrderedGroups): CompleteGroups {
	const { estimates, populations, standardErrors, order } = groups;
	checkSameLength(estimates.length, { populations, standardErrors, order });
	estimates.forEach((estimate, group) => {
		if (isMissing(estimate))
			throw new StatisticsError('missing_estimate', `estimates[${group}]`, estimate);
	});
	const ranks = checkConsecutive(order);
	const positions = ranks.map((_, group) => group).sort((a, b) => ranks[a]! - ranks[b]!);
	return presentGroups(groups, positions);
}

/** A measure with symmetric limits from its standard error, as far as both are finite. */
export function withLimits(
	estimate: number,
	standardError: Maybe,
	confidence: Confidence,
	scale = 1
): SummaryMeasure {
	const reach = standardErrorsToEachSide(confidence) * (standardError ?? NaN) * scale;
	return {
		estimate: finiteOrNull(estimate),
		standardError: standardError === null ? null : finiteOrNull(standardError),
		lower: finiteOrNull(estimate - reach),
		upper: finiteOrNull(estimate + reach)
	};
}

/**
 * The scale that estimates are measured on: 1 where none is above 1, else the power of ten from
 * 100 up that none exceeds, as far as a million.
 */
export function indicatorScale(estimates: readonly number[]): number {
	const highest = Math.max(...estimates);
	if (highest <= 1) return 1;
	return [100, 1000, 10_000, 100_000].find((scale) => highest <= scale) ?? 1_000_000;
}
