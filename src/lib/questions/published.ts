import { identifier, placeholders, type Query } from '$lib/database/query';
import type { Missing, Sex } from '$lib/figure';
import { answerTo, areaRows, whereAll, type Answer, type AreaChoice } from './question';

/** One published value with its limits, where the table has them. */
export interface PublishedRow {
	area: string;
	sex: Sex;
	start: string;
	end: string;
	value: number | null;
	lower: number | null;
	upper: number | null;
	missing: Missing | null;
	basis: string | null;
}

/** What to read from a table of published values. */
interface PublishedQuestion {
	table: string;
	/** Names of the table's columns: those that a table lacks are filled with null. */
	columns: readonly string[];
	areas: AreaChoice;
	/** Column = value. */
	filter?: Record<string, string | number>;
	sexes?: readonly Sex[];
	/** Last day of the period wanted; all periods where absent. */
	end?: string;
}

const optional = ['lower', 'upper', 'missing', 'basis'] as const;

function selection(columns: readonly string[]): string {
	const sex = columns.includes('sex') ? 'sex' : `'persons' AS sex`;
	const rest = optional.map((name) => (columns.includes(name) ? name : `NULL AS ${name}`));
	return `area_code AS area, ${sex}, period_start AS start, period_end AS "end",
  CAST(value AS DOUBLE) AS value, ${rest.join(', ')}`;
}

/** Values as published, sorted by area, sex and period. */
export function publishedValues(
	query: Query,
	question: PublishedQuestion
): Promise<Answer<PublishedRow>> {
	const { table, columns, filter = {}, sexes, end } = question;
	const rows = areaRows(table, question.areas);
	const conditions = [...rows.conditions];
	const parameters: (string | number)[] = [...rows.parameters];
	for (const [column, value] of Object.entries(filter)) {
		conditions.push(`${identifier(column)} = ?`);
		parameters.push(value);
	}
	if (sexes && columns.includes('sex')) {
		conditions.push(`sex IN (${placeholders(sexes)})`);
		parameters.push(...sexes);
	}
	if (end) {
		conditions.push('period_end = ?');
		parameters.push(end);
	}
	const sql = `SELECT ${selection(columns)}
FROM ${rows.from}${whereAll(conditions)}
ORDER BY area, sex, start`;
	return answerTo<PublishedRow>(query, sql, parameters);
}

/** A period for which a table holds at least one value, newest first. */
export async function periodsOf(
	query: Query,
	table: string,
	filter: Record<string, string | number> = {}
): Promise<{ start: string; end: string }[]> {
	const columns = Object.keys(filter);
	const conditions = ['value IS NOT NULL', ...columns.map((name) => `${identifier(name)} = ?`)];
	return query<{ start: string; end: string }>(
		`SELECT DISTINCT period_start AS start, period_end AS "end"
FROM ${identifier(table)} WHERE ${conditions.join(' AND ')} ORDER BY "end" DESC, start DESC`,
		columns.map((name) => filter[name] ?? null)
	);
}
