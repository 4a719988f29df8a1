import { StatisticsError } from '../errors';

/** First ages of the twenty bands of an abridged life table: 0, 1–4, 5–9 … 85–89, 90 and over. */
export const LIFE_TABLE_AGES: readonly number[] = Object.freeze([
	0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90
]);

/** Radix: how many newborn a life table follows. */
export const RADIX = 100_000;

/** Width of a band in years; the open one has none. */
export function bandWidth(startAges: readonly number[], band: number): number {
	return (startAges[band + 1] ?? Infinity) - startAges[band]!;
}

/** Positions that put bands in order of age. */
export function orderOfAges(startAges: readonly number[]): number[] {
	return startAges.map((_, band) => band).sort((a, b) => startAges[a]! - startAges[b]!);
}

/**
 * Whether bands are the standard twenty; `missing` when some of them are not there.
 *
 * @throws StatisticsError `age_bands_mismatch` when a band is none of them or is given twice
 */
export function standardBands(startAges: readonly number[]): 'complete' | 'missing' {
	const known = new Set(LIFE_TABLE_AGES);
	for (const age of startAges)
		if (!known.delete(age)) throw new StatisticsError('age_bands_mismatch', 'startAges', age);
	return known.size === 0 ? 'complete' : 'missing';
}
