/** What the page is told of a file: small enough to be sent from the worker. */
import type { AreaMatcher } from '../areas/matching';
import type { AreaReport } from '../areas/report';
import type { Refusal, RowFault } from '../reader/faults';
import type { Settings } from '../reader/settings';
import type { TextTable } from '../reader/text-table';
import type { SymbolTally, TypedColumn, TypedTable } from '../typing/typed-table';
import { suggestedType, type ColumnType } from '../typing/types';

/** A file that was read: how, and what its columns seem to hold. */
export interface FileSummary {
	kind: 'read';
	settings: Settings;
	note: string;
	names: string[];
	rowsIn: number;
	rows: number;
	/** Rows with too many or too few cells. */
	ragged: number;
	suggested: ColumnType[];
	/** The first rows kept, as texts. */
	head: string[][];
}

export interface FileRefused {
	kind: 'refused';
	settings: Partial<Settings>;
	note: string;
	refusal: Refusal;
}

/** What came of the types chosen for one column. */
export type ColumnSummary =
	| { type: 'text'; distinct: string[] | null }
	| { type: 'area'; report: AreaReport }
	| { type: 'count' | 'number'; tally: SymbolTally[]; numbers: number; small: number };

/** The table as typed. `rowsIn` = `kept` + `rejected`. */
export interface TypedSummary {
	rowsIn: number;
	kept: number;
	rejected: number;
	/** The first rows that do not fit. */
	faults: RowFault[];
	columns: ColumnSummary[];
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

function suggestions(table: TextTable, decimal: '.' | ',', matcher: AreaMatcher): ColumnType[] {
	return table.columns.map((column, at) => {
		const cells = Array.from(
			{ length: Math.min(sampled, table.rows) },
			(_, row) => column.at(row) ?? ''
		);
		const told = cells.filter((cell) => cell.trim() !== '');
		const matched = told.filter((cell) => matcher.match(cell).kind !== 'unmatched').length;
		const share = told.length === 0 ? 0 : matched / told.length;
		return suggestedType(table.names[at] ?? '', cells, decimal, share);
	});
}

/** What the page shows of a file before types are chosen. */
export function fileSummary(
	table: TextTable,
	settings: Settings,
	note: string,
	matcher: AreaMatcher
): FileSummary {
	return {
		kind: 'read',
		...{ settings, note, names: table.names, rowsIn: table.rowsIn, rows: table.rows },
		ragged: table.rejected.length,
		suggested: suggestions(table, settings.decimal, matcher),
		head: headOf(table)
	};
}

/** Different texts of a column, sorted; null where there are too many to choose from. */
function distinctTexts({ text, kept }: TypedTable, at: number): string[] | null {
	const found = new Set<string>();
	for (const row of kept) {
		found.add(text.columns[at]?.at(row) ?? '');
		if (found.size > mostDistinct) return null;
	}
	return [...found].sort((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
}

function columnSummary(table: TypedTable, column: TypedColumn, at: number): ColumnSummary {
	if (column.type === 'text') return { type: 'text', distinct: distinctTexts(table, at) };
	if (column.type === 'area') return column;
	let [numbers, small] = [0, 0];
	for (const row of table.kept) {
		if (column.reasons[row]) continue;
		numbers++;
		const value = column.values[row]!;
		if (column.type === 'count' && value >= 1 && value <= 7) small++;
	}
	return { type: column.type, tally: column.tally, numbers, small };
}

export function typedSummary(table: TypedTable): TypedSummary {
	return {
		rowsIn: table.rowsIn,
		kept: table.kept.length,
		rejected: table.rejected.length,
		faults: table.rejected.slice(0, listedFaults).map(({ row, line, column, value, message }) => ({
			...{ row, line, column, value, message }
		})),
		columns: table.columns.map((column, at) => columnSummary(table, column, at))
	};
}
