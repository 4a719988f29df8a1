import { csvCell } from './csv';

type Cell = string | number | boolean | null;

/** A number written out in digits, which no spreadsheet takes for a formula. */
const digits = /^-?\d+(\.\d+)?$/;

function cellText(cell: Cell): string {
	if (typeof cell === 'string' && digits.test(cell)) return cell;
	return csvCell(typeof cell === 'boolean' ? String(cell) : cell);
}

/**
 * The answer to a reader's own statement as a CSV. Text that a spreadsheet would run is made
 * harmless, in the header too; no value is an empty cell, and an empty text is `""`.
 *
 * @param names of the columns, in order
 * @param rows cells in the order of the names
 */
export function resultCsv(names: readonly string[], rows: readonly Cell[][]): string {
	const lines = rows.map((row) =>
		row.map((cell) => (cell === '' ? '""' : cellText(cell))).join(',')
	);
	return [names.map((name) => csvCell(name)).join(','), ...lines]
		.map((line) => `${line}\r\n`)
		.join('');
}
