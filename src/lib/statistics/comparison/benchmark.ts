import { isMissing, type Maybe } from '../errors';

/** Which direction is better for people; `none` where neither is agreed to be. */
export type Polarity = 'high_is_good' | 'low_is_good' | 'none';

/** Where a value lies against what it is compared with. */
export type Position = 'above' | 'similar' | 'below';

/** What may be said of an area against its benchmark. */
export type Outcome =
	| 'best'
	| 'better'
	| 'similar'
	| 'worse'
	| 'worst'
	| 'highest'
	| 'higher'
	| 'lower'
	| 'lowest'
	| 'not_compared';

/**
 * A position put into the words that the indicator's direction allows.
 *
 * @param beyond true where the second, wider limits are passed as well (best, worst)
 */
export function judged(position: Position, polarity: Polarity, beyond = false): Outcome {
	if (position === 'similar') return 'similar';
	const above = position === 'above';
	if (polarity === 'none') {
		if (above) return beyond ? 'highest' : 'higher';
		return beyond ? 'lowest' : 'lower';
	}
	if (above === (polarity === 'high_is_good')) return beyond ? 'best' : 'better';
	return beyond ? 'worst' : 'worse';
}

/** An area's estimate with its 95% limits, in the unit of the benchmark. */
interface AreaEstimate {
	value: Maybe;
	lower?: Maybe;
	upper?: Maybe;
	/** ONS code, where known: an area is not compared with itself. */
	areaCode?: string;
}

/** The value compared with; limits are needed by `overlapOfIntervals95` alone. */
export type Benchmark = AreaEstimate;

/** True when any needed number is missing, or both are the same area. */
export function incomparable(
	area: { areaCode?: string },
	benchmark: { areaCode?: string },
	...needed: (Maybe | undefined)[]
): boolean {
	const same = area.areaCode !== undefined && area.areaCode === benchmark.areaCode;
	return same || needed.some(isMissing);
}

function positionOfInterval(lower: number, upper: number, benchmark: number): Position {
	if (lower > benchmark) return 'above';
	return upper < benchmark ? 'below' : 'similar';
}

/**
 * Compares an area with the benchmark's value by the area's 95% interval: similar where the
 * interval holds the benchmark, its ends included. The benchmark's own interval plays no part.
 * Source: Fingertips public health technical guidance, "Comparing areas".
 *
 * @returns `not_compared` when area value, a limit or the benchmark is missing, or the area is
 * the benchmark
 */
export function singleInterval95(
	area: AreaEstimate,
	benchmark: Benchmark,
	polarity: Polarity
): Outcome {
	const { value, lower, upper } = area;
	if (incomparable(area, benchmark, value, lower, upper, benchmark.value)) return 'not_compared';
	return judged(positionOfInterval(lower!, upper!, benchmark.value!), polarity);
}

/**
 * Compares by two intervals: similar inside the 95% one, better or worse between it and the 99.8%
 * one, best or worst beyond that (highest or lowest where no direction is agreed).
 * Source: Fingertips public health technical guidance, "Comparing areas".
 *
 * @param area with its 95% limits, and its 99.8% limits as `lower99_8` and `upper99_8`
 * @returns `not_compared` as for `singleInterval95`, or when a 99.8% limit is missing
 */
export function twoIntervals95And99_8(
	area: AreaEstimate & { lower99_8?: Maybe; upper99_8?: Maybe },
	benchmark: Benchmark,
	polarity: Polarity
): Outcome {
	const { value, lower, upper, lower99_8, upper99_8 } = area;
	if (incomparable(area, benchmark, value, lower, upper, lower99_8, upper99_8, benchmark.value))
		return 'not_compared';
	const position = positionOfInterval(lower!, upper!, benchmark.value!);
	const wider = positionOfInterval(lower99_8!, upper99_8!, benchmark.value!);
	return judged(position, polarity, wider !== 'similar');
}

/**
 * Compares two 95% intervals: similar where they overlap or touch. Cautious: intervals that overlap
 * do not show that there is no difference; the interval of the difference does (differences.ts).
 * Source: Fingertips public health technical guidance, "Comparing areas".
 *
 * @returns `not_compared` when a value or limit of either is missing, or the area is the benchmark
 */
export function overlapOfIntervals95(
	area: AreaEstimate,
	benchmark: Benchmark,
	polarity: Polarity
): Outcome {
	const { value, lower, upper } = area;
	const other = benchmark;
	if (incomparable(area, other, value, lower, upper, other.value, other.lower, other.upper))
		return 'not_compared';
	if (lower! > other.upper!) return judged('above', polarity);
	return judged(upper! < other.lower! ? 'below' : 'similar', polarity);
}
