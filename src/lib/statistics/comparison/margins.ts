/**
 * How far two values may lie apart and still be called about the same (METHODS 10): ours, stated on
 * /methods, changed here and nowhere else.
 *
 * Years are those of a life expectancy; a score is one from 0 to 10.
 */
export const margins = { years: 0.5, percent: 1, score: 0.1, shareOfBenchmark: 0.05 } as const;

const ratesOf = ['per-1000', 'per-10000', 'per-100000', 'ratio'];

/**
 * The margin of a unit, in that unit (percentage points for percentages).
 *
 * @param benchmark the value compared with, of which rates have a twentieth
 * @returns `null` for a unit without a margin: then nothing is ever called about the same
 */
export function marginOf(unit: string, benchmark: number | null): number | null {
	if (unit === 'years' || unit === 'percent' || unit === 'score') return margins[unit];
	if (!ratesOf.includes(unit) || benchmark === null) return null;
	return margins.shareOfBenchmark * Math.abs(benchmark);
}
