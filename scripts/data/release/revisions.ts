/** What a release did to a table: values that are others than before, and rows that are gone. */
import { hasField, type Table } from '../../../src/lib/catalogue/data-package';
import type { Cell, Row } from '../../../src/lib/catalogue/tables';

/** One cell with another value, or a cell of a row that is gone. */
export interface Revision {
	/** Values of the key columns, in the key's order. */
	key: Cell[];
	change: 'revised' | 'withdrawn';
	column: string;
	old: Cell;
	/** Null where the row is gone, or the value is missing now. */
	new: Cell;
}

/** Everything that changed between two states of one table. */
export interface TableRevisions {
	/** Names of the key columns. */
	key: string[];
	revisions: Revision[];
	/** Cells with another value; rows that are gone; rows that are new. */
	revised: number;
	withdrawn: number;
	added: number;
}

function byKey(rows: Row[], key: string[]): Map<string, Row> {
	return new Map(rows.map((row) => [JSON.stringify(key.map((name) => row[name] ?? null)), row]));
}

const cellOf = (row: Row, name: string): Cell => row[name] ?? null;

/** Columns of numbers beside the key: what is lost with a row. */
function valueColumns({ schema }: Table): string[] {
	const numbers = schema.fields.filter(({ type }) => type === 'number' || type === 'integer');
	return numbers.map(({ name }) => name).filter((name) => !schema.primaryKey.includes(name));
}

/**
 * Compares two states of a table, row by row over its key.
 *
 * A column that only one of the two has is not compared. Rows that are new are counted, not listed:
 * nothing can have been cited from them.
 *
 * @param before descriptor and rows of the earlier release
 * @param after the same of the release that is being made
 */
export function tableRevisions(
	before: { table: Table; rows: Row[] },
	after: { table: Table; rows: Row[] }
): TableRevisions {
	const key = after.table.schema.primaryKey.filter((name) => hasField(before.table, name));
	const columns = after.table.schema.fields
		.map(({ name }) => name)
		.filter((name) => !key.includes(name) && hasField(before.table, name));
	const [old, now] = [byKey(before.rows, key), byKey(after.rows, key)];
	const cells = (row: Row) => key.map((name) => cellOf(row, name));
	const revised = [...old].flatMap(([id, row]) => {
		const other = now.get(id);
		if (!other) return [];
		return columns
			.filter((name) => cellOf(row, name) !== cellOf(other, name))
			.map((column): Revision => {
				const change = { change: 'revised' as const, column };
				return { key: cells(row), ...change, old: cellOf(row, column), new: cellOf(other, column) };
			});
	});
	const gone = [...old].filter(([id]) => !now.has(id)).map(([, row]) => row);
	const withdrawn = gone.flatMap((row) =>
		valueColumns(before.table).map((column): Revision => {
			const change = { change: 'withdrawn' as const, column };
			return { key: cells(row), ...change, old: cellOf(row, column), new: null };
		})
	);
	return {
		key,
		revisions: [...revised, ...withdrawn],
		revised: revised.length,
		withdrawn: gone.length,
		added: [...now.keys()].filter((id) => !old.has(id)).length
	};
}

function csvCell(cell: Cell): string {
	const text = cell === null ? '' : String(cell);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The revisions as a CSV: key columns, `change`, `column`, `old`, `new`; an empty cell is a missing value. */
export function revisionsCsv({ key, revisions }: TableRevisions): string {
	const rows: Cell[][] = revisions.map((one) => [
		...one.key,
		one.change,
		one.column,
		one.old,
		one.new
	]);
	const head = [...key, 'change', 'column', 'old', 'new'];
	return [head, ...rows].map((row) => `${row.map((cell) => csvCell(cell)).join(',')}\n`).join('');
}
