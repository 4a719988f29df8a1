import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
	tableNamed,
	type DataPackage,
	type Manifest,
	type ManifestEntry,
	type Slice,
	type Table
} from '$lib/catalogue/data-package';
import { readTable, type Row } from '$lib/catalogue/tables';
import dataPackageJson from '../../../data/datapackage.json';
import manifestJson from '../../../data/manifest.json';
import type { Described } from '$lib/catalogue/metadata';
import { publicAddress } from '$lib/catalogue/release';
import { inOrder, type DataRelease, type ReleaseSummary } from '$lib/citations/releases';

export const dataPackage = dataPackageJson as DataPackage;

/** A file of `data/`, byte for byte. Programs of this project run in the project's own folder. */
export function dataFile(name: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(join('data', name)));
}

/** A table as the catalogue shows it: its descriptor, and which bytes it is. */
interface CatalogueEntry {
	table: Table;
	file: ManifestEntry;
}

/** Every table, in the order of the data package. Throws when the manifest does not know one. */
export function catalogueEntries(): CatalogueEntry[] {
	return dataPackage.resources.map((table) => {
		const file = manifestJson.tables.find((entry) => entry.name === table.name);
		if (!file) throw new RangeError(`The manifest has no table "${table.name}"`);
		return { table, file };
	});
}

/** A file of some rows of a table: those of one period and release. */
interface TablePart {
	table: string;
	name: string;
	slice: Slice;
}

/** The parts of all tables that are sent period by period. */
export function tableParts(): TablePart[] {
	const { tables }: Manifest = manifestJson;
	return tables.flatMap(({ name: table, slices = [] }) =>
		slices.flatMap((slice) => (slice.file ? [{ table, name: slice.file.name, slice }] : []))
	);
}

/** The header of a table and its rows of one period and release, as they stand in its file; null for no part's name. */
export function tablePart(name: string): Uint8Array<ArrayBuffer> | null {
	const part = tableParts().find((one) => one.name === name);
	if (!part) return null;
	const { path, schema } = tableNamed(dataPackage, part.table);
	const [header = '', ...lines] = new TextDecoder().decode(dataFile(path)).split('\n');
	const [start = '', end = ''] = part.slice.period.split('/');
	const wanted = { period_start: start, period_end: end, release: part.slice.release };
	const columns = Object.entries(wanted).flatMap(([column, value]) =>
		value === undefined
			? []
			: [[schema.fields.findIndex((one) => one.name === column), value] as const]
	);
	const own = lines.filter((line) => {
		const cells = line.split(',');
		return columns.every(([at, value]) => cells[at] === value);
	});
	return new TextEncoder().encode([header, ...own, ''].join('\n'));
}

/** A name that a table had before, with the rows that it was the name of; null where it is all of them. */
interface FormerTable {
	name: string;
	table: string;
	part: TablePart | null;
}

/** Names that tables had before, so that addresses that were given once lead to the same rows. */
export function formerTables(): FormerTable[] {
	return dataPackage.resources.flatMap(({ name: table, renamedFrom = [] }) =>
		renamedFrom.map((name) => {
			const ofYear = ({ slice }: TablePart) => name.endsWith(`_${slice.period.slice(11, 15)}`);
			const parts = tableParts().filter((part) => part.table === table && ofYear(part));
			return { name, table, part: parts.at(-1) ?? null };
		})
	);
}

/** The rows that a former name stood for, in the columns of today; null for no such name. */
export function formerRows(name: string): Uint8Array<ArrayBuffer> | null {
	const former = formerTables().find((one) => one.name === name);
	if (!former) return null;
	return former.part
		? tablePart(former.part.name)
		: dataFile(tableNamed(dataPackage, former.table).path);
}

/**
 * All rows of a table, typed by its descriptor.
 * @throws {RangeError} for a name that is no table
 * @throws {Error} naming the first fault, where the file does not agree with its descriptor
 */
export function tableRows(name: string): Row[] {
	const table = tableNamed(dataPackage, name);
	const { rows, problems } = readTable(new TextDecoder().decode(dataFile(table.path)), table);
	const first = problems[0];
	if (first)
		throw new Error(
			`Table ${first.table}, row ${first.row}, ${first.column} "${first.value}": ${first.message}`
		);
	return rows;
}

/**
 * Every table with its addresses.
 *
 * @param data the folder of tables as the page links to it: `./` on /data, `../` below it
 */
export function describedTables(data: './' | '../'): Described[] {
	return catalogueEntries().map(({ table, file }) => {
		const at = (path: string) => publicAddress(`data/${path}`, `${data}${path}`);
		const { name } = table;
		const addresses = {
			page: at(`${name}/`),
			csv: at(`${name}.csv`),
			csvw: at(`${name}.csv-metadata.json`)
		};
		return { table, file, addresses };
	});
}

const folder = join('data', 'releases');

/** Every release of the tables, oldest first. */
export function allReleases(): DataRelease[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return inOrder(
		files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DataRelease)
	);
}

/** The same without what flipped: what is needed to judge a citation. */
export function releaseSummaries(): ReleaseSummary[] {
	return allReleases().map(({ release, made, tables, changes }) => ({
		release,
		made,
		tables,
		changes
	}));
}

/** Releases and tables for which a file of revised values is kept. */
export function revisionEntries(): { release: string; table: string }[] {
	return allReleases().flatMap(({ release, changes }) =>
		changes
			.filter(({ table }) => existsSync(join(folder, release, `${table}.csv`)))
			.map(({ table }) => ({ release, table }))
	);
}

/** Revised and withdrawn values of a table in a release: key columns, column, old and new. */
export function revisions(release: string, table: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(join(folder, release, `${table}.csv`)));
}
