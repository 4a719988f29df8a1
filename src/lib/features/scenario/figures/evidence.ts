import { areasByCode, ENGLAND, type Area } from '$lib/questions/areas';
import { publishedValues, type PublishedRow } from '$lib/questions/published';
import type { TableRef } from '$lib/figure';
import type { Asked } from '$lib/questions/question';
import {
	carePoints,
	cohorts,
	estimatedServed,
	projectedServed,
	scenarioAssumptions,
	turnoverQuartiles,
	type AssumptionRow,
	type Cohort,
	type PointRow,
	type ServedRow
} from '$lib/questions/workforce';
import type { Query } from '$lib/database/query';
import { latest, newestFirst, yearOf, type Held } from '$lib/catalogue/coverage';
import { agesTable } from '$lib/questions/population';
import { projectionTable } from '$lib/questions/population';
import { columnsOf, sliceRefs, tableRef } from '$lib/figures/context';

/** A place whose leavers could be compared, narrowest first. */
interface LeaverEvidence {
	area: Area;
	late: Cohort[];
	early: Cohort[];
	asked: Asked[];
}

/** All that is published and bears on the scenario of one area. */
export interface Evidence {
	home: Area;
	/** The area and those it lies in, by code. */
	areas: Record<string, Area>;
	/** Year of the latest estimate, and that in which the scenario ends. */
	estimateYear: number;
	endYear: number;
	/** Estimates of the latest years in a row, and the projection, of the area, wider ones and England. */
	estimates: ServedRow[];
	projection: ServedRow[];
	points: PointRow[];
	/** Turnover of the area, else of its county, oldest first; rows without a value left out. */
	turnover: PublishedRow[];
	turnoverArea: Area;
	turnoverQuartiles: { lower: number | null; upper: number | null };
	/** What is assumed where nothing is published. */
	assumptions: AssumptionRow[];
	/** The area first; the last is the first that matches, where one does. */
	leavers: LeaverEvidence[];
	asked: Asked[];
}

/** Tables that a scenario is made from. */
export const scenarioTables = [
	'areas',
	'area_members',
	'population_by_age',
	'population_projection',
	'care_turnover',
	'care_published',
	'leavers',
	'scenario_assumptions'
];

async function turnoverOf(query: Query, home: Area, parents: Record<string, Area>) {
	const upper = home.upperTier ? parents[home.upperTier] : undefined;
	const table = 'care_turnover';
	const { rows, asked } = await publishedValues(query, {
		table,
		columns: columnsOf(table),
		areas: [home.code, ...(upper ? [upper.code] : [])]
	});
	const valued = (code: string) => rows.filter((row) => row.area === code && row.value !== null);
	const own = valued(home.code);
	const turnoverArea = own.length === 0 && upper ? upper : home;
	return { turnover: valued(turnoverArea.code), turnoverArea, asked };
}

/** Leavers and residents aged 18 are near enough that the one can stand for the other. */
export function matches(leavers: number, residents18: number): boolean {
	return leavers >= 100 && leavers >= 0.6 * residents18 && leavers <= 1.4 * residents18;
}

/** The latest cohort with a count. */
export function latestCohort(list: Cohort[], key: 'all' | 'notInEducation'): Cohort | null {
	return list.filter((cohort) => cohort[key] !== null).at(-1) ?? null;
}

/** Leavers of the area and of wider ones, up to the first whose leavers match its residents aged 18. */
async function leaverChain(
	query: Query,
	chain: string[],
	areas: Record<string, Area>,
	residents: ServedRow[]
): Promise<LeaverEvidence[]> {
	const found: LeaverEvidence[] = [];
	for (const code of chain) {
		const area = areas[code];
		if (!area) continue;
		const late = await cohorts(query, code, '16-18');
		const early = await cohorts(query, code, '16');
		found.push({ area, late: late.rows, early: early.rows, asked: [late.asked, early.asked] });
		const leavers = latestCohort(late.rows, 'all')?.all ?? 0;
		const aged18 = residents.find((row) => row.area === code)?.aged18 ?? 0;
		if (matches(leavers, aged18)) break;
	}
	return found;
}

/** Slices of the table of ages, oldest first, from the first year after which none is missing. */
function estimatesInARow(): Held[] {
	const held = newestFirst(agesTable);
	const [newest] = held;
	return held
		.filter(({ period }, at) => newest && yearOf(newest.period) - yearOf(period) === at)
		.toReversed();
}

/** England's posts by a year as published: measure and unit of the single figure. */
export const postsByAYear = /growing with population 65\+/;

/** The year for which posts are published for England; the projection's last where none are. */
function endYearOf(points: PointRow[], projection: ServedRow[]): number {
	const last = Math.max(...projection.map(({ year }) => year));
	const named = points.filter(
		({ area, measure, unit }) => area === ENGLAND && unit === 'posts' && postsByAYear.test(measure)
	);
	const years = named.map(({ end }) => Number(end.slice(0, 4)));
	return years.length > 0 ? Math.min(Math.max(...years), last) : last;
}

/** Residents of areas in the latest years in a row; `now` are those of the last of them. */
async function estimatesOf(query: Query, chain: string[]) {
	const estimateYear = yearOf(latest(agesTable).period);
	const found = [];
	for (const held of estimatesInARow()) found.push(await estimatedServed(query, held, chain));
	const estimates = found.flatMap(({ rows }) => rows);
	const now = estimates.filter(({ year }) => year === estimateYear);
	return { estimates, estimateYear, now, asked: found.map((one) => one.asked) };
}

/** Reads everything that a scenario of an area needs. */
export async function evidenceFor(query: Query, home: Area): Promise<Evidence> {
	const codes = [home.code, home.upperTier, home.combinedAuthority, home.region, ENGLAND];
	const chain = [...new Set(codes.filter((code) => code !== null))];
	const areas = await areasByCode(query, chain);
	const { estimates, estimateYear, now, ...counted } = await estimatesOf(query, chain);
	const { table, release } = latest(projectionTable);
	const projection = await projectedServed(query, { table, release }, chain);
	const points = await carePoints(query, chain);
	const turnover = await turnoverOf(query, home, areas);
	const leavers = await leaverChain(query, chain, areas, now);
	const assumptions = await scenarioAssumptions(query);
	const own = leavers[0]?.asked ?? [];
	const published = [projection.asked, turnover.asked, points.asked, assumptions.asked];
	return {
		home,
		areas,
		estimateYear,
		endYear: endYearOf(points.rows, projection.rows),
		estimates,
		projection: projection.rows,
		points: points.rows,
		turnover: turnover.turnover,
		turnoverArea: turnover.turnoverArea,
		turnoverQuartiles: await turnoverQuartiles(query, latest('care_turnover').period.slice(11)),
		assumptions: assumptions.rows,
		leavers,
		asked: [...counted.asked, ...published, ...own]
	};
}

/** Where its numbers were read, by table, and by release where a table holds several. */
export function scenarioRefs(): TableRef[] {
	const named = scenarioTables.filter((name) => !/^area/.test(name));
	return named.flatMap((name) =>
		name === agesTable ? sliceRefs(estimatesInARow()) : tableRef(name)
	);
}

/** Digits that a rounded source supports. */
export function significant(value: number, digits = 3): number {
	return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** An upper limit that leaves room above a count: four times it, to two digits. */
export function roomAbove(value: number): number {
	return significant(4 * value, 2);
}

/** The latest single figure of an area with a measure and unit; null where there is none. */
export function latestPoint(
	evidence: Evidence,
	area: string,
	measure: RegExp,
	unit: string
): PointRow | null {
	const found = evidence.points.filter(
		(row) => row.area === area && measure.test(row.measure) && row.unit === unit
	);
	return found.sort((a, b) => a.end.localeCompare(b.end)).at(-1) ?? null;
}

/** Publisher and publication of a single figure, or who reported it. */
export function pointSource(row: PointRow): string {
	return row.reportedBy
		? `${row.publisher}, as reported by ${row.reportedBy}`
		: `${row.publisher}, ${row.publication}`;
}

/** Posts in England that a published growth in posts and in percent imply, with what rounding allows. */
interface ImpliedPosts {
	value: number;
	low: number;
	high: number;
	source: string;
}

/**
 * `540,000 ÷ 29%`: the posts that Skills for Care must have started from. The posts are rounded to
 * ten thousand and the percentage to a whole, which gives the range.
 */
export function impliedPosts(evidence: Evidence): ImpliedPosts | null {
	const posts = latestPoint(evidence, ENGLAND, postsByAYear, 'posts');
	const percent = latestPoint(evidence, ENGLAND, postsByAYear, 'percent');
	if (!posts || !percent) return null;
	return {
		value: (100 * posts.value) / percent.value,
		low: (100 * (posts.value - 5000)) / (percent.value + 0.5),
		high: (100 * (posts.value + 5000)) / (percent.value - 0.5),
		source: pointSource(posts)
	};
}

/** An assumption by the name of its input. @throws {RangeError} where the table has none */
export function assumed({ assumptions }: Evidence, input: string): AssumptionRow {
	const found = assumptions.find((row) => row.input === input);
	if (!found) throw new RangeError(`scenario_assumptions has no row for ${input}`);
	return found;
}
