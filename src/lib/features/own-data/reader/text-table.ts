import { TextColumn } from './column';
import { Refused, refusedFile, shownValue, type RowFault } from './faults';
import { columnNames, isBlank, isComment, isPeriod, type Layout, type OutsideKind } from './layout';
import { limits } from './limits';
import type { Dialect, FileRecord, RecordFault } from './records';

/** A record that does not fit under the header, kept as it was. */
export interface RejectedRow extends RowFault {
	cells: string[];
}

/** A row that is no row of the table: a title, a footnote, a blank row. */
export interface OutsideRow {
	row: number;
	line: number;
	kind: OutsideKind;
	/** Its cells in one, cut. */
	text: string;
}

/** Rows set aside because they are no rows of the table. */
export interface Outside {
	/** How many there are of each kind. */
	counts: Partial<Record<OutsideKind, number>>;
	/** The first of them. */
	rows: OutsideRow[];
}

/**
 * The texts of a file, nothing converted. `rowsIn` is always `rows` + `rejected.length`, and the
 * rows of the file are `headerRows` + `rowsIn` + those outside.
 */
export interface TextTable {
	/** Names of the columns, all different; unnamed ones are numbered. */
	names: string[];
	/** The last row of names as it stands in the file; empty where there is none. */
	headerCells: string[];
	headerRows: number;
	columns: TextColumn[];
	/** Rows kept. */
	rows: number;
	/** Rows of the table, those that do not fit included. */
	rowsIn: number;
	/** Row and line in the file of each row kept. */
	places: Places;
	rejected: RejectedRow[];
	outside: Outside;
	/** What was done to find the table, one sentence each. */
	notes: string[];
}

/** How many rows are set aside as no rows of the table. */
export function outsideRows({ counts }: Outside): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Row and line of one row after another, four bytes each. */
export class Places {
	private numbers = new Uint32Array(2048);
	length = 0;

	push(row: number, line: number): void {
		if (this.length * 2 === this.numbers.length) {
			const bigger = new Uint32Array(this.numbers.length * 2);
			bigger.set(this.numbers);
			this.numbers = bigger;
		}
		this.numbers[this.length * 2] = row;
		this.numbers[this.length * 2 + 1] = line;
		this.length++;
	}

	/** Of the row kept at that position, counted from 0. */
	at(index: number): { row: number; line: number } {
		return { row: this.numbers[index * 2] ?? 0, line: this.numbers[index * 2 + 1] ?? 0 };
	}
}

/** What is wrong with the number of cells of a record; null where nothing is. */
function widthFault(cells: string[], names: string[]) {
	if (cells.length === names.length) return null;
	if (cells.length === 1 && cells[0] === '')
		return { column: '', value: '', message: 'is an empty line' };
	const extra = cells.length > names.length;
	const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
	const where = extra ? 'is one cell too many' : 'the cell is missing';
	return {
		column: extra ? `column ${names.length + 1}` : (names[cells.length] ?? ''),
		value: shownValue(extra ? (cells[names.length] ?? '') : ''),
		message: `${where}: the row has ${count}, the header has ${names.length}`
	};
}

/** Quotation marks around most cells that are not those of the file. */
function quotesFault({ cells }: FileRecord, quote: string) {
	const mark = quote === "'" ? '"' : "'";
	const wraps = (cell: string) => cell.length > 1 && cell.startsWith(mark) && cell.endsWith(mark);
	if (cells.length < 2 || !cells.some(wraps)) return null;
	const marked = cells.filter((cell) => cell.startsWith(mark) || cell.endsWith(mark)).length;
	if (marked < 2 || marked * 2 < cells.length) return null;
	const message = 'is in quotation marks that are not those of the file';
	return { column: '', value: shownValue(cells.join(' · ')), message };
}

/** How a footnote begins. */
const noteStart =
	/^(sources?|notes?|footnotes?|key|\[|\(|\*|†|‡|¹|©|copyright|crown|contains|produced|published|data|this|these|figures|for more|https?:|\d{1,2}[.)] )/i;
const noteLength = 60;

/** A row at the end of what was read so far, for what may turn out to be a footnote. */
interface Recent {
	kind: 'kept' | 'rejected' | 'blank';
	record: FileRecord;
	/** The only cell that is filled, where there is one and it is the first of them. */
	only: string | null;
}

/** Rows at the end that are remembered. */
const remembered = 200;
/** Rows outside the table that are listed. */
const listed = 1_000;

/** Rows and letters of each that are looked at for columns of a fixed width, and what parts those. */
const [lookedRows, lookedLetters] = [200, 2_000];
const runOfSpaces = /\S {2,40}\S/;

function onlyCell(cells: readonly string[]): string | null {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return filled.length === 1 && cells.length > 0 ? filled[0]!.trim() : null;
}

/** Puts records into columns as they come. */
export class TextTableBuilder {
	private readonly table: TextTable;
	private readonly filledCells: number[];
	private readonly unnamed: boolean[];
	private recent: Recent[] = [];
	/** True from the row on that begins another table. */
	private ended = false;
	private seen = 0;
	/** True once a cell that holds anything was seen. */
	private told = false;
	/** Rows before the header with several cells, a number among them. */
	private readonly numbersBefore: number[] = [];

	/**
	 * @param layout where the table is
	 * @param dialect what stands between cells and around them
	 * @param plain true where every row is taken as it stands: nothing is a title, blank or a footnote
	 */
	constructor(
		private readonly layout: Layout,
		private readonly plain: boolean,
		private readonly dialect: Dialect = { delimiter: ',', quote: '"' }
	) {
		const { width } = layout.shape;
		const { names, unnamed, renamed } = columnNames(layout.header, width);
		const headerCells = layout.header.at(-1) ?? [];
		const columns = names.map(() => new TextColumn());
		const empty = { rows: 0, rowsIn: 0, headerRows: 0, places: new Places(), rejected: [] };
		const notes = this.headerNotes(renamed);
		this.table = {
			names,
			headerCells,
			columns,
			...empty,
			outside: { counts: {}, rows: [] },
			notes
		};
		this.filledCells = names.map(() => 0);
		this.unnamed = unnamed;
	}

	/**
	 * Adds the next record.
	 * @throws Refused beyond the limits
	 */
	add(record: FileRecord): void {
		const { row, cells, fault } = record;
		const { headerFirst, headerLast, first, last } = this.layout;
		this.seen++;
		this.told ||= fault !== null || !isBlank(cells);
		if (!fault && row >= headerFirst && row <= headerLast) this.table.headerRows++;
		else if (row === this.layout.brokenHeader) this.rejectHeader(record);
		else if (row < first && !fault) this.putBefore(record);
		else if (this.ended || (last > 0 && row > last)) this.putOutside(record, 'after');
		else if (fault) this.rejectFaulty(record, fault);
		else if (this.plain) this.addRow(record);
		else if (isBlank(cells) && this.layout.shape.width > 1) this.addBlank(record);
		else if (isComment(cells, this.layout.shape.width)) this.putOutside(record, 'comment');
		else if (this.isHeaderAgain(cells)) this.putOutside(record, 'header again');
		else if (this.beginsAnother(cells)) this.end(record);
		else this.addRow(record);
	}

	/** @throws Refused `empty-file` where not one record came */
	finished(): TextTable {
		const choose = 'Choose a file that holds a table.';
		if (this.seen === 0) throw refusedFile('empty-file', 'is empty', choose);
		if (!this.plain && !this.told)
			throw refusedFile('empty-file', 'holds nothing but blank rows', choose);
		if (!this.plain && this.layout.last === 0 && !this.ended) this.putNotesOutside();
		if (!this.plain) this.dropEmptyColumns();
		this.noteOtherTables();
		return this.table;
	}

	/** Says what stands in the file and is not read as a table: one before it, columns of fixed width. */
	private noteOtherTables(): void {
		const { names, columns, rows, notes } = this.table;
		const [first, second] = this.numbersBefore;
		if (first !== undefined && second !== undefined)
			notes.push(
				`${this.numbersBefore.length.toLocaleString('en-GB')} rows before the table hold numbers, the first of them row ${first.toLocaleString('en-GB')}, and are set aside. If they are a table too, move the header and the rows below.`
			);
		if (names.length !== 1 || rows < 2) return;
		const looked = Math.min(rows, lookedRows);
		const parted = Array.from({ length: looked }, (_, row) => columns[0]?.at(row) ?? '').filter(
			(cell) => runOfSpaces.test(cell.slice(0, lookedLetters))
		);
		if (parted.length >= 0.8 * looked)
			notes.push(
				'The file has one column, and runs of spaces in it: columns of a fixed width are not told apart. Open it in a spreadsheet, part the columns there and save it as CSV.'
			);
	}

	private headerNotes(renamed: string[]): string[] {
		const { mended } = this.layout;
		const different = [...new Set(renamed)];
		const stands = different.length === 1 ? 'A name stands' : `${different.length} names stand`;
		const times = renamed.length === different.length ? 'twice' : 'more than once';
		const later = renamed.length === 1 ? 'column bears its number' : 'columns bear their numbers';
		const list = different.slice(0, 5).map((name) => `“${shownValue(name)}”`);
		const notes: string[] = [];
		if (renamed.length > 0)
			notes.push(`${stands} ${times} in the header (${list.join(', ')}); the later ${later}.`);
		if (mended !== '') notes.push(mended);
		return notes;
	}

	private columnAt(at: number): string {
		return this.table.names[at] ?? `column ${at + 1}`;
	}

	private putBefore(record: FileRecord): void {
		const kind = this.kindBefore(record);
		const filled = record.cells.filter((cell) => cell.trim() !== '');
		const number = filled.some((cell) => /\d/.test(cell) && this.layout.shape.isNumeric(cell));
		if (kind === 'title' && filled.length > 1 && number) this.numbersBefore.push(record.row);
		this.putOutside(record, kind);
	}

	private kindBefore({ row, cells }: FileRecord): OutsideKind {
		if (isBlank(cells)) return 'blank';
		if (row === 1 && /^"?sep=/i.test(cells[0] ?? '')) return 'separator';
		return (cells[0] ?? '').startsWith('#') ? 'comment' : 'title';
	}

	private isHeaderAgain(cells: string[]): boolean {
		const { headerCells } = this.table;
		return headerCells.length > 1 && cells.join('\0') === headerCells.join('\0');
	}

	/** Names of columns after a blank row: one more table under the first. */
	private beginsAnother(cells: string[]): boolean {
		const { shape, last } = this.layout;
		if (last > 0 || this.recent.at(-1)?.kind !== 'blank') return false;
		if (/^(table|figure|sheet)\s?\d/i.test(onlyCell(cells) ?? '')) return true;
		if (shape.numeric.length === 0 || this.recent.at(-1)?.kind !== 'blank') return false;
		const filled = cells.filter((cell) => cell.trim() !== '');
		const texts = filled.filter((cell) => !/^\W*\d/.test(cell) || isPeriod(cell));
		if (texts.some((cell) => shape.isNumeric(cell) && !isPeriod(cell))) return false;
		if (filled.length < 2 || texts.length < filled.length || this.standsAbove(cells)) return false;
		return (
			cells.length !== shape.width || shape.numeric.some((at) => (cells[at] ?? '').trim() !== '')
		);
	}

	/** True where a cell stands in one of the last rows of its column: it is no name of a column then. */
	private standsAbove(cells: readonly string[]): boolean {
		const { columns, rows } = this.table;
		const looked = Math.min(rows, 50);
		return cells.some(
			(cell, at) =>
				cell !== '' &&
				Array.from({ length: looked }, (_, back) => columns[at]?.at(rows - 1 - back)).includes(cell)
		);
	}

	private end(record: FileRecord): void {
		this.putNotesOutside();
		this.ended = true;
		this.putOutside(record, 'after');
		this.table.notes.push(
			`Row ${record.row} reads like the header of another table; rows from there on are left out.`
		);
	}

	private addBlank(record: FileRecord): void {
		this.remember('blank', record);
		this.putOutside(record, 'blank');
	}

	private addRow(record: FileRecord): void {
		const { table } = this;
		if (++table.rowsIn > limits.rows) this.refuseRows();
		const fault =
			widthFault(record.cells, table.names) ??
			(this.plain ? null : quotesFault(record, this.dialect.quote));
		if (!fault) return this.keep(record);
		table.rowsIn--;
		this.reject(record, fault);
	}

	private reject(record: FileRecord, fault: Pick<RowFault, 'column' | 'value' | 'message'>): void {
		const { row, line, lastLine, cells } = record;
		const { column, value, message } = fault;
		if (++this.table.rowsIn > limits.rows) this.refuseRows();
		this.table.rejected.push({ row, line, lastLine, column, value, message, cells });
		this.remember('rejected', record);
	}

	/** Sets aside a row with a fault, and the row before where it seems to be the rest of that. */
	private rejectFaulty(record: FileRecord, fault: RecordFault): void {
		const { width } = this.layout.shape;
		const before = this.recent.at(-1);
		const isRest =
			fault.code === 'unescaped-quote' &&
			before?.kind === 'kept' &&
			before.record.row === record.row - 1 &&
			this.closesAQuote(record.cells[0] ?? '');
		if (isRest) {
			this.takeBack(before.record);
			this.table.rowsIn--;
			this.recent.pop();
			const message = 'may go on in the next row, which holds a stray quotation mark';
			this.reject(before.record, {
				column: this.table.names[width - 1] ?? '',
				value: shownValue(before.record.cells.at(-1) ?? ''),
				message
			});
		}
		this.reject(record, { ...fault, column: this.columnAt(fault.column) });
	}

	/** True for a line with few cells that ends with a quotation mark it does not open. */
	private closesAQuote(text: string): boolean {
		const [line = ''] = text.split('\n');
		const cells = line.split(this.dialect.delimiter);
		return (
			cells.length < this.layout.shape.width &&
			/^[^"]*[^",;\t|]"$/.test(line.replace(/""(?!$)/g, ''))
		);
	}

	private rejectHeader(record: FileRecord): void {
		const { width } = this.layout.shape;
		const message = `reads like the header, but has ${record.cells.length} names for ${width} columns: they are numbered instead`;
		this.reject(record, { column: '', value: shownValue(record.cells.join(' · ')), message });
	}

	private keep(record: FileRecord): void {
		const { table } = this;
		const { cells } = record;
		for (let at = 0; at < cells.length; at++) {
			const cell = cells[at]!;
			table.columns[at]!.push(cell);
			if (cell !== '') this.filledCells[at]!++;
		}
		table.places.push(record.row, record.line);
		table.rows++;
		this.remember('kept', record);
	}

	private remember(kind: Recent['kind'], record: FileRecord): void {
		if (this.plain) return;
		const only = record.fault || kind === 'blank' ? null : onlyCell(record.cells);
		if (kind === 'kept' && only === null) this.recent = [];
		else if (this.recent.length > remembered) this.recent.splice(0, remembered / 2);
		this.recent.push({ kind, record, only });
	}

	private putOutside({ row, line, cells }: FileRecord, kind: OutsideKind): void {
		const { counts, rows } = this.table.outside;
		counts[kind] = (counts[kind] ?? 0) + 1;
		const text = cells.filter((cell) => cell.trim() !== '').join(' · ');
		if (rows.length < listed) rows.push({ row, line, kind, text: shownValue(text) });
	}

	/** Takes the footnotes at the end out of the table: single cells after a blank row, or by their words. */
	private putNotesOutside(): void {
		const start =
			this.recent.findLastIndex(({ kind, only }) => kind !== 'blank' && only === null) + 1;
		const tail = this.recent.slice(start);
		const first = tail.findIndex((one, at) => this.isNote(one, tail[at - 1]));
		if (first < 0) return;
		for (const { kind, record } of tail.slice(first).reverse()) {
			if (kind === 'blank') continue;
			if (kind === 'kept') this.takeBack(record);
			else this.table.rejected.pop();
			this.table.rowsIn--;
			this.putOutside(record, 'note');
		}
		this.table.outside.rows.sort((one, other) => one.row - other.row);
	}

	private isNote({ kind, only, record }: Recent, before: Recent | undefined): boolean {
		if (only === null || this.layout.shape.width === 1) return false;
		if (noteStart.test(only) || only.length > noteLength) return true;
		const inFirst = (record.cells[0] ?? '').trim() !== '';
		const apart = before?.kind === 'blank' && inFirst;
		return apart && (kind === 'rejected' || this.layout.shape.width > 2);
	}

	private takeBack({ cells }: FileRecord): void {
		const { table } = this;
		table.rows--;
		table.places.length--;
		for (const [at, column] of table.columns.entries()) {
			column.truncate(table.rows);
			if ((cells[at] ?? '') !== '') this.filledCells[at]!--;
		}
	}

	/** Columns without a name and without a single cell that holds anything. */
	private dropEmptyColumns(): void {
		const { table } = this;
		const used = table.names.map((_, at) => !this.unnamed[at] || this.filledCells[at]! > 0);
		const dropped = used.filter((one) => !one).length;
		if (dropped === 0 || dropped === used.length || table.rows === 0) return;
		table.names = table.names.filter((_, at) => used[at]);
		table.columns = table.columns.filter((_, at) => used[at]);
		table.headerCells = table.headerCells.filter((_, at) => used[at]);
		const count = dropped === 1 ? 'One empty column' : `${dropped} empty columns`;
		table.notes.push(`${count} without a name ${dropped === 1 ? 'is' : 'are'} left out.`);
	}

	private refuseRows(): never {
		const most = limits.rows.toLocaleString('en-GB');
		throw new Refused({
			code: 'too-many-rows',
			row: limits.rows + 1,
			line: limits.rows + 1,
			column: '',
			value: '',
			message: `is one row too many: at most ${most} are read`,
			advice: 'Save the part of the file that is needed.'
		});
	}
}
