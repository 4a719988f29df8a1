import { StatisticsError, sumOf, type Maybe } from '../errors';
import type { Confidence } from '../intervals/confidence';
import {
	indicatorScale,
	orderedGroups,
	unorderedGroups,
	withLimits,
	type CompleteGroups,
	type Groups,
	type SummaryMeasure
} from './groups';

/** Groups compared with the one that does best. */
interface AttributableGroups extends Groups {
	/** True where higher is better. */
	favourable: boolean;
	/** Rank of each group, the lowest most disadvantaged; left out for groups without an order. */
	order?: readonly Maybe[];
	/** What the estimates are measured out of: 100 for percent; from the estimates by default. */
	scale?: number;
}

interface Attributable {
	mean: number;
	/** Reference group's estimate less the mean, 0 where that would be no improvement. */
	gain: number;
	/** Standard error of the gain over the mean; NaN where it has none. */
	relativeError: number;
}

/** Best value and its people: of the most advantaged group, or of the best (most people on ties). */
function referenceOf(complete: CompleteGroups, favourable: boolean, ordered: boolean) {
	const { estimates, populations } = complete;
	const best = favourable ? Math.max(...estimates) : Math.min(...estimates);
	const estimate = ordered ? estimates.at(-1)! : best;
	const people = ordered
		? populations.at(-1)!
		: Math.max(...populations.filter((_, group) => estimates[group] === best));
	return { estimate, people };
}

/** Walter 1978: standard error from the table of reference group and others by outcome. */
function relativeError(mean: number, total: number, reference: number, people: number): number {
	const c = reference * people;
	const d = people - c;
	const a = mean * total - c;
	const b = total - a - people;
	const inside = c * total * (a * d * (total - c) + b * c * c);
	return Math.sqrt(inside / ((a + c) ** 3 * (c + d) ** 3));
}

function attributable(groups: AttributableGroups): Attributable {
	const { favourable, order } = groups;
	const complete = order ? orderedGroups({ ...groups, order }) : unorderedGroups(groups);
	const { mean, estimates, populations } = complete;
	const scale = groups.scale ?? indicatorScale(estimates);
	if (!(scale > 0)) throw new StatisticsError('nonpositive_multiplier', 'scale', scale);
	const reference = referenceOf(complete, favourable, order !== undefined);
	const difference = reference.estimate - mean;
	const improves = favourable ? difference > 0 : difference < 0;
	return {
		mean,
		gain: improves ? difference : 0,
		relativeError: relativeError(
			mean / scale,
			sumOf(populations),
			reference.estimate / scale,
			reference.people
		)
	};
}

/**
 * Population attributable risk: how much the overall mean would change, had every group the value
 * of the best one; below 0 for an adverse indicator. Not a causal claim.
 * Source: WHO Health Equity Assessment Toolkit; Walter 1978, Int J Epidemiol 7:175 (healthequal
 * 1.0.1, `parisk`).
 *
 * @param groups three or more; the reference is the most advantaged (with `order`) or the best
 * @param confidence 0.90–1 or 90–100 percent
 * @returns in the estimates' unit; 0 where the reference is no better than the mean
 * @throws StatisticsError as `orderedGroups` or `unorderedGroups`, and `nonpositive_multiplier`
 */
export function populationAttributableRisk(
	groups: AttributableGroups,
	confidence: Confidence = 0.95
): SummaryMeasure {
	const { mean, gain, relativeError: error } = attributable(groups);
	return withLimits(gain, Number.isFinite(error) ? mean * error : null, confidence);
}

/**
 * Population attributable fraction: the population attributable risk as percent of the mean. The
 * limits follow the reference package, which adds a share to a percentage: they are too narrow to
 * be shown.
 * Source: as `populationAttributableRisk` (healthequal 1.0.1, `paf`).
 *
 * @returns estimate and limits in percent, `standardError` as a share; `null` when the mean is 0
 * @throws StatisticsError as `populationAttributableRisk`
 */
export function populationAttributableFraction(
	groups: AttributableGroups,
	confidence: Confidence = 0.95
): SummaryMeasure {
	const { mean, gain, relativeError: error } = attributable(groups);
	const known = Number.isFinite(error) ? error : null;
	return withLimits((100 * gain) / mean, known, confidence);
}
