import type { Query } from '$lib/database/query';
import { sliceRows, whereAll, type Asking } from './question';

/** Residents of an area on one day: all, and those aged 65 or over. */
export interface OlderRow {
	area: string;
	day: string;
	all: number;
	older: number;
}

/** Tables by single year of age, and those by band. */
const older = {
	age: 'age >= 65',
	age_band: `age_band NOT IN ('0-15', '16-64')`
};

/**
 * Residents of all ages and of 65 and over, by area and day, both sexes together.
 *
 * @param held what is asked of one of the population or projection tables
 * @param column the column that holds ages there
 */
export function olderResidents(
	query: Query,
	held: Asking,
	column: keyof typeof older,
	areas: readonly string[]
): Promise<OlderRow[]> {
	const { from, conditions, parameters } = sliceRows(held, areas);
	return query<OlderRow>(
		`SELECT area_code AS area, period_end AS day, CAST(SUM(value) AS DOUBLE) AS "all",
  CAST(SUM(value) FILTER (WHERE ${older[column]}) AS DOUBLE) AS older
FROM ${from}${whereAll(conditions)} GROUP BY ALL ORDER BY day, area`,
		parameters
	);
}
