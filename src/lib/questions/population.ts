import { placeholders, type Query } from '$lib/database/query';
import { answerTo, areaRows, sliceRows, whereAll, type Answer, type Asking } from './question';

/** Projected residents by sex and broad band. */
export const projectionTable = 'population_projection';

/** A part of the change between two mid-years. */
export interface ComponentRow {
	area: string;
	component: string;
	start: string;
	end: string;
	value: number | null;
	missing: string | null;
	basis: string;
}

/** Births, deaths, moves and the totals at both ends of the year that ends on a day, as published. */
export function componentsOfChange(
	query: Query,
	areas: string[],
	end: string
): Promise<Answer<ComponentRow>> {
	const { from, conditions, parameters } = areaRows('population_change', areas);
	return answerTo<ComponentRow>(
		query,
		`SELECT area_code AS area, component, period_start AS start, period_end AS "end",
  CAST(value AS DOUBLE) AS value, missing, basis
FROM ${from}${whereAll([...conditions, 'period_end = ?'])}
ORDER BY area, component`,
		[...parameters, end]
	);
}

/** Projected residents of one area at one mid-year. */
export interface ProjectionRow {
	area: string;
	/** 0-15, 16-64, 65-74, 75-84, 85+ */
	band: string;
	day: string;
	persons: number;
	basis: string;
}

/**
 * Projected residents by broad band, women and men together, at all mid-years or at those given.
 *
 * @param projection table and release that are asked
 */
export function projectedResidents(
	query: Query,
	{ table, release }: Asking,
	areas: readonly string[],
	days: string[] = []
): Promise<Answer<ProjectionRow>> {
	const { from, conditions, parameters } = sliceRows({ table, release }, areas);
	const when = days.length > 0 ? [`period_end IN (${placeholders(days)})`] : [];
	return answerTo<ProjectionRow>(
		query,
		`SELECT area_code AS area, age_band AS band, period_end AS day, basis,
  CAST(SUM(value) AS DOUBLE) AS persons
FROM ${from}${whereAll([...conditions, ...when])}
GROUP BY ALL ORDER BY area, day, band`,
		[...parameters, ...days]
	);
}
