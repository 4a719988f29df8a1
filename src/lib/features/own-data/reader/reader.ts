/** A reader's own file: bytes to named columns of text, or the reason why not. */
import { chunkDecoder, encodingNames, encodingOf, type Encoding } from './encoding';
import { Refused, refusedFile, type Refusal } from './faults';
import { isArchive, otherBinary, otherText } from './formats';
import { limits } from './limits';
import { RecordReader, type FileRecord } from './records';
import { isPlain, layoutFor, settingsFor, type Settings, type Wishes } from './settings';
import { TextTableBuilder, type TextTable } from './text-table';
import { filledDown, turnedTable } from './turn';
import { readSheet } from './workbook/workbook';

/** A file or its like: `Blob` and `File` are. */
export interface Bytes {
	readonly size: number;
	slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What came of reading a file. `settings` are those in use, as far as they were found out. */
export type Reading =
	| { kind: 'read'; settings: Settings; note: string; table: TextTable; ends: FileEnds }
	| { kind: 'refused'; settings: Partial<Settings>; note: string; refusal: Refusal };

/** The first and last rows of a file as they stand in it, for a look at where the table is. */
export interface FileEnds {
	head: FileRecord[];
	tail: FileRecord[];
	/** Rows of the file in all. */
	rows: number;
}

/** How the reading is followed and ended. */
export interface Watch {
	/** Told the bytes read so far. */
	progress?: (bytes: number) => void;
	/** Aborting it ends the reading with its reason. */
	signal?: AbortSignal;
}

/** Bytes read at once: few enough to stop soon, enough to lose no time. */
const chunk = 1_000_000;
/** Bytes that tell what a file is. */
const headBytes = 4_096;

/** The text is not of the encoding that it is read by. */
class WrongEncoding extends Error {
	constructor(readonly row: number) {
		super('wrong encoding');
	}
}

/** Rows at each end of a file that are shown. */
const shownRows = 12;

/** Puts records into a table, and keeps the first and last of them to be shown. */
class TableReading {
	readonly ends: FileEnds = { head: [], tail: [], rows: 0 };

	constructor(private readonly builder: TextTableBuilder) {}

	take(record: FileRecord): void {
		const { head, tail } = this.ends;
		if (head.length < shownRows) head.push(record);
		else tail.push(record);
		if (tail.length > shownRows * 8) tail.splice(0, shownRows * 7);
		this.ends.rows++;
		this.builder.add(record);
	}

	table({ fillDown = [], turn }: Wishes): TextTable {
		this.ends.tail.splice(0, Math.max(0, this.ends.tail.length - shownRows));
		const found = this.builder.finished();
		const filled = fillDown.length > 0 ? filledDown(found, fillDown) : found;
		return turn ? turnedTable(filled, turn) : filled;
	}
}

/** One attempt, by one encoding. */
class Attempt {
	settings: Partial<Settings>;
	ends: FileEnds = { head: [], tail: [], rows: 0 };

	constructor(
		private readonly source: Bytes,
		private readonly encoding: Encoding,
		private readonly wishes: Wishes,
		private readonly watch: Watch
	) {
		this.settings = { encoding };
	}

	async table(): Promise<TextTable> {
		let reading: ReturnType<Attempt['started']> | undefined;
		const decoder = chunkDecoder(this.encoding);
		const { size } = this.source;
		for (let start = 0; start < size; start += chunk) {
			const bytes = await this.source.slice(start, Math.min(start + chunk, size)).arrayBuffer();
			this.watch.signal?.throwIfAborted();
			const last = start + chunk >= size;
			const text = decoded(decoder, new Uint8Array(bytes), last, reading?.records.records ?? 0);
			reading ??= this.started(text, last);
			for (const record of reading.records.feed(text, last)) reading.rows.take(record);
			this.watch.progress?.(Math.min(start + chunk, size));
		}
		if (!reading) throw refusedFile('empty-file', 'is empty', chooseAnother);
		return reading.rows.table(this.wishes);
	}

	private started(text: string, whole: boolean) {
		const refused = otherText(text);
		if (refused) throw refused;
		if (whole && text === '') throw refusedFile('empty-file', 'is empty', chooseAnother);
		const { settings, layout } = settingsFor(text, whole, this.encoding, this.wishes);
		this.settings = settings;
		const builder = new TextTableBuilder(layout, isPlain(this.wishes), settings);
		const rows = new TableReading(builder);
		this.ends = rows.ends;
		return { records: new RecordReader(settings, layout.shape), rows };
	}
}

const chooseAnother = 'Choose a file that holds a table.';

function decoded(
	decoder: ReturnType<typeof chunkDecoder>,
	bytes: Uint8Array,
	last: boolean,
	records: number
): string {
	try {
		return decoder.decode(bytes, last);
	} catch (reason) {
		if (reason instanceof TypeError) throw new WrongEncoding(records + 1);
		throw reason;
	}
}

function checkSize({ size }: Bytes): void {
	if (size === 0) throw refusedFile('empty-file', 'is empty', chooseAnother);
	if (size > limits.bytes)
		throw refusedFile(
			'file-too-large',
			`has ${Math.ceil(size / 1e6).toLocaleString('en-GB')} MB; at most ${limits.bytes / 1e6} MB are read`,
			'Save the part of it that is needed.'
		);
}

async function attempted(attempt: Attempt, note: string): Promise<Reading> {
	try {
		const table = await attempt.table();
		const { ends, settings } = attempt;
		return { kind: 'read', settings: settings as Settings, note, table, ends };
	} catch (reason) {
		if (!(reason instanceof Refused)) throw reason;
		return { kind: 'refused', settings: attempt.settings, note, refusal: reason.refusal };
	}
}

/** A file of text, by the encoding that is wished or found; by Windows-1252 where it is not UTF-8. */
async function readText(
	source: Bytes,
	head: Uint8Array,
	wishes: Wishes,
	watch: Watch
): Promise<Reading> {
	const found = encodingOf(head);
	const encoding = wishes.encoding ?? found ?? 'utf-8';
	try {
		return await attempted(new Attempt(source, encoding, wishes, watch), '');
	} catch (reason) {
		if (!(reason instanceof WrongEncoding)) throw reason;
		const place = `row ${reason.row} or one soon after it is not ${encodingNames[encoding]}`;
		if (wishes.encoding || found) {
			const advice = 'Choose another encoding under “How it is read”.';
			const { refusal } = refusedFile('encoding', `cannot be read: ${place}`, advice);
			return { kind: 'refused', settings: { encoding }, note: '', refusal };
		}
		const note = place.replace('row', 'Row');
		const other = new Attempt(source, 'windows-1252', wishes, watch);
		return attempted(other, `${note}, so the file is read as ${encodingNames['windows-1252']}.`);
	}
}

/** One sheet of a workbook. */
async function readWorkbook(source: Bytes, wishes: Wishes, watch: Watch): Promise<Reading> {
	const bytes = new Uint8Array(await source.slice(0, source.size).arrayBuffer());
	watch.signal?.throwIfAborted();
	const { records, sheet, sheets, note } = readSheet(bytes, wishes.sheet);
	watch.progress?.(source.size);
	const text = { encoding: 'utf-8' as const, delimiter: ',', quote: '"', decimal: '.' as const };
	try {
		if (records.length === 0) throw refusedFile('empty-file', emptySheet(sheet), chooseSheet);
		const layout = layoutFor(records.slice(0, 1_000), '.', wishes);
		const rows = new TableReading(new TextTableBuilder(layout, isPlain(wishes)));
		for (const record of records) rows.take(record);
		const table = rows.table(wishes);
		const { headerFirst, headerLast, first, last } = layout;
		const range = { headerFirst, headerLast, first, last };
		const settings = { ...text, header: headerFirst > 0, table: range, sheet, sheets };
		return { kind: 'read', settings, note, table, ends: rows.ends };
	} catch (reason) {
		if (!(reason instanceof Refused)) throw reason;
		return { kind: 'refused', settings: { ...text, sheet, sheets }, note, refusal: reason.refusal };
	}
}

const emptySheet = (sheet: string) => `has nothing in its sheet “${sheet}”`;
const chooseSheet = 'Choose another sheet.';

/**
 * Reads a file of separated values, or a sheet of an XLSX or ODS workbook. The table is looked for
 * in it: titles, blank rows, comments and footnotes are set aside and counted. A row whose quotation
 * marks do not balance, or with too many or too few cells, is set aside with its reason. A file of
 * text is read in parts and never held whole.
 *
 * @param source the file
 * @param wishes what was chosen of the settings; what was not is found from the first part
 * @returns the table, or why the file is refused, with row, column, value and what to do
 * @throws the signal's reason when it aborts; errors of the file system
 */
export async function readOwnData(
	source: Bytes,
	wishes: Wishes = {},
	watch: Watch = {}
): Promise<Reading> {
	try {
		checkSize(source);
		const end = Math.min(headBytes, source.size);
		const head = new Uint8Array(await source.slice(0, end).arrayBuffer());
		if (isArchive(head)) return await readWorkbook(source, wishes, watch);
		const other = otherBinary(head);
		if (other) throw other;
		return await readText(source, head, wishes, watch);
	} catch (reason) {
		if (!(reason instanceof Refused)) throw reason;
		return { kind: 'refused', settings: {}, note: '', refusal: reason.refusal };
	}
}
