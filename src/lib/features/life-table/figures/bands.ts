import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/standard-ages';

/** Label of each of the twenty bands: `0`, `1 to 4`, … `90 and over`. */
export const bandLabels: readonly string[] = LIFE_TABLE_AGES.map((age, band) => {
	const next = LIFE_TABLE_AGES[band + 1];
	if (next === undefined) return `${age} and over`;
	return next === age + 1 ? `${age}` : `${age} to ${next - 1}`;
});

/**
 * Position of an age band by the way people write it: `0`, `<1`, `1-4`, `01 to 04`, `5–9`, `90+`.
 * A first age alone is enough.
 * @returns null for a text that is none of the twenty bands
 */
export function bandOf(text: string): number | null {
	const words = text.trim().toLowerCase();
	if (/^(<|under)\s*1$/.test(words)) return 0;
	const match = /^(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2})|\s*(\+|and over|plus))?$/.exec(words);
	if (!match) return null;
	const band = LIFE_TABLE_AGES.indexOf(Number(match[1]));
	if (band < 0) return null;
	const last = LIFE_TABLE_AGES[band + 1];
	if (match[2] !== undefined && Number(match[2]) !== (last ?? 0) - 1) return null;
	return match[3] !== undefined && last !== undefined ? null : band;
}
