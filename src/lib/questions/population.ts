import type { Held } from '$lib/catalogue/coverage';
import { identifier, placeholders, type Query } from '$lib/database/query';
import type { Sex } from '$lib/figure';
import {
	answerTo,
	areaRows,
	sliceRows,
	whereAll,
	type Answer,
	type AreaChoice,
	type Asking
} from './question';

/** Residents by sex and single year of age. */
export const agesTable = 'population_by_age';

/** Projected residents by sex and broad band. */
export const projectionTable = 'population_projection';

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
