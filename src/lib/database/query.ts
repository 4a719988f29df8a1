/** A value as it comes out of the database: never a bigint, a date object or `undefined`. */
export type Value = string | number | boolean | null;

/** Named columns of one result row. */
export type Row = Record<string, Value>;

/** What may be bound to a `?` of a statement. */
export type Parameter = string | number | null;

/**
 * Asks the database one question.
 *
 * @param sql one statement with `?` for each parameter
 * @param parameters bound in order; never spliced into the text
 * @returns all rows, in the order of the statement
 * @throws {QueryError} with the statement, when it cannot be prepared or run
 */
export type Query = <R extends object = Row>(sql: string, parameters?: Parameter[]) => Promise<R[]>;

/** A question that failed, with the words it was asked in. */
export class QueryError extends Error {
	override name = 'QueryError';

	constructor(
		readonly sql: string,
		readonly parameters: Parameter[],
		cause: unknown
	) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		super(`${reason}\nin: ${sql}\nwith: ${JSON.stringify(parameters)}`, { cause });
	}
}

/** Quotes a table or column name for SQL: the only place where a name enters a statement. */
export function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** `?, ?, ?` for as many values as are bound to an `IN (…)`. */
export function placeholders(values: readonly unknown[]): string {
	return values.map(() => '?').join(', ');
}

/** What the database must know of a table before it reads the table's CSV. */
export interface TableShape {
	name: string;
	fields: { name: string; type: string }[];
}

const sqlType: Record<string, string> = { integer: 'INTEGER', number: 'DOUBLE' };

const typeOf = ({ type }: { type: string }) => sqlType[type] ?? 'VARCHAR';

/** Text in single quotes, as SQL wants it. */
export function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/**
 * First statements on every connection. Extensions would be fetched from a public host: in Node that
 * hangs for ever without a network, in the browser it breaks the content policy.
 */
export const openingStatements = [
	'SET autoinstall_known_extensions=false',
	'SET autoload_known_extensions=false'
];

/** The rows of a registered CSV file. */
function rowsOf(shape: TableShape, file: string): string {
	const columns = shape.fields
		.map((field) => `${literal(field.name)}: '${typeOf(field)}'`)
		.join(', ');
	const options = `header=true, delim=',', quote='"', escape='"', nullstr='', auto_detect=false, strict_mode=true`;
	return `SELECT * FROM read_csv(${literal(file)}, ${options}, columns={${columns}})`;
}

/**
 * The statement that turns a registered CSV file into a table. Everything is told: automatic
 * detection loses rows without a word. Dates stay text, in ISO form, which sorts as dates do.
 *
 * @param shape name and typed fields, in the file's column order
 * @param file name under which the CSV was registered
 */
export function createTableStatement(shape: TableShape, file: string): string {
	return `CREATE TABLE ${identifier(shape.name)} AS ${rowsOf(shape, file)}`;
}

/**
 * The statement that lets questions find rows of a table under a name that it had before.
 *
 * @param day last day of the period whose rows had that name; null for all rows
 */
export function createViewStatement(name: string, table: string, day: string | null): string {
	const where = day === null ? '' : ` WHERE ${identifier('period_end')} = ${literal(day)}`;
	return `CREATE VIEW ${identifier(name)} AS SELECT * FROM ${identifier(table)}${where}`;
}

/** The statements that put the rows of a registered CSV file into a table, which they make where it is not there. */
export function addRowsStatements(shape: TableShape, file: string): [create: string, add: string] {
	const name = identifier(shape.name);
	const columns = shape.fields.map((field) => `${identifier(field.name)} ${typeOf(field)}`);
	return [
		`CREATE TABLE IF NOT EXISTS ${name} (${columns.join(', ')})`,
		`INSERT INTO ${name} ${rowsOf(shape, file)}`
	];
}
