/** What a file is that is no text: told by its first bytes, and named with what to do. */
import { refusedFile, type Refused } from './faults';

const bytes = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

interface Format {
	/** First bytes. */
	start: number[];
	/** What it is, after "is". */
	name: string;
	advice: string;
}

const save = 'Open it in a spreadsheet and save the sheet as CSV or XLSX.';
const unpack = 'Unpack it and choose the table inside.';
const binary: readonly Format[] = [
	{
		start: [0xd0, 0xcf, 0x11, 0xe0],
		name: 'an old Excel workbook (XLS), or one locked with a password',
		advice: 'Open it in a spreadsheet and save it as XLSX or CSV, without a password.'
	},
	{
		start: bytes('%PDF'),
		name: 'a PDF document',
		advice:
			'Ask its publisher for the table as CSV or a workbook, or copy the table and paste it here.'
	},
	{ start: [0x1f, 0x8b], name: 'a packed file (GZIP)', advice: unpack },
	{ start: bytes('7z'), name: 'a packed file (7z)', advice: unpack },
	{ start: bytes('Rar!'), name: 'a packed file (RAR)', advice: unpack },
	{
		start: bytes('PAR1'),
		name: 'a Parquet file',
		advice: 'Save its table as CSV with the program that made it.'
	},
	{
		start: bytes('SQLite format 3'),
		name: 'a database (SQLite)',
		advice: 'Save the table that is wanted as CSV.'
	},
	{ start: [0x89, 0x50, 0x4e, 0x47], name: 'a picture (PNG)', advice: 'Choose the table itself.' },
	{ start: [0xff, 0xd8, 0xff], name: 'a picture (JPEG)', advice: 'Choose the table itself.' },
	{ start: bytes('{\\rtf'), name: 'a text document (RTF)', advice: save },
	{ start: bytes('ARROW1'), name: 'an Arrow file', advice: 'Save its table as CSV.' }
];

const starts = (head: Uint8Array, start: readonly number[]) =>
	start.every((byte, at) => head[at] === byte);

/** True for a ZIP archive, as XLSX and ODS workbooks are. */
export const isArchive = (head: Uint8Array) => starts(head, [0x50, 0x4b, 0x03, 0x04]);

const utf32 = [
	[0xff, 0xfe, 0, 0],
	[0, 0, 0xfe, 0xff]
];

/** The refusal of a file whose first bytes name another format; null where it may be text. */
export function otherBinary(head: Uint8Array): Refused | null {
	if (utf32.some((start) => starts(head, start)))
		return refusedFile(
			'encoding',
			'is written in UTF-32, an encoding that is not read',
			'Save it as UTF-8.'
		);
	const found = binary.find(({ start }) => starts(head, start));
	return found
		? refusedFile('other-format', `is ${found.name}, not a table of text`, found.advice)
		: null;
}

/** The refusal of a text that is markup or JSON and no table; null for any other. */
export function otherText(text: string): Refused | null {
	const start = text.slice(0, 2_000).trimStart();
	if (/^(<!doctype html|<html|<table|<head|<body)/i.test(start))
		return refusedFile(
			'other-format',
			'is a web page (HTML), not a table of text',
			'Open it in a browser, copy the table and paste it here, or save it as CSV from a spreadsheet.'
		);
	if (/^<\?xml|^<[a-z][\w:-]*(\s[^<>]*)?>/i.test(start))
		return refusedFile('other-format', 'is XML, not a table of text', save);
	if (/^[{[]\s*(["{[]|[}\]]\s*$)/.test(start))
		return refusedFile(
			'other-format',
			'is JSON, not a table of text',
			'Ask for the same data as CSV, or save it as CSV with the program that reads it.'
		);
	return null;
}
