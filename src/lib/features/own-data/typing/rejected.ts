import { shownValue } from '../reader/faults';
import type { RejectedRow, TextTable } from '../reader/text-table';

/** What can be wrong with the text of a cell. */
export const cellFaults = [
	'is not a number',
	'is not a whole number of 0 or more',
	'bears a mark that no list of symbols has',
	'is larger than 9,007,199,254,740,991, up to which numbers are held exactly; as text it stays as it is',
	'has no percent sign, and most of the column have one: it may be a share of 1',
	'has a percent sign, and most of the column have none'
] as const;

export type CellFault = (typeof cellFaults)[number];

/**
 * Rows that are left out, in the order of the file. A wrong choice of type can reject every row, so
 * only places are kept and each row is written out when it is asked for.
 */
export class RejectedRows {
	/** Position in the table, column and fault of each row whose cells don't fit: three numbers. */
	private readonly cells: number[] = [];
	private order: Int32Array | null = null;

	constructor(private readonly text: TextTable) {}

	get length(): number {
		return this.text.rejected.length + this.cells.length / 3;
	}

	add(row: number, column: number, fault: CellFault): void {
		this.cells.push(row, column, cellFaults.indexOf(fault));
		this.order = null;
	}

	/** One row with all that is to be said of it; undefined beyond the last. */
	at(index: number): RejectedRow | undefined {
		this.order ??= this.merged();
		const place = this.order[index];
		if (place === undefined) return undefined;
		return place < 0 ? this.text.rejected[-1 - place] : this.written(place);
	}

	/** From one on, as many as are wanted. */
	slice(start: number, end: number): RejectedRow[] {
		const rows: RejectedRow[] = [];
		for (let index = start; index < Math.min(end, this.length); index++) rows.push(this.at(index)!);
		return rows;
	}

	private written(place: number): RejectedRow {
		const [row = 0, column = 0, fault = 0] = this.cells.slice(place * 3, place * 3 + 3);
		const cells = this.text.columns.map((one) => one.at(row) ?? '');
		const [name = '', value = ''] = [this.text.names[column], cells[column]];
		const message = cellFaults[fault] ?? '';
		const at = this.text.places.at(row);
		return { ...at, lastLine: at.line, column: name, value: shownValue(value), message, cells };
	}

	/** Both kinds of rows by their row in the file: −1, −2 … are those of the reader. */
	private merged(): Int32Array {
		const order = new Int32Array(this.length);
		const rowAt = (place: number) => this.text.places.at(this.cells[place * 3] ?? 0).row;
		let [ragged, typed] = [0, 0];
		for (let index = 0; index < order.length; index++) {
			const next = this.text.rejected[ragged];
			const first = typed * 3 >= this.cells.length || (next && next.row < rowAt(typed));
			order[index] = first && next ? -1 - ragged++ : typed++;
		}
		return order;
	}
}
