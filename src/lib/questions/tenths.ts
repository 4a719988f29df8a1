import type { Query } from '$lib/database/query';
import { answerTo, type Answer } from './question';

/** People living in one deprivation tenth of an area. */
export interface TenthRow {
	area: string;
	sex: 'male' | 'female';
	/** 1 = most deprived within the area. */
	tenth: number;
	start: string;
	end: string;
	/** Residents summed over the period's years. */
	personYears: number;
	value: number | null;
	standardError: number | null;
}

/** Life expectancy at birth by deprivation tenth within an area, most deprived first. */
export function lifeExpectancyByTenth(query: Query, area: string): Promise<Answer<TenthRow>> {
	return answerTo<TenthRow>(
		query,
		`SELECT area_code AS area, sex, tenth, period_start AS start, period_end AS "end",
  CAST(person_years AS DOUBLE) AS "personYears", value, standard_error AS "standardError"
FROM life_expectancy_by_tenth
WHERE area_code = ?
ORDER BY sex, tenth`,
		[area]
	);
}

/** One gap, or an end or a share of one, as published for England or reported by the press. */
export interface PublishedGapRow {
	area: string;
	start: string;
	end: string;
	measure: string;
	sex: 'persons' | 'female' | 'male';
	statistic: string;
	value: number;
	unit: 'years' | 'percent';
	/** Press outlet, where the press is all there is. */
	reportedBy: string | null;
	publisher: string;
	publication: string;
}

/** Gaps published for England between the most and the least deprived, newest first. */
export function publishedGaps(query: Query): Promise<Answer<PublishedGapRow>> {
	return answerTo<PublishedGapRow>(
		query,
		`SELECT area_code AS area, period_start AS start, period_end AS "end", measure, sex, statistic,
  CAST(value AS DOUBLE) AS value, unit, reported_by AS "reportedBy", publisher, publication
FROM england_deprivation_gap
ORDER BY measure DESC, statistic, reported_by NULLS FIRST, "end" DESC, sex DESC`,
		[]
	);
}

/** Deaths and person-years of one band of a national deprivation tenth, years added up. */
export interface TenthBandRow {
	sex: 'female' | 'male';
	tenth: number;
	ageFrom: number;
	deaths: number;
	personYears: number;
}

/**
 * Deaths and person-years by national deprivation tenth, sex and age, added up over years.
 *
 * @param from first calendar year, and `to` the last: deaths of each and residents of its middle
 */
export function deathsByTenth(
	query: Query,
	from: number,
	to: number
): Promise<Answer<TenthBandRow>> {
	return answerTo<TenthBandRow>(
		query,
		`WITH residents AS (
  SELECT sex, tenth, age_from, CAST(sum(value) AS DOUBLE) AS "personYears"
  FROM population_by_tenth WHERE period_start BETWEEN ? AND ? GROUP BY ALL)
SELECT sex, tenth, age_from AS "ageFrom", CAST(sum(value) AS DOUBLE) AS deaths,
  any_value("personYears") AS "personYears"
FROM deaths_by_tenth JOIN residents USING (sex, tenth, age_from)
WHERE cause = 'all' AND period_start BETWEEN ? AND ?
GROUP BY sex, tenth, age_from ORDER BY sex, tenth, age_from`,
		[`${from}-01-01`, `${to}-12-31`, `${from}-01-01`, `${to}-12-31`]
	);
}

/** Deaths from one cause in a band of a national deprivation tenth, years added up. */
export interface CauseRow {
	sex: 'female' | 'male';
	tenth: number;
	ageFrom: number;
	cause: string;
	deaths: number;
}

/** Deaths by cause of some national deprivation tenths, added up over the years that have causes. */
export function deathsByCause(
	query: Query,
	from: number,
	to: number,
	tenths: [number, number]
): Promise<Answer<CauseRow>> {
	return answerTo<CauseRow>(
		query,
		`SELECT sex, tenth, age_from AS "ageFrom", cause, CAST(sum(value) AS DOUBLE) AS deaths
FROM deaths_by_tenth
WHERE cause <> 'all' AND period_start BETWEEN ? AND ? AND tenth IN (?, ?)
GROUP BY ALL ORDER BY sex, tenth, cause, "ageFrom"`,
		[`${from}-01-01`, `${to}-12-31`, ...tenths]
	);
}
