import { usualBenchmarkName } from '$lib/catalogue/dashboard';
import { tableNamed, type DataPackage, type Manifest } from '$lib/catalogue/data-package';
import type { Held } from '$lib/catalogue/coverage';
import type { Query } from '$lib/database/query';
import { areaBySlug, footprintsOf, type Area, type Footprints } from '$lib/questions/areas';
import type { AddressProblem } from '$lib/catalogue/address';
import { defaultView, type View } from '$lib/catalogue/view';
import dataPackage from '../../../data/datapackage.json';
import manifest from '../../../data/manifest.json';
import type { AreaRef, Role, TableRef } from '$lib/figure';

/** All that a figure is made with: the database, what was asked, and who the areas are. */
export interface Context {
	query: Query;
	view: View;
	home: Area;
	/** Null where the area is compared with nothing (England with itself). */
	benchmark: Area | null;
	/** What every area consists of, so that a part is not tested against its whole as if apart. */
	footprints: Footprints;
}

export const tablesPackage = dataPackage as DataPackage;
export const tablesManifest: Manifest = manifest;

/** Asked for an area that there is none of. */
export class UnknownAreaError extends RangeError {
	override name = 'UnknownAreaError';
}

/**
 * Finds the areas of a view.
 *
 * @returns the context, and what of the view could not be used: an unknown benchmark falls back to
 * England
 * @throws {UnknownAreaError} when the area itself is unknown
 */
export async function contextFor(
	query: Query,
	view: View
): Promise<{ context: Context; problems: AddressProblem[] }> {
	const home = await areaBySlug(query, view.area);
	if (!home) throw new UnknownAreaError(`no place is called ${view.area}`);
	const problems: AddressProblem[] = [];
	let benchmark = view.compare === view.area ? null : await areaBySlug(query, view.compare);
	if (!benchmark && view.compare !== view.area) {
		problems.push({
			key: 'compare',
			value: view.compare,
			text: `compared with ${usualBenchmarkName}`
		});
		benchmark = await areaBySlug(query, defaultView(view.area, view.page).compare);
	}
	if (benchmark?.code === home.code) benchmark = null;
	const footprints = await footprintsOf(query);
	return { context: { query, view, home, benchmark, footprints }, problems };
}

/** What a figure says of an area: its name and address, not its parents. */
export function areaRef({ code, name, slug, level }: AreaRef): AreaRef {
	return { code, name, slug, level };
}

/** Names of a table's columns. */
export function columnsOf(table: string): string[] {
	return tableNamed(tablesPackage, table).schema.fields.map((field) => field.name);
}

/** Where a figure's numbers were read: title, hash and first source of a table. */
export function tableRef(name: string): TableRef {
	return tableRefOf(name, 0);
}

/** The same with another of the table's sources, counted from 0. */
export function tableRefOf(name: string, at: number): TableRef {
	const table = tableNamed(tablesPackage, name);
	const source = table.sources[at];
	const entry = tablesManifest.tables.find((file) => file.name === name);
	if (!source || !entry) throw new RangeError(`table ${name} has no source or no manifest entry`);
	return {
		name,
		sha256: entry.sha256,
		title: table.title,
		source: {
			publisher: source.publisher,
			publication: source.publication,
			released: source.released,
			licence: source.licence,
			url: source.path,
			...(source.via ? { via: source.via } : {}),
			...(source.basis ? { basis: source.basis } : {}),
			...(source.supersededBy ? { supersededBy: source.supersededBy } : {})
		}
	};
}

/** Where the numbers of one period and release of a table were read: the source is that release's. */
export function sliceRef({ table, release }: Pick<Held, 'table' | 'release'>): TableRef {
	const { sources } = tableNamed(tablesPackage, table);
	const at = sources.findIndex((source) => release !== undefined && source.release === release);
	return tableRefOf(table, Math.max(at, 0));
}

/** References to the sources of several slices, each once. */
export function sliceRefs(slices: readonly Held[]): TableRef[] {
	const one = ({ table, release = '' }: Held) => `${table} ${release}`;
	return [...new Map(slices.map((held) => [one(held), held])).values()].map(sliceRef);
}

/** Codes of the area and of what it is compared with. */
export function codesOf(context: Context): string[] {
	return [context.home.code, ...(context.benchmark ? [context.benchmark.code] : [])];
}

export function roleOf(context: Context, code: string): Role {
	return code === context.home.code ? 'home' : 'benchmark';
}
