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
