import { country } from '$lib/catalogue/dashboard';
import type { Query } from '$lib/database/query';
import type { AreaRef } from '$lib/figure';

/** The code of England: what areas are compared with first, and the only area of some tables. */
export const ENGLAND = country.code;

/** An area with its parents, as the table `areas` has it; empty parents are null. */
export interface Area extends AreaRef {
	region: string | null;
	upperTier: string | null;
	combinedAuthority: string | null;
	/** The integrated care board that holds the whole area; null where it lies in several or is one. */
	board: string | null;
	/** True where an integrated care board covers exactly this area. */
	alsoBoard: boolean;
	/** First day of its code; null where that is before 2016 or not known. */
	validFrom: string | null;
}

const columns = `code, name, slug, level, region_code AS region, upper_tier_code AS "upperTier",
  combined_authority_code AS "combinedAuthority", board_code AS board,
  also_board_code IS NOT NULL AS "alsoBoard", valid_from AS "validFrom"`;

interface Areas {
	bySlug: Map<string, Area>;
	byCode: Map<string, Area>;
}

/** Every area, by the database it was read from: a page names dozens, and there are a few hundred. */
const known = new WeakMap<Query, Promise<Areas>>();

async function read(query: Query): Promise<Areas> {
	const rows = await query<Area>(`SELECT ${columns} FROM areas ORDER BY code`);
	return {
		bySlug: new Map(rows.map((area) => [area.slug, area])),
		byCode: new Map(rows.map((area) => [area.code, area]))
	};
}

/** Every area, asked for once; a failure is forgotten. */
function areas(query: Query): Promise<Areas> {
	const asked = known.get(query) ?? read(query);
	known.set(query, asked);
	asked.catch(() => known.delete(query));
	return asked;
}

/** The area with a slug, or null where there is none. */
export async function areaBySlug(query: Query, slug: string): Promise<Area | null> {
	return (await areas(query)).bySlug.get(slug) ?? null;
}

/** Areas by code, keyed by code in its order; unknown codes are absent. */
export async function areasByCode(
	query: Query,
	codes: readonly string[]
): Promise<Record<string, Area>> {
	const { byCode } = await areas(query);
	const found = [...new Set(codes)].sort().flatMap((code) => byCode.get(code) ?? []);
	return Object.fromEntries(found.map((area) => [area.code, area]));
}

/** Of each area by code: the authorities that it has a part of, with how many of whose small areas. */
export type Footprints = ReadonlyMap<string, ReadonlyMap<string, { held: number; all: number }>>;

/** The footprints of a database, asked for once. */
const footprints = new WeakMap<Query, Promise<Footprints>>();

/**
 * Small areas of ONS are made to have about equal numbers of residents, and every authority lies in
 * some board, so that their number says how large a part an area is of another.
 */
const footprintSql = `WITH sizes AS (
  SELECT DISTINCT member_code AS member, member_small_areas AS "all" FROM board_members)
SELECT member AS area, member, "all" AS held, "all" FROM sizes
UNION
SELECT area_code, member_code, "all", "all" FROM area_members JOIN sizes ON member = member_code
UNION
SELECT board_code, member_code, small_areas, member_small_areas FROM board_members
ORDER BY area, member`;

async function readFootprints(query: Query): Promise<Footprints> {
	type Row = { area: string; member: string; held: number; all: number };
	const found = new Map<string, Map<string, Pick<Row, 'held' | 'all'>>>();
	for (const { area, member, held, all } of await query<Row>(footprintSql)) {
		const pieces = found.get(area) ?? new Map<string, Pick<Row, 'held' | 'all'>>();
		found.set(area, pieces.set(member, { held, all }));
	}
	return found;
}

/**
 * What every area consists of: authorities of themselves, wider areas of authorities, and an
 * integrated care board also of parts of those that its boundary cuts. Trusts are in none.
 */
export function footprintsOf(query: Query): Promise<Footprints> {
	const asked = footprints.get(query) ?? readFootprints(query);
	footprints.set(query, asked);
	asked.catch(() => footprints.delete(query));
	return asked;
}

/** The authorities of a board by name: those that lie in it whole, and those with a part only. */
export interface BoardParts {
	whole: string[];
	cut: string[];
}

/** What a board consists of; nothing for other areas. */
export async function boardParts(query: Query, board: string): Promise<BoardParts> {
	const rows = await query<{ name: string; whole: boolean }>(
		`SELECT name, small_areas = member_small_areas AS whole
FROM areas JOIN board_members AS part ON code = part.member_code
WHERE part.board_code = ? ORDER BY name`,
		[board]
	);
	const names = (wanted: boolean) =>
		rows.filter(({ whole }) => whole === wanted).map(({ name }) => name);
	return { whole: names(true), cut: names(false) };
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
