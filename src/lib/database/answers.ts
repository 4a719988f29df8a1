import type { Parameter, Row, Value } from './query';

/** The part of an Arrow table that is read here. */
export interface ArrowResult {
	schema: { fields: { name: string }[] };
	numRows: number;
	getChildAt(index: number): { get(row: number): unknown } | null;
}

function plain(value: unknown, column: string): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'bigint') return Number(value);
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	throw new TypeError(
		`column ${column} has a type that is not plain: cast it to DOUBLE or VARCHAR in the statement`
	);
}

/**
 * Arrow result -> plain rows. Whole numbers beyond 2^53 lose precision; no table here has any.
 *
 * @throws {TypeError} on a column whose type would print wrongly (DECIMAL, HUGEINT, LIST …)
 */
export function plainRows(result: ArrowResult): Row[] {
	const columns = result.schema.fields.map((field, index) => ({
		name: field.name,
		values: result.getChildAt(index)
	}));
	return Array.from({ length: result.numRows }, (_, row) =>
		Object.fromEntries(columns.map(({ name, values }) => [name, plain(values?.get(row), name)]))
	);
}

/** Answers kept, the latest asked for last. */
const mostAnswers = 400;
/** A longer answer is asked for anew: keeping it would cost more than it saves. */
const mostRows = 5000;

/**
 * Remembers answers by statement and parameters, for tables that do not change. The same question
 * asked again while the first is open waits for that answer. A failure is not remembered.
 *
 * @returns a function that gives the rows: known ones, or those of `ask`; they must not be changed
 */
export function answerMemory(most = mostAnswers, longest = mostRows) {
	const answers = new Map<string, Promise<Row[]>>();
	return async (sql: string, parameters: Parameter[], ask: () => Promise<Row[]>) => {
		const key = JSON.stringify([sql, parameters]);
		const answer = answers.get(key) ?? ask();
		// Set last, so that the order of the keys is that of the questions.
		answers.delete(key);
		answers.set(key, answer);
		const oldest = answers.size > most ? answers.keys().next().value : undefined;
		if (oldest !== undefined) answers.delete(oldest);
		try {
			const rows = await answer;
			if (rows.length > longest) answers.delete(key);
			return rows;
		} catch (reason) {
			answers.delete(key);
			throw reason;
		}
	};
}
