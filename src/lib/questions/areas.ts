import type { Query } from '$lib/database/query';
import type { AreaRef } from '$lib/figures/figure';

/** An area with its parents, as the table `areas` has it; empty parents are null. */
export interface Area extends AreaRef {
	region: string | null;
	upperTier: string | null;
	combinedAuthority: string | null;
	/** First day of its code; null where that is before 2016 or not known. */
	validFrom: string | null;
}

const columns = `code, name, slug, level, region_code AS region, upper_tier_code AS "upperTier",
  combined_authority_code AS "combinedAuthority", valid_from AS "validFrom"`;

/** The area with a slug, or null where there is none. */
export async function areaBySlug(query: Query, slug: string): Promise<Area | null> {
	const rows = await query<Area>(`SELECT ${columns} FROM areas WHERE slug = ?`, [slug]);
	return rows[0] ?? null;
}

/** Areas by code, keyed by code; unknown codes are absent. */
export async function areasByCode(
	query: Query,
	codes: readonly string[]
): Promise<Record<string, Area>> {
	const wanted = [...new Set(codes)].sort();
	if (wanted.length === 0) return {};
	const marks = wanted.map(() => '?').join(', ');
	const rows = await query<Area>(
		`SELECT ${columns} FROM areas WHERE code IN (${marks}) ORDER BY code`,
		wanted
	);
	return Object.fromEntries(rows.map((area) => [area.code, area]));
}

/** True where every authority of the first area is one of the second's, so that one holds the other. */
export async function contains(query: Query, whole: Area, part: Area): Promise<boolean> {
	if (whole.level === 'country' || whole.code === part.code) return true;
	const rows = await query<{ inside: boolean }>(
		`WITH part AS (
  SELECT member_code FROM area_members WHERE area_code = ?
  UNION SELECT ? WHERE NOT EXISTS (SELECT 1 FROM area_members WHERE area_code = ?))
SELECT bool_and(member_code IN (SELECT member_code FROM area_members WHERE area_code = ?)) AS inside
FROM part`,
		[part.code, part.code, part.code, whole.code]
	);
	return rows[0]?.inside === true;
}

/** The statistical neighbours of an authority, nearest first, by one of ONS's named models. */
export async function neighbours(
	query: Query,
	code: string,
	model: 'global' | 'demographic' | 'economic',
	count: number
): Promise<string[]> {
	const rows = await query<{ code: string }>(
		`SELECT neighbour_code AS code FROM neighbours WHERE area_code = ? AND model = ?
ORDER BY rank LIMIT ?`,
		[code, model, count]
	);
	return rows.map((row) => row.code);
}
