import { readOwnData, type Reading } from '../../src/lib/own-data/reader/reader';
import type { Dialect } from '../../src/lib/own-data/reader/scanner';
import type { Wishes } from '../../src/lib/own-data/reader/settings';
import type { TextTable } from '../../src/lib/own-data/reader/text-table';

/** Synthetic: a file of these bytes or this text, read. */
export function reading(content: string | Uint8Array<ArrayBuffer>, wishes: Wishes = {}) {
	return readOwnData(new Blob([content]), wishes);
}

/** The table of a file that must be readable. */
export async function tableOf(
	content: string | Uint8Array<ArrayBuffer>,
	wishes: Wishes = {}
): Promise<TextTable> {
	const answer = await reading(content, wishes);
	if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusal));
	return answer.table;
}

/** The code of the refusal, or what was read in its place. */
export function refusalOf(answer: Reading): string {
	return answer.kind === 'refused' ? answer.refusal.code : `read ${answer.table.rows} rows`;
}

/** All rows kept, as lists of texts. */
export function rowsOf({ columns, rows }: TextTable): string[][] {
	return Array.from({ length: rows }, (_, row) => columns.map((column) => column.at(row) ?? ''));
}

/** Records as CSV text: the opposite of reading. Every record ends with a line end. */
export function serialised(records: string[][], { delimiter, quote }: Dialect, newline: string) {
	const cell = (text: string) =>
		[delimiter, quote, '\r', '\n'].some((mark) => text.includes(mark)) || text.startsWith('\uFEFF')
			? quote + text.replaceAll(quote, quote + quote) + quote
			: text;
	return records.map((record) => record.map(cell).join(delimiter) + newline).join('');
}
