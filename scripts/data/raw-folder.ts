/** The folder of files as collected: `.csv` and `.csv.gz` read by column name, JSON read whole. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { recordsOf } from '../../src/lib/catalogue/tables';

/** A record by column name; a cell that the file leaves out is ''. */
export type RawRow = Record<string, string>;

export class RawFolder {
	/** @param root path of the folder that holds `health`, `more` and `population` */
	constructor(private readonly root: string) {}

	/**
	 * Every record of a CSV file.
	 * @param path path inside the folder; a `.gz` is unpacked, or read unpacked where only that is there
	 * @param columns names the reader relies on
	 * @throws when the file is malformed, or a column is not there (the layout has changed)
	 */
	csv(path: string, columns: string[]): RawRow[] {
		const { header, records, problems } = recordsOf(this.text(path));
		const [problem] = problems;
		if (problem) throw new Error(`${path}, row ${problem.row}: ${problem.message}`);
		for (const column of columns)
			if (!header.includes(column)) throw new Error(`${path} has no column "${column}"`);
		return records.map((record, index) => {
			if (record.length !== header.length)
				throw new Error(`${path}, row ${index + 2}: ${record.length} cells, not ${header.length}`);
			return Object.fromEntries(header.map((name, position) => [name, record[position] ?? '']));
		});
	}

	/** A JSON file, parsed. */
	json(path: string): unknown {
		return JSON.parse(this.text(path));
	}

	private text(path: string): string {
		const whole = join(this.root, path);
		if (!path.endsWith('.gz')) return readFileSync(whole, 'utf8');
		if (existsSync(whole)) return gunzipSync(readFileSync(whole)).toString('utf8');
		return readFileSync(whole.slice(0, -'.gz'.length), 'utf8');
	}
}

/**
 * A cell of `row`, which must be there.
 * @throws when the column is not in the file
 */
export function cell(row: RawRow, column: string): string {
	const text = row[column];
	if (text === undefined) throw new Error(`no column "${column}"`);
	return text;
}

/**
 * A published number. Binary noise behind the twelfth significant digit is cut off
 * (8.2199999999999995E-2 is 0.0822).
 * @throws when the text is not a number: a new code for "missing" must never become a value
 */
export function published(text: string): number {
	if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim())) throw new Error(`"${text}" is no number`);
	return Number(Number(text).toPrecision(12));
}

/**
 * Our word for a publisher's.
 * @param what what the words are for, for the message
 * @throws when the publisher uses a word that is not in `words`
 */
export function translated(text: string, words: Record<string, string>, what: string): string {
	const word = words[text];
	if (word === undefined) throw new Error(`"${text}" is no ${what}`);
	return word;
}
