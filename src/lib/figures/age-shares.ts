import type { Indicator } from '$lib/catalogue/indicators';
import { residentsByAge, type AgeGroupRow } from '$lib/questions/ages';
import { dependencyRatios } from '$lib/statistics/population/dependency';
import {
	allAges,
	categoriesOf,
	codesOf,
	percentOf,
	persons,
	populationTable,
	roleOf,
	sexCounted,
	summedNotes,
	yearNote
} from './ages';
import { comparisons } from './comparison';
import type { Context } from './context';
import type { Estimate, Figure } from '$lib/figure';
import { frame, periodOf } from './frame';
import { standingFigure } from './standing';
import { unitOfIndicator } from './units';

/** One age group's share of all residents, among all local authorities. */
export async function ageStanding(context: Context, indicator: Indicator): Promise<Figure> {
	const table = populationTable(context.view.year);
	const sex = sexCounted(context);
	const [group = allAges] = indicator.groups ?? [];
	const groups = [group, allAges];
	const everywhere = await residentsByAge(context.query, table, groups, 'authorities', sex);
	const named = await residentsByAge(context.query, table, groups, codesOf(context), sex);
	const share = (row: AgeGroupRow) => ({
		area: row.area,
		value: percentOf(persons(row, group.key), persons(row, 'all')),
		parts: [persons(row, group.key), persons(row, 'all')]
	});
	const first = everywhere.rows[0];
	const found = {
		authorities: everywhere.rows.map(share),
		named: named.rows.map(share),
		asked: [named.asked, everywhere.asked],
		sex,
		period: first ? periodOf(first) : ''
	};
	return standingFigure(context, indicator, found, {
		tableNames: [table],
		parts: [
			{ label: `Residents aged ${group.label}`, decimals: 0 },
			{ label: 'All residents', decimals: 0 }
		],
		notes: [...yearNote(context.view.year), ...summedNotes(context, named.rows)]
	});
}

/** Shares of several age groups, home against benchmark. */
export async function ageShares(context: Context, indicator: Indicator): Promise<Figure> {
	const table = populationTable(context.view.year);
	const sex = sexCounted(context);
	const groups = indicator.groups ?? [];
	const asked = [...groups, allAges];
	const answer = await residentsByAge(context.query, table, asked, codesOf(context), sex);
	const estimates = answer.rows.flatMap((row) =>
		groups.map(({ key }): Estimate => {
			const [own, all] = [persons(row, key), persons(row, 'all')];
			const value = percentOf(own, all);
			const missing = value === null ? { missing: 'not-published' as const } : {};
			const one = { role: roleOf(context, row.area), area: row.area, sex, category: key };
			return { ...one, period: periodOf(row), value, ...missing, parts: [own, all] };
		})
	);
	return ageFigure(context, indicator, estimates, answer, table, [
		{ label: 'Residents in the group', decimals: 0 },
		{ label: 'All residents', decimals: 0 }
	]);
}

function ageFigure(
	context: Context,
	indicator: Indicator,
	estimates: Estimate[],
	answer: Awaited<ReturnType<typeof residentsByAge>>,
	table: string,
	parts: Figure['parts']
): Promise<Figure> {
	const period = estimates.find((one) => one.role === 'home')?.period ?? '';
	const sorted = [...estimates].sort(
		(a, b) => Number(b.role === 'home') - Number(a.role === 'home')
	);
	return frame(context, indicator, {
		period,
		estimates: sorted,
		categories: categoriesOf(indicator.groups ?? []),
		comparisons: comparisons(context, indicator, unitOfIndicator(indicator), sorted, period),
		parts,
		notes: [...yearNote(context.view.year), ...summedNotes(context, answer.rows)],
		tableNames: [table],
		asked: [answer.asked]
	});
}

/** Old-age, youth and total dependency, home against benchmark. */
export async function ageRatios(context: Context, indicator: Indicator): Promise<Figure> {
	const table = populationTable(context.view.year);
	const sex = sexCounted(context);
	const groups = [
		{ key: 'young', from: 0, to: 15 },
		{ key: 'working', from: 16, to: 64 },
		{ key: 'old', from: 65, to: 90 }
	];
	const answer = await residentsByAge(context.query, table, groups, codesOf(context), sex);
	const estimates = answer.rows.flatMap((row): Estimate[] => {
		const [young = null, working = null, old = null] = groups.map(({ key }) => persons(row, key));
		const known = young !== null && working !== null && old !== null;
		const ratios = known ? dependencyRatios({ young, working, older: old }) : null;
		const missing = known ? ('not-applicable' as const) : ('not-published' as const);
		const one = (category: string, value: number | null, above: number | null): Estimate => ({
			role: roleOf(context, row.area),
			area: row.area,
			sex,
			category,
			period: periodOf(row),
			value,
			...(value === null ? { missing } : {}),
			parts: [above, working]
		});
		return [
			one('old-age', ratios?.oldAgePer1000 ?? null, old),
			one('youth', ratios?.youthPer1000 ?? null, young),
			one('total', ratios?.totalPer1000 ?? null, known ? old + young : null)
		];
	});
	return ageFigure(context, indicator, estimates, answer, table, [
		{ label: 'Residents in the group', decimals: 0 },
		{ label: 'Residents aged 16 to 64', decimals: 0 }
	]);
}
