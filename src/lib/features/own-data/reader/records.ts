import Papa from 'papaparse';
import { refusedFile } from './faults';
import type { Batch, Dialect } from './scanner';

/** PapaParse has no way to say "no quotation marks": a character that no accepted file holds is one. */
const noQuote = '\0';

/** The cells of a text in which one record follows another. */
function parsed(text: string, newline: Batch['newline'], { delimiter, quote }: Dialect) {
	return Papa.parse<string[]>(text, {
		header: false,
		delimiter,
		newline,
		quoteChar: quote || noQuote,
		skipEmptyLines: false
	}).data;
}

/**
 * The records of a batch as cells, cut by PapaParse.
 *
 * @param batch from `RecordScanner`, which has told quotes and ends already
 * @throws Refused where PapaParse and the scanner do not find the same cells: a file that can be
 * read in two ways is not read
 */
export function recordsOfBatch(batch: Batch, dialect: Dialect): string[][] {
	// PapaParse gives no record for an empty text, and drops an empty one at the end of another.
	const records = batch.text === '' ? [['']] : parsed(batch.text, batch.newline, dialect);
	if (records.length === batch.cells.length - 1 && batch.text.endsWith(batch.newline))
		records.push(['']);
	const agreed =
		records.length === batch.cells.length &&
		records.every((record, at) => record.length === batch.cells[at]);
	if (!agreed)
		throw refusedFile('readers-disagree', 'can be read in two ways, so it is not read at all');
	return records;
}
