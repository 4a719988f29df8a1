import { identifier, placeholders, type Query } from '$lib/database/query';
import { tierOf, type Coverage, type Tier } from '$lib/catalogue/reasons';
import type { AreaRef, Missing, Sex } from '$lib/figure';
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

/** Which areas a table holds: the number of each tier with a value, and those that have a row. */
export interface HeldAreas {
	coverage: Coverage;
	/** Codes of areas with a row, with or without a value. */
	rows: Set<string>;
	/** Codes of areas with a value in some period. */
	valued: Set<string>;
}

interface HeldRow extends Pick<AreaRef, 'code' | 'level'> {
	upperTier: string | null;
	alsoBoard: boolean;
	held: boolean | null;
}

/**
 * Areas by tier. One that is a board as well stands in both, and has its value as what others with a
 * value are: a table of boards holds it as a board, one of authorities as an authority.
 */
function coverageOf(rows: readonly HeldRow[]): Coverage {
	const coverage: Coverage = {};
	const count = (tier: Tier, held: boolean) => {
		const of = (coverage[tier] ??= { areas: 0, held: 0 });
		of.areas += 1;
		if (held) of.held += 1;
	};
	for (const row of rows.filter(({ alsoBoard }) => !alsoBoard))
		count(tierOf(row), row.held === true);
	const kinds = new Set(Object.keys(coverage).filter((tier) => coverage[tier as Tier]?.held));
	for (const row of rows.filter(({ alsoBoard }) => alsoBoard))
		for (const tier of [tierOf(row), 'board'] as const)
			count(tier, row.held === true && kinds.has(tier));
	return coverage;
}

const knownAreas = new WeakMap<Query, Map<string, Promise<HeldAreas>>>();

async function readHeld(
	query: Query,
	table: string,
	filter: Record<string, string | number>
): Promise<HeldAreas> {
	const columns = Object.keys(filter);
	const wanted = whereAll(columns.map((name) => `${identifier(name)} = ?`));
	const rows = await query<HeldRow>(
		`SELECT code, name, level, upper_tier_code AS "upperTier",
  also_board_code IS NOT NULL AS "alsoBoard", held
FROM areas LEFT JOIN (SELECT area_code, bool_or(value IS NOT NULL) AS held
  FROM ${identifier(table)}${wanted} GROUP BY area_code) AS own ON own.area_code = code`,
		columns.map((name) => filter[name] ?? null)
	);
	const codes = (has: (row: HeldRow) => boolean) =>
		new Set(rows.filter(has).map(({ code }) => code));
	return {
		coverage: coverageOf(rows),
		rows: codes(({ held }) => held !== null),
		valued: codes(({ held }) => held === true)
	};
}

/**
 * Which areas a table has rows and values for, over all its periods; asked for once.
 *
 * @param table with the columns `area_code` and `value`
 * @param filter column = value
 */
export function heldAreas(
	query: Query,
	table: string,
	filter: Record<string, string | number> = {}
): Promise<HeldAreas> {
	const key = `${table} ${JSON.stringify(filter)}`;
	const kept = knownAreas.get(query) ?? new Map<string, Promise<HeldAreas>>();
	knownAreas.set(query, kept);
	const asked = kept.get(key) ?? readHeld(query, table, filter);
	kept.set(key, asked);
	asked.catch(() => kept.delete(key));
	return asked;
}
