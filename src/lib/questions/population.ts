import { placeholders, type Query } from '$lib/database/query';
import { answerTo, areaRows, whereAll, type Answer } from './question';

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

/** Births, deaths, moves and the totals at both ends, as published. */
export function componentsOfChange(query: Query, areas: string[]): Promise<Answer<ComponentRow>> {
	const { from, conditions, parameters } = areaRows('population_change', areas);
	return answerTo<ComponentRow>(
		query,
		`SELECT area_code AS area, component, period_start AS start, period_end AS "end",
  CAST(value AS DOUBLE) AS value, missing, basis
FROM ${from}${whereAll(conditions)}
ORDER BY area, component`,
		parameters
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

/** Projected residents by broad band, women and men together, at all mid-years or at those given. */
export function projectedResidents(
	query: Query,
	areas: string[],
	days: string[] = []
): Promise<Answer<ProjectionRow>> {
	const { from, conditions, parameters } = areaRows('projection_2018', areas);
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
