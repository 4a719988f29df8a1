import { TextColumn } from './column';
import { Refused, refusedFile, shownValue, type RowFault } from './faults';
import { columnNames } from './header';
import { limits } from './limits';

/** A record that does not fit under the header, kept as it was. */
export interface RejectedRow extends RowFault {
	cells: string[];
}

/** The texts of a file, nothing converted. `rowsIn` is always `rows` + `rejected.length`. */
export interface TextTable {
	/** Names of the columns, all different; unnamed ones are numbered. */
	names: string[];
	/** The first record as it stands in the file; empty where it is data. */
	headerCells: string[];
	columns: TextColumn[];
	/** Rows kept. */
	rows: number;
	/** Rows of the file, the header not counted. */
	rowsIn: number;
	/** Row and line in the file of each row kept. */
	places: Places;
	rejected: RejectedRow[];
}

/** Row and line of one row after another, four bytes each. */
export class Places {
	private numbers = new Uint32Array(2048);
	length = 0;

	push(row: number, line: number): void {
		if (this.length * 2 === this.numbers.length) {
			const bigger = new Uint32Array(this.numbers.length * 2);
			bigger.set(this.numbers);
			this.numbers = bigger;
		}
		this.numbers[this.length * 2] = row;
		this.numbers[this.length * 2 + 1] = line;
		this.length++;
	}

	/** Of the row kept at that position, counted from 0. */
	at(index: number): { row: number; line: number } {
		return { row: this.numbers[index * 2] ?? 0, line: this.numbers[index * 2 + 1] ?? 0 };
	}
}

/** What is wrong with the number of cells of a record; null where nothing is. */
function widthFault(cells: string[], names: string[]): Omit<RowFault, 'row' | 'line'> | null {
	if (cells.length === names.length) return null;
	if (cells.length === 1 && cells[0] === '')
		return { column: '', value: '', message: 'is an empty line' };
	const extra = cells.length > names.length;
	const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
	return {
		column: extra ? `column ${names.length + 1}` : (names[cells.length] ?? ''),
		value: shownValue(extra ? (cells[names.length] ?? '') : ''),
		message: `${extra ? 'is one cell too many' : 'the cell is missing'}: the row has ${count}, the header has ${names.length}`
	};
}

/** Puts records into columns as they come. */
export class TextTableBuilder {
	private table: TextTable | null = null;

	constructor(
		private readonly header: boolean,
		private readonly expected?: string[]
	) {}

	/**
	 * Adds the next record.
	 * @param row its number in the file, the first being 1
	 * @throws Refused for a header that will not do, and beyond the limits
	 */
	add(cells: string[], row: number, line: number): void {
		if (this.table === null) {
			this.table = this.started(cells);
			if (this.header) return;
		}
		const { table } = this;
		if (++table.rowsIn > limits.rows) this.refuseRows();
		const fault = widthFault(cells, table.names);
		if (fault) table.rejected.push({ ...fault, row, line, cells });
		else this.keep(table, cells, row, line);
	}

	/** @throws Refused `empty-file` where not one record came */
	finished(): TextTable {
		if (this.table === null) throw refusedFile('empty-file', 'is empty');
		return this.table;
	}

	private started(first: string[]): TextTable {
		const names = columnNames(first, this.header, this.expected);
		const columns = names.map(() => new TextColumn());
		const headerCells = this.header ? first : [];
		const places = new Places();
		return { names, headerCells, columns, rows: 0, rowsIn: 0, places, rejected: [] };
	}

	private keep(table: TextTable, cells: string[], row: number, line: number): void {
		for (let at = 0; at < cells.length; at++) table.columns[at]!.push(cells[at]!);
		table.places.push(row, line);
		table.rows++;
	}

	private refuseRows(): never {
		const most = limits.rows.toLocaleString('en-GB');
		throw new Refused({
			...{ code: 'too-many-rows', row: limits.rows + 1, line: limits.rows + 1, column: '' },
			...{ value: '', message: `is one row too many: at most ${most} are read` }
		});
	}
}
