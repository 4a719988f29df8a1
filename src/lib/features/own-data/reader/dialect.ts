import { Refused } from './faults';
import { recordsOfBatch } from './records';
import { RecordScanner, type Dialect } from './scanner';

/** Delimiters that are looked for, the likeliest first. */
export const delimiters = [',', ';', '\t', '|'] as const;

export const delimiterNames: Readonly<Record<string, string>> = {
	',': 'comma',
	';': 'semicolon',
	'\t': 'tab',
	'|': 'vertical bar'
};

/** Records that a guess is made from. */
const sampled = 200;

/**
 * The first records of a text, up to the first fault; an unfinished last one is left out.
 * @param whole true where the text is the whole file
 */
export function sampleRecords(text: string, dialect: Dialect, whole: boolean): string[][] {
	const scanner = new RecordScanner(dialect);
	const records: string[][] = [];
	try {
		scanner.feed(text, whole);
	} catch (reason) {
		if (!(reason instanceof Refused)) throw reason;
	}
	for (const batch of scanner.batches()) {
		if (records.length >= sampled) break;
		records.push(...recordsOfBatch(batch, dialect));
	}
	return records.slice(0, sampled);
}

/** Share of records with as many cells as the first, and how many cells that is. */
function consistency(records: string[][]): { share: number; cells: number } {
	const cells = records[0]?.length ?? 0;
	const alike = records.filter((record) => record.length === cells).length;
	return { share: records.length === 0 ? 0 : alike / records.length, cells };
}

/**
 * The delimiter by which most records have as many cells as the first, more than one; a comma where
 * none divides the records.
 * @param text the first part of a file
 * @param whole true where it is all of it
 */
export function detectedDelimiter(text: string, quote: string, whole: boolean): string {
	const tried = delimiters
		.filter((delimiter) => delimiter !== quote)
		.map((delimiter) => ({
			delimiter,
			...consistency(sampleRecords(text, { delimiter, quote }, whole))
		}))
		.filter(({ cells }) => cells > 1)
		.sort((one, other) => other.share - one.share || other.cells - one.cells);
	return tried[0]?.delimiter ?? ',';
}

/** A number as any country writes it, perhaps with a percent sign. */
const numeric = /^[-+\u2212]?[\d][\d.,\s]*(e[+-]?\d+)?\s*%?$/i;

/** True where the first record reads like names: none is empty but the last ones, none is a number. */
export function detectedHeader(records: string[][]): boolean {
	const [first = []] = records;
	const named = first.filter((cell) => cell.trim() !== '');
	return named.length > 0 && !named.some((cell) => numeric.test(cell.trim()));
}

const commaDecimal = /^[-+\u2212]?(\d{1,3}([. \u00a0\u202f]\d{3})+|\d+),\d+$/;
const grouped = /^[-+\u2212]?\d{1,3}(,\d{3})+$/;
const pointDecimal = /^[-+\u2212]?(\d{1,3}(,\d{3})+|\d+)\.\d+$/;

/**
 * The decimal mark of the numbers in a sample. `1,234` alone tells nothing: it may be a thousand and
 * more, or one and a bit; the point is then taken, as English publications write.
 */
export function detectedDecimal(records: string[][]): '.' | ',' {
	const cells = records.flat().map((cell) => cell.trim().replace(/\s*%$/, ''));
	const commas = cells.filter((cell) => commaDecimal.test(cell) && !grouped.test(cell)).length;
	const points = cells.filter((cell) => pointDecimal.test(cell)).length;
	return commas > points ? ',' : '.';
}
