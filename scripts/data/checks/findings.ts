/** What the data checks found: a count of everything looked at, and the faults. */
import type { Table } from '../../../src/lib/catalogue/data-package';
import type { Problem, Row } from '../../../src/lib/catalogue/tables';

/** A table read without a problem: its rows in file order. */
export interface LoadedTable {
	table: Table;
	rows: Row[];
}

/** Tables by name. */
export type Tables = Map<string, LoadedTable>;

/** Row of the file that `rows[index]` stands in; the header is row 1. */
export function fileRow(index: number): number {
	return index + 2;
}

export class Findings {
	/** Questions asked of the data so far. */
	checks = 0;
	readonly problems: Problem[] = [];

	/** One question; a fault unless `holds`. */
	expect(holds: boolean, fault: () => Problem): void {
		this.checks += 1;
		if (!holds) this.problems.push(fault());
	}
}

/** A fault of one cell. */
export function cellProblem(
	loaded: LoadedTable,
	index: number,
	column: string,
	message: string
): Problem {
	const value = loaded.rows[index]?.[column];
	return {
		table: loaded.table.name,
		row: fileRow(index),
		column,
		value: String(value ?? ''),
		message
	};
}

/** Columns of a row as one text, to find rows by. */
export function keyOf(row: Row, columns: string[]): string {
	return columns.map((name) => row[name] ?? '').join(' ');
}

/** A fault as a line of text. */
export function problemLine({ table, row, column, value, message }: Problem): string {
	return `${table}, row ${row}, ${column || 'whole row'}: "${value}" ${message}`;
}
