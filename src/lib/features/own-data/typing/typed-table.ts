import { areaReport, type AreaReport } from '../areas/report';
import type { AreaMatcher } from '../areas/matching';
import type { TextTable } from '../reader/text-table';
import type { FormerArea } from '../reference';
import { markWords, numberOf, type NumberRead } from './numbers';
import { RejectedRows, type CellFault } from './rejected';
import { isUnknownMark, missingReason, reasonOrder, reasonWords } from './symbols';
import type { ColumnType } from './types';

/** A column as chosen. Numbers lie beside the reason for each that is missing. */
export type TypedColumn =
	| { type: 'text' }
	| { type: 'area'; report: AreaReport }
	| {
			type: 'count' | 'number';
			/** NaN where there is no number; never used without looking at `reasons`. */
			values: Float64Array;
			/** 0 = there is a number; else a place in `reasonOrder`, plus 1. */
			reasons: Uint8Array;
			/** What stands in the cells beside or in place of numbers. */
			tally: SymbolTally[];
			/** Marks that no list of symbols has: their rows are left out. */
			unknown: UnknownMark[];
	  };

/** A mark that no list of symbols has, in how many cells it stands, and the first row of the file. */
export interface UnknownMark {
	mark: string;
	cells: number;
	row: number;
}

/** A symbol of a column, what it is taken to mean, and in how many cells it stands. */
export interface SymbolTally {
	symbol: string;
	meaning: string;
	cells: number;
	/** True where a number stands beside it. */
	kept: boolean;
}

/** A table with typed columns. `rowsIn` is always `kept.length` + `rejected.length`. */
export interface TypedTable {
	text: TextTable;
	columns: TypedColumn[];
	/** Positions in `text` of the rows that fit. */
	kept: Uint32Array;
	/** Rows that do not fit, those of the reader included, in the order of the file. */
	rejected: RejectedRows;
	rowsIn: number;
}

class Tally {
	private readonly found = new Map<string, SymbolTally>();

	add(symbol: string, meaning: string, kept: boolean): void {
		const key = `${kept} ${symbol}`;
		const one = this.found.get(key) ?? { symbol, meaning, cells: 0, kept };
		one.cells++;
		this.found.set(key, one);
	}

	list(): SymbolTally[] {
		return [...this.found.values()].sort((one, other) => other.cells - one.cells);
	}
}

interface NumberColumn {
	type: 'count' | 'number';
	values: Float64Array;
	reasons: Uint8Array;
	tally: Tally;
	unknown: Map<string, UnknownMark>;
	/** Whether most numbers of the column bear a percent sign; null where all or none do. */
	percent: boolean | null;
}

/** A cell that fits is put into its column; what is wrong with any other, or null. */
function place(
	column: NumberColumn,
	row: number,
	text: string,
	decimal: '.' | ','
): CellFault | null {
	const reason = missingReason(text);
	if (reason !== null) {
		column.values[row] = NaN;
		column.reasons[row] = reasonOrder.indexOf(reason) + 1;
		column.tally.add(text.trim(), reasonWords[reason], false);
		return null;
	}
	const number = numberOf(text, decimal);
	if (!number)
		return isUnknownMark(text) ? 'bears a mark that no list of symbols has' : 'is not a number';
	const fault = numberFault(column, number);
	if (fault) return fault;
	column.values[row] = number.value;
	tallyMarks(column.tally, number);
	return null;
}

function numberFault({ type, percent }: NumberColumn, number: NumberRead): CellFault | null {
	if (number.unknown !== '') return 'bears a mark that no list of symbols has';
	if (number.inexact)
		return 'is larger than 9,007,199,254,740,991, up to which numbers are held exactly; as text it stays as it is';
	if (type === 'count' && !(Number.isInteger(number.value) && number.value >= 0))
		return 'is not a whole number of 0 or more';
	if (percent === true && !number.percent)
		return 'has no percent sign, and most of the column have one: it may be a share of 1';
	return percent === false && number.percent
		? 'has a percent sign, and most of the column have none'
		: null;
}

function tallyMarks(tally: Tally, { marks, percent, currency, form }: NumberRead): void {
	for (const mark of marks) tally.add(`[${mark}]`, markWords[mark] ?? 'a note of the table', true);
	if (percent) tally.add('%', 'percent: 12.5% is 12.5', true);
	if (currency) tally.add(currency, 'a sum of money', true);
	if (form === 'brackets') tally.add('( )', 'brackets: taken as a number below 0', true);
	if (form === 'sign after')
		tally.add('−', 'a minus after the number: taken as a number below 0', true);
}

/** Whether most numbers bear a percent sign, where some do and some do not. */
function mixedPercent(source: TextTable['columns'][number], decimal: '.' | ','): boolean | null {
	if (!source.holds('%'.charCodeAt(0))) return null;
	let [signed, plain] = [0, 0];
	for (const cell of source) {
		const number = missingReason(cell) === null ? numberOf(cell, decimal) : undefined;
		if (number?.percent) signed++;
		else if (number) plain++;
	}
	return signed === 0 || plain === 0 ? null : signed >= plain;
}

function numberColumn(
	type: 'count' | 'number',
	rows: number,
	percent: boolean | null
): NumberColumn {
	const [values, reasons] = [new Float64Array(rows), new Uint8Array(rows)];
	return { type, values, reasons, tally: new Tally(), unknown: new Map(), percent };
}

/** Notes a mark that is not known, with the first row in which it stands. */
function noteUnknown(column: NumberColumn, cell: string, row: number, decimal: '.' | ','): void {
	const mark = numberOf(cell, decimal)?.unknown || cell.trim().slice(0, 30);
	const one = column.unknown.get(mark) ?? { mark, cells: 0, row };
	one.cells++;
	if (column.unknown.size < 50) column.unknown.set(mark, one);
}

function areaColumn(text: TextTable, at: number, matcher: AreaMatcher, former: FormerArea[]) {
	const texts = new Map<string, number>();
	for (const cell of text.columns[at]!) {
		// Marks around a name stay in it: the report says that they were left out.
		const text = cell.trim();
		texts.set(text, (texts.get(text) ?? 0) + 1);
	}
	return { type: 'area' as const, report: areaReport(texts, matcher, former) };
}

/**
 * A table's columns read as what the reader says they hold. A symbol becomes a missing value with
 * its reason; a cell that is neither number nor symbol rejects its row.
 *
 * @param types one for each column
 * @returns the rows that fit and those that do not: together all rows of the table
 */
export function typedTable(
	text: TextTable,
	types: readonly ColumnType[],
	decimal: '.' | ',',
	areas: { matcher: AreaMatcher; former: FormerArea[] }
): TypedTable {
	const numbers = text.columns.flatMap((source, at) => {
		const type = types[at];
		if (type !== 'count' && type !== 'number') return [];
		return [{ at, source, column: numberColumn(type, text.rows, mixedPercent(source, decimal)) }];
	});
	const rejected = new RejectedRows(text);
	const kept = keptRows(text, numbers, rejected, decimal);
	const columns = types.map((type, at): TypedColumn => {
		if (type === 'area') return areaColumn(text, at, areas.matcher, areas.former);
		const number = numbers.find((one) => one.at === at)?.column;
		if (!number) return { type: 'text' };
		const { values, reasons, tally, unknown } = number;
		return {
			type: number.type,
			values,
			reasons,
			tally: tally.list(),
			unknown: [...unknown.values()]
		};
	});
	return { text, columns, kept, rejected, rowsIn: text.rowsIn };
}

/** Positions of the rows of which all cells fit; the others are noted as rejected. */
function keptRows(
	text: TextTable,
	numbers: { at: number; source: TextTable['columns'][number]; column: NumberColumn }[],
	rejected: RejectedRows,
	decimal: '.' | ','
): Uint32Array {
	const kept = new Uint32Array(text.rows);
	let count = 0;
	for (let row = 0; row < text.rows; row++) {
		let sound = true;
		for (const { at, source, column } of numbers) {
			const cell = source.at(row) ?? '';
			const fault = place(column, row, cell, decimal);
			if (fault && sound) rejected.add(row, at, fault);
			if (fault === 'bears a mark that no list of symbols has')
				noteUnknown(column, cell, text.places.at(row).row, decimal);
			if (fault) sound = false;
		}
		if (sound) kept[count++] = row;
	}
	return kept.slice(0, count);
}
