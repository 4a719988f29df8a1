/** What the page is told of a file: small enough to be sent from the worker. */
import { disagreements, type Disagreement } from '../areas/disagreements';
import type { AreaMatcher } from '../areas/matching';
import type { AreaReport } from '../areas/report';
import { shownValue, type Refusal, type RowFault } from '../reader/faults';
import type { TableRange } from '../reader/layout';
import type { Reading } from '../reader/reader';
import type { Settings } from '../reader/settings';
import { outsideRows, type Outside, type TextTable } from '../reader/text-table';
import { fillableColumns, periodsAcross } from '../reader/turn';
import type { SymbolTally, TypedColumn, TypedTable, UnknownMark } from '../typing/typed-table';
import { labelOf } from '../typing/labels';
import { suggestedType, textNotices, thousandsNotice, type ColumnType } from '../typing/types';

/** A file that was read: how, and what its columns seem to hold. */
export interface FileSummary {
	kind: 'read';
	settings: Settings;
	note: string;
	names: string[];
	rowsIn: number;
	rows: number;
	/** Rows with too many or too few cells, or with quotation marks that do not balance. */
	ragged: number;
	/** How the rows of the file were parted, and what was done to find the table. */
	found: FoundTable;
	suggested: ColumnType[];
	/** The first rows kept, as texts. */
	head: string[][];
}

/** A row of the file as the page shows it when the table is looked for. */
export interface ShownRow {
	row: number;
	cells: string[];
}

/** Where the table is in the file: all rows are header, table or outside. */
export interface FoundTable {
	rows: number;
	headerRows: number;
	outside: Outside;
	outsideRows: number;
	range: TableRange;
	/** The first and the last rows of the file as they stand. */
	head: ShownRow[];
	tail: ShownRow[];
	/** What was done, one sentence each. */
	notes: string[];
	/** Periods that stand as columns; empty where none do. */
	across: string[];
	/** Columns with empty cells as merged cells leave them. */
	fillable: { at: number; cells: number }[];
}

export interface FileRefused {
	kind: 'refused';
	settings: Partial<Settings>;
	note: string;
	refusal: Refusal;
}

/** What came of the types chosen for one column. */
export type ColumnSummary =
	| { type: 'text'; distinct: string[] | null; notices: string[] }
	| { type: 'area'; report: AreaReport }
	| {
			type: 'count' | 'number';
			tally: SymbolTally[];
			unknown: UnknownMark[];
			numbers: number;
			small: number;
			/** What the numbers may be besides what they are read as, one sentence each. */
			notices: string[];
	  };

/** The table as typed. `rowsIn` = `kept` + `rejected`. */
export interface TypedSummary {
	rowsIn: number;
	kept: number;
	rejected: number;
	/** The first rows that do not fit. */
	faults: RowFault[];
	columns: ColumnSummary[];
	/** Rows in which a place's code and name are of different areas. */
	disagreements: Disagreement[];
}

/** Rows shown before types are chosen, and rejected rows listed at once. */
export const headRows = 6;
export const listedFaults = 50;

/** Cells of a column that types are guessed from. */
const sampled = 500;
/** Different texts of a column that are offered to choose from. */
const mostDistinct = 200;

function headOf({ columns, rows }: TextTable): string[][] {
	return Array.from({ length: Math.min(rows, headRows) }, (_, row) =>
		columns.map((column) => (column.at(row) ?? '').slice(0, 200))
	);
}

/** Cells from all over a column: a fault or another kind of text may begin late. */
function sampleOf({ columns, rows }: TextTable, at: number): string[] {
	const step = Math.max(1, rows / sampled);
	return Array.from(
		{ length: Math.min(sampled, rows) },
		(_, index) => columns[at]?.at(Math.floor(index * step)) ?? ''
	);
}

/** Longest text that may be the name of a place. */
const longestName = 200;

function suggestions(table: TextTable, decimal: '.' | ',', matcher: AreaMatcher): ColumnType[] {
	return table.columns.map((_, at) => {
		const cells = sampleOf(table, at);
		const told = cells.map(labelOf).filter((cell) => cell !== '');
		const matched = told.filter(
			(cell) => cell.length <= longestName && matcher.match(cell).kind !== 'unmatched'
		).length;
		const share = told.length === 0 ? 0 : matched / told.length;
		return suggestedType(table.names[at] ?? '', cells, decimal, share);
	});
}

/** Cells of a row that are shown, and letters of each. */
const [shownCells, shownLetters] = [40, 60];

function foundTable({ table, settings, ends }: Reading & { kind: 'read' }): FoundTable {
	const shown = (records: { row: number; cells: string[] }[]): ShownRow[] =>
		records.map(({ row, cells }) => ({
			row,
			cells: cells.slice(0, shownCells).map((cell) => shownValue(cell.slice(0, shownLetters)))
		}));
	return {
		rows: ends.rows,
		headerRows: table.headerRows,
		outside: { ...table.outside, rows: table.outside.rows.slice(0, listedFaults) },
		outsideRows: outsideRows(table.outside),
		range: settings.table,
		head: shown(ends.head),
		tail: shown(ends.tail),
		notes: table.notes,
		across: periodsAcross(table.names)?.periods ?? [],
		fillable: fillableColumns(table)
	};
}

/** What the page shows of a file before types are chosen. */
export function fileSummary(
	reading: Reading & { kind: 'read' },
	matcher: AreaMatcher
): FileSummary {
	const { table, settings, note } = reading;
	return {
		kind: 'read',
		settings,
		note,
		names: table.names,
		rowsIn: table.rowsIn,
		rows: table.rows,
		ragged: table.rejected.length,
		found: foundTable(reading),
		suggested: suggestions(table, settings.decimal, matcher),
		head: headOf(table)
	};
}

/** Different texts of a column and how often each stands; null where there are too many. */
function textCounts({ text, kept }: TypedTable, at: number): Map<string, number> | null {
	const found = new Map<string, number>();
	for (const row of kept) {
		const label = labelOf(text.columns[at]?.at(row) ?? '');
		found.set(label, (found.get(label) ?? 0) + 1);
		if (found.size > mostDistinct) return null;
	}
	return found;
}

function textSummary(table: TypedTable, at: number): ColumnSummary {
	const counts = textCounts(table, at);
	if (!counts) return { type: 'text', distinct: null, notices: [] };
	const distinct = [...counts.keys()].sort((one, other) =>
		one.localeCompare(other, 'en-GB', { numeric: true })
	);
	return { type: 'text', distinct, notices: textNotices(table.text.names[at] ?? '', counts) };
}

function columnSummary(
	table: TypedTable,
	column: TypedColumn,
	at: number,
	{ decimal, delimiter }: Settings
): ColumnSummary {
	if (column.type === 'text') return textSummary(table, at);
	if (column.type === 'area') return column;
	let [numbers, small] = [0, 0];
	for (const row of table.kept) {
		if (column.reasons[row]) continue;
		numbers++;
		const value = column.values[row]!;
		if (column.type === 'count' && value >= 1 && value <= 7) small++;
	}
	const { type, tally, unknown } = column;
	const cells = decimal === ',' || delimiter !== ',' ? sampleOf(table.text, at) : [];
	return { type, tally, unknown, numbers, small, notices: thousandsNotice(cells, decimal) };
}

/** What is made of a table as typed. @param settings how its file is read */
export function typedSummary(
	table: TypedTable,
	matcher: AreaMatcher,
	settings: Settings
): TypedSummary {
	return {
		rowsIn: table.rowsIn,
		kept: table.kept.length,
		rejected: table.rejected.length,
		faults: table.rejected
			.slice(0, listedFaults)
			.map(({ row, line, lastLine, column, value, message }) => ({
				row,
				line,
				lastLine,
				column,
				value,
				message
			})),
		columns: table.columns.map((column, at) => columnSummary(table, column, at, settings)),
		disagreements: disagreements(table, matcher)
	};
}
