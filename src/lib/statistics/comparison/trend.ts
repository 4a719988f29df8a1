import { StatisticsError, isMissing, sumOf, type Maybe } from '../errors';
import type { Polarity } from './benchmark';

const DAY = 86_400_000;
const LONGEST_YEAR = 366;

function days(period: string): { start: number; end: number; year: number } | null {
	const match = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(period);
	if (!match) return null;
	const [start, end] = [Date.parse(match[1]!) / DAY, Date.parse(match[2]!) / DAY];
	return end >= start ? { start, end, year: Number(match[1]!.slice(0, 4)) } : null;
}

/**
 * Whether periods are one year or less each, one in every year, and none overlaps the next.
 *
 * @param periods ISO intervals `start/end`, both days included, in order of time
 */
export function consecutiveYears(periods: readonly string[]): boolean {
	const read = periods.map(days);
	return read.every((period, index) => {
		if (period === null || period.end - period.start + 1 > LONGEST_YEAR) return false;
		const previous = read[index - 1];
		return !previous || (period.year === previous.year + 1 && period.start > previous.end);
	});
}

/** A value with its 95% limits. */
interface WeightedPoint {
	value: number;
	lower: number;
	upper: number;
}

/** A straight line through points one year apart. */
interface TrendSlope {
	/** Change a year, of the value or of its logit. */
	slope: number;
	/** Chi-squared for trend, 1 degree of freedom. */
	chiSquared: number;
	/** Whether the slope keeps its sign when each point is left out in turn. */
	consistent: boolean;
}

interface FitPoint {
	time: number;
	y: number;
	weight: number;
}

/**
 * Weighted spread of the times about their mean, and the slope of the weighted line. Values are
 * taken from the first one on, so that a flat series has a slope of exactly zero.
 */
function fitted(points: readonly FitPoint[]): { spread: number; slope: number } {
	const origin = points[0]?.y ?? 0;
	const total = (term: (time: number, y: number) => number) =>
		sumOf(points.map(({ weight, time, y }) => weight * term(time, y - origin)));
	const [w, wt, wtt] = [total(() => 1), total((t) => t), total((t) => t * t)];
	const [wy, wyt] = [total((_, y) => y), total((t, y) => t * y)];
	return { spread: (w * wtt - wt * wt) / w, slope: (w * wyt - wt * wy) / (w * wtt - wt * wt) };
}

/** A slope of zero counts as rising, as in the published rule. */
function keepsItsSign(points: readonly FitPoint[]): boolean {
	const falling = fitted(points).slope < 0;
	return points.every(
		(left) => fitted(points.filter((point) => point !== left)).slope < 0 === falling
	);
}

/**
 * Weighted slope of estimates, each weighted by the inverse of its variance.
 * Source: Fingertips (archived code, trend by confidence intervals). A standard error is taken as
 * the width of the 95% interval over 3.92, as there.
 *
 * @param points estimates one year apart, oldest first
 */
export function slopeOfEstimates(points: readonly WeightedPoint[]): TrendSlope {
	const fit = points.map(({ value, lower, upper }, index) => ({
		time: index + 1,
		y: value,
		weight: ((upper - lower) / 3.92) ** -2
	}));
	const { spread, slope } = fitted(fit);
	return { slope, chiSquared: slope * slope * spread, consistent: keepsItsSign(fit) };
}

/**
 * Chi-squared for a linear trend in proportions, with the unweighted slope of their logits.
 * Source: Armitage 1955, Biometrics 11:375; Fingertips (archived code, trend of proportions).
 *
 * @param points counts and the people they are among, one year apart, oldest first; no count is 0
 * or all of the people
 */
export function slopeOfProportions(
	points: readonly { count: number; denominator: number }[]
): TrendSlope {
	const total = (term: (count: number, people: number, time: number) => number) =>
		sumOf(points.map(({ count, denominator }, index) => term(count, denominator, index + 1)));
	const events = total((count) => count);
	const people = total((_, among) => among);
	const eventTimes = total((count, _, time) => count * time);
	const peopleTimes = total((_, among, time) => among * time);
	const peopleSquares = total((_, among, time) => among * time * time);
	const fit = points.map(({ count, denominator }, index) => ({
		time: index + 1,
		y: Math.log(count / (denominator - count)),
		weight: 1
	}));
	return {
		slope: fitted(fit).slope,
		chiSquared:
			(people * (people * eventTimes - events * peopleTimes) ** 2) /
			(events * (people - events) * (people * peopleSquares - peopleTimes ** 2)),
		consistent: keepsItsSign(fit)
	};
}

/** One year of an indicator. */
export interface TrendPoint {
	/** ISO interval `start/end`, both days included, one year or less. */
	period: string;
	value: Maybe;
	/** 95% limits; needed for rates. */
	lower?: Maybe;
	upper?: Maybe;
	/** Events, and the people they happened among; needed for proportions. */
	count?: Maybe;
	denominator?: Maybe;
}

/** What the five newest points show. */
type TrendMarker = 'increasing' | 'decreasing' | 'no_significant_change' | 'cannot_be_calculated';

/** The marker as shown, with better or worse where a direction is agreed. */
type TrendDisplay = TrendMarker | `${'increasing' | 'decreasing'}_getting_${'better' | 'worse'}`;

/** Why there is no trend. */
type NoTrend =
	| 'value_type_not_supported'
	| 'fewer_than_five_points'
	| 'periods_overlap_or_have_a_gap'
	| 'missing_value'
	| 'numerator_equals_denominator'
	| 'zero_numerator'
	/** Limits are missing, or too unlike to weigh the points by. */
	| 'no_limits';

/** The recent trend. */
interface RecentTrend {
	marker: TrendMarker;
	display: TrendDisplay;
	significant: boolean;
	/** `null` where a trend was calculated. */
	reason: NoTrend | null;
	/** Change a year: of the value, or for proportions of its logit; `null` when not calculated. */
	slope: Maybe;
	/** Chi-squared for trend on 1 degree of freedom; `null` when not calculated. */
	chiSquared: Maybe;
	/** Whether the slope keeps its sign when each point is left out; `null` when not calculated. */
	consistent: boolean | null;
}

/** Points that the test uses. */
const POINTS = 5;
/** Chi-squared with 1 degree of freedom exceeded by chance twice in a thousand, as published. */
const CRITICAL_CHI_SQUARED = 9.54953570608324;
const SUPPORTED = new Set(['proportion', 'crude rate', 'directly standardised rate']);

function notCalculated(reason: NoTrend): RecentTrend {
	const marker = 'cannot_be_calculated';
	return {
		marker,
		display: marker,
		significant: false,
		reason,
		slope: null,
		chiSquared: null,
		consistent: null
	};
}

function hasLimits(point: TrendPoint): point is TrendPoint & WeightedPoint {
	const { lower, upper } = point;
	return !isMissing(lower) && !isMissing(upper) && upper > lower && Number.isFinite(upper - lower);
}

function hasCounts(
	point: TrendPoint
): point is TrendPoint & { count: number; denominator: number } {
	return !isMissing(point.count) && !isMissing(point.denominator);
}

/** Refuses events that cannot be, as a proportion's. */
function checkCounts({ count, denominator }: { count: number; denominator: number }): void {
	if (count < 0) throw new StatisticsError('negative_numerator', 'count', count);
	if (count > denominator)
		throw new StatisticsError('numerator_exceeds_denominator', 'count', count);
}

/** The slope of the five points by the route of their value type, or why there is none. */
function slopeOf(points: readonly TrendPoint[], byCounts: boolean): TrendSlope | NoTrend {
	if (points.some((point) => isMissing(point.value))) return 'missing_value';
	if (points.some(({ count, denominator }) => !isMissing(count) && count === denominator))
		return 'numerator_equals_denominator';
	if (!byCounts) {
		const limited = points.filter(hasLimits);
		return limited.length === points.length ? slopeOfEstimates(limited) : 'no_limits';
	}
	const counted = points.filter(hasCounts);
	counted.forEach(checkCounts);
	if (counted.length < points.length) return 'missing_value';
	return counted.some(({ count }) => count === 0) ? 'zero_numerator' : slopeOfProportions(counted);
}

function displayed(marker: TrendMarker, polarity: Polarity): TrendDisplay {
	if (polarity === 'none' || (marker !== 'increasing' && marker !== 'decreasing')) return marker;
	const better = (marker === 'increasing') === (polarity === 'high_is_good');
	return `${marker}_getting_${better ? 'better' : 'worse'}`;
}

/**
 * Whether an indicator has been rising or falling over its five newest years: a chi-squared test
 * for trend at 99.8%, and the same sign of the slope with each point left out in turn. Periods that
 * overlap share their events and are refused. Five points and one test: look at the whole series.
 * Source: Fingertips public health technical guidance, "Recent trends"; archived Fingertips code.
 *
 * @param points yearly points in any order
 * @param valueType `proportion`, `crude rate` or `directly standardised rate`; others are refused
 * @param polarity which direction is better
 * @returns marker, and `cannot_be_calculated` with the reason where it may not be
 * @throws StatisticsError `negative_numerator`, `numerator_exceeds_denominator` (proportions)
 */
export function recentTrend(
	points: readonly TrendPoint[],
	valueType: string,
	polarity: Polarity
): RecentTrend {
	const type = valueType.toLowerCase().replaceAll(/[-_]/g, ' ');
	if (!SUPPORTED.has(type)) return notCalculated('value_type_not_supported');
	const newest = [...points]
		.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
		.slice(-POINTS);
	if (newest.length < POINTS) return notCalculated('fewer_than_five_points');
	if (!consecutiveYears(newest.map((point) => point.period)))
		return notCalculated('periods_overlap_or_have_a_gap');
	const found = slopeOf(newest, type === 'proportion');
	if (typeof found === 'string') return notCalculated(found);
	if (!Number.isFinite(found.chiSquared)) return notCalculated('no_limits');
	const significant = found.chiSquared > CRITICAL_CHI_SQUARED && found.consistent;
	const direction = found.slope > 0 ? 'increasing' : 'decreasing';
	const marker = significant ? direction : 'no_significant_change';
	return { marker, display: displayed(marker, polarity), significant, reason: null, ...found };
}
