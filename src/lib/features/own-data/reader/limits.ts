/** What is read at most; beyond it the file is refused with these numbers in the message. */
export interface Limits {
	/** Bytes of the file. */
	bytes: number;
	/** Rows under the header. */
	rows: number;
	columns: number;
	/** Characters (UTF-16 units) of one cell. */
	cell: number;
}

export const limits: Readonly<Limits> = Object.freeze({
	bytes: 100_000_000,
	rows: 1_000_000,
	columns: 2_000,
	cell: 1_000_000
});
