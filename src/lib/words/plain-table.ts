/** A plain table: columns that name a row are text, the others numbers. */
export interface PlainTable {
	caption: string;
	columns: { label: string; text: boolean }[];
	rows: string[][];
}
