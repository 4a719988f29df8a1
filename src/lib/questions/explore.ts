import type { Query } from '$lib/database/query';
import type { Missing, Sex } from '$lib/figure';
import type { Held } from '$lib/catalogue/coverage';
import { answerTo, sliceRows, whereAll, type Answer, type AreaRows } from './question';

/** An area with all that puts it into groups. */
export interface PlaceRow {
	code: string;
	name: string;
	slug: string;
	level: string;
	region: string | null;
	upperTier: string | null;
	combinedAuthority: string | null;
	/** Code of the board that holds the whole area. */
	board: string | null;
	ruralUrban: string | null;
	/** Average score by the index that was asked for; null for wider areas. */
	score: number | null;
	/** Small areas of ONS that it has; null for wider areas. */
	size: number | null;
	/** Boards that its boundary is cut by, each with the small areas that lie in it: `E54…:12 E54…:30`. */
	cutBy: string | null;
	/** Place of its tile; null for wider areas. */
	tileColumn: number | null;
	tileRow: number | null;
}

/** Every area in order of name, with its groups and its score by an index of deprivation. */
export function explorePlaces(query: Query, index: string): Promise<PlaceRow[]> {
	return query<PlaceRow>(
		`SELECT code, name, slug, level, region_code AS region, upper_tier_code AS "upperTier",
  combined_authority_code AS "combinedAuthority", board_code AS board, rural_urban AS "ruralUrban",
  average_score AS score, size, "cutBy", tile_column AS "tileColumn", tile_row AS "tileRow"
FROM areas
LEFT JOIN deprivation ON deprivation.area_code = code AND "index" = ?
LEFT JOIN tile_map ON tile_map.area_code = code
LEFT JOIN (SELECT member_code, CAST(any_value(member_small_areas) AS DOUBLE) AS size,
    string_agg(board_code || ':' || small_areas, ' ' ORDER BY board_code)
      FILTER (small_areas < member_small_areas) AS "cutBy"
  FROM board_members GROUP BY member_code) AS sizes ON sizes.member_code = code
ORDER BY name`,
		[index]
	);
}

/** Statistical neighbours of every authority by one of ONS's models, nearest first. */
export function neighbourLists(
	query: Query,
	model: string
): Promise<{ area: string; neighbour: string; rank: number }[]> {
	return query<{ area: string; neighbour: string; rank: number }>(
		`SELECT area_code AS area, neighbour_code AS neighbour, rank
FROM neighbours WHERE model = ? ORDER BY area, rank`,
		[model]
	);
}

/** Two counts of an area; either is null where it is not published, and `missing` may say why. */
export interface CountRow {
	area: string;
	sex: Sex;
	start: string;
	end: string;
	numerator: number | null;
	denominator: number | null;
	missing: Missing | null;
}

/** Leavers of a stage with one destination, and all of them. */
export function leaversWith(
	query: Query,
	stage: string,
	destination: string
): Promise<Answer<CountRow>> {
	return answerTo<CountRow>(
		query,
		`SELECT whole.area_code AS area, 'persons' AS sex, whole.period_start AS start,
  whole.period_end AS "end", CAST(part.value AS DOUBLE) AS numerator,
  CAST(whole.value AS DOUBLE) AS denominator, coalesce(part.missing, whole.missing) AS missing
FROM leavers AS whole
LEFT JOIN leavers AS part ON part.area_code = whole.area_code AND part.stage = whole.stage
  AND part.period_end = whole.period_end AND part.destination = ?
WHERE whole.stage = ? AND whole.destination = 'all'
ORDER BY area, start`,
		[destination, stage]
	);
}

/** Births or deaths of a year, and the mean of the residents at its two ends. */
export function eventsOfYear(query: Query, component: string): Promise<Answer<CountRow>> {
	return answerTo<CountRow>(
		query,
		`SELECT events.area_code AS area, 'persons' AS sex, events.period_start AS start,
  events.period_end AS "end", CAST(events.value AS DOUBLE) AS numerator,
  CAST((before.value + after.value) AS DOUBLE) / 2 AS denominator, events.missing AS missing
FROM population_change AS events
JOIN population_change AS before ON before.area_code = events.area_code
  AND before.period_end = events.period_end AND before.component = 'population_start'
JOIN population_change AS after ON after.area_code = events.area_code
  AND after.period_end = events.period_end AND after.component = 'population_end'
WHERE events.component = ?
ORDER BY area, start`,
		[component]
	);
}

/** Residents of an age group and of all ages at each date of the given slices of a table of ages. */
export function residentsAged(
	query: Query,
	held: readonly Held[],
	from: number,
	to: number
): Promise<Answer<CountRow>> {
	const slices = held.map((slice) => sliceRows(slice, 'everywhere'));
	const one = ({ from: rows, conditions }: AreaRows) =>
		`SELECT area_code AS area, 'persons' AS sex, period_start AS start, period_end AS "end",
  CAST(sum(value) FILTER (WHERE age BETWEEN ? AND ?) AS DOUBLE) AS numerator,
  CAST(sum(value) AS DOUBLE) AS denominator, NULL AS missing
FROM ${rows}${whereAll(conditions)} GROUP BY ALL`;
	return answerTo<CountRow>(
		query,
		`${slices.map(one).join('\nUNION ALL\n')}\nORDER BY area, start`,
		slices.flatMap(({ parameters }) => [from, to, ...parameters])
	);
}

/** A plain value of an area. */
export interface ValueRow {
	area: string;
	sex: Sex;
	start: string;
	end: string;
	value: number | null;
	lower: number | null;
	upper: number | null;
	missing: Missing | null;
}

/** Average scores of one Index of Multiple Deprivation, dated by the day of its release. */
export function deprivationScores(
	query: Query,
	index: string,
	released: string
): Promise<Answer<ValueRow>> {
	return answerTo<ValueRow>(
		query,
		`SELECT area_code AS area, 'persons' AS sex, ? AS start, ? AS "end", average_score AS value,
  NULL AS lower, NULL AS upper, NULL AS missing
FROM deprivation WHERE "index" = ? ORDER BY area`,
		[released, released, index]
	);
}

/** Percent by which residents have changed since a day, in each later year. */
export function growthSince(query: Query, day: string): Promise<Answer<ValueRow>> {
	return answerTo<ValueRow>(
		query,
		`SELECT later.area_code AS area, 'persons' AS sex, first.period_start AS start,
  later.period_end AS "end", 100.0 * (later.value - first.value) / first.value AS value,
  NULL AS lower, NULL AS upper, NULL AS missing
FROM population_total AS later
JOIN population_total AS first ON first.area_code = later.area_code
  AND first.period_end = ?
WHERE later.period_end > ? ORDER BY area, "end"`,
		[day, day]
	);
}

/** Residents by sex and single year of age, 90 = 90 and over, of one area at one date. */
export function residentsByAge(
	query: Query,
	held: Held,
	area: string
): Promise<Answer<{ sex: Sex; age: number; value: number; end: string }>> {
	const { from, conditions, parameters } = sliceRows(held, [area]);
	return answerTo(
		query,
		`SELECT sex, age, CAST(value AS DOUBLE) AS value, period_end AS "end"
FROM ${from}${whereAll(conditions)} ORDER BY sex, age`,
		parameters
	);
}
