import { refusedFile, shownValue } from '../faults';
import { limits } from '../limits';
import type { FileRecord } from '../records';

/** A sheet of a workbook: its name, and whether the workbook hides it. */
export interface SheetName {
	name: string;
	hidden: boolean;
}

/** Sheets that are about the workbook and hold no table. */
const aboutTheBook =
	/^(cover|contents?|table of contents|index|notes?|metadata|read ?me|info(rmation)?|introduction|title|guidance)\b/i;

/**
 * The sheet to read: the one that is wished, or the first that is not hidden and not about the
 * workbook itself.
 */
export function chosenSheet(sheets: readonly SheetName[], wished: string | undefined): string {
	const own = sheets.find(({ name }) => name === wished);
	const shown = sheets.filter(({ hidden }) => !hidden);
	const first = own ?? shown.find(({ name }) => !aboutTheBook.test(name)) ?? shown[0] ?? sheets[0];
	return first?.name ?? '';
}

/** Cells of a sheet as they come in, row by row; what is empty at the ends takes no room. */
export class SheetCells {
	/** Cells of each row that holds something, by the row's number in the sheet. */
	private readonly rows = new Map<number, string[]>();
	private cells = 0;
	private width = 0;
	private lastRow = 0;
	/** Cells that were filled since they are merged with the one above. */
	filled = 0;
	/** Rows and columns that the spreadsheet does not show; they are read all the same. */
	hiddenRows = 0;
	hiddenColumns = 0;

	/**
	 * Puts a text into a cell. Rows and columns are counted from 1.
	 * @throws Refused beyond the limits, and where the cell holds something already: a damaged workbook
	 */
	put(row: number, column: number, text: string): void {
		if (text === '') return;
		if (row > limits.rows) throw tooFar('rows', limits.rows, row, column, text);
		if (column > limits.columns) throw tooFar('columns', limits.columns, row, column, text);
		const cells = this.rows.get(row) ?? [];
		if (cells.length === 0) this.rows.set(row, cells);
		this.cells += Math.max(0, column - cells.length);
		if (this.cells > limits.sheetCells) throw tooLarge('cells', limits.sheetCells);
		while (cells.length < column - 1) cells.push('');
		if ((cells[column - 1] ?? '') !== '') throw twice(row, column);
		cells[column - 1] = text;
		this.width = Math.max(this.width, column);
		this.lastRow = Math.max(this.lastRow, row);
	}

	/** True where nothing is in any cell. */
	get isEmpty(): boolean {
		return this.rows.size === 0;
	}

	/** Repeats a cell in the rows below that are merged with it, as far as the sheet goes. */
	fillDown(row: number, column: number, lastRow: number): void {
		const text = this.rows.get(row)?.[column - 1] ?? '';
		if (text === '') return;
		for (let below = row + 1; below <= Math.min(lastRow, this.lastRow); below++) {
			if (!this.rows.has(below) || (this.rows.get(below)?.[column - 1] ?? '') !== '') continue;
			this.put(below, column, text);
			this.filled++;
		}
	}

	/** All rows to the last that holds something, each as wide as the widest. */
	records(): FileRecord[] {
		return Array.from({ length: this.lastRow }, (_, at) => {
			const cells = this.rows.get(at + 1) ?? [];
			while (cells.length < this.width) cells.push('');
			return { row: at + 1, line: at + 1, lastLine: at + 1, cells, fault: null };
		});
	}
}

/** `B12`: how a spreadsheet names a cell by its row and column. */
function cellName(row: number, column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return `${letters}${row}`;
}

function tooFar(what: string, most: number, row: number, column: number, text: string) {
	return refusedFile(
		'workbook',
		`has a sheet with more than ${most.toLocaleString('en-GB')} ${what}, the most that are read: “${shownValue(text)}” stands in cell ${cellName(row, column)}`,
		'Clear that cell if it is a stray one, save the part that is needed, or the sheet as CSV.'
	);
}

function twice(row: number, column: number) {
	return refusedFile(
		'workbook',
		`is damaged: cell ${cellName(row, column)} stands in its sheet twice`,
		'Open it in a spreadsheet and save it as XLSX or CSV.'
	);
}

function tooLarge(what: string, most: number) {
	return refusedFile(
		'workbook',
		`has a sheet with more than ${most.toLocaleString('en-GB')} ${what}, the most that are read`,
		'Save the part that is needed, or the sheet as CSV.'
	);
}

/** A number as a cell shows it: without the last digits that only binary fractions have. */
export function numberText(raw: string): string {
	if (/^-?\d+$/.test(raw)) return raw;
	const value = Number(raw);
	return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : raw;
}

/** A share as a percentage: 0.125 is `12.5%`. */
export function percentText(raw: string): string {
	const value = Number(raw);
	return Number.isFinite(value) ? `${Number((value * 100).toPrecision(13))}%` : raw;
}
