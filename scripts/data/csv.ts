/** Rows -> the text of a table, always the same bytes for the same rows. */
import type { Table } from '../../src/lib/catalogue/data-package';
import type { Cell, Row } from '../../src/lib/catalogue/tables';

/** A cell as CSV text, quoted only where it must be. */
function csvCell(value: Cell | undefined): string {
	if (value === null || value === undefined) return '';
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Order of two key values: numbers by size, texts by code unit; "no value" first. */
function order(a: Cell | undefined, b: Cell | undefined): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	const [left, right] = [String(a ?? ''), String(b ?? '')];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** Rows in the order of the table's key: like stands beside like, which compresses well. */
export function sortedByKey(rows: Row[], table: Table): Row[] {
	const key = table.schema.primaryKey;
	return [...rows].sort((a, b) => {
		for (const name of key) {
			const difference = order(a[name], b[name]);
			if (difference !== 0) return difference;
		}
		return 0;
	});
}

/**
 * The CSV text of a table: UTF-8, line feeds, header, columns in the descriptor's order.
 * @throws when two rows have the same key, or a row has a column the descriptor lacks
 */
export function csvText(rows: Row[], table: Table): string {
	const names = table.schema.fields.map((field) => field.name);
	const known = new Set(names);
	const seen = new Set<string>();
	const lines = [names.join(',')];
	for (const row of sortedByKey(rows, table)) {
		const key = table.schema.primaryKey.map((name) => row[name]).join(' ');
		if (seen.has(key)) throw new Error(`${table.name}: two rows have the key ${key}`);
		seen.add(key);
		for (const name of Object.keys(row))
			if (!known.has(name)) throw new Error(`${table.name}: "${name}" is not in the descriptor`);
		lines.push(names.map((name) => csvCell(row[name])).join(','));
	}
	return lines.join('\n') + '\n';
}
