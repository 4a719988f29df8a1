/**
 * Cuts a text into records and cells, by RFC 4180 to the letter. Where quotation marks do not
 * balance, the lines up to the next one that fits are set aside as one record with its fault, and
 * reading goes on there: a stray mark costs its row, never the file.
 */
import { Refused, shownValue, type RecordFaultCode } from './faults';
import { limits } from './limits';

/** What stands between cells and around them. */
export interface Dialect {
	/** One character, or a few that always stand together. */
	delimiter: string;
	/** One character, or empty where quotation marks mean nothing. */
	quote: string;
	/** A backslash where it stands before a quotation mark within quotes in place of a second one. */
	escape?: '\\' | undefined;
	/** True where a space follows each delimiter and belongs to no cell. */
	spaced?: boolean | undefined;
	/** True where records end with a carriage return alone, as on an old Macintosh. */
	carriageReturn?: boolean | undefined;
}

/** What a row of the table looks like: by it the next line that fits is known. */
export interface RowShape {
	/** Cells of a row. */
	width: number;
	/** True for a cell that stands for a number or for a missing one, by the symbols of statistics. */
	isNumeric: (cell: string) => boolean;
	/** Positions of columns in which nearly all cells are numeric. */
	numeric: readonly number[];
}

/** Why a record is set aside. */
export interface RecordFault {
	code: RecordFaultCode;
	/** Position of the cell in which it was found, from 0. */
	column: number;
	value: string;
	message: string;
}

/** One record of the file. A faulty one has its text as its only cell. */
export interface FileRecord {
	/** Counted from 1. */
	row: number;
	line: number;
	lastLine: number;
	cells: string[];
	fault: RecordFault | null;
}

/** Cells of a record that starts at a place of the text, and where the next one starts. */
interface Cut {
	kind: 'record';
	cells: string[];
	next: number;
	/** Lines of text that it takes. */
	lines: number;
	fault?: RecordFault;
	/** Cells of each record where one line of text holds several. */
	several?: string[][];
}

/** Why no record can be told: a fault, or text that is still to come. */
type Problem = { kind: 'fault'; fault: RecordFault } | { kind: 'more' };
type Attempt = Cut | Problem;
type CellCut = { kind: 'cell'; text: string; next: number; last: boolean; lines: number } | Problem;

const more: Problem = { kind: 'more' };
/** Lines and characters that are looked through for one that fits. */
const [searchedLines, searchedLetters] = [200, 200_000];
/** Once this many characters were read in vain, cells over several lines may be this long. */
const [patience, longestThen] = [100_000_000, 20_000];

const messages: Record<RecordFaultCode, string> = {
	'nul-character': 'holds a NUL character (a byte of zero)',
	'stray-carriage-return': 'holds a carriage return, but the cell is not in quotes',
	'unescaped-quote': 'holds a quotation mark, but the cell is not in quotes',
	'text-after-quote': 'goes on after its closing quotation mark',
	'unbalanced-quote': 'opens a quotation mark that is never closed',
	'swallowed-rows':
		'opens a quotation mark that is closed rows later: what lies between reads like rows of the table',
	'cell-too-long': `is longer than ${limits.cell.toLocaleString('en-GB')} characters, the most for one cell; a closing quotation mark may be missing`
};

const fault = (code: RecordFaultCode, column: number, value: string): Problem => ({
	kind: 'fault',
	fault: { code, column, value: shownValue(value), message: messages[code] }
});

/** The next place of one text in another, remembered: asked with growing places it costs one pass. */
class NextPlace {
	private at = -1;
	/** From here on there is none before `at`. */
	private from = 0;

	constructor(private readonly wanted: string) {}

	/** Forgets, where the text has changed. */
	reset(): void {
		this.at = -1;
		this.from = 0;
	}

	after(text: string, start: number): number {
		if (this.wanted === '') return Infinity;
		if (start < this.from) {
			// What lies before the part that was searched; the rest is known.
			const near = text.slice(start, this.from + this.wanted.length - 1).indexOf(this.wanted);
			if (near >= 0) this.at = start + near;
			this.from = start;
		}
		if (this.at < start) {
			const found = text.indexOf(this.wanted, start);
			this.at = found < 0 ? Infinity : found;
			this.from = start;
		}
		return this.at;
	}
}

/** Reads records out of a text that comes in parts. */
export class RecordReader {
	/** Records found so far. */
	records = 0;
	private text = '';
	private last = false;
	private line = 1;
	private wasted = 0;
	private readonly quotes: NextPlace;
	private readonly delimiters: NextPlace;
	private readonly feeds = new NextPlace('\n');
	private readonly returns = new NextPlace('\r');
	private hasZero = false;

	/** @param shape of a row of the table; null where it is not known yet */
	constructor(
		private readonly dialect: Dialect,
		private readonly shape: RowShape | null
	) {
		this.quotes = new NextPlace(dialect.quote);
		this.delimiters = new NextPlace(dialect.delimiter);
	}

	/**
	 * Reads on.
	 * @param chunk the next part of the text
	 * @param last true for the last part: a record without a line end is then complete
	 * @returns the records finished by this part, in order
	 * @throws Refused `row-too-long`
	 */
	*feed(chunk: string, last: boolean): Generator<FileRecord> {
		this.text += chunk;
		this.last = last;
		this.forget();
		let at = 0;
		while (at < this.text.length) {
			// Files that were joined to one keep the byte order mark of each.
			if (this.text[at] === '\uFEFF') {
				at++;
				continue;
			}
			const attempt = this.sound(at);
			const found = attempt.kind === 'fault' ? this.setAside(at, attempt.fault) : attempt;
			if (found.kind === 'more') break;
			const lastLine = this.line + found.lines - 1;
			const { line } = this;
			for (const cells of found.several ?? [found.cells])
				yield { row: ++this.records, line, lastLine, cells, fault: found.fault ?? null };
			this.line = lastLine + 1;
			at = found.next;
		}
		if (this.text.length - at > limits.row) this.refuseLength();
		this.text = this.text.slice(at);
	}

	private forget(): void {
		for (const place of [this.quotes, this.delimiters, this.feeds, this.returns]) place.reset();
		this.hasZero = this.text.includes('\0');
	}

	/** Where the line ends that a place lies in: its text's end and the start of the next. */
	private lineEnd(at: number): { end: number; next: number } | null {
		const feed = this.feeds.after(this.text, at);
		if (this.dialect.carriageReturn) {
			const back = this.returns.after(this.text, at);
			if (back < feed) {
				// The line feed of this line end may still be on its way.
				if (back + 1 === this.text.length && !this.last) return null;
				return { end: back, next: back + (feed === back + 1 ? 2 : 1) };
			}
		}
		if (feed === Infinity)
			return this.last ? { end: this.text.length, next: this.text.length } : null;
		const end = feed > at && this.text[feed - 1] === '\r' ? feed - 1 : feed;
		return { end, next: feed + 1 };
	}

	/** The record that starts at a place, and does not look as if it had swallowed others. */
	private sound(at: number): Attempt {
		const attempt = this.cut(at);
		if (attempt.kind !== 'record' || attempt.lines === 1 || !this.shape) return attempt;
		const lines = this.text
			.slice(at, attempt.next)
			.split(/\r\n|\n|\r/)
			.slice(0, attempt.lines);
		if (!this.swallowed(lines, this.shape)) return attempt;
		this.wasted += attempt.next - at;
		const column = Math.max(0, lines[0]!.split(this.dialect.delimiter).length - 1);
		const opened = attempt.cells.findIndex((cell) => /[\r\n]/.test(cell));
		return fault('swallowed-rows', opened < 0 ? column : opened, lines[0]!);
	}

	/** True where the lines of one record read like rows of the table themselves. */
	private swallowed(lines: string[], shape: RowShape): boolean {
		if (shape.width < 2) return false;
		const inner = lines.slice(1, -1).map((line) => this.cellsOf(line));
		if (shape.numeric.length > 0)
			return (
				inner.some((cells) => isRow(cells, shape)) ||
				[lines[0]!, lines.at(-1)!].every((line) => isRow(this.bareCells(line), shape))
			);
		return shape.width > 2 && inner.length > 2 && inner.every((one) => one?.length === shape.width);
	}

	/** Cells of a line whose quotation marks mean nothing. */
	private bareCells(line: string): string[] {
		return line.replaceAll(this.dialect.quote, '').split(this.dialect.delimiter);
	}

	/** Cells of a single line by itself; null where its quotation marks do not balance. */
	private cellsOf(line: string): string[] | null {
		const reader = new RecordReader({ ...this.dialect, carriageReturn: false }, null);
		reader.text = line;
		reader.last = true;
		const attempt = reader.cut(0);
		return attempt.kind === 'record' ? attempt.cells : null;
	}

	private cut(at: number): Attempt {
		const ends = this.lineEnd(at);
		const quote = this.quotes.after(this.text, at);
		if (ends && quote >= ends.end) return this.plainLine(at, ends.end, ends.next);
		return ends || quote < Infinity ? this.quotedLine(at) : more;
	}

	/** A line without a quotation mark. */
	private plainLine(at: number, end: number, next: number): Attempt {
		const line = this.text.slice(at, end);
		const { delimiter, spaced } = this.dialect;
		const cells = line.split(delimiter);
		if (this.hasZero && line.includes('\0')) return fault('nul-character', 0, line);
		if (line.length > limits.cell) {
			const long = cells.findIndex((cell) => cell.length > limits.cell);
			if (long >= 0) return fault('cell-too-long', long, cells[long]!);
		}
		if (!this.dialect.carriageReturn && line.includes('\r'))
			return fault(
				'stray-carriage-return',
				cells.findIndex((cell) => cell.includes('\r')),
				line
			);
		return {
			kind: 'record',
			cells: spaced ? cells.map((one) => one.trimStart()) : cells,
			next,
			lines: 1
		};
	}

	private quotedLine(start: number): Attempt {
		const cells: string[] = [];
		let [at, lines] = [start, 1];
		for (;;) {
			if (this.dialect.spaced) while (this.text[at] === ' ') at++;
			const quoted = this.text[at] === this.dialect.quote;
			const cell = quoted ? this.quotedCell(at, cells.length) : this.plainCell(at, cells.length);
			if (cell.kind !== 'cell') return cell;
			cells.push(cell.text);
			lines += cell.lines;
			if (cell.last) return this.whole(start, { kind: 'record', cells, next: cell.next, lines });
			at = cell.next;
		}
	}

	private whole(start: number, found: Cut): Attempt {
		return this.hasZero && this.text.slice(start, found.next).includes('\0')
			? fault('nul-character', 0, this.shownAt(start))
			: found;
	}

	private plainCell(at: number, column: number): CellCut {
		const ends = this.lineEnd(at);
		if (!ends) return more;
		const delimiter = this.delimiters.after(this.text, at);
		const end = Math.min(delimiter, ends.end);
		const text = this.text.slice(at, end);
		const { quote } = this.dialect;
		if (quote !== '' && text.includes(quote)) {
			// A code that a spreadsheet was to keep as text, written in a way of its own.
			const kept = /^="([^"]*)"\s*$/.exec(text);
			if (!kept) return fault('unescaped-quote', column, text);
			return cellCut(kept[1] ?? '', end, delimiter < ends.end, this.dialect, ends.next);
		}
		if (!this.dialect.carriageReturn && text.includes('\r'))
			return fault('stray-carriage-return', column, text);
		return cellCut(text, end, delimiter < ends.end, this.dialect, ends.next);
	}

	private quotedCell(at: number, column: number): CellCut {
		const close = this.closing(at, column);
		if (typeof close !== 'number') return close;
		const written = this.text.slice(at + 1, close);
		const after = close + 1;
		if (after === this.text.length && !this.last) return more;
		const ends = this.lineEnd(after);
		const delimited = this.text.startsWith(this.dialect.delimiter, after);
		if (!delimited && !ends) return more;
		if (!delimited && ends?.end !== after)
			return fault('text-after-quote', column, this.text.slice(at, after + 20));
		const { quote, escape } = this.dialect;
		const text = written.replaceAll(quote + quote, quote);
		const unescaped = escape ? text.replaceAll(escape + quote, quote) : text;
		const lines = lineEnds(written, this.dialect.carriageReturn === true);
		return { ...cellCut(unescaped, after, delimited, this.dialect, ends?.next ?? 0), lines };
	}

	/** Where the quotation mark of a cell is closed. */
	private closing(open: number, column: number): number | Problem {
		const { quote, escape } = this.dialect;
		const longest = this.wasted > patience ? longestThen : limits.cell;
		let from = open + 1;
		for (;;) {
			const found = this.quotes.after(this.text, from);
			const length = Math.min(found, this.text.length) - open - 1;
			if (length > longest)
				return this.vain(length, fault('cell-too-long', column, this.shownAt(open)));
			if (found === Infinity)
				return this.last
					? this.vain(length, fault('unbalanced-quote', column, this.shownAt(open)))
					: more;
			const escaped = escape !== undefined && this.text[found - 1] === escape && found - 1 > open;
			if (escaped) from = found + 1;
			else if (this.text[found + 1] === quote) from = found + 2;
			else if (found + 1 === this.text.length && !this.last) return more;
			else return found;
		}
	}

	private shownAt(at: number): string {
		return this.text.slice(at, at + 100).split(/[\r\n]/, 1)[0]!;
	}

	private vain(letters: number, found: Problem): Problem {
		this.wasted += letters;
		return found;
	}

	/** Sets aside what starts at a place, up to the next line that fits. */
	private setAside(at: number, why: RecordFault): Cut | { kind: 'more' } {
		const first = this.lineEnd(at);
		if (!first) return { kind: 'more' };
		const several = why.code === 'stray-carriage-return' && this.halves(at, first.end);
		if (several) return { kind: 'record', cells: [], several, next: first.next, lines: 1 };
		let [next, lines] = [first.next, 1];
		while (next < this.text.length && lines < searchedLines && next - at < searchedLetters) {
			const attempt = this.sound(next);
			if (attempt.kind === 'more') return attempt;
			if (attempt.kind === 'record' && this.fits(attempt)) return this.span(at, next, lines, why);
			const line = this.lineEnd(next);
			if (!line) return { kind: 'more' };
			// A line with marks of its own astray, but as many cells as a row has, is a row by itself.
			if (this.bareCells(this.text.slice(next, line.end)).length === this.shape?.width)
				return this.span(at, next, lines, why);
			[next, lines] = [line.next, lines + 1];
		}
		return this.span(at, first.next, 1, why);
	}

	/** Rows of a line that some of its carriage returns end; false where they are no rows. */
	private halves(at: number, end: number): string[][] | false {
		const rows = this.text
			.slice(at, end)
			.split('\r')
			.map((line) => this.cellsOf(line));
		const width = this.shape?.width ?? 0;
		return width > 1 && rows.every((cells) => cells?.length === width) && (rows as string[][]);
	}

	private span(at: number, next: number, lines: number, why: RecordFault) {
		const text = this.text.slice(at, next).replace(/[\r\n]+$/, '');
		return { kind: 'record' as const, cells: [text], next, lines, fault: why };
	}

	private fits({ cells, lines }: Cut): boolean {
		if (!this.shape) return lines === 1;
		const { width, numeric, isNumeric } = this.shape;
		if (cells.length !== width) return false;
		const numbers = numeric.filter((at) => isNumeric(cells[at] ?? '')).length;
		return numeric.length === 0 || numbers * 2 >= numeric.length;
	}

	private refuseLength(): never {
		const most = limits.row.toLocaleString('en-GB');
		throw new Refused({
			code: 'row-too-long',
			row: this.records + 1,
			line: this.line,
			column: '',
			value: shownValue(this.text),
			message: `is longer than ${most} characters, the most for one row`,
			advice: 'Look whether the file has line ends, or save it as CSV anew.'
		});
	}
}

function cellCut(
	text: string,
	end: number,
	delimited: boolean,
	{ delimiter }: Dialect,
	next: number
) {
	const after = delimited ? end + delimiter.length : next;
	return { kind: 'cell' as const, text, next: after, last: !delimited, lines: 0 };
}

/** Line ends within a cell. */
function lineEnds(text: string, carriageReturn: boolean): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
	if (!carriageReturn) return count;
	return count + (text.match(/\r(?!\n)/g)?.length ?? 0);
}

/** True where cells are as many as a row has, and those that should be numeric are. */
function isRow(cells: string[] | null, { width, numeric, isNumeric }: RowShape): boolean {
	if (cells?.length !== width) return false;
	return (
		numeric.every((at) => isNumeric(cells[at] ?? '')) &&
		numeric.some((at) => /\d/.test(cells[at] ?? ''))
	);
}
