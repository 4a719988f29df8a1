import { agesOf } from '../typing/ages';
import { EUROPEAN_STANDARD_POPULATION_2013 } from '$lib/statistics/standardisation/direct';

/** Five-year bands, the last open: from 90, or from 85 where the file goes no further. */
export interface Bands {
	/** First age of each. */
	starts: number[];
	/** European Standard Population 2013 in each. */
	standard: number[];
}

const bandYears = 5;
const lastStart = 90;

/**
 * The bands that the texts of an age column fit into.
 *
 * @param texts different texts of the column: `0-4`, `5–9`, `1`, `90+`
 * @returns the bands, and of each text its place among them; or the text that fits into none
 */
export function bandsOf(
	texts: readonly string[]
): { bands: Bands; placeOf: Map<string, number> } | { unfit: string } {
	const ages = new Map(texts.map((text) => [text, agesOf(text)]));
	const from = [...ages.values()].find((age) => age?.to === Infinity)?.from;
	// 85+ beside 90+, or beside 85-89: its people would be counted twice.
	const twice = [...ages].find(
		([, age]) =>
			age && from !== undefined && (age.to === Infinity ? age.from !== from : age.from >= from)
	);
	if (twice) return { unfit: twice[0] };
	const open = from ?? lastStart;
	const last = open === 85 ? 85 : lastStart;
	const count = last / bandYears + 1;
	const starts = Array.from({ length: count }, (_, band) => band * bandYears);
	const standard = EUROPEAN_STANDARD_POPULATION_2013.slice(0, count - 1);
	const rest = EUROPEAN_STANDARD_POPULATION_2013.slice(count - 1);
	const placeOf = new Map<string, number>();
	for (const [text, age] of ages) {
		const place = age ? Math.min(count - 1, Math.floor(age.from / bandYears)) : -1;
		const within = age && (place === count - 1 || age.to < (starts[place + 1] ?? 0));
		if (!age || !within) return { unfit: text };
		placeOf.set(text, place);
	}
	return {
		bands: { starts, standard: [...standard, rest.reduce((sum, one) => sum + one, 0)] },
		placeOf
	};
}

/** Counts of the nineteen bands as counts of `bands`. */
export function inBands(nineteen: readonly number[], { starts }: Bands): number[] {
	const last = starts.length - 1;
	const open = nineteen.slice(last).reduce((sum, one) => sum + one, 0);
	return [...nineteen.slice(0, last), open];
}
