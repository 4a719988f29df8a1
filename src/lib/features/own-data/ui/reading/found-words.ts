import { countWords } from '$lib/ui/figure/amounts';
import type { OutsideKind } from '../../reader/layout';
import type { OutsideRow } from '../../reader/text-table';
import type { FoundTable } from '../../session/summary';

const kindWords: Readonly<Record<OutsideKind, [one: string, several: string]>> = {
	title: ['title', 'titles'],
	blank: ['blank row', 'blank rows'],
	comment: ['comment', 'comments'],
	separator: ['line that names the separator', 'lines that name the separator'],
	note: ['footnote', 'footnotes'],
	'header again': ['repeated header', 'repeated headers'],
	after: ['row after the table', 'rows after the table']
};

/** What a row outside the table is, for one row. */
export const kindName = (kind: OutsideKind) => kindWords[kind][0];

function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const rowWords = (count: number) => `${countWords(count)} ${count === 1 ? 'row' : 'rows'}`;

/**
 * All rows of the file by what they are: `17 rows in the file = 1 header + 10 of the table + 6 set
 * aside: 1 title, 2 blank rows and 3 footnotes.`
 */
export function foundSentence(found: FoundTable, rowsIn: number): string {
	const kinds = Object.entries(found.outside.counts).map(([kind, count]) => {
		const [one, several] = kindWords[kind as OutsideKind];
		return `${countWords(count)} ${count === 1 ? one : several}`;
	});
	const list = kinds.length > 0 ? `: ${listed(kinds)}` : '';
	return `${rowWords(found.rows)} in the file = ${countWords(found.headerRows)} header + ${countWords(rowsIn)} of the table + ${countWords(found.outsideRows)} set aside${list}.`;
}

/** What a row of the file is taken for. */
export function roleOf(
	row: number,
	{ range }: Pick<FoundTable, 'range'>,
	outside: readonly OutsideRow[],
	faulty: ReadonlySet<number>
): string {
	const own = outside.find((one) => one.row === row);
	if (own) return kindName(own.kind);
	if (faulty.has(row)) return 'does not fit';
	return row >= range.headerFirst && row <= range.headerLast ? 'header' : 'data';
}
