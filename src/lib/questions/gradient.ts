import type { Query } from '$lib/database/query';
import { answerTo, type Answer } from './question';

/** An area that is ranked by deprivation, with what weighs and ranks it. */
export interface RankedRow {
	code: string;
	name: string;
	slug: string;
	region: string;
	/** Residents on the day that was asked for. */
	population: number;
	/** Average score by each index of deprivation, `score_0` by the first that was asked for. */
	[score: `score_${number}`]: number;
}

/** Which areas are ranked: every local authority, or those that run upper-tier services. */
type RankedLevel = 'authorities' | 'upper-tier';

const chosen: Record<RankedLevel, string> = {
	authorities: `level = 'local-authority'`,
	'upper-tier': `(level = 'local-authority' AND upper_tier_code IS NULL)
    OR (level = 'county' AND code LIKE 'E10%')`
};

/**
 * Areas in order of code with residents and average scores of deprivation. A county's score is the
 * mean of its districts', weighted by residents: the indices are not held for counties.
 *
 * @param day of the residents, ISO
 * @param indices of deprivation whose scores are wanted, as the table `deprivation` names them
 */
export function rankedAreas(
	query: Query,
	level: RankedLevel,
	day: string,
	indices: readonly string[]
): Promise<Answer<RankedRow>> {
	const score = (_: string, at: number) =>
		`CASE WHEN count(*) = 1 THEN max(index_${at}.average_score)
    ELSE sum(index_${at}.average_score * people.value) / sum(people.value) END AS score_${at}`;
	const join = (_: string, at: number) =>
		`JOIN deprivation AS index_${at} ON index_${at}.area_code = parts.part AND index_${at}."index" = ?`;
	return answerTo<RankedRow>(
		query,
		`WITH ranked AS (SELECT * FROM areas WHERE ${chosen[level]}),
parts AS (
  SELECT ranked.code, coalesce(member_code, ranked.code) AS part
  FROM ranked LEFT JOIN area_members ON area_members.area_code = ranked.code)
SELECT ranked.code, any_value(name) AS name, any_value(slug) AS slug,
  any_value(region_code) AS region, CAST(sum(people.value) AS DOUBLE) AS population,
  ${indices.map(score).join(',\n  ')}
FROM ranked
JOIN parts ON parts.code = ranked.code
JOIN population_total AS people
  ON people.area_code = parts.part AND people.period_end = ?
${indices.map(join).join('\n')}
GROUP BY ranked.code
ORDER BY ranked.code`,
		[day, ...indices]
	);
}

/** Districts beside the county that each lies in. */
export function countiesOfDistricts(query: Query): Promise<{ slug: string; county: string }[]> {
	return query<{ slug: string; county: string }>(
		`SELECT slug, upper_tier_code AS county FROM areas
WHERE level = 'local-authority' AND upper_tier_code IS NOT NULL ORDER BY slug`
	);
}

/** Names of the regions of England by code. */
export async function regionNames(query: Query): Promise<Record<string, string>> {
	const rows = await query<{ code: string; name: string }>(
		`SELECT code, name FROM areas WHERE level = 'region' ORDER BY name`
	);
	return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
