import { bandLabels, bandOf, groupTable } from '$lib/figures/life-table';
import { proportion } from '$lib/statistics/intervals/proportion';
import { rate } from '$lib/statistics/intervals/rate';
import { directlyStandardisedRate } from '$lib/statistics/standardisation/direct';
import type { ValueWithLimits } from '$lib/statistics/intervals/confidence';
import type { Choice } from './analysis';
import { inBands, type Bands } from './bands';

/** An estimate, or in words why there is none. */
export type Estimated = ValueWithLimits & { withheld: string };

const nothing = (withheld: string): Estimated => ({
	...{ value: null, lower: null, upper: null },
	withheld
});

/**
 * Numerator over denominator with 95% limits: Wilson's for a percentage, exact Poisson or Byar's for
 * other rates.
 * @returns nothing, with the reason, where a count is missing, nobody is in the denominator, or a
 * percentage would be above 100
 */
export function rateOf(
	numerator: number | null,
	denominator: number | null,
	multiplier: Choice['multiplier']
): Estimated {
	if (numerator === null || denominator === null) return nothing('a count is missing');
	if (denominator <= 0) return nothing('the denominator is 0');
	if (multiplier !== 100) return { ...rate(numerator, denominator, { multiplier }), withheld: '' };
	if (numerator > denominator) return nothing('the numerator is larger than the denominator');
	return { ...proportion(numerator, denominator, { multiplier }), withheld: '' };
}

/** Counts of one group by age band. */
export interface ByAge {
	/** One for each band; null where missing, undefined where the file has no row. */
	events: (number | null | undefined)[];
	people: (number | null | undefined)[];
}

/**
 * Directly standardised to the European Standard Population 2013, with Dobson's limits.
 * @param absentIsNone true where a band without a row has no events: rows list events alone
 */
export function standardisedOf(
	{ events, people }: ByAge,
	bands: Bands,
	multiplier: Choice['multiplier'],
	absentIsNone: boolean
): Estimated {
	if (events.some((one) => one === null) || people.some((one) => one === null))
		return nothing('a count is missing');
	if (!absentIsNone && events.some((one) => one === undefined))
		return nothing('an age band has no row');
	if (people.some((one) => !one)) return nothing('an age band has no people');
	const made = directlyStandardisedRate(
		events.map((one) => one ?? 0),
		people.map((one) => one ?? 0),
		{ standard: bands.standard, multiplier }
	);
	return made.suppressed
		? nothing('fewer than 10 events in all, too few for a standardised rate')
		: { ...made, withheld: '' };
}

/** Life expectancy at birth from deaths and people by age as texts, with 95% limits. */
export function lifeOf(
	name: string,
	rows: { part: string; deaths: number | null; people: number | null }[]
): Estimated {
	const none = () => bandLabels.map((): number | null => null);
	const [populations, deaths] = [none(), none()];
	for (const { part, ...counts } of rows) {
		const band = bandOf(part);
		if (band === null) return nothing(`“${part.slice(0, 40)}” is none of the twenty age bands`);
		if (populations[band] !== null || deaths[band] !== null)
			return nothing(`the age ${part} stands twice`);
		[populations[band], deaths[band]] = [counts.people, counts.deaths];
	}
	const empty = bandLabels.find((_, band) => populations[band] === null || deaths[band] === null);
	if (empty !== undefined) return nothing(`a count is missing at age ${empty}`);
	const table = groupTable({ name, populations, deaths, causes: {} });
	const [birth] = table.rows;
	if (!birth) return nothing(table.withheld);
	return birth.value === null
		? nothing('too uncertain: the 95% interval is wider than 20 years')
		: { value: birth.value, lower: birth.lower, upper: birth.upper, withheld: '' };
}

/** Residents of the nineteen bands in the bands of a file. */
export function residentsIn(
	ages: { female: number[]; male: number[] },
	sex: Choice['sex'],
	bands: Bands
): number[] {
	const both = ages.female.map((women, band) => women + (ages.male[band] ?? 0));
	return inBands(sex === 'persons' ? both : ages[sex], bands);
}
