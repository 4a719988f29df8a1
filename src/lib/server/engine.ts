import { country } from '$lib/catalogue/dashboard';
import { connect, type NodeDatabase } from '$lib/database/node';
import { figureOf, figuresFor, tableFile, tablesOf, type PageFigures } from '$lib/figures';
import { measures } from '$lib/figures/measures/measures';
import { exploreTables } from '$lib/figures/measures/source';
import { gradientTables } from '$lib/features/gradient/source';
import { scenarioTables } from '$lib/features/scenario/figures/evidence';
import { contextFor } from '$lib/figures/context';
import type { Figure } from '$lib/figure';
import { countryIndicators, indicators } from '$lib/catalogue/indicators';
import { defaultView, themes, type Page } from '$lib/catalogue/view';
import { dataFile } from './tables';

let database: Promise<NodeDatabase> | null = null;

async function start(): Promise<NodeDatabase> {
	const engine = await connect();
	const pages: Page[] = ['summary', ...themes];
	const others = indicators.flatMap(({ tables, later }) => [...tables, ...(later ? [later] : [])]);
	others.push(
		...scenarioTables,
		...exploreTables,
		...gradientTables,
		...measures().flatMap(({ tables }) => tables)
	);
	for (const name of new Set([...pages.flatMap((page) => tablesOf(page)), ...others])) {
		const { shape, file } = tableFile(name);
		engine.load(shape, dataFile(file));
	}
	return engine;
}

/** The one engine of this process, with every table that a page or an indicator reads. */
export function engine(): Promise<NodeDatabase> {
	database ??= start();
	return database;
}

/** The figures behind England's gap, which are those of no other area. */
export async function englandGapFigures(): Promise<Figure[]> {
	const { query } = await engine();
	const { context } = await contextFor(query, defaultView(country.slug, 'life-expectancy'));
	const figures: Figure[] = [];
	for (const indicator of countryIndicators()) figures.push(await figureOf(context, indicator));
	return figures;
}

/** What a page shows before the reader has chosen anything: its prerendered figures. */
export async function prerenderedFigures(area: string, page: Page): Promise<PageFigures> {
	const { query } = await engine();
	return figuresFor(query, defaultView(area, page));
}
