import type { Query } from '$lib/database/query';
import type { Missing } from '$lib/figure';
import { answerTo, areaRows, whereAll, type Answer } from './question';

/** The middle of all authorities that have a value, per period. */
export interface MiddleRow {
	start: string;
	end: string;
	value: number;
	/** Authorities with a value. */
	authorities: number;
}

/** Median turnover of all authorities with a value, per financial year. */
export function middleTurnover(query: Query): Promise<Answer<MiddleRow>> {
	return answerTo<MiddleRow>(
		query,
		`SELECT period_start AS start, period_end AS "end", median(value) AS value,
  CAST(count(value) AS INTEGER) AS authorities
FROM care_turnover WHERE value IS NOT NULL
GROUP BY ALL ORDER BY start`,
		[]
	);
}

/** Students leaving a stage, by where they went. */
export interface LeaverRow {
	destination: string;
	start: string;
	end: string;
	destinationStart: string;
	value: number | null;
	missing: Missing | null;
	/** Member authorities, and those of them for which nothing is published. */
	authorities: number;
	absent: number;
}

/**
 * Leavers by destination of an area, all years. Where the area is made of authorities, their
 * counts are added; a sum in which one is suppressed is missing, one for which nothing is published
 * (it has no provider in these figures) is left out and counted in `absent`.
 */
export function leaversByDestination(
	query: Query,
	area: string,
	stage: string
): Promise<Answer<LeaverRow>> {
	return answerTo<LeaverRow>(
		query,
		`WITH part AS (
  SELECT member_code AS code FROM area_members WHERE area_code = ?
  UNION SELECT ? WHERE NOT EXISTS (SELECT 1 FROM area_members WHERE area_code = ?))
SELECT destination, period_start AS start, period_end AS "end",
  destination_start AS "destinationStart",
  CASE WHEN count(*) FILTER (WHERE missing <> 'not-published') = 0
    THEN CAST(SUM(value) AS DOUBLE) END AS value,
  coalesce(max(missing) FILTER (WHERE missing <> 'not-published'), max(missing)) AS missing,
  CAST((SELECT count(*) FROM part) AS INTEGER) AS authorities,
  CAST((SELECT count(*) FROM part) - count(value) AS INTEGER) AS absent
FROM leavers WHERE area_code IN (SELECT code FROM part) AND stage = ?
GROUP BY ALL ORDER BY start, destination`,
		[area, area, area, stage]
	);
}

/** Jobs of one occupation group. */
export interface OccupationRow {
	area: string;
	occupation: string;
	measure: string;
	start: string;
	end: string;
	/** The area as the publisher names it. */
	published: string;
	/** Thousands of jobs. */
	value: number | null;
}

/** Employment, growth and replacement by occupation, both sexes. */
export function careOccupations(query: Query, area: string): Promise<Answer<OccupationRow>> {
	return answerTo<OccupationRow>(
		query,
		`SELECT area_code AS area, occupation, measure, period_start AS start, period_end AS "end",
  area_published AS published, CAST(value AS DOUBLE) AS value
FROM care_occupations WHERE area_code = ? AND sex = 'persons'
ORDER BY occupation, measure, start`,
		[area]
	);
}

/** One published or reported figure. */
export interface PointRow {
	area: string;
	start: string;
	end: string;
	measure: string;
	value: number;
	unit: string;
	reportedBy: string | null;
	publisher: string;
	publication: string;
}

/** Single figures on adult social care jobs, for some areas. */
export function carePoints(query: Query, areas: string[]): Promise<Answer<PointRow>> {
	const { from, conditions, parameters } = areaRows('care_published', areas);
	return answerTo<PointRow>(
		query,
		`SELECT area_code AS area, period_start AS start, period_end AS "end", measure,
  CAST(value AS DOUBLE) AS value, unit, reported_by AS "reportedBy", publisher, publication
FROM ${from}${whereAll(conditions)}
ORDER BY area, start, measure`,
		parameters
	);
}
