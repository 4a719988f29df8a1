import { periodText, sexText, valueText } from '$lib/format';
import type { Indicator } from '$lib/catalogue/indicators';
import { areasByCode, type Area } from '$lib/questions/areas';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import { comparisons } from './comparison';
import { columnsOf, type Context } from './context';
import type { Comparison, Estimate, Figure, Note, Role, Sex } from '$lib/figure';
import {
	aggregateNote,
	chosenPeriod,
	frame,
	intervalOf,
	limitsGiven,
	periodOf,
	sexesShown,
	valueOr,
	type Days
} from './frame';
import { standing } from './standing';
import { unitOfIndicator } from './units';

/** A published row as an estimate of a role. */
export function estimateOf(row: PublishedRow, role: Role): Estimate {
	return {
		role,
		area: row.area,
		sex: row.sex,
		category: '',
		period: periodOf(row),
		...valueOr(row.value, row.missing),
		...limitsGiven(row.lower, row.upper)
	};
}

/** An estimate without a value or a row: why is worked out when the figure is put together. */
export function absentEstimate(area: string, sex: Sex, days: Days): Estimate {
	const absent = { value: null, missing: 'not-published' } as const;
	return { role: 'home', area, sex, category: '', period: periodOf(days), ...absent };
}

/** The area whose values are shown: the one asked for, or its county where only that is published. */
async function shownArea(context: Context, rows: PublishedRow[], days: Days): Promise<Area> {
	const { home, query } = context;
	const has = (code: string) =>
		rows.some((row) => row.area === code && row.value !== null && row.end <= days.end);
	if (has(home.code) || !home.upperTier || !has(home.upperTier)) return home;
	return (await areasByCode(query, [home.upperTier]))[home.upperTier] ?? home;
}

async function rowsFor(context: Context, indicator: Indicator, end?: string) {
	const { home, benchmark, query } = context;
	const table = indicator.tables[0] ?? '';
	const codes = [home.code, home.upperTier, benchmark?.code].filter((code) => code != null);
	return publishedValues(query, {
		table,
		columns: columnsOf(table),
		areas: [...new Set(codes)],
		filter: indicator.filter,
		sexes: sexesShown(context, indicator),
		...(end ? { end } : {})
	});
}

function rolesOf(context: Context, shown: Area, rows: PublishedRow[]) {
	const { benchmark } = context;
	const home = rows.filter((row) => row.area === shown.code).map((row) => estimateOf(row, 'home'));
	const other = rows
		.filter((row) => row.area === benchmark?.code && row.area !== shown.code)
		.map((row) => estimateOf(row, 'benchmark'));
	return { home, other };
}

/** Values of a later release without limits: told, never judged. */
async function laterValues(context: Context, indicator: Indicator, shown: Area, after: string) {
	const table = indicator.later;
	const days = table ? (await periodsOf(context.query, table))[0] : undefined;
	if (!table || !days || days.end <= after || context.view.year !== null) return null;
	const codes = [shown.code, ...(context.benchmark ? [context.benchmark.code] : [])];
	const answer = await publishedValues(context.query, {
		table,
		columns: columnsOf(table),
		areas: codes,
		sexes: sexesShown(context, indicator),
		end: days.end
	});
	const { home, other } = rolesOf(context, shown, answer.rows);
	return home.some((one) => one.value !== null)
		? { estimates: [...home, ...other], days, asked: answer.asked }
		: null;
}

function laterNote(indicator: Indicator, later: Estimate[], period: string): Note {
	const unit = unitOfIndicator(indicator);
	const values = indicator.sexes
		.flatMap((sex) => later.filter((one) => one.role === 'home' && one.sex === sex))
		.map((one) => `${sexText(one.sex).toLowerCase()} ${valueText(one, unit)}`);
	return {
		kind: 'vintage',
		text: `A later period, ${periodText(period)} (${values.join(', ')}), is published without limits here, so it is not judged.`
	};
}

function notJudged(list: Comparison[]): Comparison[] {
	const reason = 'later, published without limits here, so not judged';
	return list.map((one) => ({ ...one, verdict: 'not-compared', reason }));
}

/** What a later release adds to a figure of the periods that are judged. */
async function laterParts(
	context: Context,
	indicator: Indicator,
	shown: Area,
	own: Estimate[],
	after: string
) {
	const later = await laterValues(context, indicator, shown, after);
	if (!later || !indicator.later) return null;
	const estimates = [...own, ...later.estimates];
	const period = periodOf(later.days);
	return {
		estimates,
		comparisons: notJudged(comparisons(context, indicator, estimates, period)),
		note: laterNote(indicator, later.estimates, period),
		table: indicator.later,
		asked: later.asked
	};
}

/** The area's values and the benchmark's, with an absent one for each sex that has none in the period. */
function estimatesFor(
	context: Context,
	indicator: Indicator,
	shown: Area,
	rows: PublishedRow[],
	days: Days
) {
	const { home, other } = rolesOf(context, shown, rows);
	const period = periodOf(days);
	const absent = sexesShown(context, indicator)
		.filter((sex) => !home.some((one) => one.sex === sex && one.period === period))
		.map((sex) => absentEstimate(shown.code, sex, days));
	return [...home, ...absent, ...other];
}

/** A published value of an area beside its benchmark: one period, or all for lines. */
export async function published(context: Context, indicator: Indicator): Promise<Figure> {
	if (indicator.kind === 'strip') return standing(context, indicator);
	const table = indicator.tables[0] ?? '';
	const periods = await periodsOf(context.query, table, indicator.filter);
	const { days, notes } = chosenPeriod(context, periods);
	const period = periodOf(days);
	const until = indicator.kind === 'lines' ? undefined : days.end;
	const { rows, asked } = await rowsFor(context, indicator, until);
	const shown = await shownArea(context, rows, days);
	const estimates = estimatesFor(context, indicator, shown, rows, days);
	const later = await laterParts(context, indicator, shown, estimates, days.end);
	const summed = rows.some((row) => row.area === shown.code && row.basis === 'summed');
	return frame(context, indicator, {
		period,
		shownArea: shown,
		estimates: later?.estimates ?? estimates,
		comparisons: [
			...comparisons(context, indicator, estimates, period),
			...(later?.comparisons ?? [])
		],
		interval: intervalOf(
			indicator,
			estimates.some((one) => one.lower !== undefined)
		),
		notes: [...notes, ...(summed ? [aggregateNote(shown)] : []), ...(later ? [later.note] : [])],
		tableNames: [table, ...(later ? [later.table] : [])],
		asked: [asked, ...(later ? [later.asked] : [])]
	});
}
