import { earliest, latest, ofYear, periods, type Held } from '$lib/catalogue/coverage';
import type { AgeGroup, Indicator } from '$lib/catalogue/indicators';
import { listText, periodText } from '$lib/format';
import {
	agesTable,
	residentsByAge,
	residentsByBand,
	type AgeGroupRow,
	type BandRow
} from '$lib/questions/population';
import { codesOf, roleOf, type Context } from '../context';
import type { Category, Estimate, Figure, Note, Role, Sex } from '$lib/figure';
import { frame, periodOf, summedNotes, valueOr, wholeParts } from '../frame';
import { dependencyRatios } from '$lib/statistics/population/dependency';
import { comparisons } from '../comparison';
import { standingFigure } from '../standing';

export const allAges: AgeGroup = { key: 'all', label: 'All ages', from: 0, to: 90 };
/** Ages for the reader's year, or the latest. */
export function agesOf(year: number | null): Held {
	return ofYear(agesTable, year) ?? latest(agesTable);
}

/** Says so where the reader's year has no ages. */
export function yearNote(year: number | null): Note[] {
	if (year === null || ofYear(agesTable, year)) return [];
	const days = listText(periods(agesTable).map(periodText));
	return [{ kind: 'vintage', text: `Ages are held for ${days}, not ${year}.` }];
}

/** The sex that is counted: the reader's choice, else all people. */
export function sexCounted(context: Context): Sex {
	return context.view.sex === 'all' ? 'persons' : context.view.sex;
}

/** People of a group, where the row has them. */
export function persons(row: AgeGroupRow | undefined, key: string): number | null {
	const value = row?.[key];
	return typeof value === 'number' ? value : null;
}

/** Percent of `whole`; null where either is missing or the whole is nobody. */
function percentOf(part: number | null, whole: number | null): number | null {
	return part === null || !whole ? null : (100 * part) / whole;
}

export function categoriesOf(groups: readonly AgeGroup[]): Category[] {
	return groups.map(({ key, label }) => ({ key, label }));
}

const lastBand = 90;

function bandLabel(age: number): string {
	return age === lastBand ? '90+' : `${age}–${age + 4}`;
}

const bands: Category[] = Array.from({ length: lastBand / 5 + 1 }, (_, index) => ({
	key: String(index * 5),
	label: bandLabel(index * 5)
}));

function bandEstimate(row: BandRow, role: Role): Estimate {
	return {
		role,
		area: row.area,
		sex: row.sex,
		category: String(row.age),
		period: periodOf(row),
		value: percentOf(row.persons, row.total),
		parts: [row.persons]
	};
}

/** Five-year bands by sex, home as bars and benchmark as outline. */
export async function agePyramid(context: Context, indicator: Indicator): Promise<Figure> {
	const held = agesOf(context.view.year);
	const answer = await residentsByBand(context.query, held, codesOf(context));
	const estimates = answer.rows.map((row) => bandEstimate(row, roleOf(context, row.area)));
	return frame(context, indicator, {
		period: estimates[0]?.period ?? '',
		estimates,
		categories: bands,
		parts: wholeParts('Residents'),
		notes: [...yearNote(context.view.year), ...summedNotes(context, answer.rows)],
		held: [held],
		asked: [answer.asked]
	});
}

/** The same area at the first and the latest date that is held: bars now, outline then. */
export async function ageChange(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home } = context;
	const [first, last] = [earliest(agesTable), latest(agesTable)];
	const now = await residentsByBand(query, last, [home.code]);
	const then = await residentsByBand(query, first, [home.code]);
	const estimates = [
		...now.rows.map((row) => bandEstimate(row, 'home')),
		...then.rows.map((row) => bandEstimate(row, 'earlier'))
	];
	return frame(context, indicator, {
		period: estimates[0]?.period ?? last.period,
		benchmark: null,
		estimates,
		categories: bands,
		parts: wholeParts('Residents'),
		notes: summedNotes({ ...context, benchmark: null }, now.rows),
		held: [first, last],
		asked: [now.asked, then.asked]
	});
}

/** One age group's share of all residents, among all local authorities. */
export async function ageStanding(context: Context, indicator: Indicator): Promise<Figure> {
	const held = agesOf(context.view.year);
	const sex = sexCounted(context);
	const [group = allAges] = indicator.groups ?? [];
	const groups = [group, allAges];
	const everywhere = await residentsByAge(context.query, held, groups, 'authorities', sex);
	const named = await residentsByAge(context.query, held, groups, codesOf(context), sex);
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
		held: [held],
		parts: wholeParts(`Residents aged ${group.label}`, 'All residents'),
		notes: [...yearNote(context.view.year), ...summedNotes(context, named.rows)]
	});
}

/** Shares of several age groups, home against benchmark. */
export async function ageShares(context: Context, indicator: Indicator): Promise<Figure> {
	const held = agesOf(context.view.year);
	const sex = sexCounted(context);
	const groups = indicator.groups ?? [];
	const asked = [...groups, allAges];
	const answer = await residentsByAge(context.query, held, asked, codesOf(context), sex);
	const estimates = answer.rows.flatMap((row) =>
		groups.map(({ key }): Estimate => {
			const [own, all] = [persons(row, key), persons(row, 'all')];
			const one = { role: roleOf(context, row.area), area: row.area, sex, category: key };
			const value = valueOr(percentOf(own, all));
			return { ...one, period: periodOf(row), ...value, parts: [own, all] };
		})
	);
	return ageFigure(
		context,
		indicator,
		estimates,
		answer,
		held,
		wholeParts('Residents in the group', 'All residents')
	);
}

function ageFigure(
	context: Context,
	indicator: Indicator,
	estimates: Estimate[],
	answer: Awaited<ReturnType<typeof residentsByAge>>,
	held: Held,
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
		comparisons: comparisons(context, indicator, sorted, period),
		parts,
		notes: [...yearNote(context.view.year), ...summedNotes(context, answer.rows)],
		held: [held],
		asked: [answer.asked]
	});
}

const dependencyGroups = [
	{ key: 'young', from: 0, to: 15 },
	{ key: 'working', from: 16, to: 64 },
	{ key: 'old', from: 65, to: 90 }
];

/** Old-age, youth and total dependency of an area, per 1,000 residents of working age. */
function ratiosOf(row: AgeGroupRow, role: Role, sex: Sex): Estimate[] {
	const [young = null, working = null, old = null] = dependencyGroups.map(({ key }) =>
		persons(row, key)
	);
	const known = young !== null && working !== null && old !== null;
	const ratios = known ? dependencyRatios({ young, working, older: old }) : null;
	const missing = known ? 'not-applicable' : 'not-published';
	const one = (category: string, value: number | undefined | null, above: number | null) => ({
		role,
		area: row.area,
		sex,
		category,
		period: periodOf(row),
		...valueOr(value ?? null, missing),
		parts: [above, working]
	});
	return [
		one('old-age', ratios?.oldAgePer1000, old),
		one('youth', ratios?.youthPer1000, young),
		one('total', ratios?.totalPer1000, known ? old + young : null)
	];
}

/** Old-age, youth and total dependency, home against benchmark. */
export async function ageRatios(context: Context, indicator: Indicator): Promise<Figure> {
	const held = agesOf(context.view.year);
	const sex = sexCounted(context);
	const answer = await residentsByAge(context.query, held, dependencyGroups, codesOf(context), sex);
	const estimates = answer.rows.flatMap((row) => ratiosOf(row, roleOf(context, row.area), sex));
	return ageFigure(
		context,
		indicator,
		estimates,
		answer,
		held,
		wholeParts('Residents in the group', 'Residents aged 16 to 64')
	);
}
