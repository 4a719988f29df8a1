import type { Figure } from '$lib/figure';
import { figureRows } from './rows';

/**
 * First letters by which a spreadsheet takes a text for a formula, their full-width forms included,
 * and the blanks that it skips before looking.
 */
const formula = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/**
 * A cell of a CSV, in quotes where it needs them. Text that a spreadsheet would run as a formula gets
 * an apostrophe before it; a number is written as it is, to its last digit.
 *
 * @throws {RangeError} for a number that is none: a missing value is `null`
 */
export function csvCell(value: string | number | null | undefined): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new RangeError(`not a number to write: ${value}`);
		return String(value);
	}
	const safe = formula.test(value) ? `'${value}` : value;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as the text of a CSV with the line ends that RFC 4180 asks for. */
export function csvText(rows: readonly (readonly (string | number | null | undefined)[])[]) {
	return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A figure as a CSV that stands alone: the rows of `figureRows`, numbers unrounded. */
export function figureCsv(figure: Figure): string {
	const { head, rows } = figureRows(figure);
	return csvText([head, ...rows]);
}

/** A number written out in digits, which no spreadsheet takes for a formula. */
const digits = /^-?\d+(\.\d+)?$/;

function cellText(cell: string | number | boolean | null): string {
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
export function resultCsv(
	names: readonly string[],
	rows: readonly (string | number | boolean | null)[][]
): string {
	const lines = rows.map((row) =>
		row.map((cell) => (cell === '' ? '""' : cellText(cell))).join(',')
	);
	return [names.map((name) => csvCell(name)).join(','), ...lines]
		.map((line) => `${line}\r\n`)
		.join('');
}
