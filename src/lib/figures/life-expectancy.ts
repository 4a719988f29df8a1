import type { Indicator } from '$lib/indicators';
import { areasByCode } from '$lib/questions/areas';
import { periodsOf, publishedValues } from '$lib/questions/published';
import { lifeExpectancyByTenth, type TenthRow } from '$lib/questions/tenths';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { differenceOfDecimals } from '$lib/statistics/population/rounding';
import { codesOf } from './ages';
import { comparisons } from './comparison';
import { columnsOf, type Context } from './context';
import type { Category, Estimate, Figure, Note, Slope } from './figure';
import { frame, periodOf, sexesShown } from './frame';
import { absentEstimate } from './published';
import { chosenPeriod } from './chosen-period';
import { unitOfIndicator } from './units';

/** Both tables are published with one decimal, or with more that are kept. */
const publishedDecimals = 10;

/** Life expectancy minus healthy life expectancy of the same three years. */
export async function poorerHealthYears(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home, benchmark } = context;
	const [lived = '', healthy = ''] = indicator.tables;
	const sexes = sexesShown(context, indicator);
	const { days } = chosenPeriod(
		{ ...context, view: { ...context.view, year: null } },
		await periodsOf(query, lived, { age_from: 0 })
	);
	const areas = [...codesOf(context), ...(home.upperTier ? [home.upperTier] : [])];
	const question = { areas: [...new Set(areas)], sexes, end: days.end };
	const long = await publishedValues(query, {
		...question,
		table: lived,
		columns: columnsOf(lived),
		filter: { age_from: 0 }
	});
	const well = await publishedValues(query, {
		...question,
		table: healthy,
		columns: columnsOf(healthy)
	});
	const has = (code: string) => well.rows.some((row) => row.area === code && row.value !== null);
	const county = !has(home.code) && home.upperTier && has(home.upperTier) ? home.upperTier : null;
	const shownArea = county ? (await areasByCode(query, [county]))[county] : undefined;
	const shown = shownArea?.code ?? home.code;
	const years = (code: string, role: Estimate['role']) =>
		sexes.map((sex): Estimate => {
			const a = long.rows.find((row) => row.area === code && row.sex === sex)?.value ?? null;
			const b = well.rows.find((row) => row.area === code && row.sex === sex)?.value ?? null;
			const value = differenceOfDecimals(a, b, publishedDecimals);
			if (value === null) return { ...absentEstimate(code, sex, days), role };
			return { role, area: code, sex, category: '', period: periodOf(days), value, parts: [a, b] };
		});
	const estimates = [
		...years(shown, 'home'),
		...(benchmark && benchmark.code !== shown ? years(benchmark.code, 'benchmark') : [])
	];
	const period = periodOf(days);
	return frame(context, indicator, {
		period,
		...(shownArea ? { shownArea } : {}),
		estimates,
		comparisons: comparisons(context, indicator, unitOfIndicator(indicator), estimates, period),
		parts: [
			{ label: 'Life expectancy', decimals: 1 },
			{ label: 'Healthy life expectancy', decimals: 1 }
		],
		asked: [long.asked, well.asked]
	});
}

const tenths: Category[] = Array.from({ length: 10 }, (_, index) => ({
	key: String(index + 1),
	label:
		index === 0
			? 'Most deprived tenth'
			: index === 9
				? 'Least deprived tenth'
				: `Tenth ${index + 1}`
}));

/** Two-sided 95% standard normal quantile (METHODS 0). */
const z95 = 1.959963984540054;

function tenthEstimate(row: TenthRow): Estimate {
	const { value, standardError } = row;
	const limits =
		value !== null && standardError !== null
			? { lower: value - z95 * standardError, upper: value + z95 * standardError }
			: {};
	return {
		role: 'home',
		area: row.area,
		sex: row.sex,
		category: String(row.tenth),
		period: periodOf(row),
		value,
		...limits,
		...(value === null ? { missing: 'suppressed' as const } : {}),
		parts: [row.personYears]
	};
}

/** Fewest groups through which a slope is fitted (METHODS 4). */
const fewestGroups = 5;

function slopeOf(rows: TenthRow[], sex: TenthRow['sex']): Slope[] {
	const held = rows.filter((row) => row.sex === sex && row.value !== null);
	if (held.length < fewestGroups || held.some((row) => row.standardError === null)) return [];
	const fit = slopeIndexOfInequality({
		values: held.map((row) => row.value ?? 0),
		populations: held.map((row) => row.personYears),
		standardErrors: held.map((row) => row.standardError ?? 0)
	});
	const { intercept, slopeIndex, lower, upper } = fit;
	if (intercept === null || slopeIndex === null) return [];
	const limits = lower === null || upper === null ? {} : { lower, upper };
	return [{ sex, from: intercept, to: intercept + slopeIndex, slopeIndex, ...limits }];
}

const noSlope: Note = {
	kind: 'missing',
	text: 'Fewer than five deprivation groups have a value here, so no slope is fitted.'
};

/** Life expectancy by deprivation tenth within the area, with the fitted line. */
export async function tenthsFigure(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home } = context;
	const sexes = sexesShown(context, indicator);
	const answer = await lifeExpectancyByTenth(query, home.code);
	const rows = answer.rows.filter((row) => sexes.includes(row.sex));
	const slopes = sexes.flatMap((sex) => (sex === 'persons' ? [] : slopeOf(rows, sex)));
	const days = { start: '2014-01-01', end: '2016-12-31' };
	const estimates =
		rows.length > 0
			? rows.map(tenthEstimate)
			: sexes.map((sex) => absentEstimate(home.code, sex, days, 'not-held'));
	return frame(context, indicator, {
		period: estimates[0]?.period ?? periodOf(days),
		benchmark: null,
		estimates,
		categories: tenths,
		parts: [{ label: 'Residents summed over three years', decimals: 0 }],
		slopes,
		interval:
			rows.length > 0 && indicator.intervalMethod
				? { level: 95, method: indicator.intervalMethod }
				: null,
		notes: rows.length > 0 && slopes.length < sexes.length ? [noSlope] : [],
		asked: [answer.asked]
	});
}
