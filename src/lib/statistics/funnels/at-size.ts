import { StatisticsError } from '../errors';
import { checkedAreas, type CountedAreas, type RatedAreas } from './average';
import { eachLine, expectedOnLine, proportionLine, type FunnelLines } from './limits';

/** Halvings after which the events on a line are known to far more digits than are shown. */
const HALVINGS = 60;

/** The events at which a line of a funnel of rates has so many expected events; 0 where it has fewer at none. */
function eventsOnLine(expected: number, side: -1 | 1, tail: number): number {
	const short = (events: number) => expectedOnLine(events, side, tail) < expected;
	if (!short(0)) return 0;
	let [low, high] = [0, expected];
	while (short(high)) [low, high] = [high, 2 * high + 10];
	for (let step = 0; step < HALVINGS; step += 1) {
		const middle = (low + high) / 2;
		if (short(middle)) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * Control limits of a funnel for one area: what its lines have at the area's own size.
 * Source: as `proportionFunnel` and `rateFunnel`; between whole numbers of events the exact Poisson
 * limits are those of the gamma distribution, so that the lines are continuous.
 *
 * @param areas proportions, or crude rates, of all areas of the funnel
 * @param size what the area's events are divided by, above 0
 * @param multiplier 100 for percent; of rates, what they are per
 * @returns limits in the unit of the value; those of proportions cut to 0 and 100 percent
 * @throws StatisticsError as `checkedAreas`, and `nonpositive_denominator` for a size of 0 or less
 */
export function funnelLimitsAt(
	areas: (CountedAreas & { statistic: 'proportion' }) | RatedAreas,
	size: number,
	multiplier: number
): FunnelLines {
	if (!(size > 0)) throw new StatisticsError('nonpositive_denominator', 'size', size);
	const { average } = checkedAreas(areas);
	const share = (value: number) => Math.min(1, Math.max(0, value)) * multiplier;
	return eachLine((side, tail) =>
		areas.statistic === 'proportion'
			? share(proportionLine(average, size, side, tail))
			: (eventsOnLine(average * size, side, tail) / size) * multiplier
	);
}
