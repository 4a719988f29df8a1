import type { TenthRow } from '$lib/questions/tenths';
import { differenceOfEstimates } from '$lib/statistics/comparison/difference';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import type { SlopeInput } from '$lib/statistics/inequality/slope-input';
import { simulatedSlopeLimitsInChunks } from '$lib/statistics/inequality/slope-simulation';
import { standardErrorsToEachSide } from '$lib/statistics/intervals/confidence';
import type { Limited, Slope } from '$lib/figure';

/** Lines drawn, and where the drawing starts: the same limits on every visit. */
const draws = 100_000;
const seed = 2013;

/** Fewest groups through which a slope is fitted (METHODS 4). */
const fewestGroups = 5;

/** A life expectancy of a group with the limits that its standard error gives. */
export function limitsOf(row: Pick<TenthRow, 'value' | 'standardError'>): Limited | null {
	const { value, standardError } = row;
	if (value === null) return null;
	if (standardError === null) return { value };
	const reach = standardErrorsToEachSide(0.95) * standardError;
	return { value, lower: value - reach, upper: value + reach };
}

/** The least deprived group minus the most deprived one; undefined where either is missing. */
function endsOf(rows: TenthRow[]): Limited | undefined {
	const [most, least] = [rows[0], rows.at(-1)].map((row) => row && limitsOf(row));
	if (!most || !least) return undefined;
	const { difference, lower, upper } = differenceOfEstimates(
		{ value: least.value, lower: least.lower ?? null, upper: least.upper ?? null },
		{ value: most.value, lower: most.lower ?? null, upper: most.upper ?? null }
	);
	if (difference === null) return undefined;
	return { value: difference, ...both(lower, upper) };
}

/** Two limits, or none where one is missing. */
function both(lower: number | null, upper: number | null): { lower?: number; upper?: number } {
	return lower === null || upper === null ? {} : { lower, upper };
}

/** What a slope is fitted through; null where there are too few groups or no standard errors. */
export function slopeInput(rows: TenthRow[]): SlopeInput | null {
	const held = rows.filter((row) => row.value !== null);
	if (held.length < fewestGroups || held.some((row) => row.standardError === null)) return null;
	return {
		quantiles: held.map((row) => row.tenth),
		values: held.map((row) => row.value),
		populations: held.map((row) => row.personYears),
		standardErrors: held.map((row) => row.standardError)
	};
}

async function simulation(input: SlopeInput) {
	const { slopeIndex, relativeIndex } = await simulatedSlopeLimitsInChunks(input, { draws, seed });
	const { lower, upper } = slopeIndex;
	return {
		...(lower === null || upper === null ? {} : { simulated: { lower, upper, draws, seed } }),
		relativeLimits: both(relativeIndex.lower, relativeIndex.upper)
	};
}

/**
 * The line through the deprivation groups of one sex, with analytic and simulated limits, the
 * relative index, and the difference of the two end groups. The simulation pauses between its parts,
 * so that a page stays usable.
 *
 * @param rows groups of one sex, most deprived first
 * @returns nothing where fewer than five groups have a value and a standard error
 */
export async function slopeOf(rows: TenthRow[]): Promise<Slope[]> {
	const input = slopeInput(rows);
	const sex = rows[0]?.sex;
	if (!input || !sex) return [];
	const { intercept, slopeIndex, relativeIndex, lower, upper } = slopeIndexOfInequality(input);
	if (intercept === null || slopeIndex === null) return [];
	const { simulated, relativeLimits } = await simulation(input);
	const ends = endsOf(rows);
	return [
		{
			sex,
			from: intercept,
			to: intercept + slopeIndex,
			slopeIndex,
			...both(lower, upper),
			...(simulated ? { simulated } : {}),
			...(relativeIndex !== null
				? { relativeIndex: { value: relativeIndex, ...relativeLimits } }
				: {}),
			...(ends ? { ends } : {})
		}
	];
}
