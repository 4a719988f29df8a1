import { StatisticsError, sumOf } from '../errors';
import { rankedShares } from '../inequality/ridits';
import type { Confidence } from '../intervals/confidence';
import {
	orderedGroups,
	withLimits,
	type CompleteGroups,
	type OrderedGroups,
	type SummaryMeasure
} from './groups';

/** How a concentration index allows for an indicator that cannot leave its bounds. */
export interface Bounded {
	normalisation: 'wagstaff' | 'erreygers';
	/** Lowest and highest value that the indicator can take. */
	bounds: readonly [number, number];
}

/**
 * The index as slope of a regression through the origin: scaled values against ranks, both times
 * the root of the group's people, beside that root itself.
 */
function bySlope(groups: CompleteGroups, factor: number, confidence: Confidence): SummaryMeasure {
	const { estimates, populations, shares } = groups;
	const { ridits } = rankedShares(populations);
	const spread = sumOf(shares.map((share, group) => share * (ridits[group]! - 0.5) ** 2));
	const left = estimates.map((estimate) => 2 * spread * factor * estimate);
	const total = sumOf(populations);
	const mean = (values: readonly number[]) =>
		sumOf(values.map((value, group) => value * populations[group]!)) / total;
	const [middle, centre] = [mean(ridits), mean(left)];
	const about = ridits.map((rank) => rank - middle);
	const squares = sumOf(about.map((distance, group) => populations[group]! * distance ** 2));
	const slope =
		sumOf(about.map((distance, group) => populations[group]! * distance * left[group]!)) / squares;
	const residual = sumOf(
		left.map((value, group) => populations[group]! * (value - centre - slope * about[group]!) ** 2)
	);
	const error = Math.sqrt(residual / (estimates.length - 2) / squares);
	return withLimits(slope, error, confidence);
}

function inBounds(
	groups: OrderedGroups,
	[lowest, highest]: readonly [number, number]
): OrderedGroups {
	if (!(highest > lowest))
		throw new StatisticsError('limits_out_of_order', 'bounds', `${lowest}, ${highest}`);
	const estimates = groups.estimates.map((estimate, group) => {
		if (estimate !== null && (estimate < lowest || estimate > highest))
			throw new StatisticsError('limits_out_of_range', `estimates[${group}]`, estimate);
		return estimate === null ? null : (estimate - lowest) / (highest - lowest);
	});
	return { ...groups, estimates };
}

/**
 * The absolute concentration index: how far an indicator gathers among the advantaged (above 0) or
 * the disadvantaged (below 0), `2 Σ share × estimate × rank − mean`.
 * Source: Kakwani, Wagstaff and van Doorslaer 1997, J Econometrics 77:87; WHO Health Equity
 * Assessment Toolkit (healthequal 1.0.1, `aci`).
 *
 * @param groups three or more ordered groups
 * @param confidence 0.90–1 or 90–100 percent
 * @returns in the estimates' unit
 * @throws StatisticsError as `orderedGroups`
 */
export function absoluteConcentrationIndex(
	groups: OrderedGroups,
	confidence: Confidence = 0.95
): SummaryMeasure {
	return bySlope(orderedGroups(groups), 1, confidence);
}

/**
 * The relative concentration index: the absolute one over the mean, −1 to 1.
 * Source: as `absoluteConcentrationIndex` (healthequal 1.0.1, `rci`); Wagstaff 2005, Health Econ
 * 14:429; Erreygers 2009, J Health Econ 28:504.
 *
 * @param groups three or more ordered groups
 * @param options `bounded` for an indicator with bounds; `confidence` 0.90–1 or 90–100 percent
 * @returns without unit; `null` when the mean is 0
 * @throws StatisticsError as `orderedGroups`, and `limits_out_of_order`, `limits_out_of_range`
 */
export function relativeConcentrationIndex(
	groups: OrderedGroups,
	options: { bounded?: Bounded; confidence?: Confidence } = {}
): SummaryMeasure {
	const { bounded, confidence = 0.95 } = options;
	const complete = orderedGroups(bounded ? inBounds(groups, bounded.bounds) : groups);
	const { mean } = complete;
	if (mean === 0) return { estimate: null, standardError: null, lower: null, upper: null };
	const normalised =
		bounded?.normalisation === 'wagstaff' ? 1 / (1 - mean) : bounded ? 4 * mean : 1;
	return bySlope(complete, normalised / mean, confidence);
}
