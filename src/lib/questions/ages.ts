import { identifier, type Query } from '$lib/database/query';
import type { Sex } from '$lib/figure';
import type { Held } from '$lib/catalogue/coverage';
import { answerTo, sliceRows, whereAll, type Answer, type AreaChoice } from './question';

/** Residents by sex and single year of age. */
export const agesTable = 'population_by_age';

/** An age group, both ends included; 90 stands for 90 and over. */
export interface Ages {
	key: string;
	from: number;
	to: number;
}

/** Residents of one area: one column per age group, named by its key. */
export interface AgeGroupRow {
	area: string;
	start: string;
	end: string;
	basis: string;
	[group: string]: string | number;
}

/** Residents of one area in one five-year band. */
export interface BandRow {
	area: string;
	sex: Sex;
	/** First age of the band: 0, 5 … 90. */
	age: number;
	start: string;
	end: string;
	persons: number;
	/** Residents of all ages and both sexes. */
	total: number;
	basis: string;
}

function groupColumns(groups: readonly Ages[]): string {
	return groups
		.map(
			({ key, from, to }) =>
				`CAST(SUM(value) FILTER (WHERE age BETWEEN ${Math.trunc(from)} AND ${Math.trunc(to)}) AS DOUBLE) AS ${identifier(key)}`
		)
		.join(',\n  ');
}

/**
 * Residents by age group.
 *
 * @param held of a table of single years of age by sex
 * @param sex `persons` adds women and men
 * @returns a row per area, sorted by area; a group's column is its count of people
 */
export function residentsByAge(
	query: Query,
	held: Held,
	groups: readonly Ages[],
	areas: AreaChoice,
	sex: Sex
): Promise<Answer<AgeGroupRow>> {
	const { from, conditions, parameters } = sliceRows(held, areas);
	const oneSex = sex === 'persons' ? [] : [sex];
	const where = whereAll([...conditions, ...oneSex.map(() => 'sex = ?')]);
	const sql = `SELECT area_code AS area, period_start AS start, period_end AS "end", basis,
  ${groupColumns(groups)}
FROM ${from}${where}
GROUP BY ALL ORDER BY area`;
	return answerTo<AgeGroupRow>(query, sql, [...parameters, ...oneSex]);
}

/** Residents by five-year band and sex, with the total of all, sorted by area, sex and age. */
export function residentsByBand(
	query: Query,
	held: Held,
	areas: AreaChoice
): Promise<Answer<BandRow>> {
	const { from, conditions, parameters } = sliceRows(held, areas);
	const sql = `SELECT *, CAST(SUM(persons) OVER (PARTITION BY area) AS DOUBLE) AS total
FROM (SELECT area_code AS area, sex, CAST(age // 5 * 5 AS INTEGER) AS age,
    period_start AS start, period_end AS "end", basis, CAST(SUM(value) AS DOUBLE) AS persons
  FROM ${from}${whereAll(conditions)}
  GROUP BY ALL)
ORDER BY area, sex, age`;
	return answerTo<BandRow>(query, sql, parameters);
}
