import type { Maybe } from '../errors';
import { countInterval } from '../intervals/poisson';
import { checkedAreas, type CountedAreas, type RatedAreas } from './average';
import { proportionLine } from './limits';

/** On which side of a funnel an area lies, and outside which limits; the tail is in brackets. */
export type FunnelSignificance =
	| 'High (0.001)'
	| 'High (0.025)'
	| 'Low (0.001)'
	| 'Low (0.025)'
	| 'Not significant'
	| 'Not applicable';

/** Events below which a directly standardised rate is not judged. */
const FEWEST_EVENTS_FOR_DSR = 10;

function ofProportion(value: number, people: number, average: number): FunnelSignificance {
	for (const tail of [0.001, 0.025] as const) {
		if (value < proportionLine(average, people, -1, tail)) return `Low (${tail})`;
		if (value > proportionLine(average, people, 1, tail)) return `High (${tail})`;
	}
	return 'Not significant';
}

/** Judged by the area's own interval about the average, which mirrors the funnel's lines. */
function ofCount(events: number, denominator: number, average: number): FunnelSignificance {
	const among = (limit: Maybe) => (limit === null ? null : limit / denominator);
	for (const tail of [0.001, 0.025] as const) {
		const limits = countInterval(events, 1 - 2 * tail);
		const [lower, upper] = [among(limits.lower), among(limits.upper)];
		if (lower !== null && average < lower) return `High (${tail})`;
		if (upper !== null && average > upper) return `Low (${tail})`;
	}
	return 'Not significant';
}

/**
 * Which areas lie outside a funnel's limits, tested at 0.001 first. With many areas, one in twenty
 * lies outside the 95% limits by chance, and more where the data vary for other reasons.
 * Source: Fingertips public health technical guidance, "Funnel plots"; PHEindicatormethods 2.1.0
 * (phe_funnel_significance).
 *
 * @param areas proportions, ratios or rates of areas
 * @returns one for each area; `Not applicable` for a directly standardised rate of fewer than 10
 * events
 * @throws StatisticsError as `checkedAreas`
 */
export function funnelSignificance(areas: CountedAreas | RatedAreas): FunnelSignificance[] {
	const { numerators, denominators, average } = checkedAreas(areas);
	const isDsr = areas.statistic === 'rate' && areas.rateType === 'dsr';
	return numerators.map((events, area) => {
		const denominator = denominators[area] ?? null;
		if (denominator === null || (isDsr && events < FEWEST_EVENTS_FOR_DSR)) return 'Not applicable';
		if (areas.statistic === 'proportion')
			return ofProportion(events / denominator, denominator, average);
		return ofCount(events, denominator, areas.statistic === 'ratio' ? 1 : average);
	});
}
