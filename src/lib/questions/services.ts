import { identifier, placeholders, type Query } from '$lib/database/query';
import type { AreaRef, Missing } from '$lib/figure';
import { answerTo, type Answer } from './question';

/** A hospital trust, in the form in which figures name an area, with the board it belongs to. */
export interface Trust extends AreaRef {
	/** Name of the trust in full. */
	registeredName: string;
	/** Code of the board's area. */
	board: string;
}

/** The trust with a code, or null where there is none. */
export async function trustByCode(query: Query, code: string): Promise<Trust | null> {
	const rows = await query<Trust>(
		`SELECT code, name, lower(code) AS slug, 'trust' AS level,
  registered_name AS "registeredName", board_code AS board FROM trusts WHERE code = ?`,
		[code]
	);
	return rows[0] ?? null;
}

/** A month of a trust, a board or England. */
export interface ServiceRow {
	/** Code of the trust or area. */
	of: string;
	start: string;
	end: string;
	value: number | null;
	/** Why there is no value; null where there is one. */
	missing: Missing | null;
	/** The counts of which the value was computed, in the order asked for. */
	parts: (number | null)[];
}

/** What to read from a table of services. */
interface ServiceQuestion {
	table: string;
	/** Names of the table's columns. */
	columns: readonly string[];
	/** Codes of trusts, or of areas. */
	codes: readonly string[];
	/** Columns of counts behind the value. */
	counts: readonly string[];
}

/** Monthly values of trusts or boards, sorted by code and month. */
export async function serviceValues(
	query: Query,
	{ table, columns, codes, counts }: ServiceQuestion
): Promise<Answer<ServiceRow>> {
	const who = columns.includes('trust_code') ? 'trust_code' : 'area_code';
	const missing = columns.includes('missing') ? 'missing' : 'NULL AS missing';
	const counted = counts.map(
		(name, index) => `CAST(${identifier(name)} AS DOUBLE) AS part_${index}`
	);
	const { rows, asked } = await answerTo<Omit<ServiceRow, 'parts'> & Record<string, unknown>>(
		query,
		`SELECT ${who} AS "of", period_start AS start, period_end AS "end",
  CAST(value AS DOUBLE) AS value, ${[missing, ...counted].join(', ')}
FROM ${identifier(table)}
WHERE ${who} IN (${placeholders(codes)})
ORDER BY ${who}, start`,
		[...codes]
	);
	return {
		asked,
		rows: rows.map(({ of, start, end, value, missing: why, ...rest }) => ({
			of,
			start,
			end,
			value,
			missing: why,
			parts: counts.map((_, index) => (rest[`part_${index}`] as number | null) ?? null)
		}))
	};
}
