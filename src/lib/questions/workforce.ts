import type { Held } from '$lib/catalogue/coverage';
import type { Query } from '$lib/database/query';
import type { Missing } from '$lib/figure';
import { answerTo, areaRows, whereAll, type Answer, type Asked, type Asking } from './question';
import { projectedResidents, residentsByAge, type Ages } from './population';

/** The middle of all authorities that have a value, per period. */
interface MiddleRow {
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

/** Codes of the areas for which projections of occupations are held. */
export async function occupationAreas(query: Query): Promise<string[]> {
	const rows = await query<{ area: string }>(
		'SELECT DISTINCT area_code AS area FROM care_occupations ORDER BY area'
	);
	return rows.map(({ area }) => area);
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

/** What a scenario starts from where nothing is published for a place. */
export interface AssumptionRow {
	input: string;
	value: number;
	low: number | null;
	high: number | null;
	/** Days of the figures behind it; null for our own choices. */
	start: string | null;
	end: string | null;
	source: string;
	reason: string;
}

/** Every assumption of the scenario of care posts. */
export function scenarioAssumptions(query: Query): Promise<Answer<AssumptionRow>> {
	return answerTo<AssumptionRow>(
		query,
		`SELECT input, CAST(value AS DOUBLE) AS value, CAST(low AS DOUBLE) AS low,
  CAST(high AS DOUBLE) AS high, evidence_start AS start, evidence_end AS "end", source, reason
FROM scenario_assumptions ORDER BY input`,
		[]
	);
}

/** Residents of one area at one mid-year who are 18, and who are 65, 75, 85 and over. */
export interface ServedRow {
	area: string;
	year: number;
	served: Record<'65+' | '75+' | '85+', number | null>;
	aged18: number | null;
}

const groups: Ages[] = [
	{ key: '18', from: 18, to: 18 },
	{ key: '65+', from: 65, to: 90 },
	{ key: '75+', from: 75, to: 90 },
	{ key: '85+', from: 85, to: 90 }
];

const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);

/** Estimated residents by the ages that matter to care and to study, on one day. */
export async function estimatedServed(query: Query, held: Held, areas: string[]) {
	const { rows, asked } = await residentsByAge(query, held, groups, areas, 'persons');
	const found = rows.map((row): ServedRow => ({
		area: row.area,
		year: Number(row.end.slice(0, 4)),
		served: {
			'65+': numberOrNull(row['65+']),
			'75+': numberOrNull(row['75+']),
			'85+': numberOrNull(row['85+'])
		},
		aged18: numberOrNull(row['18'])
	}));
	return { rows: found, asked };
}

/** Bands of the projection that make up an open age group. */
const bands = {
	'65+': ['65-74', '75-84', '85+'],
	'75+': ['75-84', '85+'],
	'85+': ['85+']
};

/** Projected residents aged 65, 75, 85 and over at each mid-year, sorted by area and year. */
export async function projectedServed(query: Query, projection: Asking, areas: string[]) {
	const { rows, asked } = await projectedResidents(query, projection, areas);
	const byDay = new Map<string, Map<string, number>>();
	for (const { area, day, band, persons } of rows) {
		const key = `${area} ${day.slice(0, 4)}`;
		byDay.set(key, (byDay.get(key) ?? new Map<string, number>()).set(band, persons));
	}
	const found = [...byDay].map(([key, persons]): ServedRow => {
		const [area = '', year] = key.split(' ');
		const sum = (age: keyof typeof bands) =>
			bands[age].every((band) => persons.has(band))
				? bands[age].reduce((total, band) => total + (persons.get(band) ?? 0), 0)
				: null;
		return {
			area,
			year: Number(year),
			served: { '65+': sum('65+'), '75+': sum('75+'), '85+': sum('85+') },
			aged18: null
		};
	});
	return { rows: found, asked };
}

/** Cohorts of leavers of one area: all of them, and those who did not go on in education. */
export interface Cohort {
	start: string;
	end: string;
	all: number | null;
	/** All less those whose destination is education; null where either is missing. */
	notInEducation: number | null;
}

/** All cohorts of a stage, oldest first; those for which nothing is published have nulls. */
export async function cohorts(
	query: Query,
	area: string,
	stage: '16' | '16-18'
): Promise<{ rows: Cohort[]; asked: Asked }> {
	const { rows, asked } = await leaversByDestination(query, area, stage);
	const starts = [...new Set(rows.map(({ start }) => start))];
	const found = starts.map((start): Cohort => {
		const of = (destination: string) =>
			rows.find((row) => row.start === start && row.destination === destination);
		const [all, education] = [of('all')?.value ?? null, of('education')?.value ?? null];
		return {
			start,
			end: of('all')?.end ?? start,
			all,
			notInEducation: all === null || education === null ? null : all - education
		};
	});
	return { rows: found, asked };
}

/** The lower and upper quarter of all authorities' turnover in one financial year. */
export async function turnoverQuartiles(query: Query, end: string) {
	const rows = await query<{ lower: number | null; upper: number | null }>(
		`SELECT quantile_cont(value, 0.25) AS lower, quantile_cont(value, 0.75) AS upper
FROM care_turnover WHERE period_end = ?`,
		[end]
	);
	return { lower: rows[0]?.lower ?? null, upper: rows[0]?.upper ?? null };
}
