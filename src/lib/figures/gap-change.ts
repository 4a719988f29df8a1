import type { Indicator } from '$lib/catalogue/indicators';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import { withoutRows, type Asked } from '$lib/questions/question';
import { differenceOfDecimals } from '$lib/statistics/population/rounding';
import { columnsOf, type Context } from './context';
import { chanceNotes, chances, type Chance } from './gap-chance';
import type { Category, Change, Estimate, Figure, Note, Sex } from '$lib/figure';
import { frame, periodOf, sexesShown } from './frame';

/** Digits that hold any published decimal. */
const publishedDecimals = 10;

interface Days {
	start: string;
	end: string;
}

/** How many periods are compared. */
const periodsCompared = 3;

/**
 * Periods that share no year, counted back from the latest.
 *
 * @param periods newest first, as a table holds them; they may overlap
 * @returns at most three, newest first
 */
export function periodsApart(periods: readonly Days[]): Days[] {
	const apart: Days[] = [];
	for (const days of periods) {
		const last = apart.at(-1);
		if (apart.length < periodsCompared && (!last || days.end < last.start)) apart.push(days);
	}
	return apart;
}

/** A gap by sex and period, as it is found in one table. */
interface Gap {
	category: Category;
	periods: Days[];
	value: (sex: Sex, days: Days) => number | null;
	asked: Asked;
	table: string;
}

function read(context: Context, table: string, sexes: Sex[]) {
	const codes = [context.home.code, ...(context.benchmark ? [context.benchmark.code] : [])];
	return publishedValues(context.query, {
		table,
		columns: columnsOf(table),
		areas: codes,
		sexes
	});
}

function finder(rows: PublishedRow[]) {
	return (area: string, sex: Sex, days: Days) =>
		rows.find((row) => row.area === area && row.sex === sex && row.end === days.end)?.value ?? null;
}

/** The published slope index of the area. */
async function within(context: Context, table: string, sexes: Sex[]): Promise<Gap> {
	const { rows, asked } = await read(context, table, sexes);
	const value = finder(rows);
	return {
		category: { key: 'within', label: `Within ${context.home.name}` },
		periods: periodsApart(await periodsOf(context.query, table)),
		value: (sex, days) => value(context.home.code, sex, days),
		asked,
		table
	};
}

/** Life expectancy of the benchmark minus that of the area, from one table. */
async function toBenchmark(context: Context, table: string, sexes: Sex[], newest: string) {
	const { home, benchmark } = context;
	if (!benchmark) return null;
	const { rows, asked } = await read(context, table, sexes);
	const value = finder(rows);
	const held = (await periodsOf(context.query, table)).filter(({ end }) => end <= newest);
	const gap: Gap = {
		category: { key: 'to-benchmark', label: `${benchmark.name} minus ${home.name}` },
		periods: periodsApart(held),
		value: (sex, days) =>
			differenceOfDecimals(
				value(benchmark.code, sex, days),
				value(home.code, sex, days),
				publishedDecimals
			),
		asked,
		table
	};
	return isHeld(gap, sexes) ? gap : null;
}

/** Whether any value of a gap is published. */
function isHeld(gap: Gap, sexes: Sex[]): boolean {
	return sexes.some((sex) => gap.periods.some((days) => gap.value(sex, days) !== null));
}

/** The first table that holds the gap to the benchmark, for periods up to that of the slope index. */
async function firstHeld(context: Context, tables: string[], sexes: Sex[], newest: string) {
	for (const table of tables) {
		const gap = await toBenchmark(context, table, sexes, newest);
		if (gap) return gap;
	}
	return null;
}

function estimatesOf(context: Context, gap: Gap, sexes: Sex[], latest: string): Estimate[] {
	const oldestFirst = [...gap.periods].reverse();
	return sexes.flatMap((sex) =>
		oldestFirst.map((days): Estimate => {
			const value = gap.value(sex, days);
			const period = periodOf(days);
			return {
				role: period === latest ? 'home' : 'earlier',
				area: context.home.code,
				sex,
				category: gap.category.key,
				period,
				value,
				...(value === null ? { missing: 'not-published' as const } : {})
			};
		})
	);
}

function changesOf(gap: Gap, sexes: Sex[], chance: Chance): Change[] {
	const [latest, ...before] = gap.periods;
	if (!latest) return [];
	return sexes.flatMap((sex) =>
		before.map((days) => ({
			sex,
			category: gap.category.key,
			from: periodOf(days),
			to: periodOf(latest),
			change: differenceOfDecimals(gap.value(sex, latest), gap.value(sex, days), publishedDecimals),
			withinChance: chance(gap.category.key, sex)
		}))
	);
}

const marks: Note[] = [
	{
		kind: 'vintage',
		text: '2019 to 2021 holds the deaths of the pandemic years 2020 and 2021, which were not spread evenly over areas. Each gap is taken from one release, so the rebasing of populations on the 2021 Census does not lie between its periods.'
	}
];

/**
 * The gap within an area and that to its benchmark in three periods that share no year, with the
 * changes up to the latest and what size of change would be within chance.
 */
export async function gapChange(context: Context, indicator: Indicator): Promise<Figure> {
	const [slopeTable = '', ohid = '', ons = '', tenths = '', limits = ''] = indicator.tables;
	const sexes = sexesShown(context, indicator);
	const inside = await within(context, slopeTable, sexes);
	const newest = inside.periods[0] ?? { start: '', end: '' };
	const outside = await firstHeld(context, [ohid, ons], sexes, newest.end);
	const both = outside ? [inside, outside] : [inside];
	const known = both.filter((gap) => isHeld(gap, sexes));
	const gaps = known.length > 0 ? known : both;
	const chance = await chances(context, sexes, limits);
	const latest = periodOf(gaps[0]?.periods[0] ?? newest);
	const changes = both.flatMap((gap) => changesOf(gap, sexes, chance));
	const estimates = gaps.flatMap((gap) => estimatesOf(context, gap, sexes, latest));
	return frame(context, indicator, {
		period: latest,
		estimates,
		categories: gaps.map(({ category }) => category),
		changes: changes.filter(({ category }) => gaps.some((gap) => gap.category.key === category)),
		notes: known.length > 0 ? [...chanceNotes(context, changes), ...marks] : [],
		tableNames: [...gaps.map(({ table }) => table), tenths, ...(outside ? [limits] : [])],
		asked: gaps.map(({ asked }) => withoutRows(asked))
	});
}
