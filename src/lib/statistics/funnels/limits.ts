import { checkedMultiplier } from '../checks';
import { normalQuantile } from '../distributions/normal';
import { StatisticsError, type Maybe } from '../errors';
import { exactPoissonLower, exactPoissonUpper } from '../intervals/poisson';
import { checkedAreas, type CountedAreas, type RatedAreas } from './average';
import { funnelAxis, funnelPositions } from './axis';

/** The four lines of a funnel: limits that 95% and 99.8% of areas would lie within by chance. */
export interface FunnelLines {
	lower95: number;
	upper95: number;
	lower99_8: number;
	upper99_8: number;
}

/** A funnel's lines at one place of its x axis. */
export interface FunnelPoint {
	/** People (proportions), or events (ratios, rates). */
	x: number;
	/** In the unit of the value. */
	limits: FunnelLines;
	/** Where on the other scale each line has this many events: expected events, or people a year. */
	at: FunnelLines | null;
	/** The average of the areas, in the unit of the value; `null` for ratios. */
	baseline: Maybe;
}

const TAIL_95 = 0.025;
const TAIL_99_8 = 0.001;

/** The four lines, each by its side and the share of areas beyond it by chance. */
export function eachLine(line: (side: -1 | 1, tail: number) => number): FunnelLines {
	return {
		lower95: line(-1, TAIL_95),
		upper95: line(1, TAIL_95),
		lower99_8: line(-1, TAIL_99_8),
		upper99_8: line(1, TAIL_99_8)
	};
}

/** The line of a proportion: how far from the average an area of `people` may lie by chance. */
export function proportionLine(
	average: number,
	people: number,
	side: -1 | 1,
	tail: number
): number {
	const reach = normalQuantile(1 - tail) * Math.sqrt((average * (1 - average)) / people);
	return average + side * reach;
}

/** Expected events under which `events` lie exactly on the lower or upper line. */
export function expectedOnLine(events: number, side: -1 | 1, tail: number): number {
	return side === -1 ? exactPoissonUpper(events, tail) : exactPoissonLower(events, tail);
}

/**
 * Control limits of a funnel plot of proportions, at 100 sizes of population.
 * Source: Fingertips public health technical guidance, "Funnel plots"; PHEindicatormethods 2.1.0
 * (phe_funnels); Spiegelhalter 2005, Stat Med 24:1185.
 *
 * @param areas people of people, by area
 * @param multiplier 100 for percent
 * @returns limits times the multiplier, cut to 0 and 100
 * @throws StatisticsError as `checkedAreas`, and `nonpositive_multiplier`
 */
export function proportionFunnel(
	areas: CountedAreas & { statistic: 'proportion' },
	multiplier = 100
): FunnelPoint[] {
	checkedMultiplier(multiplier);
	const { denominators, average } = checkedAreas(areas);
	const { from, to } = funnelAxis(denominators as number[]);
	return funnelPositions(from, to).map((x) => ({
		x,
		limits: eachLine((side, tail) =>
			Math.min(100, Math.max(0, proportionLine(average, x, side, tail) * multiplier))
		),
		at: null,
		baseline: average * multiplier
	}));
}

/**
 * Control limits of a funnel plot of ratios of observed to expected events.
 * Source: as `proportionFunnel`; exact Poisson limits of Breslow and Day 1987.
 *
 * @param areas events observed of events expected, by area
 * @param shownAs `count`: observed over expected less 1; `isr`: 100 times the ratio
 * @throws StatisticsError as `checkedAreas`
 */
export function ratioFunnel(
	areas: CountedAreas & { statistic: 'ratio' },
	shownAs: 'count' | 'isr'
): FunnelPoint[] {
	const { denominators } = checkedAreas(areas);
	const { from, to } = funnelAxis(denominators as number[]);
	const shown = (ratio: number) => (shownAs === 'count' ? ratio - 1 : ratio * 100);
	return funnelPositions(from, to, 1).map((x) => ({
		x,
		limits: eachLine((side, tail) => shown(x / expectedOnLine(x, side, tail))),
		at: eachLine((side, tail) => expectedOnLine(x, side, tail)),
		baseline: null
	}));
}

/**
 * Control limits of a funnel plot of rates.
 * Source: as `ratioFunnel`.
 *
 * @param areas events and rates, by area
 * @param years how many years of data the events cover, above 0
 * @returns limits per the rates' multiplier; `at` people a year
 * @throws StatisticsError as `checkedAreas`, and `nonpositive_years`; `nonpositive_count` where no
 * area has any events
 */
export function rateFunnel(areas: RatedAreas, years: number): FunnelPoint[] {
	if (!(years > 0)) throw new StatisticsError('nonpositive_years', 'years', years);
	const { denominators, average } = checkedAreas(areas);
	if (average === 0) throw new StatisticsError('nonpositive_count', 'numerators', 0);
	const { multiplier = 100_000, rateType } = areas;
	const given = rateType === 'crude' ? areas.denominators : undefined;
	const people = denominators.map((behind, area) => given?.[area] ?? behind);
	const axis = funnelAxis(
		people.filter((count) => count !== null),
		years
	);
	const [from, to] = [Math.floor(axis.from * average), Math.ceil(axis.to * average)];
	return funnelPositions(from, to).map((x) => ({
		x,
		limits: eachLine((side, tail) => (x / expectedOnLine(x, side, tail)) * average * multiplier),
		at: eachLine((side, tail) => expectedOnLine(x, side, tail) / average / years),
		baseline: average * multiplier
	}));
}
