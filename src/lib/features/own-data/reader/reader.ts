/** A reader's own CSV file: bytes to named columns of text, or the reason why not. */
import { chunkDecoder, encodingNames, encodingOfMark, type Encoding } from './encoding';
import { Refused, refusedFile, type Refusal } from './faults';
import { limits } from './limits';
import { recordsOfBatch } from './records';
import { RecordScanner } from './scanner';
import { settingsFor, type Settings, type Wishes } from './settings';
import { TextTableBuilder, type TextTable } from './text-table';

/** A file or its like: `Blob` and `File` are. */
export interface Bytes {
	readonly size: number;
	slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What came of reading a file. `settings` are those in use, as far as they were found out. */
export type Reading =
	| { kind: 'read'; settings: Settings; note: string; table: TextTable }
	| { kind: 'refused'; settings: Partial<Settings>; note: string; refusal: Refusal };

/** How the reading is followed and ended. */
export interface Watch {
	/** Told the bytes read so far. */
	progress?: (bytes: number) => void;
	/** Aborting it ends the reading with its reason. */
	signal?: AbortSignal;
}

/** Bytes read at once: few enough to stop soon, enough to lose no time. */
const chunk = 1_000_000;

/** The text is not of the encoding that it is read by. */
class WrongEncoding extends Error {
	constructor(readonly row: number) {
		super('wrong encoding');
	}
}

/** One attempt, by one encoding. */
class Attempt {
	settings: Partial<Settings>;

	constructor(
		private readonly source: Bytes,
		private readonly encoding: Encoding,
		private readonly wishes: Wishes,
		private readonly watch: Watch
	) {
		this.settings = { encoding };
	}

	async table(): Promise<TextTable> {
		let reading: ReturnType<typeof startedReading> | undefined;
		const decoder = chunkDecoder(this.encoding);
		for (let start = 0; start < this.source.size; start += chunk) {
			const bytes = await this.source.slice(start, start + chunk).arrayBuffer();
			this.watch.signal?.throwIfAborted();
			const last = start + chunk >= this.source.size;
			const text = decoded(decoder, new Uint8Array(bytes), last, reading?.scanner.records ?? 0);
			if (!reading) {
				const settings = settingsFor(text, last, this.encoding, this.wishes);
				this.settings = settings;
				reading = startedReading(settings, this.wishes);
			}
			reading.take(text, last);
			this.watch.progress?.(Math.min(start + chunk, this.source.size));
		}
		if (!reading) throw refusedFile('empty-file', 'is empty');
		return reading.builder.finished();
	}
}

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

function startedReading(settings: Settings, { expected }: Wishes) {
	const scanner = new RecordScanner(settings);
	const builder = new TextTableBuilder(settings.header, expected);
	let row = 0;
	return {
		scanner,
		builder,
		take(text: string, last: boolean) {
			for (const batch of scanner.feed(text, last))
				recordsOfBatch(batch, settings).forEach((cells, at) =>
					builder.add(cells, ++row, batch.lines[at] ?? row)
				);
		}
	};
}

function checkSize({ size }: Bytes): void {
	if (size === 0) throw refusedFile('empty-file', 'is empty');
	if (size > limits.bytes)
		throw refusedFile(
			'file-too-large',
			`has ${Math.ceil(size / 1e6).toLocaleString('en-GB')} MB; at most ${limits.bytes / 1e6} MB are read`
		);
}

async function attempted(attempt: Attempt, note: string): Promise<Reading> {
	try {
		const table = await attempt.table();
		return { kind: 'read', settings: attempt.settings as Settings, note, table };
	} catch (reason) {
		if (!(reason instanceof Refused)) throw reason;
		return { kind: 'refused', settings: attempt.settings, note, refusal: reason.refusal };
	}
}

/**
 * Reads a CSV file strictly: a quotation mark that could be read in two ways, a NUL character or a
 * column name that stands twice refuses the file; a row with too many or too few cells is rejected
 * and kept beside the table. The file is read in parts and never held whole.
 *
 * @param source the file
 * @param wishes what was chosen of the settings; what was not is detected from the first part
 * @returns the table, or the first reason against it with row, column and value
 * @throws the signal's reason when it aborts; errors of the file system
 */
export async function readOwnData(
	source: Bytes,
	wishes: Wishes = {},
	watch: Watch = {}
): Promise<Reading> {
	const head = new Uint8Array(await source.slice(0, 4).arrayBuffer());
	const mark = encodingOfMark(head);
	const encoding = wishes.encoding ?? mark ?? 'utf-8';
	const open = !wishes.encoding && !mark;
	try {
		checkSize(source);
		return await attempted(new Attempt(source, encoding, wishes, watch), '');
	} catch (reason) {
		if (reason instanceof Refused)
			return { kind: 'refused', settings: {}, note: '', refusal: reason.refusal };
		if (!(reason instanceof WrongEncoding)) throw reason;
		const place = `row ${reason.row} or one soon after it is not ${encodingNames[encoding]}`;
		if (!open) {
			const { refusal } = refusedFile('encoding', `cannot be read: ${place}`);
			return { kind: 'refused', settings: { encoding }, note: '', refusal };
		}
		const note = place.replace('row', 'Row');
		const other = new Attempt(source, 'windows-1252', wishes, watch);
		return attempted(other, `${note}, so the file is read as ${encodingNames['windows-1252']}.`);
	}
}
