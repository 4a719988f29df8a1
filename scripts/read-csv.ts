/**
 * Reads a file by the reader of the page "Your own data" and prints its rows as JSON, or says on
 * standard error why it is refused and ends with 1. A CSV file, or a sheet of an XLSX or ODS
 * workbook. How the file was read, and what was set aside, is said on standard error as well.
 *
 * npm run read-csv -- <file> [--delimiter ';'] [--quote "'"] [--encoding utf-8] [--sheet 'Table 1']
 *   [--header | --header foo,bar,baz | --no-header] [--sound-rows]
 *
 * Without --header the table is looked for as on the page, and each row is a list, its header the
 * first; with it the file's first record is the header, each row is an object, and a given header
 * must be the file's own. --sound-rows prints the rows that fit and lists the others.
 */
import { existsSync, openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { encodingNames, type Encoding } from '../src/lib/features/own-data/reader/encoding';
import { faultText, refusalText } from '../src/lib/features/own-data/reader/faults';
import { readOwnData, type Reading } from '../src/lib/features/own-data/reader/reader';
import type { Wishes } from '../src/lib/features/own-data/reader/settings';
import { outsideRows, type TextTable } from '../src/lib/features/own-data/reader/text-table';

/** What was asked for on the command line. */
interface Command {
	file: string;
	wishes: Wishes;
	asObjects: boolean;
	soundRows: boolean;
}

/** `--header` may stand alone, which the parser of the platform does not know. */
function withHeaderValue(words: string[]): string[] {
	return words.map((word, at) => {
		const next = words[at + 1];
		return word === '--header' && (next === undefined || next.startsWith('--'))
			? '--header='
			: word;
	});
}

const tabs = (text: string) => text.replace('\\t', '\t');

function command(words: string[]): Command {
	const { values, positionals } = parseArgs({
		args: withHeaderValue(words),
		allowPositionals: true,
		options: {
			delimiter: { type: 'string' },
			quote: { type: 'string' },
			encoding: { type: 'string' },
			header: { type: 'string' },
			sheet: { type: 'string' },
			'no-header': { type: 'boolean' },
			'sound-rows': { type: 'boolean' }
		}
	});
	const { encoding, header, delimiter, quote, sheet } = values;
	if (encoding !== undefined && !Object.hasOwn(encodingNames, encoding))
		throw new TypeError(`--encoding is one of ${Object.keys(encodingNames).join(', ')}`);
	const wishes: Wishes = {};
	if (delimiter !== undefined) wishes.delimiter = tabs(delimiter);
	if (quote !== undefined) wishes.quote = quote;
	if (encoding !== undefined) wishes.encoding = encoding as Encoding;
	if (sheet !== undefined) wishes.sheet = sheet;
	if (header !== undefined || values['no-header']) wishes.header = !values['no-header'];
	if (header) wishes.expected = header.split(',');
	const soundRows = values['sound-rows'] ?? false;
	return { file: positionals[0] ?? '', wishes, asObjects: header !== undefined, soundRows };
}

function* rowsOf(table: TextTable): Generator<string[]> {
	for (let row = 0; row < table.rows; row++)
		yield table.columns.map((column) => column.at(row) ?? '');
}

/** One row a line, so that a file of any length can be printed. */
function print(table: TextTable, { asObjects }: Command): void {
	const header = table.headerRows > 1 ? table.names : table.headerCells;
	const lines: unknown[] = asObjects || table.headerRows === 0 ? [] : [header];
	let written = '[';
	const add = (value: unknown) => {
		process.stdout.write(`${written}\n${JSON.stringify(value)}`);
		written = ',';
	};
	lines.forEach(add);
	for (const cells of rowsOf(table))
		add(asObjects ? Object.fromEntries(table.names.map((name, at) => [name, cells[at]])) : cells);
	process.stdout.write(written === '[' ? '[]\n' : '\n]\n');
}

/** What was set aside to find the table, and how all rows of the file are accounted for. */
function tell({ table, settings, ends }: Reading & { kind: 'read' }): void {
	for (const { row, kind, text } of table.outside.rows.slice(0, 20))
		console.error(`Set aside: row ${row}, ${kind}${text ? `: “${text}”` : ''}`);
	for (const note of table.notes) console.error(note);
	const { encoding, delimiter, sheet } = settings;
	const how = sheet
		? `sheet “${sheet}” of ${settings.sheets.map((name) => `“${name}”`).join(', ')}`
		: `${encodingNames[encoding]}, delimiter ${JSON.stringify(delimiter)}`;
	console.error(
		`${ends.rows} rows in = ${table.headerRows} header + ${table.rows} kept + ${table.rejected.length} left out + ${outsideRows(table.outside)} outside the table; read as ${how}`
	);
}

function finish(reading: Reading, asked: Command): number {
	if (reading.note) console.error(reading.note);
	if (reading.kind === 'refused') {
		console.error(`Refused: ${refusalText(reading.refusal, basename(asked.file))}`);
		return 1;
	}
	const { table } = reading;
	const [first] = table.rejected;
	if (first && !asked.soundRows) {
		console.error(`Refused: ${faultText(first)}`);
		console.error(`${table.rejected.length} of ${table.rowsIn} rows do not fit`);
		return 1;
	}
	for (const fault of table.rejected) console.error(`Left out: ${faultText(fault)}`);
	print(table, asked);
	tell(reading);
	return 0;
}

async function main(): Promise<number> {
	const asked = command(process.argv.slice(2));
	if (!existsSync(asked.file)) {
		console.error("Name a file: npm run read-csv -- <file> [--delimiter ';'] [--quote \"'\"]");
		return 2;
	}
	return finish(await readOwnData(await openAsBlob(asked.file), asked.wishes), asked);
}

process.exitCode = await main();
