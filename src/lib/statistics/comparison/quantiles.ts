import { StatisticsError, isMissing, type Maybe } from '../errors';
import { roundedHalfAwayFromZero } from '../population/rounding';
import type { Polarity } from './benchmark';

function checkedGroups(groups: number): number {
	if (!Number.isInteger(groups) || groups < 1)
		throw new StatisticsError('quantile_count_out_of_range', 'groups', groups);
	return groups;
}

function checkNumbers(values: readonly Maybe[]): void {
	for (const value of values as readonly unknown[])
		if (value != null && typeof value !== 'number')
			throw new StatisticsError('values_not_numeric', 'values', value);
}

/**
 * Assigns areas to quantiles by the rank of their values. Areas with equal values stay together, so
 * groups may differ in size.
 * Source: PHEindicatormethods 2.1.0 (phe_quantile).
 *
 * @param values one for each area, `null` where missing
 * @param groups how many quantiles, 5 for fifths
 * @param highestIsFirst true to put the highest value in quantile 1
 * @returns quantile of each area, 1 to `groups`, in the order given; `null` for a missing value,
 * and for all (`tooFewValues`) when fewer values than groups are there
 * @throws StatisticsError `quantile_count_out_of_range`, `values_not_numeric`
 */
export function quantiles(
	values: readonly Maybe[],
	groups: number,
	highestIsFirst = false
): { quantile: Maybe[]; tooFewValues: boolean } {
	checkedGroups(groups);
	checkNumbers(values);
	const sign = highestIsFirst ? -1 : 1;
	const sorted = values
		.filter((value) => !isMissing(value))
		.map((value) => sign * value)
		.sort((a, b) => a - b);
	const { length } = sorted;
	if (length < groups) return { quantile: values.map(() => null), tooFewValues: true };
	const ranks = new Map<number, number>();
	sorted.forEach((value, index) => ranks.has(value) || ranks.set(value, index + 1));
	const quantile = values.map((value) => {
		if (isMissing(value)) return null;
		const fromTop = length + 1 - ranks.get(sign * value)!;
		return Math.max(1, Math.floor(groups + 1 - Math.ceil(fromTop / (length / groups))));
	});
	return { quantile, tooFewValues: false };
}

/** Fewest values that bounds may be drawn from. */
const FEWEST_VALUES = 4;
/** Decimals that bounds are rounded to, so that binary noise moves no area. */
const BOUND_DECIMALS = 10;

function present(values: readonly Maybe[]): number[] {
	return values.filter((value) => !isMissing(value)).map(Number);
}

/**
 * The value a share of the way through sorted numbers, by linear interpolation (R's type 7).
 *
 * The share is a fraction, so that a value which lies exactly on a bound is met exactly; of
 * `part / of` as one number, as d3-array takes it, binary noise would move areas between groups.
 *
 * @param sorted ascending, at least one
 * @param part 0 to `of`: 1 of 4 is the lower quartile
 */
export function quantileSorted(sorted: readonly number[], part: number, of: number): number {
	const position = ((sorted.length - 1) * part) / of;
	const below = Math.floor(position);
	const low = sorted[below]!;
	const high = sorted[below + 1] ?? low;
	return low + (position - below) * (high - low);
}

/**
 * Bounds between groups of a map's or chart's colours, by percentiles of the areas' values.
 * Source: Fingertips (archived code, percentile calculation).
 *
 * @param values one for each area, `null` where missing
 * @param groups how many groups, 5 for fifths
 * @returns `groups + 1` bounds, ascending, lowest and highest value included; none when there are
 * fewer than four values
 * @throws StatisticsError `quantile_count_out_of_range`
 */
export function percentileBounds(values: readonly Maybe[], groups = 5): number[] {
	if (!Number.isInteger(groups) || groups < 1)
		throw new StatisticsError('quantile_count_out_of_range', 'groups', groups);
	const sorted = present(values).sort((a, b) => a - b);
	if (sorted.length < FEWEST_VALUES) return [];
	return Array.from({ length: groups + 1 }, (_, index) =>
		roundedHalfAwayFromZero(quantileSorted(sorted, index, groups), BOUND_DECIMALS)!
	);
}

/**
 * The group of each value between percentile bounds. Where high is good, fifths are numbered from
 * the other end, so that 1 is always best.
 * Source: Fingertips (archived code, quintiles comparer).
 *
 * @param values values to classify, `null` where missing
 * @param areas values of all areas that the bounds are drawn from
 * @param groups how many groups, 5 for fifths
 * @param polarity which direction is better
 * @returns 1 to `groups`; 0 (not shown) for a missing value, and for all when there are fewer
 * areas than groups
 */
export function percentileGroups(
	values: readonly Maybe[],
	areas: readonly Maybe[],
	groups: number,
	polarity: Polarity
): number[] {
	const bounds = percentileBounds(areas, groups);
	const enough = bounds.length > 0 && present(areas).length >= groups;
	return values.map((value) => {
		if (!enough || isMissing(value)) return 0;
		const rounded = roundedHalfAwayFromZero(value, BOUND_DECIMALS)!;
		const found = bounds.findIndex((bound, index) => index > 0 && bound >= rounded);
		const group = found === -1 ? groups : found;
		return polarity === 'high_is_good' && groups === 5 ? 6 - group : group;
	});
}

/** What a fifth is called on a map. */
type FifthLabel =
	| 'best'
	| 'better'
	| 'middle'
	| 'worse'
	| 'worst'
	| 'lowest'
	| 'low'
	| 'high'
	| 'highest'
	| 'not_compared';

const FIFTHS: Record<Polarity, readonly FifthLabel[]> = {
	high_is_good: ['worst', 'worse', 'middle', 'better', 'best'],
	low_is_good: ['best', 'better', 'middle', 'worse', 'worst'],
	none: ['lowest', 'low', 'middle', 'high', 'highest']
};

/**
 * Deals areas into fifths of equal size, lowest values first; where they do not divide, the first
 * fifths have one more. Equal values may be parted: they keep the order given.
 * Source: FingertipsNext (quintiles by equal counts).
 *
 * @param values one for each area, `null` where missing
 * @param polarity which direction is better
 * @returns fifth of each area, 1 lowest to 5 highest, and its label; `null` and `not_compared` for
 * a missing value, and for all when there are fewer than five
 */
export function equalCountFifths(
	values: readonly Maybe[],
	polarity: Polarity
): { group: Maybe[]; label: FifthLabel[] } {
	const order = values
		.map((value, area) => ({ value, area }))
		.filter(({ value }) => !isMissing(value))
		.sort((a, b) => a.value! - b.value!);
	const group: Maybe[] = values.map(() => null);
	if (order.length >= 5) {
		const size = Math.floor(order.length / 5);
		const larger = order.length % 5;
		const inLarger = larger * (size + 1);
		order.forEach(({ area }, place) => {
			group[area] =
				place < inLarger
					? Math.floor(place / (size + 1)) + 1
					: larger + Math.floor((place - inLarger) / size) + 1;
		});
	}
	const label = group.map((fifth) =>
		fifth === null ? 'not_compared' : FIFTHS[polarity][fifth - 1]!
	);
	return { group, label };
}
