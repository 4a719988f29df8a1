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
