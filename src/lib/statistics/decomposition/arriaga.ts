import { checkSameLength } from '../checks';
import { StatisticsError, type Maybe } from '../errors';
import type { LifeTableColumns } from '../life-table/columns';
import { RADIX } from '../life-table/standard-ages';

function checkSameBands(first: LifeTableColumns, second: LifeTableColumns): void {
	checkSameLength(first.startAges.length, { second: second.startAges });
	first.startAges.forEach((age, band) => {
		if (second.startAges[band] !== age)
			throw new StatisticsError('age_bands_mismatch', `second.startAges[${band}]`, age);
	});
}

/**
 * How much each age band contributes to the gap in life expectancy between two life tables, by
 * Arriaga's method: direct, indirect and interaction effects in one. Contributions add up to the
 * gap. Not symmetric: changing the places of the two changes more than the sign.
 *
 * Arriaga's sum for a band, `l₁(L₂/l₂ − L₁/l₁) + T₂⁺(l₁/l₂ − l₁⁺/l₂⁺)`, is written here as
 * `l₁e₂ − l₁⁺e₂⁺ − L₁` (⁺ the next band), which is the same and holds where nobody survives.
 * Source: Arriaga 1984, Demography 21:83; Preston, Heuveline and Guillot 2001, box 3.4.
 *
 * @param first life table that the change starts from
 * @param second life table that it leads to, in the same bands
 * @returns years by band in order of age, adding to e₀ of the second less e₀ of the first
 * @throws StatisticsError `length_mismatch`, `age_bands_mismatch`
 */
export function arriagaContributions(first: LifeTableColumns, second: LifeTableColumns): number[] {
	checkSameBands(first, second);
	const ahead = first.survivors.map((reached, band) => reached * second.lifeExpectancy[band]!);
	return ahead.map(
		(years, band) => (years - (ahead[band + 1] ?? 0) - first.yearsLived[band]!) / RADIX
	);
}

/**
 * Arriaga's contributions made symmetric: the mean of those from first to second and of those from
 * second to first with the sign changed.
 * Source: as `arriagaContributions`; LEdecomp 1.0.14 (arriaga_sym).
 *
 * @returns years by band, adding to the same gap
 * @throws StatisticsError as `arriagaContributions`
 */
export function symmetricContributions(
	first: LifeTableColumns,
	second: LifeTableColumns
): number[] {
	const back = arriagaContributions(second, first);
	return arriagaContributions(first, second).map((years, band) => (years - back[band]!) / 2);
}

/** Difference of a band's death rates under which its split by cause is not stable. */
const SMALLEST_RATE_DIFFERENCE = 1e-6;

/**
 * A band's contribution divided among causes of death in proportion to how much each cause's rate
 * differs. A cause may have the opposite sign to its band.
 * Source: Preston, Heuveline and Guillot 2001, box 4.3; LEdecomp 1.0.14.
 *
 * @param contributions years by band
 * @param allCauses death rates from all causes by band, of the first and the second table
 * @param cause death rates from the cause by band, of the first and the second table
 * @returns years by band; `null` where the rates from all causes differ by less than 1e-6
 * @throws StatisticsError `length_mismatch`
 */
export function contributionsOfCause(
	contributions: readonly number[],
	allCauses: readonly [readonly number[], readonly number[]],
	cause: readonly [readonly number[], readonly number[]]
): Maybe[] {
	checkSameLength(contributions.length, {
		'allCauses[0]': allCauses[0],
		'allCauses[1]': allCauses[1],
		'cause[0]': cause[0],
		'cause[1]': cause[1]
	});
	return contributions.map((years, band) => {
		const all = allCauses[1][band]! - allCauses[0][band]!;
		if (Math.abs(all) < SMALLEST_RATE_DIFFERENCE) return null;
		return (years * (cause[1][band]! - cause[0][band]!)) / all;
	});
}
