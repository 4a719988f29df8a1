import { mostOwnRows } from '$lib/database/own-table';

/** What is read at most; beyond it the file is refused with these numbers in the message. */
export interface Limits {
	/** Bytes of the file. */
	bytes: number;
	/** Rows under the header. */
	rows: number;
	columns: number;
	/** Characters (UTF-16 units) of one cell. */
	cell: number;
	/** Characters of one row. */
	row: number;
	/** Bytes of a workbook's sheets once they are unpacked. */
	unpacked: number;
	/** Cells of one sheet of a workbook, the empty ones counted. */
	sheetCells: number;
}

export const limits: Readonly<Limits> = Object.freeze({
	bytes: 100_000_000,
	rows: mostOwnRows,
	columns: 2_000,
	cell: 1_000_000,
	row: 10_000_000,
	unpacked: 300_000_000,
	sheetCells: 5_000_000
});
