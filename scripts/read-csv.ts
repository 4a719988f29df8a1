/**
 * Reads a CSV file by the reader of the page "Your own data" and prints its rows as JSON, or says on
 * standard error why it is refused and ends with 1. How the file was read is said there as well.
 *
 * npm run read-csv -- <file> [--delimiter ';'] [--quote "'"] [--encoding utf-8]
 *   [--header | --header foo,bar,baz | --no-header] [--sound-rows]
 *
 * Without --header each row is a list, the first record included; with it each is an object, and a
 * given header must be the file's own. --sound-rows prints the rows that fit and lists the others.
 */
import { existsSync, openAsBlob } from 'node:fs';
import { parseArgs } from 'node:util';
import { encodingNames, type Encoding } from '../src/lib/features/own-data/reader/encoding';
import { faultText } from '../src/lib/features/own-data/reader/faults';
import { readOwnData, type Reading } from '../src/lib/features/own-data/reader/reader';
import type { Wishes } from '../src/lib/features/own-data/reader/settings';
import type { TextTable } from '../src/lib/features/own-data/reader/text-table';

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
			'no-header': { type: 'boolean' },
			'sound-rows': { type: 'boolean' }
		}
	});
	const { encoding, header } = values;
	if (encoding !== undefined && !Object.hasOwn(encodingNames, encoding))
		throw new TypeError(`--encoding is one of ${Object.keys(encodingNames).join(', ')}`);
	const wishes: Wishes = {
		header: !values['no-header'],
		...(values.delimiter !== undefined && { delimiter: tabs(values.delimiter) }),
		...(values.quote !== undefined && { quote: values.quote }),
		...(encoding !== undefined && { encoding: encoding as Encoding }),
		...(header && { expected: header.split(',') })
	};
	return {
		file: positionals[0] ?? '',
		wishes,
		asObjects: header !== undefined,
		soundRows: values['sound-rows'] ?? false
	};
}

function* rowsOf(table: TextTable): Generator<string[]> {
	for (let row = 0; row < table.rows; row++)
		yield table.columns.map((column) => column.at(row) ?? '');
}

/** One row a line, so that a file of any length can be printed. */
function print(table: TextTable, { wishes, asObjects }: Command): void {
	const lines: unknown[] = asObjects || !wishes.header ? [] : [table.headerCells];
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

function finish(reading: Reading, asked: Command): number {
	if (reading.note) console.error(reading.note);
	if (reading.kind === 'refused') {
		console.error(`Refused: ${faultText(reading.refusal)}`);
		return 1;
	}
	const { table, settings } = reading;
	const [first] = table.rejected;
	if (first && !asked.soundRows) {
		console.error(`Refused: ${faultText(first)}`);
		console.error(`${table.rejected.length} of ${table.rowsIn} rows do not fit`);
		return 1;
	}
	for (const fault of table.rejected) console.error(`Left out: ${faultText(fault)}`);
	print(table, asked);
	console.error(
		`${table.rowsIn} rows in = ${table.rows} kept + ${table.rejected.length} left out; read as ${encodingNames[settings.encoding]}, delimiter ${JSON.stringify(settings.delimiter)}`
	);
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
