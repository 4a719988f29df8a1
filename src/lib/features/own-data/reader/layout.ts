/**
 * Finds the table in a file: which rows stand before it, which name the columns, and where the data
 * begin. What is found is a proposal: the page shows it, and the reader may move each of them.
 */
import { missingReason } from '../typing/symbols';
import { numberOf } from '../typing/numbers';
import { usualWidth } from './dialect';
import { shownValue } from './faults';
import type { FileRecord, RowShape } from './records';

/** What a row that is no row of the table is. */
export type OutsideKind =
	'title' | 'blank' | 'comment' | 'separator' | 'note' | 'header again' | 'after';

/** Rows of the file, by number; the first is 1. */
export interface TableRange {
	/** First and last of the rows that name the columns; 0 and 0 where none does. */
	headerFirst: number;
	headerLast: number;
	/** First row of data. */
	first: number;
	/** Last row that may be data; 0 for the end of the file. */
	last: number;
}

/** Where the table is, and what its rows are like. */
export interface Layout extends TableRange {
	shape: RowShape;
	/** Cells of the rows that name the columns, each as many as a row has. */
	header: string[][];
	/** What was done to a header that has another number of cells than the rows; empty where nothing was. */
	mended: string;
	/** Row that reads like a header with too many or too few names; 0 where none does. */
	brokenHeader: number;
}

/** Rows that are looked through for the header. */
const searched = 60;
/** Cells that are looked at: of a wide table fewer rows than of a narrow one. */
const mostCells = 40_000;
/** Share of the cells of a column that must be numbers for it to be numeric. */
const mostly = 0.6;

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** True where no cell holds anything. */
export const isBlank = (cells: readonly string[]) => filled(cells) === 0;

/** A line that begins with the mark of a comment and is no row of cells. */
export function isComment(cells: readonly string[], width: number): boolean {
	const [first = ''] = cells;
	return (
		first.startsWith('#') && (cells.length !== width || filled(cells) === 1) && first.length > 1
	);
}

/** `2021`, `2021/22`, `2019-2021`, `2021 Q3`, `Mid-2021`, `Mar 2021`: a name of a period. */
const period =
	/^(mid-?\s?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s)?(19|20)\d\d(\s?([/–-]|to)\s?(\d\d|(19|20)\d\d))?(\s?q[1-4])?$/i;

/** True for the name of a year or another period. */
export const isPeriod = (text: string) => text.length < 30 && period.test(text.trim());

class Rows {
	readonly records: readonly FileRecord[];
	readonly width: number;
	readonly isNumeric: (cell: string) => boolean;

	constructor(
		all: readonly FileRecord[],
		private readonly decimal: '.' | ','
	) {
		const widest = all.reduce((most, { cells }) => Math.max(most, cells.length), 1);
		this.records = all.slice(0, Math.max(30, Math.floor(mostCells / widest)));
		const sound = this.records.filter(({ fault, cells }) => !fault && !isBlank(cells));
		this.width = usualWidth(sound.map(({ cells }) => cells));
		this.isNumeric = (cell) => this.isNumber(cell) || missingReason(cell) !== null;
	}

	isNumber(cell: string): boolean {
		return numberOf(cell, this.decimal) !== undefined;
	}

	/** Rows of the usual width from a place on, blank ones left out. */
	fitting(from = 0): FileRecord[] {
		return this.records
			.slice(from)
			.filter(({ cells, fault }) => !fault && cells.length === this.width && !isBlank(cells));
	}

	/** Columns of which most cells from a place on are numbers. */
	numeric(from: number): number[] {
		const rows = this.fitting(from).map(({ cells }) => cells);
		return Array.from({ length: this.width }, (_, at) => at).filter((at) => {
			const told = rows
				.map((cells) => cells[at] ?? '')
				.filter((cell) => missingReason(cell) === null);
			const numbers = told.filter((cell) => this.isNumber(cell)).length;
			return numbers > 0 && numbers >= mostly * told.length;
		});
	}

	/** Columns of texts that nearly all hold a digit, as codes and dates do. */
	private withDigits(from: number): number[] {
		const rows = this.fitting(from).map(({ cells }) => cells);
		if (rows.length < 2) return [];
		return Array.from({ length: this.width }, (_, at) => at).filter((at) => {
			const told = rows.map((cells) => cells[at] ?? '').filter((cell) => cell.trim() !== '');
			return told.length > 1 && told.filter((cell) => /\d/.test(cell)).length >= 0.9 * told.length;
		});
	}

	/** Place of the first row that fills at least half of the columns in use; -1 where none does. */
	firstFull(): number {
		const used = new Set<number>();
		for (const { cells } of this.fitting())
			for (const [at, cell] of cells.entries()) if (cell.trim() !== '') used.add(at);
		const enough = Math.max(Math.min(2, used.size), Math.ceil(used.size / 2));
		return this.records
			.slice(0, searched)
			.findIndex(
				({ cells, fault }) =>
					!fault &&
					cells.length === this.width &&
					filled(cells) >= enough &&
					!isComment(cells, this.width)
			);
	}

	/** The place itself, or that of the names after it where comments happen to fill as many cells. */
	pastComments(full: number): number {
		const starts = (place: number, mark: string) =>
			this.records[place]?.cells[0]?.startsWith(mark) === true;
		if (full < 0 || !starts(full, '# ')) return full;
		const next = this.records.findIndex(
			({ cells }, place) => place > full && cells.length === this.width && !starts(place, '#')
		);
		return next > 0 && this.isHeader(next) ? next : full;
	}

	/** True where a row reads like names of columns. */
	isHeader(place: number): boolean {
		const { cells } = this.records[place]!;
		const below = this.fitting(place + 1).filter(
			(row) => row.cells.join('\0') !== cells.join('\0')
		);
		const numbers = cells.filter((cell) => this.isNumber(cell));
		if (numbers.length > 0) return this.isHeaderOfNumbers(cells, numbers, below);
		const numeric = this.numeric(place + 1);
		if (numeric.length > 0) {
			const names = numeric.filter((at) => missingReason(cells[at] ?? '') === null);
			return names.length > 0 || numeric.every((at) => (cells[at] ?? '').trim() === '');
		}
		const digits = this.withDigits(place + 1);
		if (digits.some((at) => /\d/.test(cells[at] ?? '') && !isPeriod(cells[at] ?? ''))) return false;
		// Texts throughout: a text that stands in its column again is no name.
		return !cells.some(
			(cell, at) => cell.trim() !== '' && below.some((row) => row.cells[at] === cell)
		);
	}

	/** Years or single ages across, with numbers of another kind below. */
	private isHeaderOfNumbers(cells: string[], numbers: string[], below: FileRecord[]): boolean {
		const places = cells.flatMap((cell, at) => (this.isNumber(cell) ? [at] : []));
		const values = numbers.map((cell) => numberOf(cell, this.decimal)?.value ?? NaN);
		const steps = values.slice(1).map((value, at) => value - values[at]!);
		const even = values.length > 2 && steps.every((step) => step === steps[0] && step !== 0);
		const years = numbers.every(isPeriod);
		const names = cells.filter((cell) => cell.trim() !== '').length > numbers.length;
		const corner = (cells[0] ?? '').trim() === '';
		if ((!years && !even) || (!names && !corner) || below.length === 0) return false;
		const alike = below.filter(({ cells: row }) =>
			places.every((at) => (years ? isPeriod(row[at] ?? '') : row[at] === cells[at]))
		);
		return alike.length * 2 < below.length;
	}

	/** True where a row under names is one more row of names: texts where the rest has numbers. */
	isSubHeader(place: number, above: string[]): boolean {
		const record = this.records[place];
		if (!record || record.fault || record.cells.length !== this.width) return false;
		const { cells } = record;
		if (this.hasGapsOfItsOwn(place, above)) return true;
		const numbers = this.numeric(place + 1);
		const numeric = numbers.length > 0 ? numbers : this.withDigits(place + 1);
		const texts = numeric.filter((at) => missingReason(cells[at] ?? '') === null);
		const like = numbers.length > 0 ? /^\W*\d/ : /\d/;
		const gapAbove = above.some((cell) => cell.trim() === '');
		if (numeric.length === 0) return gapAbove && this.isNewAmongFew(place);
		if (texts.length === 0 || texts.some((at) => like.test(cells[at] ?? ''))) return false;
		if (numeric.some((at) => (cells[at] ?? '').trim() !== '' && !texts.includes(at))) return false;
		const gaps = [cells, above].some((row) => row.some((cell) => cell.trim() === ''));
		return gaps || (numeric.length > 1 && texts.length === numeric.length);
	}

	/** True where a row is empty in columns that are named above it and that no row below leaves empty. */
	private hasGapsOfItsOwn(place: number, above: string[]): boolean {
		const { cells } = this.records[place]!;
		const below = this.fitting(place + 1);
		const gaps = cells.flatMap((cell, at) => (cell.trim() === '' ? [at] : []));
		const named = gaps.filter((at) => (above[at] ?? '').trim() !== '');
		const own = named.filter((at) => below.every((row) => (row.cells[at] ?? '').trim() !== ''));
		const digits = cells.some((cell) => /^\W*\d/.test(cell) && !isPeriod(cell));
		const again = cells.some(
			(cell, at) => cell.trim() !== '' && below.some((row) => row.cells[at] === cell)
		);
		return (
			below.length > 2 &&
			filled(cells) > 0 &&
			own.length > 0 &&
			own.length === gaps.length &&
			!digits &&
			!again
		);
	}

	/** True where a cell is none of the few texts that its column holds below, over and over. */
	private isNewAmongFew(place: number): boolean {
		const { cells } = this.records[place]!;
		const below = this.fitting(place + 1);
		return cells.some((cell, at) => {
			const texts = new Set(below.map((row) => row.cells[at]));
			return (
				cell.trim() !== '' && below.length > 4 && texts.size * 2 <= below.length && !texts.has(cell)
			);
		});
	}

	/** True where the row above names groups of columns whose own names are missing or the same. */
	isGroupRow(place: number, below: string[]): boolean {
		const record = this.records[place];
		if (!record || record.fault || record.cells.length !== this.width) return false;
		const names = below.map((cell) => cell.trim());
		const unclear = names.includes('') || new Set(names).size < names.length;
		const { cells } = record;
		return (
			unclear && filled(cells) > 1 && !cells.some((cell) => this.isNumber(cell) && !isPeriod(cell))
		);
	}
}

/** First and last place of the header that a first full row belongs to. */
function headerAround(rows: Rows, full: number): [first: number, last: number] {
	const cellsAt = (place: number) => rows.records[place]?.cells ?? [];
	let [first, last] = [full, full];
	while (last < full + 3 && rows.isSubHeader(last + 1, cellsAt(last))) last++;
	while (first > 0 && first > full - 3 && rows.isGroupRow(first - 1, cellsAt(first))) first--;
	return [first, last];
}

/** A header one cell wider or narrower than the rows: R leaves out a name, a number holds a comma. */
function oddHeader(rows: Rows, full: number): { cells: string[]; mended: string } | null {
	const record = rows.records[full - 1];
	if (
		!record ||
		record.fault ||
		record.cells.some((cell) => rows.isNumber(cell) && !/^0+$/.test(cell.slice(0, 3)))
	)
		return null;
	const { cells } = record;
	const { width } = rows;
	const spare = rows.fitting(full).every((row) => isBlank(row.cells.slice(cells.length)));
	if (cells.length > 1 && cells.length < width && spare)
		return { cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''), mended: '' };
	const firsts = rows.fitting(full).map((row) => row.cells[0]);
	const named = cells.every((cell) => cell.trim() !== '');
	const differ = firsts.length > 2 && new Set(firsts).size === firsts.length;
	if (width > 2 && cells.length === width - 1 && named && differ)
		return {
			cells: ['', ...cells],
			mended: 'The header has one name less than the rows have cells: the first column has none.'
		};
	return cells.length > width ? wideHeader(cells, width) : null;
}

/** A header of too many cells: the last ones are empty, or a number in a name was cut at its comma. */
function wideHeader(cells: string[], width: number): { cells: string[]; mended: string } | null {
	if (isBlank(cells.slice(width))) return { cells: cells.slice(0, width), mended: '' };
	const joined: string[] = [];
	for (const cell of cells)
		if (/\d$/.test(joined.at(-1) ?? '') && /^\d{3}\b/.test(cell))
			joined[joined.length - 1] += `,${cell}`;
		else joined.push(cell);
	const whole = joined.find((cell) => !cells.includes(cell)) ?? '';
	const mended = `The header has one cell more than the rows: “${shownValue(whole)}” is taken as one name.`;
	return joined.length === width ? { cells: joined, mended } : null;
}

/** The layout of a file without anything but one column: its first row names it, or is data. */
function ofOneColumn(rows: Rows, shape: RowShape): Layout {
	const place = rows.records.findIndex(({ cells, fault }) => !fault && !isBlank(cells));
	const header = place >= 0 && !rows.isNumber(rows.records[place]!.cells[0] ?? '');
	const row = header ? rows.records[place]!.row : 0;
	const first = header ? row + 1 : 1;
	const range = { headerFirst: row, headerLast: row, first, last: 0 };
	return {
		...range,
		shape,
		header: header ? [rows.records[place]!.cells] : [],
		mended: '',
		brokenHeader: 0
	};
}

/** True where a row before the data holds names, but not as many as there are columns. */
function isBrokenHeader(rows: Rows, place: number): boolean {
	const record = rows.records[place];
	if (!record || record.fault || record.cells.length < 2) return false;
	const { cells } = record;
	const names = cells.filter((cell) => cell.trim() !== '' && !rows.isNumber(cell));
	return cells.length !== rows.width && names.length * 3 >= cells.length * 2;
}

/**
 * Where the table of a file is.
 * @param records the first records of the file
 * @param decimal the decimal mark of its numbers
 */
export function foundLayout(records: readonly FileRecord[], decimal: '.' | ','): Layout {
	const rows = new Rows(records, decimal);
	const full = rows.pastComments(rows.firstFull());
	const shape: RowShape = {
		width: rows.width,
		isNumeric: rows.isNumeric,
		numeric: rows.numeric(full < 0 ? 0 : full + 1)
	};
	if (rows.width === 1 || full < 0) return ofOneColumn(rows, shape);
	const base = { last: 0, shape, mended: '', brokenHeader: 0 };
	const rowAt = (place: number) => records[place]!.row;
	if (!rows.isHeader(full)) {
		const odd = oddHeader(rows, full);
		const header = odd ? rowAt(full - 1) : 0;
		const range = { ...base, headerFirst: header, headerLast: header, first: rowAt(full) };
		const all = { ...shape, numeric: rows.numeric(full) };
		const brokenHeader = !odd && isBrokenHeader(rows, full - 1) ? rowAt(full - 1) : 0;
		const { cells = null, mended = '' } = odd ?? {};
		return { ...range, shape: all, header: cells ? [cells] : [], mended, brokenHeader };
	}
	const [first, last] = headerAround(rows, full);
	const numeric = rows.numeric(last + 1);
	const header = records.slice(first, last + 1).map(({ cells }) => cells);
	const range = { headerFirst: rowAt(first), headerLast: rowAt(last), first: rowAt(last) + 1 };
	return { ...base, ...range, shape: { ...shape, numeric }, header };
}

/**
 * The layout that the reader has chosen by numbers of rows.
 * @param records the first records of the file, those of the header among them
 */
export function chosenLayout(
	records: readonly FileRecord[],
	decimal: '.' | ',',
	range: TableRange
): Layout {
	const { headerFirst, headerLast, first } = range;
	const body = records.filter(({ row }) => row >= first);
	const rows = new Rows(body, decimal);
	const header = records.filter(({ row }) => row >= headerFirst && row <= headerLast);
	const width = body.length === 0 ? (header.at(-1)?.cells.length ?? 1) : rows.width;
	const shape = { width, isNumeric: rows.isNumeric, numeric: rows.numeric(0) };
	const cells = header.map((one) => Array.from({ length: width }, (_, at) => one.cells[at] ?? ''));
	return { ...range, shape, header: headerFirst === 0 ? [] : cells, mended: '', brokenHeader: 0 };
}

/** A name as it is compared: the same letters written in two ways are the same name. */
const compared = (name: string) => name.normalize('NFC').trim();

/** A line drawn under a name, as in a table of plain text: `---`, `:--:`, `====`. */
const rule = /^:?(-{2,}|={2,}):?$/;

/** Several rows of names as one: `Men` above `Deaths` is `Men – Deaths`; a merged cell holds to the right. */
function joined(header: readonly string[][], width: number): string[] {
	const names = Array.from({ length: width }, () => [] as string[]);
	for (const [level, cells] of header.entries()) {
		const lowest = header.at(-1)!;
		let held = '';
		for (let at = 0; at < width; at++) {
			const cell = (cells[at] ?? '').trim();
			if (cell !== '') held = cell;
			const part = level < header.length - 1 && (lowest[at] ?? '').trim() !== '' ? held : cell;
			if (part !== '' && !rule.test(part) && !names[at]!.includes(part)) names[at]!.push(part);
		}
	}
	return names.map((parts) => parts.join(' – '));
}

/**
 * Names of the columns, all different: unnamed ones are numbered, a name that stands twice bears the
 * number of its column the second time.
 * @returns the names, and those that had to be changed
 */
export function columnNames(
	header: readonly string[][],
	width: number
): { names: string[]; unnamed: boolean[]; renamed: string[] } {
	const given = header.length === 1 ? header[0]! : joined(header, width);
	const taken = new Set(given.map(compared).filter((name) => name !== ''));
	const seen = new Set<string>();
	const renamed: string[] = [];
	const free = (wanted: (number: number) => string, number: number): string => {
		while (taken.has(wanted(number))) number++;
		taken.add(wanted(number));
		return wanted(number);
	};
	const names = Array.from({ length: width }, (_, at) => {
		const name = given[at] ?? '';
		if (compared(name) === '') return free((number) => `column ${number}`, at + 1);
		if (!seen.has(compared(name))) {
			seen.add(compared(name));
			return name;
		}
		renamed.push(compared(name));
		return free((number) => `${compared(name)} (column ${number})`, at + 1);
	});
	return { names, renamed, unnamed: names.map((_, at) => compared(given[at] ?? '') === '') };
}
