import type { Indicator } from '$lib/catalogue/indicators';
import { residentsByAge } from '$lib/questions/ages';
import { componentsOfChange, type ComponentRow } from '$lib/questions/population';
import { publishedValues } from '$lib/questions/published';
import { indexNumbers, percentChange } from '$lib/statistics/population/growth';
import {
	categoriesOf,
	codesOf,
	latestTable,
	persons,
	roleOf,
	sexCounted,
	summedNotes
} from './ages';
import { comparisons } from './comparison';
import { columnsOf, type Context } from './context';
import type { Category, Estimate, Figure, Missing } from '$lib/figure';
import { frame, periodOf } from './frame';
import { unitOfIndicator } from './units';

const firstTable = 'population_mid_2011';

/** Percent change of a count; null where either is missing or the first is zero. */
export function changeOf(start: number | null, end: number | null): number | null {
	return start === null || end === null ? null : percentChange(start, end);
}

/** Total population as index numbers, with the people behind them. */
export async function populationIndex(context: Context, indicator: Indicator): Promise<Figure> {
	const table = indicator.tables[0] ?? '';
	const answer = await publishedValues(context.query, {
		table,
		columns: columnsOf(table),
		areas: codesOf(context)
	});
	const estimates = codesOf(context).flatMap((code) => {
		const rows = answer.rows.filter((row) => row.area === code);
		const index = rows.length > 0 ? indexNumbers(rows.map((row) => row.value)) : [];
		return rows.map((row, position): Estimate => {
			const role = roleOf(context, code);
			const value = index[position] ?? null;
			const missing = value === null ? { missing: 'not-published' as const } : {};
			const parts = [row.value];
			return {
				role,
				area: code,
				sex: 'persons',
				category: '',
				period: periodOf(row),
				value,
				...missing,
				parts
			};
		});
	});
	const period = estimates.filter((one) => one.role === 'home').at(-1)?.period ?? '';
	return frame(context, indicator, {
		period,
		estimates,
		comparisons: comparisons(context, indicator, unitOfIndicator(indicator), estimates, period),
		parts: [{ label: 'Residents', decimals: 0 }],
		notes: summedNotes(
			context,
			answer.rows.map(({ area, basis }) => ({ area, basis: basis ?? '' }))
		),
		asked: [answer.asked]
	});
}

/** Percent change of each age group between mid-2011 and mid-2023. */
export async function growthByAge(context: Context, indicator: Indicator): Promise<Figure> {
	const groups = indicator.groups ?? [];
	const sex = sexCounted(context);
	const codes = codesOf(context);
	const then = await residentsByAge(context.query, firstTable, groups, codes, sex);
	const now = await residentsByAge(context.query, latestTable, groups, codes, sex);
	const [first, last] = [then.rows[0], now.rows[0]];
	const period = first && last ? periodOf({ start: first.start, end: last.end }) : '';
	const estimates = codes.flatMap((code) => {
		const before = then.rows.find((row) => row.area === code);
		const after = now.rows.find((row) => row.area === code);
		return groups.map(({ key }): Estimate => {
			const parts = [persons(before, key), persons(after, key)];
			const value = changeOf(parts[0] ?? null, parts[1] ?? null);
			const why: Missing = before && after ? 'not-applicable' : 'not-published';
			const missing = value === null ? { missing: why } : {};
			const role = roleOf(context, code);
			return { role, area: code, sex, category: key, period, value, ...missing, parts };
		});
	});
	return frame(context, indicator, {
		period,
		estimates,
		categories: categoriesOf(groups),
		comparisons: comparisons(context, indicator, unitOfIndicator(indicator), estimates, period),
		parts: [
			{ label: 'Residents, mid-2011', decimals: 0 },
			{ label: 'Residents, mid-2023', decimals: 0 }
		],
		notes: summedNotes(context, now.rows),
		asked: [then.asked, now.asked]
	});
}

/** Parts of the change in the order they are drawn; the ends are totals. */
const components: (Category & { sign: 1 | -1 })[] = [
	{ key: 'population_start', label: 'Residents, mid-2022', sign: 1 },
	{ key: 'births', label: 'Births', sign: 1 },
	{ key: 'deaths', label: 'Deaths', sign: -1 },
	{ key: 'internal_net', label: 'Moves within the UK, net', sign: 1 },
	{ key: 'international_net', label: 'International moves, net', sign: 1 },
	{ key: 'other', label: 'Other changes', sign: 1 },
	{ key: 'population_end', label: 'Residents, mid-2023', sign: 1 }
];

function componentEstimate(
	context: Context,
	row: ComponentRow,
	sign: 1 | -1,
	start: number | null
): Estimate {
	const value = row.value === null ? null : sign * row.value;
	return {
		role: roleOf(context, row.area),
		area: row.area,
		sex: 'persons',
		category: row.component,
		period: periodOf(row),
		value,
		...(value === null ? { missing: (row.missing ?? 'not-published') as Missing } : {}),
		parts: [value === null || !start ? null : (1000 * value) / start]
	};
}

/** What added residents and what took them away, deaths as a negative number. */
export async function componentsFigure(context: Context, indicator: Indicator): Promise<Figure> {
	const answer = await componentsOfChange(context.query, codesOf(context));
	const find = (code: string, component: string) =>
		answer.rows.find((row) => row.area === code && row.component === component);
	const estimates = codesOf(context).flatMap((code) => {
		const start = find(code, 'population_start')?.value ?? null;
		return components.flatMap(({ key, sign }) => {
			const row = find(code, key);
			return row ? [componentEstimate(context, row, sign, start)] : [];
		});
	});
	return frame(context, indicator, {
		period: estimates[0]?.period ?? '',
		estimates,
		categories: components.map(({ key, label }) => ({ key, label })),
		parts: [{ label: 'per 1,000 residents at mid-2022', decimals: 1 }],
		notes: summedNotes(context, answer.rows),
		asked: [answer.asked]
	});
}
