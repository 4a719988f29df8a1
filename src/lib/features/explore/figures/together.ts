import { pearsonCorrelation } from '$lib/statistics/comparison/correlation';
import { percentileBounds } from '$lib/statistics/comparison/quintiles';
import type { Explored, ExploredArea, MeasureValues, Reading, Together } from './explore';
import { readingOf, sexOf, sliceFor } from './explored';

/** Areas with a value of both measures. */
export interface Pairs {
	pairs: { area: ExploredArea & { value: number }; second: Reading & { value: number } }[];
	/** Names of areas without one of the two. */
	without: string[];
	/** The benchmark, where both of its values are known. */
	benchmark: Pairs['pairs'][number] | null;
	/** Period of the second measure. */
	period: string;
	together: Together;
}

const FEWEST_AREAS = 10;

/**
 * The values of a second measure beside those of a choice, for the same sex where it has it.
 *
 * @param until last day of the second measure's period; its latest where it is left out
 */
export function pairsOf(
	explored: Explored,
	second: MeasureValues,
	until: string | null = null
): Pairs {
	const slice = sliceFor(second, sexOf(second, explored.sex), until);
	const pair = (area: ExploredArea | null) => {
		const other = area && readingOf(second, slice, area.place.code);
		if (!area || !other || area.value === null || other.value === null) return null;
		return { area: { ...area, value: area.value }, second: { ...other, value: other.value } };
	};
	const both = explored.areas.map((area) => ({ area, pair: pair(area) }));
	const pairs = both.flatMap(({ pair: found }) => found ?? []);
	const authorities = pairs.filter(({ area }) => area.place.level === 'local-authority');
	const correlation =
		authorities.length < FEWEST_AREAS || second.id === explored.measure.id
			? null
			: pearsonCorrelation(
					authorities.map(({ area }) => area.value),
					authorities.map((one) => one.second.value)
				);
	return {
		pairs,
		without: both.filter((one) => !one.pair).map(({ area }) => area.place.name),
		benchmark: pair(explored.benchmark),
		period: slice.period,
		together: { correlation, areas: authorities.length }
	};
}

/** Bounds between five groups of the choice's values, as a map colours them; none for few values. */
export function boundsOf({ areas }: Explored): number[] {
	return percentileBounds(areas.map(({ value }) => value));
}
