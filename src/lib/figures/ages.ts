import type { AgeGroup } from '$lib/catalogue/indicators';
import type { AgeGroupRow } from '$lib/questions/ages';
import type { Context } from './context';
import type { Category, Note, Role, Sex } from '$lib/figure';
import { aggregateNote } from './frame';

export const allAges: AgeGroup = { key: 'all', label: 'All ages', from: 0, to: 90 };
const estimatedYears = [2011, 2022, 2023];
export const latestTable = 'population_mid_2023';
/** The day its estimates are of. */
export const latestPeriod = '2023-06-30/2023-06-30';

/** The table of single years of age for the reader's year, or the latest. */
export function populationTable(year: number | null): string {
	return year !== null && estimatedYears.includes(year) ? `population_mid_${year}` : latestTable;
}

/** Says so where the reader's year has no ages. */
export function yearNote(year: number | null): Note[] {
	if (year === null || estimatedYears.includes(year)) return [];
	return [
		{ kind: 'vintage', text: `Ages are held for mid-2011, mid-2022 and mid-2023, not ${year}.` }
	];
}

/** The sex that is counted: the reader's choice, else all people. */
export function sexCounted(context: Context): Sex {
	return context.view.sex === 'all' ? 'persons' : context.view.sex;
}

/** People of a group, where the row has them. */
export function persons(row: AgeGroupRow | undefined, key: string): number | null {
	const value = row?.[key];
	return typeof value === 'number' ? value : null;
}

/** Percent of `whole`; null where either is missing or the whole is nobody. */
export function percentOf(part: number | null, whole: number | null): number | null {
	return part === null || !whole ? null : (100 * part) / whole;
}

/** Says so where an area's counts were added up. */
export function summedNotes(context: Context, rows: { area: string; basis: string }[]): Note[] {
	const named = [context.home, ...(context.benchmark ? [context.benchmark] : [])];
	return named
		.filter(({ code }) => rows.some((row) => row.area === code && row.basis === 'summed'))
		.map(aggregateNote);
}

/** Codes of the area and of what it is compared with. */
export function codesOf(context: Context): string[] {
	return [context.home.code, ...(context.benchmark ? [context.benchmark.code] : [])];
}

export function roleOf(context: Context, code: string): Role {
	return code === context.home.code ? 'home' : 'benchmark';
}

export function categoriesOf(groups: readonly AgeGroup[]): Category[] {
	return groups.map(({ key, label }) => ({ key, label }));
}
