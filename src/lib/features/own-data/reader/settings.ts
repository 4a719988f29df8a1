import { detectedDecimal, detectedDelimiter, detectedHeader, sampleRecords } from './dialect';
import type { Encoding } from './encoding';
import { refusedFile } from './faults';
import type { Dialect } from './scanner';

/** How a file is read. */
export interface Settings extends Dialect {
	encoding: Encoding;
	/** True where the first record names the columns. */
	header: boolean;
	decimal: '.' | ',';
}

/** What has been chosen; the rest is detected. */
export interface Wishes extends Partial<Settings> {
	/** Names that the header must have, in order. */
	expected?: string[];
}

/** Characters of the text that guesses are made from. */
const sampleLength = 200_000;

function checkDialect({ delimiter, quote }: Dialect): void {
	if (delimiter.length !== 1 || /[\r\n\0\uFEFF]/.test(delimiter))
		throw refusedFile('settings', 'cannot be read with this delimiter: it must be one character');
	if (quote.length > 1 || /[\r\n\0\uFEFF]/.test(quote) || quote === delimiter)
		throw refusedFile(
			'settings',
			'cannot be read with this quotation mark: it must be one character, and not the delimiter'
		);
}

/**
 * How a file is read: as wished, and by what its first part looks like where nothing was.
 * @param text the first part of the file
 * @param whole true where that is all of it
 * @throws Refused `settings` where a wish is impossible
 */
export function settingsFor(
	text: string,
	whole: boolean,
	encoding: Encoding,
	wishes: Wishes
): Settings {
	const sample = text.slice(0, sampleLength);
	const all = whole && sample.length === text.length;
	const { quote = '"' } = wishes;
	checkDialect({ delimiter: wishes.delimiter ?? '\u0001', quote });
	const delimiter = wishes.delimiter ?? detectedDelimiter(sample, quote, all);
	const records = sampleRecords(sample, { delimiter, quote }, all);
	const header = wishes.header ?? (wishes.expected !== undefined || detectedHeader(records));
	const decimal = wishes.decimal ?? detectedDecimal(records);
	return { encoding, delimiter, quote, header, decimal };
}
