import type { Indicator } from '$lib/catalogue/indicators';
import { areasByCode } from '$lib/questions/areas';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import { differenceOfDecimals } from '$lib/statistics/population/rounding';
import { codesOf, columnsOf, type Context } from '../context';
import { comparisons } from '../comparison';
import type { Estimate, Figure, Role, Sex } from '$lib/figure';
import { chosenPeriod, frame, periodOf, sexesShown } from '../frame';
import { absentEstimate } from '../published';
import { PUBLISHED_DECIMALS } from '../units';

/** Life expectancy and healthy life expectancy of the latest three years that both are published for. */
async function bothOf(context: Context, indicator: Indicator, sexes: Sex[]) {
	const { query, home } = context;
	const [lived = '', healthy = ''] = indicator.tables;
	const filter = { age_from: 0 };
	const latest = { ...context, view: { ...context.view, year: null } };
	const { days } = chosenPeriod(latest, await periodsOf(query, lived, filter));
	const areas = [...codesOf(context), ...(home.upperTier ? [home.upperTier] : [])];
	const question = { areas: [...new Set(areas)], sexes, end: days.end };
	const inTable = (table: string) => ({ ...question, table, columns: columnsOf(table) });
	const long = await publishedValues(query, { ...inTable(lived), filter });
	const well = await publishedValues(query, inTable(healthy));
	return { days, long, well };
}

/** The county, where healthy life expectancy is published for it and not for the area itself. */
async function countyShown({ query, home }: Context, well: PublishedRow[]) {
	const has = (code: string) => well.some((row) => row.area === code && row.value !== null);
	const county = !has(home.code) && home.upperTier && has(home.upperTier) ? home.upperTier : null;
	return county ? (await areasByCode(query, [county]))[county] : undefined;
}

function valueIn(rows: PublishedRow[], code: string, sex: Sex): number | null {
	return rows.find((row) => row.area === code && row.sex === sex)?.value ?? null;
}

/** Life expectancy minus healthy life expectancy of the same three years. */
export async function poorerHealthYears(context: Context, indicator: Indicator): Promise<Figure> {
	const { benchmark } = context;
	const sexes = sexesShown(context, indicator);
	const { days, long, well } = await bothOf(context, indicator, sexes);
	const shownArea = await countyShown(context, well.rows);
	const shown = shownArea?.code ?? context.home.code;
	const years = (code: string, role: Role) =>
		sexes.map((sex): Estimate => {
			const [a, b] = [valueIn(long.rows, code, sex), valueIn(well.rows, code, sex)];
			const value = differenceOfDecimals(a, b, PUBLISHED_DECIMALS);
			if (value === null) return { ...absentEstimate(code, sex, days), role };
			return { role, area: code, sex, category: '', period: periodOf(days), value, parts: [a, b] };
		});
	const estimates = [
		...years(shown, 'home'),
		...(benchmark && benchmark.code !== shown ? years(benchmark.code, 'benchmark') : [])
	];
	return frame(context, indicator, {
		period: periodOf(days),
		...(shownArea ? { shownArea } : {}),
		estimates,
		comparisons: comparisons(context, indicator, estimates, periodOf(days)),
		parts: [
			{ label: 'Life expectancy', decimals: 1 },
			{ label: 'Healthy life expectancy', decimals: 1 }
		],
		asked: [long.asked, well.asked]
	});
}
