import { earliest, latest, ofYear, slices, years, type Held } from '$lib/catalogue/coverage';
import { indicatorsOf, type Indicator } from '$lib/catalogue/indicators';
import { ageChange, agePyramid, ageRatios, ageShares, ageStanding } from './population/ages';
import { areaRef, contextFor, tablesManifest, tablesPackage, type Context } from './context';
import { englandAges, englandCauses } from './life-expectancy/england-causes';
import { englandGaps, englandSlopes } from './life-expectancy/england-gaps';
import type { AreaRef, Figure } from '$lib/figure';
import { gapChange } from './life-expectancy/gaps';
import { componentsFigure, growthByAge, populationIndex } from './population/growth';
import { poorerHealthYears } from './life-expectancy/poorer-health';
import { olderPerWorkingAge, projectionByAge, projectionTotal } from './population/projections';
import { published } from './published';
import { service } from './services';
import { slopeIndexFigure, tenthsFigure } from './life-expectancy/tenths';
import { leavers, occupations, reportedPoints, turnover } from './workforce';
import type { Query } from '$lib/database/query';
import { areasByCode, boardParts, type BoardParts } from '$lib/questions/areas';
import type { AddressProblem } from '$lib/catalogue/address';
import type { Page, View } from '$lib/catalogue/view';

type Recipe = (context: Context, indicator: Indicator) => Promise<Figure>;

/** How each question of `data/indicators.json` is asked and answered. */
export const recipes: Record<string, Recipe> = {
	published,
	'age-standing': ageStanding,
	'age-pyramid': agePyramid,
	'age-shares': ageShares,
	'age-ratios': ageRatios,
	'age-change': ageChange,
	'population-index': populationIndex,
	'growth-by-age': growthByAge,
	components: componentsFigure,
	'projection-total': projectionTotal,
	'projection-by-age': projectionByAge,
	'poorer-health': poorerHealthYears,
	'slope-index': slopeIndexFigure,
	tenths: tenthsFigure,
	'gap-change': gapChange,
	'england-gaps': englandGaps,
	'england-causes': englandCauses,
	'england-ages': englandAges,
	'england-slopes': englandSlopes,
	turnover,
	leavers,
	occupations,
	'older-per-working-age': olderPerWorkingAge,
	'care-points': reportedPoints,
	service
};

/** All that a page of an area shows. */
export interface PageFigures {
	area: AreaRef;
	/** The area is an integrated care board as well. */
	alsoBoard: boolean;
	/** The authorities of an integrated care board that is an area of its own. */
	parts?: BoardParts;
	benchmark: AreaRef | null;
	/** Wider areas that hold this one, nearest first: what it is usually compared with. */
	within: AreaRef[];
	/** Years that the reader can ask for, newest first: those in which a period of its figures ends. */
	years: number[];
	figures: Figure[];
	/** What of the address could not be used. */
	problems: AddressProblem[];
	/** The release of our tables. */
	release: string;
}

/** Tables that every page needs, to know who its areas are. */
const areaTables = ['areas', 'area_members', 'board_members', 'neighbours'];

/** Names of the tables that a page reads. */
export function tablesOf(page: Page): string[] {
	const named = indicatorsOf(page).flatMap((indicator) => [
		...indicator.tables,
		...(indicator.later ? [indicator.later] : [])
	]);
	return [...new Set([...areaTables, ...named])];
}

/** Questions whose figure shows the period that ends in the reader's year. */
const ofOneYear = [
	'published',
	'leavers',
	'age-standing',
	'age-pyramid',
	'age-shares',
	'age-ratios'
];

/** The years that figures of a page can be asked for; lines show all of them as they are. */
function yearsOf(page: Page): number[] {
	const tables =
		page === 'summary'
			? []
			: indicatorsOf(page).flatMap(({ question, kind, tables: [first] }) =>
					first && kind !== 'lines' && ofOneYear.includes(question) ? [first] : []
				);
	const found = new Set(tables.flatMap(years));
	return found.size > 1 ? [...found].sort((a, b) => b - a) : [];
}

/** Questions that go back to the first period of their table. */
const fromTheFirst = ['age-change', 'growth-by-age'];

/** The slices that a page may ask of a table, each once; none of a table that is sent whole. */
function slicesFor(table: string, page: Page, year: number | null): Held[] {
	if (!slices(table).some(({ file }) => file)) return [];
	const back = indicatorsOf(page).some(({ question }) => fromTheFirst.includes(question));
	const asked = [latest(table), ofYear(table, year), back ? earliest(table) : null];
	return [...new Map(asked.flatMap((held) => (held ? [[held.file?.name, held]] : []))).values()];
}

/** The files that hold all that a page asks of its tables, the periods asked for of those in parts. */
export function viewFiles(page: Page, year: number | null) {
	return tablesOf(page).flatMap((table) => {
		const { shape, bytes, sha256, file } = tableFile(table);
		const parts = slicesFor(table, page, year).flatMap((held) => held.file ?? []);
		if (parts.length === 0) return [{ name: table, shape, bytes, sha256, file, part: false }];
		return parts.map((one) => ({ ...one, shape, file: `${one.name}.csv`, part: true }));
	});
}

/** A table file with the columns the database needs to read it. */
export function tableFile(name: string) {
	const entry = tablesManifest.tables.find((file) => file.name === name);
	const table = tablesPackage.resources.find((resource) => resource.name === name);
	if (!entry || !table) throw new RangeError(`no table is called ${name}`);
	const { bytes, sha256, file } = entry;
	return { file, bytes, sha256, shape: { name, fields: table.schema.fields } };
}

/** True for an indicator that has a figure of its own; the others are the explorer's alone. */
export function hasFigure({ question }: Pick<Indicator, 'question'>): boolean {
	return question in recipes;
}

/** The one figure of an indicator. @throws {RangeError} where its question is unknown */
export function figureOf(context: Context, indicator: Indicator): Promise<Figure> {
	const recipe = recipes[indicator.question];
	if (!recipe) throw new RangeError(`${indicator.id} asks an unknown question`);
	return recipe(context, indicator);
}

async function widerAreas({ query, home }: Context): Promise<AreaRef[]> {
	const parents = [home.upperTier, home.combinedAuthority, home.board, home.region];
	const codes = parents.filter((code) => code !== null).filter((code) => code !== home.code);
	const known = await areasByCode(query, codes);
	return [...new Set(codes)].flatMap((code) => (known[code] ? [areaRef(known[code])] : []));
}

/**
 * Figures of a page for a view: the same at build time and live in the browser.
 *
 * @param query a database in which the tables of `tablesOf(view.page)` are loaded
 * @throws {UnknownAreaError} for an area that there is none of
 * @throws {QueryError} when a question fails
 */
export async function figuresFor(query: Query, view: View): Promise<PageFigures> {
	const { context, problems } = await contextFor(query, view);
	// All are asked at once, so that the database never waits for the page between two questions.
	const figures = await Promise.all(
		indicatorsOf(view.page).map((indicator) => figureOf(context, indicator))
	);
	return {
		area: areaRef(context.home),
		alsoBoard: context.home.alsoBoard,
		...(context.home.level === 'board' && { parts: await boardParts(query, context.home.code) }),
		benchmark: context.benchmark ? areaRef(context.benchmark) : null,
		within: await widerAreas(context),
		years: yearsOf(view.page),
		figures,
		problems,
		release: tablesPackage.version
	};
}
