/** The only user of write-excel-file; import it when a workbook is asked for, not before. */
import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { Figure, Unit } from '$lib/figure';
import { periodText } from '$lib/format';
import { finding } from '$lib/words/finding';
import { fullName } from '$lib/words/places';
import { sourceText, subtitle, tablesOnce } from '$lib/words/caption';
import { columns, dayColumns, figureRows, type Cell } from './rows';

/** When and where a workbook was made. */
export interface Making {
	/** ISO day. */
	date: string;
	/** Address of the page it was taken from. */
	link: string;
	/** Our release of the tables. */
	release: string;
}

const DAY = 'yyyy-mm-dd';
const RATIO_DIGITS = 2;

/**
 * Shown with the unit's digits while the cell keeps all of them. Percentages are 0 to 100 here, so
 * the sign is not the spreadsheet's own, which would multiply by 100.
 */
function numberFormat({ decimals }: Pick<Unit, 'decimals'>): string {
	return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

function typedCell(cell: Cell, column: string, unit: Pick<Unit, 'decimals'>): CellObject | null {
	if (cell === null || cell === '') return null;
	if (typeof cell === 'number') {
		const plain = column === 'interval_level';
		return { type: Number, value: cell, format: numberFormat(plain ? { decimals: 0 } : unit) };
	}
	// An ISO day is midnight in UTC, and so is what the writer counts from.
	if (dayColumns.includes(column)) return { type: Date, value: new Date(cell), format: DAY };
	// Text is typed as text, so nothing in it is ever run.
	return { type: String, value: cell };
}

const bold = (value: string): CellObject => ({ type: String, value, fontWeight: 'bold' });

function dataSheet(figure: Figure): SheetData {
	const { head, rows } = figureRows(figure);
	const category = columns.indexOf('category');
	const unitOf = (row: Cell[]): Pick<Unit, 'decimals'> => {
		if (row[columns.indexOf('role')] === 'relative-index') return { decimals: RATIO_DIGITS };
		return figure.categories.find(({ label }) => label === row[category])?.unit ?? figure.unit;
	};
	const partUnit = (at: number) => figure.parts[at - columns.length];
	return [
		head.map((name) => bold(name)),
		...rows.map((row) =>
			row.map((cell, at) => typedCell(cell, head[at] ?? '', partUnit(at) ?? unitOf(row)))
		)
	];
}

function aboutSheet(figure: Figure, { date, link, release }: Making): SheetData {
	const { shown, area, benchmark, interval, tables } = figure;
	const lines: [string, string][] = [
		['Finding', `${finding(figure)}.`],
		['What it is', subtitle(figure)],
		['Place', `${fullName(shown)} (${shown.code})`],
		...(shown.code === area.code
			? []
			: [['Asked for', `${fullName(area)} (${area.code})`] as [string, string]]),
		['Compared with', benchmark ? `${fullName(benchmark)} (${benchmark.code})` : 'nothing'],
		['Period', periodText(figure.period)],
		['Unit', figure.unit.label],
		['Intervals', interval ? `${interval.level}%, ${interval.method}` : 'none published'],
		['What it means', figure.meaning],
		...figure.notes.map(({ text }): [string, string] => ['Note', text]),
		...tables.map((table): [string, string] => ['Source', sourceText(table)]),
		...tables.map(({ source }): [string, string] => ['Licence', source.licence]),
		...tablesOnce(tables).map(({ name, sha256 }): [string, string] => [
			`SHA-256 of ${name}.csv`,
			sha256
		]),
		['Release of the tables', release],
		['Taken from', link],
		['Taken on', date]
	];
	return lines.map(([name, text]) => [bold(name), { type: String, value: text, wrap: true }]);
}

/** Width of a column in letters: that of its longest cell, within reason. */
function widths(data: SheetData): { width: number }[] {
	const lengths: number[] = [];
	for (const row of data)
		row.forEach((cell, at) => {
			const { value } = (cell ?? {}) as CellObject;
			const length = value instanceof Date ? DAY.length : String(value ?? '').length;
			lengths[at] = Math.max(lengths[at] ?? 0, length);
		});
	return lengths.map((length) => ({ width: Math.min(Math.max(length + 2, 8), 40) }));
}

/**
 * A figure as an Excel workbook of two sheets: what it is and where it comes from, and the rows of
 * `figureRows` with typed cells: numbers unrounded, days as days, text as text.
 */
export function figureWorkbook(figure: Figure, making: Making): Promise<Blob> {
	const data = dataSheet(figure);
	return writeExcelFile([
		{ sheet: 'Figures', data, columns: widths(data), stickyRowsCount: 1 },
		{ sheet: 'About', data: aboutSheet(figure, making), columns: [{ width: 24 }, { width: 100 }] }
	]).toBlob();
}
