import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	tableNamed,
	type DataPackage,
	type Manifest,
	type ManifestEntry,
	type Slice,
	type Table
} from '$lib/catalogue/catalogue';
import { readTable, type Row } from '$lib/catalogue/tables';
import dataPackageJson from '../../../data/datapackage.json';
import manifestJson from '../../../data/manifest.json';

export const dataPackage = dataPackageJson as DataPackage;

/** A file of `data/`, byte for byte. Programs of this project run in the project's own folder. */
export function dataFile(name: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(join('data', name)));
}

/** A table as the catalogue shows it: its descriptor, and which bytes it is. */
export interface CatalogueEntry {
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
