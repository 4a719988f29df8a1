import { numberOf } from '../typing/numbers';
import { Refused } from './faults';
import { RecordReader, type Dialect, type FileRecord, type RowShape } from './records';

/** Delimiters that are looked for first, the likeliest before the others. */
export const delimiters = [',', ';', '\t', '|'] as const;
/** Looked for where none of those divides the records: they stand in texts and times as well. */
const rareDelimiters = [':', ' ', '\\t'];

export const delimiterNames: Readonly<Record<string, string>> = {
	',': 'comma',
	';': 'semicolon',
	'\t': 'tab',
	'|': 'vertical bar',
	':': 'colon',
	' ': 'space',
	'\\t': '\\t as two letters'
};

/** Records that a guess is made from, and characters of the text. */
const [sampled, sampleLetters] = [200, 100_000];

/**
 * The first records of a text, an unfinished last one left out.
 * @param whole true where the text is the whole file
 * @param most how many records at most
 */
export function sampleRecords(
	text: string,
	dialect: Dialect,
	whole: boolean,
	shape: RowShape | null = null,
	most = sampled
): FileRecord[] {
	const records: FileRecord[] = [];
	try {
		for (const record of new RecordReader(dialect, shape).feed(text, whole)) {
			records.push(record);
			if (records.length >= most) break;
		}
	} catch (reason) {
		if (!(reason instanceof Refused)) throw reason;
	}
	return records;
}

const blank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/**
 * The number of cells that most records have, of those with more than one; 1 where none has. Of two
 * that are as frequent the one that comes last: a header may be at fault as well as a row.
 */
export function usualWidth(records: readonly (readonly string[])[]): number {
	const counts = new Map<number, { count: number; last: number }>();
	for (const [at, { length }] of records.entries())
		if (length > 1) counts.set(length, { count: (counts.get(length)?.count ?? 0) + 1, last: at });
	const [most] = [...counts].sort(
		([, one], [, other]) => other.count - one.count || other.last - one.last
	);
	return most?.[0] ?? 1;
}

interface Trial {
	dialect: Dialect;
	width: number;
	/** Share of the records that have the usual number of cells and no fault. */
	share: number;
	/** Share of their cells that hold a delimiter of another kind, numbers left aside. */
	foreign: number;
	/** Share of their cells that still begin or end with a quotation mark of some kind. */
	dressed: number;
	records: FileRecord[];
}

function trial(text: string, whole: boolean, dialect: Dialect): Trial {
	const records = sampleRecords(text, dialect, whole).filter(({ cells }) => !blank(cells));
	const sound = records.flatMap(({ cells, fault }) => (fault ? [] : [cells]));
	const width = usualWidth(sound);
	const fitting = sound.filter((cells) => cells.length === width);
	const cells = fitting.flat().map((cell) => cell.slice(0, 200));
	const share = (holds: (cell: string) => boolean) =>
		cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
	const others = delimiters.filter((mark) => mark !== dialect.delimiter);
	return {
		dialect,
		width,
		share: records.length === 0 ? 0 : fitting.length / records.length,
		foreign: share((cell) => others.some((mark) => cell.includes(mark)) && !isNumber(cell)),
		dressed: share((cell) => /^\s*(["']).*\1\s*$/.test(cell)),
		records
	};
}

const isNumber = (cell: string) => (numberOf(cell, '.') ?? numberOf(cell, ',')) !== undefined;

/** Shares closer than this are the same: a title or a footnote is no sign of a delimiter. */
const near = 0.02;

function better(one: Trial, other: Trial): boolean {
	if (Math.abs(one.share - other.share) > near) return one.share > other.share;
	if (Math.abs(one.dressed - other.dressed) > near) return one.dressed < other.dressed;
	if (Math.abs(one.foreign - other.foreign) > near) return one.foreign < other.foreign;
	return one.width > other.width;
}

function best(trials: Trial[]): Trial | undefined {
	return trials.reduce<Trial | undefined>(
		(found, one) => (!found || better(one, found) ? one : found),
		undefined
	);
}

/** A rare delimiter counts where it makes a table: the same cells throughout, numbers among them. */
function isTable({ share, width, records }: Trial): boolean {
	const rows = records.slice(1).filter(({ cells, fault }) => !fault && cells.length === width);
	const numeric = Array.from({ length: width }).some((_, at) => {
		const numbers = rows.filter(({ cells }) => isNumber(cells[at] ?? '')).length;
		return numbers > 1 && numbers >= 0.8 * rows.length;
	});
	const first = records.find(({ fault }) => !fault);
	if (width < 2 || first?.cells.length !== width) return false;
	return numeric ? share > 0.6 : share > 0.9 && width > 2;
}

/** True where the first line end outside quotation marks is a carriage return alone. */
function endsByReturn(text: string, quote: string): boolean {
	if (!/\r(?!\n)/.test(text)) return false;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === quote) quoted = !quoted;
		else if (!quoted && text[at] === '\n') return false;
		else if (!quoted && text[at] === '\r') return text[at + 1] !== '\n';
	}
	return false;
}

/** Dialects to be tried: by the quotation marks and line ends that the text has. */
function candidates(text: string, wishes: Partial<Dialect>): Dialect[] {
	const single = /(^|[\n\r,;\t|])'/.test(text) && !/(^|[\n\r,;\t|])"/.test(text);
	const quotes = wishes.quote !== undefined ? [wishes.quote] : single ? ['"', "'"] : ['"'];
	return quotes.map((quote) => ({
		delimiter: wishes.delimiter ?? ',',
		quote,
		carriageReturn: endsByReturn(text, quote)
	}));
}

/** The dialect with a backslash or spaces of its own, where fewer records are then at fault. */
function refined(text: string, whole: boolean, found: Trial): Dialect {
	const { dialect } = found;
	const { quote, delimiter } = dialect;
	const faults = ({ records }: Trial) => records.filter(({ fault }) => fault).length;
	const tried: Dialect[] = [
		...(text.includes(`${delimiter} ${quote}`) ? [{ ...dialect, spaced: true }] : []),
		...(text.includes(`\\${quote}`) ? [{ ...dialect, escape: '\\' as const }] : [])
	];
	const trials = quote === '' ? [] : tried.map((one) => trial(text, whole, one));
	const fewest = trials.sort((one, other) => faults(one) - faults(other))[0];
	// One row with a backslash among many without is a stray mark, not a habit of the file.
	const enough = Math.max(1, found.records.length / 10);
	return fewest && faults(found) - faults(fewest) >= enough ? fewest.dialect : dialect;
}

/**
 * What stands between cells and around them: that by which most records have the same number of
 * cells; a comma and double quotation marks where nothing divides the records.
 * @param text the first part of a file
 * @param whole true where it is all of it
 * @param wishes what has been chosen
 */
export function detectedDialect(text: string, whole: boolean, wishes: Partial<Dialect>): Dialect {
	const sample = text.slice(0, sampleLetters);
	const all = whole && sample.length === text.length;
	const bases = candidates(sample, wishes);
	const trials = (marks: readonly string[]) =>
		bases
			.flatMap((base) => marks.map((delimiter) => ({ ...base, delimiter })))
			.filter(({ delimiter, quote }) => delimiter !== quote)
			.map((one) => trial(sample, all, one));
	if (wishes.delimiter !== undefined) {
		const found = best(trials([wishes.delimiter]));
		return found ? refined(sample, all, found) : { ...wishes, delimiter: ',', quote: '"' };
	}
	const usual = best(trials(delimiters).filter(({ width }) => width > 1));
	if (usual && usual.share > 0.5) return refined(sample, all, usual);
	const found = best(trials(rareDelimiters).filter(isTable)) ?? usual ?? best(trials([',']))!;
	return refined(sample, all, found);
}

/** A number as any country writes it, perhaps with a percent sign. */
const commaDecimal = /^[-+\u2010-\u2013\u2212]?(\d{1,3}([. \u00a0\u202f]\d{3})+|\d+),\d+$/;
const grouped = /^[-+\u2010-\u2013\u2212]?\d{1,3}(,\d{3})+$/;
/** `1.234`: thousands where the decimal mark is a comma, one and a bit where it is a point. */
const pointGrouped = /^[-+\u2010-\u2013\u2212]?[1-9]\d{0,2}(\.\d{3})+$/;
const pointDecimal = /^[-+\u2010-\u2013\u2212]?(\d{1,3}(,\d{3})+|\d+)\.\d+$/;

/**
 * The decimal mark of the numbers in a sample. `1,234` and `1.234` alone tell nothing: each may be a
 * thousand and more, or one and a bit; where nothing else tells, the point is taken, as English
 * publications write.
 */
export function detectedDecimal(records: readonly (readonly string[])[]): '.' | ',' {
	const cells = records
		.flat()
		.filter((cell) => cell.length < 60)
		.map((cell) => cell.trim().replace(/ ?%$/, ''));
	const commas = cells.filter((cell) => commaDecimal.test(cell) && !grouped.test(cell)).length;
	const points = cells.filter((cell) => pointDecimal.test(cell) && !pointGrouped.test(cell)).length;
	return commas > points ? ',' : '.';
}
