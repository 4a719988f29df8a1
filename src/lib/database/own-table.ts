import { identifier, literal } from './query';

/** Rows of a reader's own tables that a tab holds at most, all of them together. */
export const mostOwnRows = 1_000_000;

/** A column of a reader's own table. */
export interface OwnColumn {
	name: string;
	/** Whole numbers that a double holds exactly are BIGINT. */
	type: 'VARCHAR' | 'BIGINT' | 'DOUBLE';
	/**
	 * What it holds: counts, other numbers, texts, texts that are all whole numbers with small ones
	 * among them, codes of areas, or why a number is missing.
	 */
	holds: 'count' | 'number' | 'text' | 'numerals' | 'code' | 'reason';
	/** Of reasons: the name of the column that lacks the numbers. */
	of?: string;
}

/** Rows of a reader's file as the workbench's database takes them. */
export interface OwnRows {
	columns: OwnColumn[];
	rows: number;
	/**
	 * CSV without a header, whole rows in each part: read one after another, so that the engine never
	 * holds the file beside its table. A text stands in quotes; a missing cell is a bare `\N`.
	 */
	parts: Blob[];
	/** Bytes of the longest row: the engine must be told of long ones. */
	longestRow: number;
}

/** A reader's own table under the name that statements call it by. */
export interface OwnTable extends OwnRows {
	name: string;
}

/** What stands for a missing cell; the same text in quotes is a text. */
export const missingCell = '\\N';

/** A text as a cell of a part; an empty one is missing. */
export const textCell = (text: string | null): string =>
	text === null || text === '' ? missingCell : `"${text.replaceAll('"', '""')}"`;

/** Letters of a part of the file: small enough to lie beside the table while it is read. */
const partLetters = 4_000_000;
const encoder = new TextEncoder();

/** Rows as lines of text, each with its line end, put together into parts. */
export function parted(lines: Iterable<string>): Pick<OwnRows, 'rows' | 'parts' | 'longestRow'> {
	const parts: Blob[] = [];
	let held: string[] = [];
	let [rows, letters, longestRow] = [0, 0, 0];
	const close = () => {
		if (held.length > 0) parts.push(new Blob([held.join('')], { type: 'text/csv' }));
		[held, letters] = [[], 0];
	};
	for (const line of lines) {
		rows++;
		// Only a long row is worth measuring in bytes; a letter takes three at most.
		const most = line.length * 3;
		if (most > longestRow)
			longestRow = Math.max(longestRow, most > 900_000 ? encoder.encode(line).length : most);
		held.push(line);
		letters += line.length;
		if (letters > partLetters) close();
	}
	close();
	return { rows, parts, longestRow };
}

const mostLetters = 40;
/** The engine's own limit of a row, bytes; a longer one must be allowed for. */
const usualRow = 2_000_000;

/**
 * The name of a table made of a file: no published table begins with `own_`, and none of its letters
 * needs quoting.
 *
 * @param file name of the file as the reader knows it
 */
export function ownTableName(file: string): string {
	const words = file
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\.[a-z0-9]{1,5}$/, '')
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.replace(/^own_/, '')
		.slice(0, mostLetters)
		.replace(/_+$/, '');
	return `own_${words || 'data'}`;
}

/** The engine as far as it is needed to fill a table; each may answer at once or later. */
export interface Filling {
	register: (file: string, content: Uint8Array) => unknown;
	query: (sql: string) => unknown;
	drop: (file: string) => unknown;
}

function readStatement({ name, columns, longestRow }: OwnTable, file: string): string {
	const shape = columns.map((column) => `${literal(column.name)}: '${column.type}'`).join(', ');
	const long = longestRow > usualRow ? `, max_line_size=${2 * longestRow}` : '';
	// The kind of line end is told: found out, a line end within a cell could pass for it.
	const options = `header=false, delim=',', quote='"', escape='"', nullstr=${literal(missingCell)}, allow_quoted_nulls=false, auto_detect=false, new_line='\\n', strict_mode=true${long}`;
	return `INSERT INTO ${identifier(name)} SELECT * FROM read_csv(${literal(file)}, ${options}, columns={${shape}})`;
}

/**
 * Puts a reader's rows into a database that is not locked yet.
 *
 * @throws {Error} where not every row arrived, and as the engine does
 */
export async function fillOwnTable(
	table: OwnTable,
	{ register, query, drop }: Filling,
	countOf: (sql: string) => Promise<number>
): Promise<void> {
	const shape = table.columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ');
	await query(`CREATE TABLE ${identifier(table.name)} (${shape})`);
	for (const [at, part] of table.parts.entries()) {
		const file = `${table.name}_${at}.csv`;
		await register(file, new Uint8Array(await part.arrayBuffer()));
		await query(readStatement(table, file));
		await drop(file);
	}
	const rows = await countOf(`SELECT count(*) AS n FROM ${identifier(table.name)}`);
	if (rows !== table.rows)
		throw new Error(`${table.name} has ${rows} rows in the database and ${table.rows} in the file`);
}

/**
 * The own tables of which a statement's answer may show something. Errs on the side of naming: a
 * table made here may hold what it was made from, and a name may be put together.
 *
 * @param changed true where a statement may have made or changed tables before
 */
export function ownNamed(sql: string, names: readonly string[], changed: boolean): string[] {
	const text = sql.toLowerCase();
	const any = changed || /\bquery(_table)?\s*\(/.test(text);
	return names.filter((name) => any || text.includes(name));
}
