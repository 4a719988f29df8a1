import { earliest, latest } from '$lib/catalogue/coverage';
import type { Indicator } from '$lib/catalogue/indicators';
import { endTexts, periodText } from '$lib/format';
import {
	agesTable,
	componentsOfChange,
	residentsByAge,
	type ComponentRow
} from '$lib/questions/population';
import { publishedValues } from '$lib/questions/published';
import { indexNumbers, percentChange } from '$lib/statistics/population/growth';
import { categoriesOf, persons, sexCounted } from './ages';
import { frame, periodOf, summedNotes, valueOr, wholeParts } from '../frame';
import { codesOf, columnsOf, roleOf, type Context } from '../context';
import { comparisons } from '../comparison';
import type { Category, Estimate, Figure, Missing } from '$lib/figure';

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
		return rows.map((row, position): Estimate => ({
			role: roleOf(context, code),
			area: code,
			sex: 'persons',
			category: '',
			period: periodOf(row),
			...valueOr(index[position] ?? null),
			parts: [row.value]
		}));
	});
	const period = estimates.filter((one) => one.role === 'home').at(-1)?.period ?? '';
	return frame(context, indicator, {
		period,
		estimates,
		comparisons: comparisons(context, indicator, estimates, period),
		parts: wholeParts('Residents'),
		notes: summedNotes(context, answer.rows),
		asked: [answer.asked]
	});
}

/** Percent change of each age group between the first and the latest date that is held. */
export async function growthByAge(context: Context, indicator: Indicator): Promise<Figure> {
	const groups = indicator.groups ?? [];
	const sex = sexCounted(context);
	const codes = codesOf(context);
	const ends = [earliest(agesTable), latest(agesTable)] as const;
	const then = await residentsByAge(context.query, ends[0], groups, codes, sex);
	const now = await residentsByAge(context.query, ends[1], groups, codes, sex);
	const period = periodOf({ start: ends[0].period.slice(0, 10), end: ends[1].period.slice(11) });
	const estimates = codes.flatMap((code) => {
		const before = then.rows.find((row) => row.area === code);
		const after = now.rows.find((row) => row.area === code);
		const missing = before && after ? 'not-applicable' : 'not-published';
		const area = { role: roleOf(context, code), area: code, sex };
		return groups.map(({ key }): Estimate => {
			const [from, to] = [persons(before, key), persons(after, key)];
			const value = valueOr(changeOf(from, to), missing);
			return { ...area, category: key, period, ...value, parts: [from, to] };
		});
	});
	return frame(context, indicator, {
		period,
		estimates,
		categories: categoriesOf(groups),
		comparisons: comparisons(context, indicator, estimates, period),
		parts: wholeParts(...ends.map(({ period: day }) => `Residents, ${periodText(day)}`)),
		notes: summedNotes(context, now.rows),
		held: [...ends],
		asked: [then.asked, now.asked]
	});
}

/** Parts of the change in the order they are drawn; the ends are totals. */
const components = (first: string, last: string): (Category & { sign: 1 | -1 })[] => [
	{ key: 'population_start', label: `Residents, ${first}`, sign: 1 },
	{ key: 'births', label: 'Births', sign: 1 },
	{ key: 'deaths', label: 'Deaths', sign: -1 },
	{ key: 'internal_net', label: 'Moves within the UK, net', sign: 1 },
	{ key: 'international_net', label: 'International moves, net', sign: 1 },
	{ key: 'other', label: 'Other changes', sign: 1 },
	{ key: 'population_end', label: `Residents, ${last}`, sign: 1 }
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
		...valueOr(value, row.missing as Missing | null),
		parts: [value === null || !start ? null : (1000 * value) / start]
	};
}

/** What added residents and what took them away, deaths as a negative number. */
export async function componentsFigure(context: Context, indicator: Indicator): Promise<Figure> {
	const { period } = latest('population_change');
	const answer = await componentsOfChange(context.query, codesOf(context), period.slice(11));
	const [first, last] = endTexts(period);
	const parts = components(first, last);
	const find = (code: string, component: string) =>
		answer.rows.find((row) => row.area === code && row.component === component);
	const estimates = codesOf(context).flatMap((code) => {
		const start = find(code, 'population_start')?.value ?? null;
		return parts.flatMap(({ key, sign }) => {
			const row = find(code, key);
			return row ? [componentEstimate(context, row, sign, start)] : [];
		});
	});
	return frame(context, indicator, {
		period,
		estimates,
		categories: parts.map(({ key, label }) => ({ key, label })),
		parts: [{ label: `per 1,000 residents at ${first}`, decimals: 1 }],
		notes: summedNotes(context, answer.rows),
		asked: [answer.asked]
	});
}
