import type { Query, Row } from '$lib/database/query';
import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import type { Figure } from '$lib/figure';
import { indicatorById, type Indicator } from '$lib/catalogue/indicators';
import { defaultView, type View } from '$lib/catalogue/view';
import { engine } from '$lib/server/engine';

/** What becomes of a row of an answer: itself, another in its place, or null where it is gone. */
export type RowChange = (row: Row, sql: string) => Row | null;

/** Areas are still known by name and neighbour: only statistics are withheld. */
const ofAreas = /^SELECT (code, name|neighbour_code)/;

/** Made up: the committed tables as if some of their rows had never been published, or otherwise. */
export function withheld(query: Query, change: RowChange): Query {
	const asked = async (sql: string, parameters?: Parameters<Query>[1]) => {
		const rows = await query(sql, parameters);
		if (ofAreas.test(sql)) return rows;
		return rows.map((row) => change(row, sql)).filter((row) => row !== null);
	};
	return asked as Query;
}

/** Code of the area that a row is of; null for rows of no area. */
export const areaOf = ({ area, of }: Row) => area ?? of ?? null;

/** True for the rows of an area. */
type Rows = (row: Row) => boolean;

export const ofArea =
	(code: string): Rows =>
	(row) =>
		areaOf(row) === code;

/** The rows of the area asked for: leavers are asked of it alone, without its code. */
export const ofHome =
	(code: string): Rows =>
	(row) =>
		areaOf(row) === code || 'destination' in row;

/** As if these rows were in no table. */
export const without =
	(those: Rows): RowChange =>
	(row) =>
		those(row) ? null : row;

/** As if every value of these rows were suppressed; counts of people are never. */
export const suppressed =
	(those: Rows): RowChange =>
	(row) =>
		those(row) && 'value' in row && 'missing' in row
			? { ...row, value: null, missing: 'suppressed', ...nothingOf(row, 'lower', 'upper') }
			: row;

/** As if no limits were published. */
export const withoutLimits: RowChange = (row) => ({ ...row, ...nothingOf(row, 'lower', 'upper') });

function nothingOf(row: Row, ...columns: string[]): Row {
	return Object.fromEntries(columns.filter((name) => name in row).map((name) => [name, null]));
}

/** The figure of an indicator from changed tables; the change is told the codes of both areas. */
export async function withheldFigure(
	indicator: string | Indicator,
	change: (home: string, benchmark: string) => RowChange,
	view: Partial<View> = {}
): Promise<Figure> {
	const { query } = await engine();
	const wanted = { ...defaultView(view.area ?? 'wigan', 'summary'), ...view };
	const { context } = await contextFor(query, wanted);
	const made = change(context.home.code, context.benchmark?.code ?? '');
	const entry = typeof indicator === 'string' ? indicatorById(indicator) : indicator;
	return figureOf({ ...context, query: withheld(query, made) }, entry);
}
