import type { NodeDatabase } from '$lib/database/node';
import { figuresFor, tablesOf, type PageFigures } from '$lib/figures';
import type { Figure } from '$lib/figure';
import { defaultView, themes, type Page, type View } from '$lib/catalogue/view';
import { committedTables } from '../engine';

const early = [...new Set(['summary' as const, ...themes].flatMap((page) => tablesOf(page)))];

/** The shared engine, with the tables of an earlier year besides. */
export const engine = (): Promise<NodeDatabase> => committedTables(...early);

/** Figures of a page of an area, for a view that differs from the default in `change`. */
export async function pageOf(
	area: string,
	page: Page,
	change: Partial<View> = {}
): Promise<PageFigures> {
	const { query } = await engine();
	return figuresFor(query, { ...defaultView(area, page), ...change });
}

/** One figure of a page. */
export async function figureOf(
	area: string,
	page: Page,
	id: string,
	change: Partial<View> = {}
): Promise<Figure> {
	const { figures } = await pageOf(area, page, change);
	const found = figures.find((figure) => figure.id === id);
	if (!found) throw new Error(`${page} of ${area} has no figure ${id}`);
	return found;
}
