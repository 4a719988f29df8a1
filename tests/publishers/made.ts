import { join } from 'node:path';
import type { TableBuilder } from '../../scripts/data/builder';
import { csvText } from '../../scripts/data/csv';
import { RawFolder } from '../../scripts/data/raw-folder';
import { Report } from '../../scripts/data/report';
import { builders } from '../../scripts/publishers';
import { readAreas } from '../../scripts/publishers/ons/geography';
import { readTable, type Row } from '../../src/lib/catalogue/tables';

/** Files in the publishers' layouts with made-up numbers. */
export const fixtures = join(import.meta.dirname, 'fixtures');

/** A table made from the fixtures, written and read again by its own descriptor. */
export function made(builder: TableBuilder): { rows: Row[]; account: string[] } {
	const raw = new RawFolder(fixtures);
	const report = new Report(builder.table.name);
	const areas = readAreas(raw);
	const before = (name: string): Row[] => {
		const found = builders.find(({ table }) => table.name === name);
		return found?.rows({ raw, areas, report, made: before }) ?? [];
	};
	const rows = builder.rows({ raw, areas, report, made: before });
	const read = readTable(csvText(rows, builder.table), builder.table);
	if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems[0]));
	return { rows: read.rows, account: report.lines() };
}

/** The rows that have all of these values. */
export function rowsWith(rows: Row[], wanted: Row): Row[] {
	return rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));
}
