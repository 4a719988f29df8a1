/**
 * The clock of the tables: which periods and releases each holds, and for how many areas. Nothing
 * else knows which year is the latest one.
 */
import type { Period } from '$lib/figure';
import manifestJson from '../../../data/manifest.json';
import type { Manifest, Slice } from './data-package';

const manifest: Manifest = manifestJson;

/** The rows of one period and release of a table. */
export interface Held extends Slice {
	table: string;
}

/**
 * What a table holds, oldest period first, and of a period the oldest release first.
 *
 * @throws {RangeError} for a name that is no table
 */
export function slices(table: string): Held[] {
	const entry = manifest.tables.find(({ name }) => name === table);
	if (!entry) throw new RangeError(`no table is called ${table}`);
	return (entry.slices ?? []).map((slice) => ({ table, ...slice }));
}

/** The periods of a table, oldest first, each once; empty where its rows have none. */
export function periods(table: string): Period[] {
	return [...new Set(slices(table).map(({ period }) => period))];
}

/** The releases in which a table holds a period, oldest first; empty where it is of one release. */
export function releases(table: string, period: Period): string[] {
	return slices(table).flatMap((slice) =>
		slice.period === period && slice.release !== undefined ? [slice.release] : []
	);
}

/**
 * The latest period of a table, of its newest release.
 *
 * @throws {RangeError} for a table without periods
 */
export function latest(table: string): Held {
	const newest = slices(table).at(-1);
	if (!newest) throw new RangeError(`table ${table} has no periods`);
	return newest;
}

/**
 * The first period of a table, of its newest release.
 *
 * @throws {RangeError} for a table without periods
 */
export function earliest(table: string): Held {
	const first = periods(table)[0];
	const own = slices(table).findLast(({ period }) => period === first);
	if (!own) throw new RangeError(`table ${table} has no periods`);
	return own;
}

/** Each period of a table in its newest release, newest period first. */
export function newestFirst(table: string): Held[] {
	const held = slices(table);
	return periods(table)
		.toReversed()
		.flatMap((one) => held.findLast(({ period }) => period === one) ?? []);
}

/** The year in which a period ends, by which readers ask for it. */
export function yearOf(period: Period): number {
	return Number(period.slice(11, 15));
}

/** The years that a reader can ask a table for, newest first. */
export function years(table: string): number[] {
	return [...new Set(periods(table).map(yearOf))].sort((a, b) => b - a);
}

/** The slice of a table whose period ends in a year, of its newest release; null where none does. */
export function ofYear(table: string, year: number | null): Held | null {
	return slices(table).findLast(({ period }) => yearOf(period) === year) ?? null;
}
