/**
 * Finds where records and cells end, by RFC 4180 to the letter, and refuses the first thing that
 * could be read in two ways. It copies nothing: `records.ts` has PapaParse cut the cells and holds
 * the two to each other.
 */
import { Refused, shownValue, type RefusalCode } from './faults';
import { limits } from './limits';

/** What stands between cells and around them. */
export interface Dialect {
	/** One character. */
	delimiter: string;
	/** One character, or empty where quotation marks mean nothing. */
	quote: string;
}

/** Whole records with the same line end between them; the last one has none. */
export interface Batch {
	text: string;
	newline: '\n' | '\r\n' | '\r';
	/** Cells of each record. */
	cells: number[];
	/** Line of the file on which each record starts. */
	lines: number[];
}

type State = 'start' | 'plain' | 'quoted' | 'closed';

const [NUL, LF, CR] = [0, 10, 13];
const none = -1;

/** Scans a text that comes in chunks. */
export class RecordScanner {
	/** Records found so far. */
	records = 0;
	private readonly delimiter: number;
	private readonly quote: number;
	/** From the start of the record that is not finished yet. */
	private text = '';
	private at = 0;
	private state: State = 'start';
	private cell = 0;
	private cellStart = 0;
	private line = 1;
	private recordLine = 1;
	private oldMac = false;
	private recordStart = 0;
	private found: (Omit<Batch, 'text'> & { start: number; end: number })[] = [];

	constructor(
		dialect: Dialect,
		private readonly longestCell = limits.cell
	) {
		this.delimiter = dialect.delimiter.charCodeAt(0);
		this.quote = dialect.quote === '' ? none : dialect.quote.charCodeAt(0);
	}

	/**
	 * Reads on.
	 * @param chunk the next part of the text
	 * @param last true for the last part: a record without a line end is then complete
	 * @returns the records finished by this part, in order
	 * @throws Refused at the first fault
	 */
	feed(chunk: string, last: boolean): Batch[] {
		this.drop();
		this.text += chunk;
		const { length } = this.text;
		while (this.at < length && this.take(this.text.charCodeAt(this.at), last)) this.at++;
		if (this.at - this.cellStart > this.longestCell) this.refuseLength();
		if (last) this.finish();
		return this.batches();
	}

	/** The records finished by the last part, up to the fault where there was one. */
	batches(): Batch[] {
		return this.found.map(({ start, end, ...batch }) => ({
			...batch,
			text: this.text.slice(start, end)
		}));
	}

	/** True where the character was taken; false where the next chunk must be seen first. */
	private take(code: number, last: boolean): boolean {
		if (code === NUL) this.refuse('nul-character', 'holds a NUL character (a byte of zero)');
		if (this.state === 'quoted') this.within(code);
		else if (code === this.quote) this.quoteMark();
		else if (code === this.delimiter) this.endCell();
		else if (code === LF) this.endRecord('\n');
		else if (code === CR) return this.carriageReturn(last);
		else if (this.state === 'closed')
			this.refuse('text-after-quote', 'goes on after its closing quotation mark');
		else this.state = 'plain';
		return true;
	}

	private within(code: number): void {
		if (code === this.quote) this.state = 'closed';
		else if (code === LF) this.line++;
	}

	private quoteMark(): void {
		if (this.state === 'plain')
			this.refuse('unescaped-quote', 'holds a quotation mark, but the cell is not in quotes');
		// A mark after a closing one is a doubled mark: the cell goes on.
		this.state = 'quoted';
	}

	private carriageReturn(last: boolean): boolean {
		const next = this.at + 1;
		if (next === this.text.length && !last) return false;
		if (this.text.charCodeAt(next) === LF) {
			this.at = next;
			this.endRecord('\r\n');
			return true;
		}
		if (this.records > 0 && !this.oldMac)
			this.refuse(
				'stray-carriage-return',
				'holds a carriage return, but the cell is not in quotes'
			);
		this.oldMac = true;
		this.endRecord('\r');
		return true;
	}

	private endCell(): void {
		if (this.at - this.cellStart > this.longestCell) this.refuseLength();
		this.cell++;
		this.cellStart = this.at + 1;
		this.state = 'start';
	}

	private endRecord(newline: Batch['newline']): void {
		const end = this.at + 1 - newline.length;
		if (end - this.cellStart > this.longestCell) this.refuseLength();
		this.addRecord(end, newline);
		this.line++;
		this.cellStart = this.at + 1;
		this.recordLine = this.line;
	}

	private addRecord(end: number, newline: Batch['newline']): void {
		let batch = this.found.at(-1);
		if (batch?.newline !== newline) {
			batch = { start: this.recordStart, end, newline, cells: [], lines: [] };
			this.found.push(batch);
		}
		batch.end = end;
		batch.cells.push(this.cell + 1);
		batch.lines.push(this.recordLine);
		this.recordStart = this.at + 1;
		this.records++;
		this.cell = 0;
		this.state = 'start';
	}

	private finish(): void {
		if (this.state === 'quoted')
			this.refuse('unbalanced-quote', 'opens a quotation mark that is never closed');
		if (this.text.length > this.recordStart) this.addRecord(this.text.length, '\n');
	}

	/** Forgets the text of finished records. */
	private drop(): void {
		const done = Math.min(this.recordStart, this.text.length);
		this.text = this.text.slice(done);
		this.at -= done;
		this.cellStart -= done;
		this.recordStart = 0;
		this.found = [];
	}

	private refuseLength(): never {
		const open = this.state === 'quoted' ? '; a closing quotation mark may be missing' : '';
		const length = this.longestCell.toLocaleString('en-GB');
		this.refuse(
			'cell-too-long',
			`is longer than ${length} characters, the most for one cell${open}`
		);
	}

	private refuse(code: RefusalCode, message: string): never {
		const [row, column] = [this.records + 1, `column ${this.cell + 1}`];
		const value = shownValue(
			this.text.slice(this.cellStart, Math.max(this.at + 1, this.cellStart))
		);
		throw new Refused({ code, message, row, line: this.recordLine, column, value });
	}
}
