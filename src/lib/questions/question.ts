import {
	identifier,
	placeholders,
	type Parameter,
	type Query,
	type Row
} from '$lib/database/query';
import type { Held } from '$lib/catalogue/coverage';

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
export type AreaChoice = readonly string[] | 'authorities' | 'everywhere';

/** From this many areas on, a list is as quick to read as one scan for each, and shorter. */
const longList = 9;

/** Rows of a table to ask of: what stands after FROM, with a condition where it needs one. */
export interface AreaRows {
	from: string;
	conditions: string[];
	parameters: string[];
}

/**
 * The rows of a table for a choice of areas. A few areas are one scan each: for `area_code = ?` the
 * engine passes over the parts of a sorted table that cannot hold the area and knows how few rows to
 * expect, for `IN` or `OR` neither, which takes four times as long with millions of rows.
 */
export function areaRows(table: string, areas: AreaChoice): AreaRows {
	const from = identifier(table);
	const where = (condition: string, parameters: string[] = []): AreaRows => ({
		from,
		conditions: [condition],
		parameters
	});
	if (areas === 'authorities')
		return where(`area_code IN (SELECT code FROM areas WHERE level = 'local-authority')`);
	if (areas === 'everywhere') return where('area_code IS NOT NULL');
	// Scans that are put together would count an area named twice twice.
	const codes = [...new Set(areas)];
	if (codes.length === 1) return where('area_code = ?', codes);
	if (codes.length === 0) return where('false');
	if (codes.length >= longList) return where(`area_code IN (${placeholders(codes)})`, codes);
	const scans = codes.map(() => `SELECT * FROM ${from} WHERE area_code = ?`);
	return { from: `(${scans.join('\n  UNION ALL ')})`, conditions: [], parameters: codes };
}

/** What of a table is asked: one period and release of it; where one of them is absent, all. */
export type Asking = Pick<Held, 'table' | 'release'> & Partial<Pick<Held, 'period'>>;

/** The same of one period and release of a table. */
export function sliceRows({ table, period, release }: Asking, areas: AreaChoice): AreaRows {
	const { from, conditions, parameters } = areaRows(table, areas);
	const days = period === undefined ? [] : [period.slice(11)];
	const releases = release === undefined ? [] : [release];
	return {
		from,
		conditions: [
			...conditions,
			...days.map(() => 'period_end = ?'),
			...releases.map(() => 'release = ?')
		],
		parameters: [...parameters, ...days, ...releases]
	};
}

/** Conditions as a WHERE clause on a line of its own; nothing where there are none. */
export function whereAll(conditions: readonly string[]): string {
	return conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`;
}

/** A question put to the database, and how many rows it gave. */
export interface AskedQuestion {
	sql: string;
	parameters: (string | number)[];
	rows: number;
}

/** A question as a page shows it. */
export function askedQuestion({ sql, parameters, count }: Asked): AskedQuestion {
	return { sql, parameters: parameters.map((one) => one ?? ''), rows: count };
}
