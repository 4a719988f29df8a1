/**
 * Deaths and person-years by age as a reader gives them, and the life table and
 * gap that are worked out from them.
 */
import { LIFE_TABLE_EXAMPLE } from '$lib/statistics/life-table/worked-example';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/standard-ages';
import { lifeExpectancyGap, type DeathsByCause } from '$lib/statistics/decomposition/gap';
import { differenceWithErrors } from '$lib/statistics/comparison/difference';
import {
	lifeExpectancy,
	type LifeTableSuppression
} from '$lib/statistics/life-table/life-expectancy';

/** A count as typed: null where the cell is empty. */
export type Count = number | null;

/** A group of people: a place, a sex, a tenth. */
export interface DeathsOfGroup {
	name: string;
	/** Person-years by band, in the order of the twenty bands. */
	populations: Count[];
	/** Deaths by band. */
	deaths: Count[];
	/** Deaths from each cause by band; empty where none are given. */
	causes: Record<string, Count[]>;
}

/** A cell or row that cannot be used. Rows are counted as the reader sees them, the first being 1. */
export interface InputFault {
	row: number;
	column: string;
	value: string;
	message: string;
}

/** A row of the life table; years, null where they may not be shown. */
export interface AgeRow {
	age: string;
	population: number;
	deaths: number;
	value: number | null;
	lower: number | null;
	upper: number | null;
}

/** The life table of a group, or why there is none. */
export interface GroupTable {
	name: string;
	rows: AgeRow[];
	/** In words; empty where the table may be shown. */
	withheld: string;
}

/** Years that one age band contributes to the gap. */
export interface Contribution {
	age: string;
	years: number;
	/** In the order of `GapParts.causes`; null where the band's split is not stable. */
	byCause: (number | null)[];
}

/** The gap taken apart by age and, where given, by cause; years throughout. */
export interface GapParts {
	first: { name: string; years: number };
	second: { name: string; years: number };
	/** Second less first. */
	gap: number;
	/** Limits of the gap. */
	lower: number;
	upper: number;
	ages: Contribution[];
	/** Totals by cause over the bands whose split is stable, and what is left over. */
	causes: { name: string; years: number }[];
}

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

const reasons: Record<LifeTableSuppression, string> = {
	negative_deaths: 'a number of deaths is below 0',
	nonpositive_population: 'an age band has no population',
	missing_age_band: 'an age band is missing',
	deaths_exceed_population: 'an age band has more deaths than people',
	population_5000_or_less: 'the population is 5,000 or less in all, too few for a life table',
	no_deaths_in_open_band: 'there is no death at 90 and over, so the table has no end'
};

/** Cells that must be filled and are not; rows are those of the table on the page. */
export function emptyCells(group: DeathsOfGroup): InputFault[] {
	const columns: [string, (number | null)[]][] = [
		['population', group.populations],
		['deaths', group.deaths],
		...Object.entries(group.causes)
	];
	return columns.flatMap(([column, list]) =>
		bandLabels.flatMap((_, band) =>
			list[band] == null
				? [{ row: band + 1, column: `${group.name}, ${column}`, value: '', message: 'is empty' }]
				: []
		)
	);
}

/** Bands in which causes of death add up to more than all deaths. */
export function excessCauses({ name, deaths, causes }: DeathsOfGroup): InputFault[] {
	return bandLabels.flatMap((_, band) => {
		const sum = Object.values(causes).reduce((total, list) => total + (list[band] ?? 0), 0);
		return sum > (deaths[band] ?? Infinity)
			? [
					{
						row: band + 1,
						column: `${name}, causes`,
						value: String(sum),
						message: `is more than the ${deaths[band]} deaths from all causes`
					}
				]
			: [];
	});
}

function input({ populations, deaths, causes }: DeathsOfGroup): DeathsByCause {
	return { startAges: LIFE_TABLE_AGES, populations, deaths, causes };
}

/**
 * The life table of a group whose cells are all filled.
 *
 * @returns rows for every age band with 95% limits; none, and the reason in words, where a life
 * table may not be shown (METHODS 3)
 */
export function groupTable(group: DeathsOfGroup): GroupTable {
	const made = lifeExpectancy(input(group));
	if (made.suppressed) return { name: group.name, rows: [], withheld: reasons[made.reason] };
	const rows = bandLabels.map((age, band) => ({
		age,
		population: group.populations[band] ?? NaN,
		deaths: group.deaths[band] ?? NaN,
		value: made.value[band] ?? null,
		lower: made.lower[band] ?? null,
		upper: made.upper[band] ?? null
	}));
	return { name: group.name, rows, withheld: '' };
}

function causeTotals(names: string[], byCause: (number | null)[][], gap: number) {
	const totals = names.map((name, at) => ({
		name,
		years: byCause.reduce((sum, band) => sum + (band[at] ?? 0), 0)
	}));
	const rest = gap - totals.reduce((sum, { years }) => sum + years, 0);
	return names.length > 0 ? [...totals, { name: 'All other causes', years: rest }] : [];
}

function gapLimits(first: DeathsOfGroup, second: DeathsOfGroup) {
	const [one, other] = [lifeExpectancy(input(first)), lifeExpectancy(input(second))];
	if (one.suppressed || other.suppressed) return null;
	const at = (made: typeof one) => ({
		value: made.table.lifeExpectancy[0]!,
		standardError: made.standardError[0]!
	});
	return differenceWithErrors(at(other), at(one));
}

/**
 * The gap in life expectancy at birth, second group less first, taken apart by age and cause in the
 * symmetric form of Arriaga's method (METHODS 6): parts add up to the gap.
 *
 * @returns null where either life table may not be shown, or the two name different causes
 */
export function gapParts(first: DeathsOfGroup, second: DeathsOfGroup): GapParts | null {
	const names = Object.keys(first.causes);
	if (names.join('|') !== Object.keys(second.causes).join('|')) return null;
	const difference = gapLimits(first, second);
	if (!difference) return null;
	const there = lifeExpectancyGap(input(first), input(second));
	const back = lifeExpectancyGap(input(second), input(first));
	const cause = (at: number, band: number) => {
		const [one, other] = [there.causes[at]?.byAge[band], back.causes[at]?.byAge[band]];
		return one == null || other == null ? null : (one - other) / 2;
	};
	const ages = bandLabels.map((age, band) => ({
		age,
		years: there.symmetric[band]!,
		byCause: names.map((_, at) => cause(at, band))
	}));
	return {
		first: { name: first.name, years: there.first },
		second: { name: second.name, years: there.second },
		gap: there.gap,
		lower: difference.lower ?? NaN,
		upper: difference.upper ?? NaN,
		ages,
		causes: causeTotals(
			names,
			ages.map(({ byCause }) => byCause),
			there.gap
		)
	};
}

/** Where the example's numbers were published. */
export const exampleSource =
	'Public Health England’s worked example of an abridged life table, published with the R package PHEindicatormethods (phe_life_expectancy)';

/** The worked example as a group. */
export function exampleGroup(): DeathsOfGroup {
	return {
		name: 'Worked example',
		populations: [...LIFE_TABLE_EXAMPLE.populations],
		deaths: [...LIFE_TABLE_EXAMPLE.deaths],
		causes: {}
	};
}

/** A group with nothing filled in yet. */
export function emptyGroup(name: string, causes: { name: string }[] = []): DeathsOfGroup {
	const none = () => bandLabels.map((): Count => null);
	return {
		name,
		populations: none(),
		deaths: none(),
		causes: Object.fromEntries(causes.map((cause) => [cause.name, none()]))
	};
}
