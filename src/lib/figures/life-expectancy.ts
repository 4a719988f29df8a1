import type { Indicator } from '$lib/catalogue/indicators';
import { areasByCode } from '$lib/questions/areas';
import { periodsOf, publishedValues } from '$lib/questions/published';
import { differenceOfDecimals } from '$lib/statistics/population/rounding';
import { codesOf } from './ages';
import { comparisons } from './comparison';
import { columnsOf, type Context } from './context';
import type { Estimate, Figure } from '$lib/figure';
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
