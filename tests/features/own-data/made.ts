import { allAreas } from '../../../src/lib/server/areas';
import type { ReferenceArea } from '../../../src/lib/features/own-data/reference';
import { readOwnData, type Reading } from '../../../src/lib/features/own-data/reader/reader';
import type { Dialect } from '../../../src/lib/features/own-data/reader/records';
import type { Wishes } from '../../../src/lib/features/own-data/reader/settings';
import type { TextTable } from '../../../src/lib/features/own-data/reader/text-table';

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

/** The committed areas, as the page knows them. */
export function referenceAreas(): ReferenceArea[] {
	return allAreas().map((area) => {
		const { code, alsoCode, name, slug, level, regionCode } = area;
		const wider = [area.upperTierCode, area.combinedAuthorityCode, regionCode];
		const within = wider.filter((one): one is string => !!one && one !== code);
		const own = { code, name, slug, level, region: regionCode ?? '', within };
		return alsoCode ? { ...own, alsoCode } : own;
	});
}

export { areaHistory } from '../../../src/lib/server/own-data';
