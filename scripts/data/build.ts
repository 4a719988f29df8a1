/** All tables from a folder of raw files, as texts: nothing is written here. */
import { builders } from '../publishers/index';
import { readAreas } from '../publishers/ons/geography';
import { csvText } from './csv';
import { dataPackage, jsonText, manifest, manifestEntry } from './package';
import { slicesOf, spanText } from './slices';
import { RawFolder } from './raw-folder';
import { Report } from './report';
import type { ManifestEntry, Table } from '../../src/lib/catalogue/data-package';
import type { Row } from '../../src/lib/catalogue/tables';
import type { TableBuilder } from './builder';

/** Told of every table as it is made. */
export type Progress = (entry: ManifestEntry, report: Report) => void;

/**
 * Every file of `data/` that is made from the raw files, by name.
 * @param folder path of the raw files
 * @throws when a file, column or code is not what the publisher's module expects
 */
export function builtFiles(
	folder: string,
	progress: Progress = () => undefined,
	wanted: TableBuilder[] = builders
): Map<string, string> {
	const raw = new RawFolder(folder);
	const areas = readAreas(raw);
	const files = new Map<string, string>();
	const entries: ManifestEntry[] = [];
	const tables: Table[] = [];
	const rowsBefore = new Map<string, Row[]>();
	const madeBefore = (name: string) => {
		const found = rowsBefore.get(name);
		if (!found) throw new Error(`table ${name} was not made yet`);
		return found;
	};
	for (const { table, rows } of wanted) {
		const report = new Report(table.name);
		const made = rows({ raw, areas, report, made: madeBefore });
		rowsBefore.set(table.name, made);
		const text = csvText(made, table);
		const slices = slicesOf(table, made, (code) => areas.find(code)?.level ?? null);
		const entry = manifestEntry(table, text, made.length, slices);
		files.set(table.path, text);
		entries.push(entry);
		tables.push(slices ? { ...table, title: `${table.title}, ${spanText(slices)}` } : table);
		progress(entry, report);
	}
	files.set('datapackage.json', jsonText(dataPackage(tables)));
	files.set('manifest.json', jsonText(manifest(entries)));
	return files;
}
