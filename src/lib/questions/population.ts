import type { Query } from '$lib/database/query';
import { answerTo, type Answer } from './question';

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
	const marks = areas.map(() => '?').join(', ');
	return answerTo<ComponentRow>(
		query,
		`SELECT area_code AS area, component, period_start AS start, period_end AS "end",
  CAST(value AS DOUBLE) AS value, missing, basis
FROM population_change
WHERE area_code IN (${marks})
ORDER BY area, component`,
		areas
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
	const marks = areas.map(() => '?').join(', ');
	const when = days.length > 0 ? ` AND period_end IN (${days.map(() => '?').join(', ')})` : '';
	return answerTo<ProjectionRow>(
		query,
		`SELECT area_code AS area, age_band AS band, period_end AS day, basis,
  CAST(SUM(value) AS DOUBLE) AS persons
FROM projection_2018
WHERE area_code IN (${marks})${when}
GROUP BY ALL ORDER BY area, day, band`,
		[...areas, ...days]
	);
}
