import { connect, type NodeDatabase } from '$lib/database/node';
import { figuresFor, tableFile, tablesOf, type PageFigures } from '$lib/figures';
import { dataFile } from '$lib/server/tables';
import type { Figure } from '$lib/figure';
import { defaultView, themes, type Page, type View } from '$lib/catalogue/view';

let started: Promise<NodeDatabase> | null = null;

async function start(): Promise<NodeDatabase> {
	const database = await connect();
	const pages: Page[] = ['summary', ...themes];
	const names = pages.flatMap((page) => [...tablesOf(page), ...tablesOf(page, 2022)]);
	for (const name of new Set(names)) {
		const { shape, file } = tableFile(name);
		database.load(shape, dataFile(file));
	}
	return database;
}

/** The real engine with the committed tables, once per test file. */
export async function engine(): Promise<NodeDatabase> {
	started ??= start();
	return started;
}

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
