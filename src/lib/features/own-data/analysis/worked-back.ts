/** Counts that can be worked back from shares and rates that stand in a file. */

/** What a rate may be per, the largest first: what is whole per 100,000 is whole per 10,000 as well. */
const multipliers = [100_000, 10_000, 1_000, 100, 1];

/** Half of the last digit that any of the values is written with. */
function halfUnit(values: readonly (number | null)[]): number {
	const decimals = values.map((value) => {
		const [digits = '', exponent = '0'] = String(value ?? 0).split('e');
		return (digits.split('.')[1]?.length ?? 0) - Number(exponent);
	});
	return 0.5 * 10 ** -decimals.reduce((most, one) => Math.max(most, one), 0);
}

/** A count, and the people that it is of. */
export interface CountBehind {
	numerator: number;
	denominator: number;
}

/**
 * The one count that a rate of a base can come from.
 * @returns null where value or base is missing; undefined where no count or several fit
 */
function countOf(
	value: number | null,
	base: number | null,
	per: number,
	half: number
): CountBehind | null | undefined {
	if (value === null || base === null || base <= 0) return null;
	const exact = (value * base) / per;
	const width = Math.max((half * base) / per, 1e-6);
	const numerator = Math.round(exact);
	const fits = width < 0.25 && Math.abs(exact - numerator) <= width;
	return fits && numerator >= 0 && numerator <= base ? { numerator, denominator: base } : undefined;
}

/**
 * The counts that values were made of, where they are all shares or rates of one base: in each row
 * the value times its base is a whole number as near as its digits tell.
 *
 * @param values one for each row; null where missing
 * @param bases of each possible base one number for each row: columns of counts, residents
 * @returns one for each row, the smallest where several bases fit; null where there is none
 */
export function countsBehind(
	values: readonly (number | null)[],
	bases: readonly (readonly (number | null)[])[]
): (CountBehind | null)[] {
	const half = halfUnit(values);
	const fitting = bases.flatMap((base) => {
		for (const per of multipliers) {
			const counts = values.map((value, row) => countOf(value, base[row] ?? null, per, half));
			if (counts.some(Boolean) && !counts.includes(undefined)) return [counts];
		}
		return [];
	});
	return values.map((_, row) =>
		fitting
			.map((counts) => counts[row] ?? null)
			.reduce(
				(least, one) => (!one || (least && least.numerator <= one.numerator) ? least : one),
				null
			)
	);
}
