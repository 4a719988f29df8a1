import { StatisticsError, checkedMultiplier, type Maybe } from '../errors';
import { normalQuantile } from '../distributions/normal';
import { countInterval, exactPoissonLower, exactPoissonUpper } from '../intervals/rate';
import { checkedAreas, type CountedAreas, type RatedAreas } from './average';

/** How many points a funnel's lines are drawn through. */
const FUNNEL_POINTS = 100;

function digits(whole: number): number {
	return Math.max(1, Math.floor(Math.log10(Math.max(1, whole)) + 1e-12) + 1);
}

/** 95% of a number, rounded down to its leading digit. */
function roundedDown(value: number): number {
	const step = 10 ** (digits(Math.floor(value * 0.95)) - 1);
	return Math.floor((value * 0.95) / step) * step;
}

/** 105% of a number, rounded up to two significant digits. */
function roundedUp(value: number): number {
	const step = 10 ** (digits(Math.ceil(value * 1.05)) - 2);
	return Math.ceil((value * 1.05) / step) * step;
}

/**
 * Ends of a funnel's x axis: from 0 unless the denominators are of like size.
 *
 * @param denominators of the areas, above 0
 * @param years how many years the denominators cover; the ends are round numbers a year
 */
export function funnelAxis(
	denominators: readonly number[],
	years = 1
): { from: number; to: number } {
	const smallest = Math.min(...denominators);
	const largest = Math.max(...denominators);
	return {
		from: largest > 2 * smallest ? 0 : roundedDown(smallest / years) * years,
		to: roundedUp(largest / years) * years
	};
}

/**
 * One hundred whole x positions, spread evenly on a logarithmic scale from 1 or `from` to `to`.
 * Source: PHEindicatormethods 2.1.0 (phe_funnels).
 *
 * @param lag steps by which the spacing trails the count of points: 1 for ratios, else 0
 */
export function funnelPositions(from: number, to: number, lag = 0): number[] {
	const positions = [Math.max(1, from)];
	for (let point = 2; point <= FUNNEL_POINTS; point++) {
		const last = positions[point - 2]!;
		const next = Math.round((to / last) ** (1 / (FUNNEL_POINTS + 1 - point + lag)) * last);
		positions.push(Math.max(next, last + 1));
	}
	return positions;
}

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
function eachLine(line: (side: -1 | 1, tail: number) => number): FunnelLines {
	return {
		lower95: line(-1, TAIL_95),
		upper95: line(1, TAIL_95),
		lower99_8: line(-1, TAIL_99_8),
		upper99_8: line(1, TAIL_99_8)
	};
}

/** The line of a proportion: how far from the average an area of `people` may lie by chance. */
function proportionLine(average: number, people: number, side: -1 | 1, tail: number): number {
	const reach = normalQuantile(1 - tail) * Math.sqrt((average * (1 - average)) / people);
	return average + side * reach;
}

/** Expected events under which `events` lie exactly on the lower or upper line. */
function expectedOnLine(events: number, side: -1 | 1, tail: number): number {
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

/** On which side of a funnel an area lies, and outside which limits; the tail is in brackets. */
type FunnelSignificance =
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
