import { figureOf } from '$lib/figures';
import { areaRef, contextFor, type Context } from '$lib/figures/context';
import type { AreaRef, Figure } from '$lib/figure';
import { indicatorById, indicatorOf } from '$lib/catalogue/indicators';
import { isWanted, type IndicatorItem, type Partnership } from '$lib/catalogue/partnerships';
import { areaBySlug } from '$lib/questions/areas';
import { defaultView } from '$lib/catalogue/view';
import { linesOf, type Line } from '$lib/words/overview/line';
import {
	overTime,
	type Overview,
	type OverviewLine,
	type Spark,
	statements
} from '$lib/words/overview/overview';
import { engine } from './engine';

/** The same measure over time: the item's own series, or all periods of a published one. */
async function seriesOf(context: Context, item: IndicatorItem, figure: Figure) {
	if (item.series) return figureOf(context, indicatorById(item.series));
	if (figure.kind === 'lines') return figure;
	const indicator = indicatorOf(item);
	if (indicator.question !== 'published' || figure.kind !== 'gap') return null;
	return figureOf(context, { ...indicator, kind: 'lines', later: undefined });
}

function sparkOf(series: Figure | null, { sex, category }: Line): Spark | null {
	const estimates = (series?.estimates ?? []).filter(
		(one) =>
			one.sex === sex && one.category === category && ['home', 'benchmark'].includes(one.role)
	);
	const periods = new Set(estimates.filter(({ value }) => value !== null).map((one) => one.period));
	if (!series || periods.size < 2) return null;
	return { estimates, breaks: series.breaks };
}

interface Told {
	line: Line;
	spark: Spark | null;
	overTime: string;
	theme: Figure['theme'];
	gradient: boolean;
	trust: string;
}

async function told(context: Context, item: IndicatorItem): Promise<Told[]> {
	const figure = await figureOf(context, indicatorOf(item));
	const series = await seriesOf(context, item, figure);
	const gradient = indicatorOf(item).gradient !== undefined;
	const other = figure.benchmark?.name ?? '';
	return linesOf(figure, item.categories, item.sexes).map((line) => {
		const spark = sparkOf(series, line);
		const words = spark && series ? overTime(spark, line.sex, series.unit, other) : '';
		const trust = figure.shown.level === 'trust' ? figure.shown.slug : '';
		return { line, spark, overTime: words, theme: figure.theme, gradient, trust };
	});
}

type ShownLine = Omit<OverviewLine, 'spark' | 'overTime' | 'theme' | 'gradient' | 'trust'>;

/** A line without what only the choice of statements needs. */
function shownPart(line: Line): ShownLine {
	const shown: Partial<Line> = { ...line };
	delete shown.named;
	delete shown.strength;
	delete shown.distance;
	delete shown.comparison;
	return shown as ShownLine;
}

function overviewLine({ line, ...rest }: Told): OverviewLine {
	return { ...shownPart(line), ...rest };
}

/** @throws {RangeError} where the partnership has no area of its own */
async function contextOf({ area, slug }: Partnership, compare: string): Promise<Context> {
	if (area === null) throw new RangeError(`${slug} has no area of its own`);
	const { query } = await engine();
	return (await contextFor(query, { ...defaultView(area, 'summary'), compare })).context;
}

/** A figure without what neither a frame nor a citation says: its queries, what it means, caveats. */
function inShort(figure: Figure): Figure {
	const notes = figure.notes.filter(({ kind }) => kind !== 'caveat');
	return { ...figure, notes, meaning: '', working: [] };
}

/**
 * The figures behind an overview's lines, each once and in their order, in short: what a citation of
 * a line is made from, and a frame that compares with the benchmark.
 *
 * @param compare slug of the benchmark
 */
export async function overviewFigures(
	partnership: Partnership,
	compare: string
): Promise<Figure[]> {
	const context = await contextOf(partnership, compare);
	const items = partnership.priorities.flatMap(({ items: list }) => list);
	const asked = new Map(
		items.flatMap((item) =>
			isWanted(item) ? [] : [[`${item.indicator} ${item.trust ?? ''}`, indicatorOf(item)] as const]
		)
	);
	const figures: Figure[] = [];
	for (const indicator of asked.values()) figures.push(inShort(await figureOf(context, indicator)));
	return figures;
}

/**
 * The overview of a partnership against one of its benchmarks.
 *
 * @param compare slug of the benchmark
 * @throws {RangeError} where the partnership names an area or indicator that there is none of
 */
export async function overviewOf(partnership: Partnership, compare: string): Promise<Overview> {
	const context = await contextOf(partnership, compare);
	const priorities = [];
	for (const { title, items } of partnership.priorities) {
		const lines: Told[] = [];
		for (const item of items) if (!isWanted(item)) lines.push(...(await told(context, item)));
		priorities.push({ title, lines, unsaid: items.filter(isWanted) });
	}
	const benchmarks: AreaRef[] = [];
	for (const slug of partnership.benchmarks) {
		const area = await areaBySlug(context.query, slug);
		if (!area) throw new RangeError(`no place is called ${slug}`);
		benchmarks.push(areaRef(area));
	}
	if (!context.benchmark) throw new RangeError(`${partnership.slug} is compared with itself`);
	return {
		slug: partnership.slug,
		name: partnership.name,
		about: partnership.about,
		area: areaRef(context.home),
		benchmark: areaRef(context.benchmark),
		benchmarks,
		statements: statements(priorities.map(({ lines }) => lines.map(({ line }) => line))),
		priorities: priorities.map((each) => ({ ...each, lines: each.lines.map(overviewLine) }))
	};
}
