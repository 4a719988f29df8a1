import type { Parameter, Query, Row } from '$lib/database/query';

/** A question in the words it was put, for "Show the working". */
export interface Asked {
	sql: string;
	parameters: Parameter[];
	/** Rows that came back. */
	count: number;
	/** The first of them. */
	head: Row[];
}

/** Rows kept beside a question, to show what its answer looks like. */
const headLength = 2;

/** Rows, with the question that gave them. */
export interface Answer<R> {
	rows: R[];
	asked: Asked;
}

/** Puts a question and keeps its words beside the answer. */
export async function answerTo<R extends object>(
	query: Query,
	sql: string,
	parameters: Parameter[]
): Promise<Answer<R>> {
	const rows = await query<R>(sql, parameters);
	const head = rows.slice(0, headLength) as Row[];
	return { rows, asked: { sql, parameters, count: rows.length, head } };
}

/** A question without its first rows, for figures that ask several: each row weighs on the page. */
export function withoutRows(asked: Asked): Asked {
	return { ...asked, head: [] };
}

/** Which areas a question is about: some by code, every local authority, or every area of a table. */
export type AreaChoice = string[] | 'authorities' | 'everywhere';

/** From this many values on, a list is quicker to prepare and read than a chain. */
const longList = 5;

/**
 * The condition that a column has one of some values, each a `?`. The engine passes over the parts of
 * a sorted table that cannot hold a value for `=`, but not for `IN`: with millions of rows that is
 * the better part of the time.
 */
function anyOf(column: string, values: readonly string[]): string {
	if (values.length === 0 || values.length >= longList)
		return `${column} IN (${values.map(() => '?').join(', ')})`;
	const chain = values.map(() => `${column} = ?`).join(' OR ');
	return values.length === 1 ? chain : `(${chain})`;
}

/** The condition on `area_code` for a choice of areas, with its parameters. */
export function areaCondition(areas: AreaChoice): { sql: string; parameters: string[] } {
	if (areas === 'authorities')
		return {
			sql: `area_code IN (SELECT code FROM areas WHERE level = 'local-authority')`,
			parameters: []
		};
	if (areas === 'everywhere') return { sql: 'area_code IS NOT NULL', parameters: [] };
	return { sql: anyOf('area_code', areas), parameters: areas };
}
