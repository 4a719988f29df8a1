import { lifeExpectancyGap, type DeathsByCause } from '$lib/statistics/decomposition/gap';
import { differenceWithErrors } from '$lib/statistics/comparison/difference';
import {
	lifeExpectancy,
	type LifeTableSuppression
} from '$lib/statistics/life-table/life-expectancy';
import { LIFE_TABLE_AGES } from '$lib/statistics/life-table/standard-ages';
import { bandLabels } from './bands';
import type { DeathsOfGroup, GapParts, GroupTable, InputFault } from './life-table';

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
