import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	tableNamed,
	type DataPackage,
	type ManifestEntry,
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
