import { sumOf } from '../checks';

/** A value with its 95% limits. */
export interface WeightedPoint {
	value: number;
	lower: number;
	upper: number;
}

/** A straight line through points one year apart. */
export interface TrendSlope {
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
