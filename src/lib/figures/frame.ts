import { indicatorById, type Indicator } from '$lib/catalogue/indicators';
import { areasByCode, boardParts, type Area } from '$lib/questions/areas';
import { listText, periodText, place } from '$lib/format';
import type { Asked } from '$lib/questions/question';
import type { Held } from '$lib/catalogue/coverage';
import { reasonsFor, withReasons } from './absences';
import { areaRef, columnsOf, sliceRefs, tableRef, type Context } from './context';
import type {
	AreaRef,
	Comparison,
	Estimate,
	Figure,
	Missing,
	Note,
	Part,
	Period,
	Sex,
	Working
} from '$lib/figure';
import { unitOfIndicator } from './units';

/** The parts of a figure that its recipe has worked out; the rest follows from the indicator. */
export interface Parts extends Partial<Figure> {
	period: Period;
	estimates: Figure['estimates'];
	asked: Asked[];
	/** Tables read, where they are not the indicator's. */
	tableNames?: string[];
	/** Periods and releases that were read of tables that hold several. */
	held?: Held[];
	/** The wider area shown in place of the one asked for. */
	shownArea?: Area;
}

/** ISO interval of two days. */
export function periodOf({ start, end }: { start: string; end: string }): Period {
	return `${start}/${end}`;
}

/** A value, or why there is none. */
export function valueOr(
	value: number | null,
	missing: Missing | null = 'not-published'
): Pick<Estimate, 'value' | 'missing'> {
	return value === null ? { value, missing: missing ?? 'not-published' } : { value };
}

/** Two limits, or none where one is missing. */
export function limitsGiven(
	lower: number | null | undefined,
	upper: number | null | undefined
): Pick<Estimate, 'lower' | 'upper'> {
	return lower == null || upper == null ? {} : { lower, upper };
}

/** Counts of whole people or things that stand beside each value in the table. */
export function wholeParts(...labels: string[]): Part[] {
	return labels.map((label) => ({ label, decimals: 0 }));
}

/** How an indicator's limits are made; null where it has none, or none of the values do. */
export function intervalOf({ intervalMethod }: Indicator, given = true): Figure['interval'] {
	return intervalMethod && given ? { level: 95, method: intervalMethod } : null;
}

/** Estimates or comparisons in the indicator's order of sexes: men before women, as the publishers list them. */
function inOrder<T extends Estimate | Comparison>(list: T[], sexes: Sex[]): T[] {
	const place = ({ sex }: T) => sexes.indexOf(sex);
	return [...list].sort((a, b) => place(a) - place(b));
}

/** The sexes a figure shows: the reader's choice where it is published, else all that are. */
export function sexesShown(context: Context, indicator: Indicator): Sex[] {
	const wanted = context.view.sex;
	return wanted !== 'all' && indicator.sexes.includes(wanted) ? [wanted] : indicator.sexes;
}

function canonicalQuery(context: Context, indicator: Indicator, period: Period): string {
	const { home, benchmark, view } = context;
	const compare = benchmark?.slug ?? 'none';
	const trust = indicator.trust ? `&trust=${indicator.trust}` : '';
	return `${indicator.id}?area=${home.slug}&compare=${compare}&sex=${view.sex}&period=${period}${trust}`;
}

/** Questions with their first rows, as "Show the working" shows them. */
export function workings(
	indicator: Pick<Indicator, 'working' | 'method'>,
	asked: Asked[]
): Working[] {
	return asked.map(({ sql, parameters, count, head }) => ({
		sql,
		parameters: parameters.map((value) => value ?? ''),
		rows: count,
		columns: Object.keys(head[0] ?? {}),
		head: head.map((row) => Object.values(row)),
		method: indicator.working,
		methodId: indicator.method
	}));
}

/** Of a measure that another figure judges: one fact is told once. */
function otherRelease(judgedBy: string): Note {
	return {
		kind: 'vintage',
		text: `This series is of another release than “${indicatorById(judgedBy).title}”, which has limits: the difference is told and judged there, and may differ from that of these points by rounding.`
	};
}

/** What a figure always says: whose values are shown, why there are none, and the caveats. */
function standingNotes(
	{ caveats, judgedBy }: Indicator,
	{ shownArea: shown }: Parts,
	home: AreaRef,
	nothing: string
): Note[] {
	const wider: Note[] =
		shown && shown.code !== home.code && shown.level !== 'trust'
			? [
					{
						kind: 'wider-area',
						text: `Published for ${shown.name}, in which this area lies, and not for the area alone.`
					}
				]
			: [];
	const absent: Note[] = nothing === '' ? [] : [{ kind: 'missing', text: nothing }];
	const said = caveats.map((text): Note => ({ kind: 'caveat', text }));
	return [...wider, ...absent, ...(judgedBy ? [otherRelease(judgedBy)] : []), ...said];
}

/** True where an indicator's counts are added up for areas that have none published. */
function isAddedUp(tables: readonly string[]): boolean {
	return tables.some((table) => table === 'leavers' || columnsOf(table).includes('basis'));
}

/** Says why nothing is added up for a board that holds parts of authorities, by its code. */
async function cutNotes({ query, home, benchmark }: Context, parts: Parts, tables: string[]) {
	const valueless = ({ code }: Area) =>
		parts.estimates.every((one) => one.area !== code || one.value === null);
	const boards = [home, benchmark].filter((area) => area?.level === 'board' && valueless(area));
	const cuts = new Map<string, Note>();
	for (const board of isAddedUp(tables) ? boards : []) {
		const { cut } = await boardParts(query, board?.code ?? '');
		if (board && cut.length > 0) cuts.set(board.code, cutNote(board, cut));
	}
	return cuts;
}

function cutNote({ name }: Area, cut: string[]): Note {
	return {
		kind: 'missing',
		text: `Nothing is added up for ${name}: the boundary of the board cuts through ${listText(cut)}, whose counts are held for the whole authority only.`
	};
}

/** The estimates with their reasons, and why the area shown has none of its own; else empty. */
async function reasoned(
	{ query }: Context,
	indicator: Indicator,
	estimates: Estimate[],
	areas: Record<string, Area>,
	shown: Area,
	period: Period
) {
	if (estimates.every(({ value }) => value !== null)) return { estimates, nothing: '' };
	const reasons = await reasonsFor(query, indicator);
	const home = estimates.filter(({ role }) => role === 'home');
	const said = home.find(({ missing }) => missing)?.missing;
	const nothing = home.every(({ value }) => value === null);
	return {
		estimates: withReasons(estimates, { ...areas, [shown.code]: shown }, reasons),
		nothing: nothing ? reasons(shown, period, said).text : ''
	};
}

/** The estimates, with one that says that nothing is published where the area shown has none. */
function withHome(estimates: Estimate[], sexes: Sex[], area: string, period: Period): Estimate[] {
	if (estimates.some(({ role }) => role === 'home')) return estimates;
	const absent = { role: 'home', area, category: '', period, value: null } as const;
	const missing = 'not-published' as const;
	return [...sexes.map((sex): Estimate => ({ ...absent, sex, missing })), ...estimates];
}

/** The latest period of the estimates, for a figure whose area has none of its own. */
function latestPeriod(estimates: readonly Estimate[]): Period {
	const ends = estimates.map(({ period }) => period).filter((period) => period !== '');
	return ends.sort((a, b) => b.slice(-10).localeCompare(a.slice(-10)))[0] ?? '';
}

/** The tables in their order, one reference to each release that was read of a table. */
function refsOf(tableNames: readonly string[], held: readonly Held[]): Figure['tables'] {
	return [...new Set(tableNames)].flatMap((name) => {
		const own = held.filter(({ table }) => table === name);
		return own.length > 0 ? sliceRefs(own) : [tableRef(name)];
	});
}

/** What every figure of an indicator has in common, and what it has where its recipe says nothing. */
function ofIndicator(indicator: Indicator, query: string) {
	return {
		id: indicator.id,
		kind: indicator.kind,
		theme: indicator.theme,
		question: indicator.question,
		...(indicator.says && { says: indicator.says }),
		...(indicator.judgedBy && { judgedBy: indicatorById(indicator.judgedBy).title }),
		query,
		title: indicator.title,
		unit: unitOfIndicator(indicator),
		polarity: indicator.polarity,
		categories: [],
		parts: [],
		interval: null,
		breaks: indicator.breaks ?? [],
		panels: indicator.panels ?? 'none',
		meaning: indicator.meaning
	};
}

/** Puts a figure together from what its recipe found and what its indicator says. */
export async function frame(context: Context, indicator: Indicator, parts: Parts): Promise<Figure> {
	const { asked, tableNames = indicator.tables, held = [], shownArea, notes = [], ...rest } = parts;
	const { home, benchmark, query } = context;
	const shown = shownArea ?? home;
	const period = parts.period || latestPeriod(parts.estimates);
	const sexes = sexesShown(context, indicator).slice(0, 1);
	const whole = withHome(parts.estimates, sexes, shown.code, period);
	const codes = whole.map((estimate) => estimate.area).filter((code) => code !== '');
	const areas = await areasByCode(query, [...codes, shown.code]);
	const { estimates, nothing } = await reasoned(context, indicator, whole, areas, shown, period);
	const cut = await cutNotes(context, parts, tableNames);
	return {
		...ofIndicator(indicator, canonicalQuery(context, indicator, period)),
		area: areaRef(home),
		shown: areaRef(shown),
		benchmark: benchmark && benchmark.code !== shown.code ? areaRef(benchmark) : null,
		areas: Object.fromEntries(Object.entries(areas).map(([code, area]) => [code, areaRef(area)])),
		...rest,
		period,
		estimates: inOrder(estimates, indicator.sexes),
		comparisons: inOrder(rest.comparisons ?? [], indicator.sexes),
		notes: [
			...notes,
			...cut.values(),
			// What is not added up has that for its reason.
			...standingNotes(indicator, parts, home, cut.has(shown.code) ? '' : nothing)
		],
		tables: refsOf(tableNames, held),
		working: workings(indicator, asked)
	};
}

/** Says that an area's counts were added up here. */
export function aggregateNote(area: AreaRef): Note {
	return {
		kind: 'aggregate',
		text: `For ${place(area)}, the published counts of its authorities were added up here.`
	};
}

/** First and last day of a period, ISO. */
export interface Days {
	start: string;
	end: string;
}

/**
 * The period shown: that which ends in the year the reader chose, else the latest.
 *
 * @throws {RangeError} where the table holds no value at all
 */
export function chosenPeriod(context: Context, periods: Days[]): { days: Days; notes: Note[] } {
	const latest = periods[0];
	if (!latest) throw new RangeError('the table holds no value for this indicator');
	const { year } = context.view;
	const wanted = year === null ? latest : periods.find(({ end }) => end.startsWith(`${year}-`));
	if (wanted) return { days: wanted, notes: [] };
	const text = `No period that ends in ${year} is held; this is the latest, ${periodText(periodOf(latest))}.`;
	return { days: latest, notes: [{ kind: 'vintage', text }] };
}

/** Says so where an area's counts were added up. */
export function summedNotes(
	context: Context,
	rows: { area: string; basis: string | null }[]
): Note[] {
	const named = [context.home, ...(context.benchmark ? [context.benchmark] : [])];
	return named
		.filter(({ code }) => rows.some((row) => row.area === code && row.basis === 'summed'))
		.map(aggregateNote);
}
