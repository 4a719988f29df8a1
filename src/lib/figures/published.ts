import { periodText, sexText, valueText } from '$lib/format';
import type { Indicator } from '$lib/catalogue/indicators';
import { areasByCode, type Area } from '$lib/questions/areas';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import type { Answer } from '$lib/questions/question';
import { comparisons } from './comparison';
import { columnsOf, type Context } from './context';
import type { Comparison, Estimate, Figure, Missing, Note, Role, Sex } from '$lib/figure';
import { chosenPeriod, type Days } from './chosen-period';
import { aggregateNote, frame, periodOf, sexesShown } from './frame';
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
		value: row.value,
		...(row.lower !== null && row.upper !== null ? { lower: row.lower, upper: row.upper } : {}),
		...(row.value === null ? { missing: row.missing ?? 'not-published' } : {})
	};
}

/** An estimate that says that nothing is published. */
export function absentEstimate(
	area: string,
	sex: Sex,
	days: Days,
	missing: Missing = 'not-published'
): Estimate {
	return { role: 'home', area, sex, category: '', period: periodOf(days), value: null, missing };
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

function rolesOf(context: Context, shown: Area, answer: Answer<PublishedRow>, days: Days) {
	const { benchmark } = context;
	const home = answer.rows
		.filter((row) => row.area === shown.code)
		.map((row) => estimateOf(row, 'home'));
	const other = answer.rows
		.filter((row) => row.area === benchmark?.code && row.area !== shown.code)
		.map((row) => estimateOf(row, 'benchmark'));
	return { home, other, days };
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
	const { home, other } = rolesOf(context, shown, answer, days);
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

/** A published value of an area beside its benchmark: one period, or all for lines. */
export async function published(context: Context, indicator: Indicator): Promise<Figure> {
	if (indicator.kind === 'strip') return standing(context, indicator);
	const table = indicator.tables[0] ?? '';
	const { days, notes } = chosenPeriod(
		context,
		await periodsOf(context.query, table, indicator.filter)
	);
	const answer = await rowsFor(
		context,
		indicator,
		indicator.kind === 'lines' ? undefined : days.end
	);
	const shown = await shownArea(context, answer.rows, days);
	const { home, other } = rolesOf(context, shown, answer, days);
	const period = periodOf(days);
	const absent = sexesShown(context, indicator)
		.filter((sex) => !home.some((one) => one.sex === sex && one.period === period))
		.map((sex) => absentEstimate(shown.code, sex, days));
	const unit = unitOfIndicator(indicator);
	const estimates = [...home, ...absent, ...other];
	const later = await laterValues(context, indicator, shown, days.end);
	const all = later ? [...estimates, ...later.estimates] : estimates;
	const summed = answer.rows.some((row) => row.area === shown.code && row.basis === 'summed');
	return frame(context, indicator, {
		period,
		shownArea: shown,
		estimates: all,
		comparisons: [
			...comparisons(context, indicator, unit, estimates, period),
			...(later ? notJudged(comparisons(context, indicator, unit, all, periodOf(later.days))) : [])
		],
		interval:
			indicator.intervalMethod && estimates.some((one) => one.lower !== undefined)
				? { level: 95, method: indicator.intervalMethod }
				: null,
		notes: [
			...notes,
			...(summed ? [aggregateNote(shown)] : []),
			...(later ? [laterNote(indicator, later.estimates, periodOf(later.days))] : [])
		],
		tableNames: [table, ...(later && indicator.later ? [indicator.later] : [])],
		asked: [answer.asked, ...(later ? [later.asked] : [])]
	});
}
