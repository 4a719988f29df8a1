/**
 * Synthetic files polluted in the ways that public files are: a sound table is made, written out,
 * and spoilt in one kind or two, so that what should be read of it is known.
 */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

type Random = () => number;
const upTo = (random: Random, count: number) => Math.floor(random() * count);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[upTo(random, list.length)]!;

/** A file on its way: lines of cells with how each is written. */
export interface Sheet {
	header: string[];
	rows: string[][];
	delimiter: string;
	quote: string;
	escape: string;
	newline: string;
	/** Written in quotes though nothing asks for it. */
	quoteAll: boolean;
	/** Lines before the header and after the last row, and between rows, as text. */
	before: string[];
	after: string[];
	/** Text of a row in place of the usual one, by its position; -1 is the header. */
	written: Map<number, string>;
	/** Lines that stand before a row. */
	between: Map<number, string[]>;
	/** Rows of names in place of the one. */
	headers: string[][] | null;
	encode: (text: string) => Uint8Array<ArrayBuffer>;
	/** Positions of the rows that are spoilt themselves. */
	polluted: Set<number>;
	/** True where the header stands again among the rows, so that it must be sound itself. */
	headerStays: boolean;
	/** False where the names cannot be expected as they were. */
	named: boolean;
}

export interface PollutedFile {
	kind: string;
	bytes: Uint8Array<ArrayBuffer>;
	sheet: Sheet;
}

const areas = [
	'Wigan',
	'Bolton',
	"King's Lynn",
	'Kingston upon Hull, City of',
	'Bury',
	'St Helens',
	'Bath & NE Somerset',
	'Oldham'
];
const words = [
	'outreach',
	'clinic',
	'the "north" end',
	'home, and away',
	'café',
	'5" dressing',
	'first\nsecond line',
	'evening',
	"men's group",
	'a; b'
];

type Maker = (random: Random, row: number) => string;
const makers: Record<string, Maker> = {
	area: (random) => oneOf(random, areas),
	code: (_, row) => `E0800${String(row).padStart(4, '0')}`,
	sex: (random) => oneOf(random, ['Male', 'Female']),
	note: (random) => [oneOf(random, words), oneOf(random, words)].join(' '),
	cases: (random) => String(upTo(random, 900)),
	people: (random) => String(1000 + upTo(random, 90_000)),
	rate: (random) => (random() < 0.1 ? '[c]' : (random() * 90).toFixed(2)),
	date: (random) => `${String(1 + upTo(random, 28)).padStart(2, '0')}/0${1 + upTo(random, 9)}/2023`
};

/** A sound table: names, places, texts, counts and rates. */
export function soundSheet(random: Random): Sheet {
	// Some tables hold texts alone.
	const numbers = random() < 0.85 ? ['people', 'rate'] : [];
	const optional = ['code', 'sex', 'note', ...numbers, 'date'];
	const names = ['area', ...optional.filter(() => random() < 0.6)];
	if (numbers.length > 0) names.push('cases');
	if (random() < 0.5 || names.length < 2) names.push('note 2');
	const rows = Array.from({ length: 5 + upTo(random, 30) }, (_, row) =>
		names.map((name) => makers[name.split(' ')[0]!]!(random, row))
	);
	return {
		header: names,
		rows,
		delimiter: ',',
		quote: '"',
		escape: '"',
		newline: oneOf(random, ['\n', '\r\n']),
		quoteAll: random() < 0.3,
		before: [],
		after: [],
		written: new Map(),
		between: new Map(),
		headers: null,
		encode: (text) => new TextEncoder().encode(text),
		polluted: new Set(),
		headerStays: false,
		named: true
	};
}

/** A row as text. */
export function lineOf(sheet: Sheet, cells: readonly string[]): string {
	const { delimiter, quote, escape, quoteAll } = sheet;
	return cells
		.map((cell) => {
			const needs = [delimiter.trim() || delimiter, quote, '\n', '\r'].some((mark) =>
				cell.includes(mark)
			);
			return needs || quoteAll ? quote + cell.replaceAll(quote, escape + quote) + quote : cell;
		})
		.join(delimiter);
}

export function textOf(sheet: Sheet): string {
	const headers = sheet.headers ?? [sheet.header];
	const lines = [
		...sheet.before,
		sheet.written.get(-1) ?? headers.map((one) => lineOf(sheet, one)).join(sheet.newline)
	];
	for (const [at, cells] of sheet.rows.entries())
		lines.push(...(sheet.between.get(at) ?? []), sheet.written.get(at) ?? lineOf(sheet, cells));
	return [...lines, ...sheet.after].map((line) => line + sheet.newline).join('');
}

type Polluter = (sheet: Sheet, random: Random) => void;

/** Puts a mark before, within or after a cell of a row; -1 is the header. */
function withMark(sheet: Sheet, row: number, mark: string, random: Random): string {
	const cells = row < 0 ? sheet.header : sheet.rows[row]!;
	const spoilt = upTo(random, cells.length);
	const place = random();
	return cells
		.map((cell, at) => {
			const written = lineOf(sheet, [cell]);
			if (at !== spoilt) return written;
			if (place < 0.4) return mark + written;
			if (place < 0.7) return written + mark;
			const middle = upTo(random, written.length);
			return written.slice(0, middle) + mark + written.slice(middle);
		})
		.join(sheet.delimiter);
}

function spoil(sheet: Sheet, row: number, line: string): void {
	sheet.written.set(row, line);
	sheet.polluted.add(row);
	if (row < 0) sheet.named = false;
}

const someRow = (sheet: Sheet, random: Random) => upTo(random, sheet.rows.length);
const padded = (sheet: Sheet, text: string) =>
	text + sheet.delimiter.repeat(sheet.header.length - 1);

function titles(sheet: Sheet, random: Random): string[] {
	const list = ['Table 1: admissions by area', 'Published 3 May 2024', 'Local registrar'];
	const count = 1 + upTo(random, 3);
	const pad = random() < 0.5;
	const lines = list.slice(0, count).map((line) => (pad ? padded(sheet, line) : line));
	return random() < 0.5 ? [...lines, pad ? padded(sheet, '') : ''] : lines;
}

function notes(sheet: Sheet, random: Random): string[] {
	const list = ['Source: made for a test', 'Notes follow the table', '[c] stands for suppressed'];
	const pad = random() < 0.5;
	const lines = list
		.slice(0, 1 + upTo(random, 3))
		.map((line) => (pad ? padded(sheet, line) : line));
	return random() < 0.5 ? [pad ? padded(sheet, '') : '', ...lines] : lines;
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
	const units = (mark ? '\uFEFF' : '') + text;
	const bytes = new Uint8Array(units.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < units.length; at++)
		view.setUint16(at * 2, units.charCodeAt(at), !bigEndian);
	return bytes;
}

const withoutQuotes = (sheet: Sheet) => {
	sheet.rows = sheet.rows.map((cells) =>
		cells.map((cell) => cell.replaceAll('"', '').replaceAll('\n', ' '))
	);
};

/** Kinds that spoil single rows: how many of them a file has is chosen at random. */
const rowPolluters: Record<string, Polluter> = {
	'extra delimiter': (sheet, random) => {
		const row = someRow(sheet, random);
		const at = upTo(random, sheet.header.length);
		const cells = sheet.rows[row]!.map((cell) => lineOf(sheet, [cell]));
		cells.splice(at, 0, random() < 0.5 ? '' : 'more');
		spoil(sheet, row, cells.join(sheet.delimiter));
	},
	'missing delimiter': (sheet, random) => {
		const row = someRow(sheet, random);
		const cells = sheet.rows[row]!.map((cell) => cell.replace(/[",;|:\t\n]/g, ''));
		const at = 1 + upTo(random, cells.length - 1);
		cells.splice(at - 1, 2, `${cells[at - 1]}${cells[at]}`);
		spoil(sheet, row, cells.join(sheet.delimiter));
	},
	'stray quotation mark': (sheet, random) => {
		const row = someRow(sheet, random);
		spoil(sheet, row, withMark(sheet, row, sheet.quote, random));
	},
	'stray quotation mark in the header': (sheet, random) => {
		if (sheet.headerStays) return;
		spoil(sheet, -1, withMark(sheet, -1, sheet.quote, random));
	},
	'quotation mark left out': (sheet, random) => {
		const row = someRow(sheet, random);
		const line = lineOf({ ...sheet, quoteAll: true }, sheet.rows[row]!);
		const marks = [...line.matchAll(/"/g)].map(({ index }) => index);
		const cut = oneOf(random, marks);
		spoil(sheet, row, line.slice(0, cut) + line.slice(cut + 1));
	},
	'other delimiter in a row': (sheet, random) => {
		const row = someRow(sheet, random);
		const other = oneOf(random, [';', '|', '\t', ' ']);
		const cells = sheet.rows[row]!.map((cell) => cell.replaceAll(sheet.delimiter, ''));
		spoil(sheet, row, lineOf({ ...sheet, delimiter: other }, cells));
	},
	'other quotation marks in a row': (sheet, random) => {
		const row = someRow(sheet, random);
		spoil(
			sheet,
			row,
			lineOf({ ...sheet, quote: "'", escape: "'", quoteAll: true }, sheet.rows[row]!)
		);
	},
	'backslashes in a row': (sheet, random) => {
		const row = someRow(sheet, random);
		const cells = sheet.rows[row]!.map((cell) => `${cell}"`);
		sheet.rows = sheet.rows.with(row, cells);
		spoil(sheet, row, lineOf({ ...sheet, escape: '\\', quoteAll: true }, cells));
	},
	'NUL in a row': (sheet, random) => {
		const row = someRow(sheet, random);
		spoil(sheet, row, withMark(sheet, row, '\0', random));
	},
	'carriage return in a row': (sheet, random) => {
		const row = someRow(sheet, random);
		const cells = sheet.rows[row]!.map((cell) => cell.replace(/["\n]/g, ''));
		cells[0] = `Wig\ran`;
		spoil(sheet, row, cells.join(sheet.delimiter));
	},
	'few cells': (sheet, random) => {
		const row = someRow(sheet, random);
		const count = 1 + upTo(random, sheet.header.length - 1);
		spoil(sheet, row, lineOf(sheet, sheet.rows[row]!.slice(0, count)));
	},
	'many cells': (sheet, random) => {
		const row = someRow(sheet, random);
		spoil(sheet, row, lineOf(sheet, [...sheet.rows[row]!, 'x', 'y', 'z']));
	},
	'other line end in a row': (sheet, random) => {
		const row = someRow(sheet, random);
		const other = sheet.newline === '\n' ? '\r' : '';
		sheet.written.set(row, lineOf(sheet, sheet.rows[row]!) + other);
	},
	'blank rows': (sheet, random) => {
		const blank = random() < 0.5 ? '' : padded(sheet, '');
		sheet.between.set(
			someRow(sheet, random),
			Array.from({ length: 1 + upTo(random, 3) }, () => blank)
		);
	},
	'header again': (sheet, random) => {
		if (sheet.headers || sheet.polluted.has(-1)) return;
		sheet.headerStays = true;
		sheet.between.set(1 + upTo(random, sheet.rows.length - 1), [lineOf(sheet, sheet.header)]);
	},
	'comment among rows': (sheet, random) => {
		sheet.between.set(someRow(sheet, random), ['# exported by a program']);
	}
};

/** Kinds that concern the whole file. */
const filePolluters: Record<string, Polluter> = {
	none: () => undefined,
	'title rows': (sheet, random) => {
		sheet.before = titles(sheet, random);
	},
	footnotes: (sheet, random) => {
		sheet.after = notes(sheet, random);
	},
	'titles and footnotes': (sheet, random) => {
		sheet.before = titles(sheet, random);
		sheet.after = notes(sheet, random);
	},
	'blank first line': (sheet) => {
		sheet.before = ['', ''];
	},
	'trailing blank rows': (sheet) => {
		sheet.after = Array.from({ length: 9 }, () => padded(sheet, ''));
	},
	'comment lines': (sheet) => {
		sheet.before = ['# exported 2024-01-05', '# by a program, for a test'];
	},
	'sep line': (sheet) => {
		sheet.delimiter = ';';
		sheet.before = ['sep=;'];
	},
	semicolons: (sheet) => void (sheet.delimiter = ';'),
	bars: (sheet) => void (sheet.delimiter = '|'),
	tabs: (sheet) => void (sheet.delimiter = '\t'),
	'comma and space': (sheet) => {
		sheet.delimiter = ', ';
		sheet.quoteAll = true;
	},
	'spaces between cells': (sheet) => {
		sheet.delimiter = ' ';
		sheet.quoteAll = true;
	},
	'colons between cells': (sheet) => {
		sheet.delimiter = ':';
		sheet.quoteAll = true;
	},
	'two tabs': (sheet) => {
		sheet.delimiter = '\t\t';
		sheet.quoteAll = true;
	},
	'single quotation marks': (sheet) => {
		[sheet.quote, sheet.escape, sheet.quoteAll] = ["'", "'", true];
	},
	'backslashes before quotation marks': (sheet) => {
		sheet.escape = '\\';
		sheet.quoteAll = true;
	},
	'old Macintosh': (sheet) => void (sheet.newline = '\r'),
	'two rows of names': (sheet) => {
		if (sheet.header.length < 3) return;
		const half = Math.ceil(sheet.header.length / 2);
		const groups = sheet.header.map((_, at) => (at === 0 ? 'Place' : at === half ? 'Figures' : ''));
		sheet.headers = [groups, sheet.header];
		sheet.header = sheet.header.map((name) => name);
		sheet.named = false;
	},
	'names over two rows': (sheet) => {
		sheet.headers = [
			sheet.header.map((name, at) => (at < 2 ? name : 'Group')),
			sheet.header.map((name, at) => (at < 2 ? '' : name))
		];
		sheet.named = false;
	},
	'names that stand twice': (sheet) => {
		sheet.header = sheet.header.map((name, at) => (at === sheet.header.length - 1 ? 'area' : name));
		sheet.named = false;
	},
	'a name left out': (sheet, random) => {
		sheet.header = sheet.header.with(upTo(random, sheet.header.length), '');
		sheet.named = false;
	},
	'no header': (sheet) => {
		sheet.headers = [];
		sheet.named = false;
	},
	'header of too few cells': (sheet) => spoil(sheet, -1, lineOf(sheet, sheet.header.slice(0, -1))),
	'header of too many cells': (sheet) => spoil(sheet, -1, lineOf(sheet, [...sheet.header, 'more'])),
	'one row': (sheet) => {
		sheet.rows = sheet.rows.slice(0, 1);
	},
	'blank columns': (sheet, random) => {
		const at = upTo(random, sheet.header.length + 1);
		const widen = (cells: string[]) => [...cells.slice(0, at), '', '', ...cells.slice(at)];
		for (const [row, cells] of sheet.rows.entries())
			sheet.written.set(row, lineOf(sheet, widen(cells)));
		sheet.headers = [widen(sheet.header)];
	},
	'delimiters at the end of all lines': (sheet) => {
		for (const [row, cells] of sheet.rows.entries())
			sheet.written.set(row, lineOf(sheet, [...cells, '', '']));
		sheet.headers = [[...sheet.header, '', '']];
	},
	'years across': (sheet) => {
		sheet.header = ['area', '2021', '2022', '2023'];
		sheet.rows = sheet.rows.map(([area], at) => [area!, `${at}`, `${at + 20}`, `${at * 7}`]);
	},
	'another table': (sheet) => {
		sheet.after = ['', 'Table 2', 'name,share of all', 'Wigan,0.5', 'Bolton,0.25'];
	},
	'byte order mark': (sheet) => {
		sheet.encode = (text) => new TextEncoder().encode(`\uFEFF${text}`);
	},
	'two byte order marks': (sheet) => {
		sheet.encode = (text) => new TextEncoder().encode(`\uFEFF\uFEFF${text}`);
	},
	'UTF-16': (sheet, random) => {
		const [big, mark] = [random() < 0.5, random() < 0.5];
		sheet.encode = (text) => utf16(text, big, mark);
	},
	'Windows-1252': (sheet) => {
		sheet.encode = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	},
	'no quotation marks at all': withoutQuotes,
	'cut off at the end': (sheet, random) => {
		const last = sheet.rows.length - 1;
		const line = lineOf(sheet, sheet.rows[last]!);
		sheet.newline = '\n';
		// A row that is cut within its last cell cannot be told from a whole one.
		const whole = line.length - lineOf(sheet, [sheet.rows[last]!.at(-1)!]).length - 1;
		spoil(sheet, last, line.slice(0, 1 + upTo(random, whole - 1)));
	}
};

/** Names of all kinds. */
export const kinds = [...Object.keys(filePolluters), ...Object.keys(rowPolluters)];

/** Kinds of the file after which its rows are written in ways of their own: none is spoilt further. */
const alone = new Set([
	'blank columns',
	'delimiters at the end of all lines',
	'one row',
	'years across',
	'cut off at the end',
	'backslashes before quotation marks',
	'single quotation marks',
	'old Macintosh',
	'comma and space',
	'two tabs',
	'another table',
	'spaces between cells'
]);

/** A file spoilt by a seed: in the whole, in some of its rows, or in both. */
export function pollutedFile(seed: number): PollutedFile {
	const random = randomOf(seed);
	const sheet = soundSheet(random);
	const whole = random() < 0.55 ? oneOf(random, Object.keys(filePolluters)) : 'none';
	filePolluters[whole]!(sheet, random);
	const names = [whole];
	const many = alone.has(whole) ? 0 : whole === 'none' ? 1 + upTo(random, 2) : upTo(random, 2);
	for (let at = 0; at < many; at++) {
		const kind = oneOf(random, Object.keys(rowPolluters));
		names.push(kind);
		rowPolluters[kind]!(sheet, random);
	}
	return { kind: names.join(' + '), bytes: sheet.encode(textOf(sheet)), sheet };
}
