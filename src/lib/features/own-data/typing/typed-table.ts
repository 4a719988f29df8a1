import { areaReport, type AreaReport } from '../areas/report';
import type { AreaMatcher } from '../areas/matching';
import type { TextTable } from '../reader/text-table';
import type { FormerArea } from '../reference';
import { flagWords, numberOf } from './numbers';
import { RejectedRows, type cellFaults } from './rejected';
import { missingReason, reasonOrder, reasonWords } from './symbols';
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
	  };

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
}

/** Puts a cell into its column; what is wrong with it, or null. */
function place(
	column: NumberColumn,
	row: number,
	text: string,
	decimal: '.' | ','
): (typeof cellFaults)[number] | null {
	const reason = missingReason(text);
	if (reason !== null) {
		column.values[row] = NaN;
		column.reasons[row] = reasonOrder.indexOf(reason) + 1;
		column.tally.add(text.trim(), reasonWords[reason], false);
		return null;
	}
	const number = numberOf(text, decimal);
	if (!number) return 'is not a number';
	if (column.type === 'count' && !(Number.isInteger(number.value) && number.value >= 0))
		return 'is not a whole number of 0 or more';
	column.values[row] = number.value;
	if (number.flag) column.tally.add(`[${number.flag}]`, flagWords[number.flag], true);
	return null;
}

function numberColumn(type: 'count' | 'number', rows: number): NumberColumn {
	return { type, values: new Float64Array(rows), reasons: new Uint8Array(rows), tally: new Tally() }; // prettier-ignore
}

function areaColumn(text: TextTable, at: number, matcher: AreaMatcher, former: FormerArea[]) {
	const texts = new Map<string, number>();
	for (const cell of text.columns[at]!) texts.set(cell, (texts.get(cell) ?? 0) + 1);
	return { type: 'area' as const, report: areaReport(texts, matcher, former) };
}

/**
 * A table's columns read as what the reader says they hold. A symbol becomes a missing value with
 * its reason; a cell that is neither number nor symbol rejects its row.
 *
 * @param types one for each column
 * @returns the rows that fit and those that do not: together all rows of the file
 */
export function typedTable(
	text: TextTable,
	types: readonly ColumnType[],
	decimal: '.' | ',',
	areas: { matcher: AreaMatcher; former: FormerArea[] }
): TypedTable {
	const numbers = text.columns.flatMap((source, at) => {
		const type = types[at];
		const numeric = type === 'count' || type === 'number';
		return numeric ? [{ at, source, column: numberColumn(type, text.rows) }] : [];
	});
	const kept = new Uint32Array(text.rows);
	const rejected = new RejectedRows(text);
	let count = 0;
	for (let row = 0; row < text.rows; row++) {
		let sound = true;
		for (const { at, source, column } of numbers) {
			const fault = place(column, row, source.at(row) ?? '', decimal);
			if (fault && sound) rejected.add(row, at, fault);
			if (fault) sound = false;
		}
		if (sound) kept[count++] = row;
	}
	const columns = types.map((type, at): TypedColumn => {
		if (type === 'area') return areaColumn(text, at, areas.matcher, areas.former);
		const number = numbers.find((one) => one.at === at)?.column;
		return number ? { ...number, tally: number.tally.list() } : { type: 'text' };
	});
	return { text, columns, kept: kept.slice(0, count), rejected, rowsIn: text.rowsIn };
}
