import { detectedDecimal, detectedDialect, sampleRecords } from './dialect';
import type { Encoding } from './encoding';
import { Refused, refusedFile, shownValue } from './faults';
import { chosenLayout, foundLayout, type Layout, type TableRange } from './layout';
import { limits } from './limits';
import type { Dialect, FileRecord, RowShape } from './records';
import type { Turn } from './turn';

/** How a file is read. */
export interface Settings extends Dialect {
	encoding: Encoding;
	decimal: '.' | ',';
	/** True where a row names the columns. */
	header: boolean;
	/** Where the table is in the file. */
	table: TableRange;
	/** Sheet of a workbook; empty for a file of text. */
	sheet: string;
	/** Sheets that there are to choose from. */
	sheets: string[];
}

/** What has been chosen; the rest is found out. */
export interface Wishes extends Partial<Omit<Settings, 'sheets'>> {
	/** Names that the header must have, in order. */
	expected?: string[];
	/** Columns, by position, in which an empty cell holds what stands above it. */
	fillDown?: number[];
	/** From wide to long or back, after all else. */
	turn?: Turn;
}

/** Characters of the text, and records, that guesses are made from. */
const [sampleLetters, sampledRecords] = [400_000, 1_000];
const again = 'Choose another one under “How it is read”.';

function checkDialect({ delimiter = '\u0001', quote = '"' }: Partial<Dialect>): void {
	const known = delimiter === '\\t';
	if (!known && (delimiter.length !== 1 || /[\r\n\0\uFEFF]/.test(delimiter)))
		throw refusedFile(
			'settings',
			'cannot be read with this delimiter: it must be one character',
			again
		);
	if (quote.length > 1 || /[\r\n\0\uFEFF]/.test(quote) || quote === delimiter)
		throw refusedFile(
			'settings',
			'cannot be read with this quotation mark: it must be one character, and not the delimiter',
			again
		);
}

/** `sep=;` in the first line: a spreadsheet's own way to name the delimiter. */
const separatorLine = /^"?sep=(.)"?[;,\t]*(\r\n|\n|\r|$)/i;

/** The delimiter that a file names in its first line; null where it has no such line. */
export function namedDelimiter(text: string): string | null {
	return separatorLine.exec(text.slice(0, 40))?.[1] ?? null;
}

/** A file read to the letter: its first record is the header, or data, and all that follows is data. */
function plainLayout(records: readonly FileRecord[], header: boolean): Layout {
	const cells = records[0]?.cells ?? [];
	const shape: RowShape = { width: Math.max(1, cells.length), isNumeric: () => true, numeric: [] };
	const range = header
		? { headerFirst: 1, headerLast: 1, first: 2, last: 0 }
		: { headerFirst: 0, headerLast: 0, first: 1, last: 0 };
	return { ...range, shape, header: header ? [cells] : [], mended: '', brokenHeader: 0 };
}

/** True where the file is taken to the letter: the header was said to be its first record, or not. */
export const isPlain = ({ header, expected, table }: Wishes) =>
	!table && (header !== undefined || expected !== undefined);

/** The layout of records, as wished or as found. @throws Refused `too-many-columns`, `other-header` */
export function layoutFor(
	records: readonly FileRecord[],
	decimal: '.' | ',',
	wishes: Wishes
): Layout {
	const layout = wishes.table
		? chosenLayout(records, decimal, wishes.table)
		: isPlain(wishes)
			? plainLayout(records, wishes.header ?? true)
			: foundLayout(records, decimal);
	const { width } = layout.shape;
	if (width > limits.columns)
		throw refusedFile(
			'too-many-columns',
			`has ${width.toLocaleString('en-GB')} columns; at most ${limits.columns.toLocaleString('en-GB')} are read`,
			'Save it with the columns that are needed.'
		);
	checkExpected(layout.header[0] ?? [], wishes.expected);
	return layout;
}

function checkExpected(header: string[], expected: string[] | undefined): void {
	if (!expected || header.join('\0') === expected.join('\0')) return;
	throw new Refused({
		code: 'other-header',
		row: 1,
		line: 1,
		column: '',
		value: shownValue(header.join(', ')),
		message: `is not the header that is wanted: ${expected.join(', ')}`,
		advice: 'Choose the file with that header.'
	});
}

/**
 * How a file of text is read and where its table is: as wished, and by what its first part looks
 * like where nothing was.
 * @param text the first part of the file
 * @param whole true where that is all of it
 * @throws Refused `settings` where a wish is impossible
 */
export function settingsFor(
	text: string,
	whole: boolean,
	encoding: Encoding,
	wishes: Wishes
): { settings: Settings; layout: Layout } {
	const sample = text.slice(0, sampleLetters);
	const all = whole && sample.length === text.length;
	checkDialect(wishes);
	const delimiter = wishes.delimiter ?? namedDelimiter(sample) ?? undefined;
	const { quote } = wishes;
	const dialect = detectedDialect(sample, all, {
		...(delimiter !== undefined && { delimiter }),
		...(quote !== undefined && { quote })
	});
	const rough = sampleRecords(sample, dialect, all, null, sampledRecords);
	const decimal = wishes.decimal ?? detectedDecimal(rough.map(({ cells }) => cells));
	const { shape } = layoutFor(rough, decimal, wishes);
	// Once the rows are known by their shape, a stray quotation mark swallows none of them.
	const records = sampleRecords(sample, dialect, all, shape, sampledRecords);
	const layout = layoutFor(records, decimal, wishes);
	const { headerFirst, headerLast, first, last } = layout;
	const table = { headerFirst, headerLast, first, last };
	const settings = { ...dialect, encoding, decimal, header: headerFirst > 0, table };
	return { settings: { ...settings, sheet: '', sheets: [] }, layout };
}
