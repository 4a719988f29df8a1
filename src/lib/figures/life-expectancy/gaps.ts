import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';
import { latest } from '$lib/catalogue/coverage';
import type { Indicator } from '$lib/catalogue/indicators';
import { periodsOf, publishedValues, type PublishedRow } from '$lib/questions/published';
import { withoutRows, type Asked } from '$lib/questions/question';
import { differenceOfDecimals } from '$lib/statistics/population/rounding';
import { codesOf, columnsOf, type Context } from '../context';
import type { Category, Change, Estimate, Figure, Note, Sex } from '$lib/figure';
import { frame, periodOf, sexesShown, type Days } from '../frame';
import { numberText, periodText, place, sentenceCase, sexText } from '$lib/format';
import { lifeExpectancyByTenth } from '$lib/questions/tenths';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { standardErrorsToEachSide } from '$lib/statistics/intervals/confidence';
import { slopeInput } from './tenths';
import { PUBLISHED_DECIMALS, unitOf } from '../units';

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
	return publishedValues(context.query, {
		table,
		columns: columnsOf(table),
		areas: codesOf(context),
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
		category: { key: 'within', label: `Within ${place(context.home)}` },
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
		category: {
			key: 'to-benchmark',
			label: `${sentenceCase(place(benchmark))} minus ${place(home)}`
		},
		periods: periodsApart(held),
		value: (sex, days) =>
			differenceOfDecimals(
				value(benchmark.code, sex, days),
				value(home.code, sex, days),
				PUBLISHED_DECIMALS
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
			change: differenceOfDecimals(
				gap.value(sex, latest),
				gap.value(sex, days),
				PUBLISHED_DECIMALS
			),
			withinChance: chance(gap.category.key, sex)
		}))
	);
}

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
	const last = periodOf(gaps[0]?.periods[0] ?? newest);
	const changes = both.flatMap((gap) => changesOf(gap, sexes, chance));
	const estimates = gaps.flatMap((gap) => estimatesOf(context, gap, sexes, last));
	return frame(context, indicator, {
		period: last,
		estimates,
		categories: gaps.map(({ category }) => category),
		changes: changes.filter(({ category }) => gaps.some((gap) => gap.category.key === category)),
		notes: known.length > 0 ? chanceNotes(context, indicator.tables, changes) : [],
		tableNames: [...gaps.map(({ table }) => table), tenths, ...(outside ? [limits] : [])],
		asked: gaps.map(({ asked }) => withoutRows(asked))
	});
}

/** Size of a change within chance, by gap (`within`, `to-benchmark`) and sex; null where unknown. */
export type Chance = (gap: string, sex: Sex) => number | null;

const years = unitOf('years');
const reach = () => standardErrorsToEachSide(0.95);

/**
 * A change between two periods of equal and independent standard error stays within this size in 95
 * of 100 cases when nothing has changed: z√2 standard errors.
 */
export function changeWithinChance(standardError: number): number {
	return reach() * Math.SQRT2 * standardError;
}

/** Standard error of a value whose 95% limits are published. */
function errorOf(row: { lower: number | null; upper: number | null } | undefined): number | null {
	if (!row || row.lower === null || row.upper === null) return null;
	return (row.upper - row.lower) / (2 * reach());
}

/**
 * What size of change would be within chance: for the gap within the area from the standard errors
 * of its tenths, for the gap to the benchmark from the published limits of both life expectancies.
 *
 * @param limitsTable table of life expectancies with limits
 */
export async function chances(
	context: Context,
	sexes: Sex[],
	limitsTable: string
): Promise<Chance> {
	const { query, home, benchmark } = context;
	const tenths = await lifeExpectancyByTenth(query, home.code);
	const limits = await publishedValues(query, {
		table: limitsTable,
		columns: columnsOf(limitsTable),
		filter: { age_from: 0 },
		areas: codesOf(context),
		sexes
	});
	const errorAt = (area: string | undefined, sex: Sex) =>
		errorOf(limits.rows.find((row) => row.area === area && row.sex === sex));
	const slopeError = (sex: Sex) => {
		const input = slopeInput(tenths.rows.filter((row) => row.sex === sex));
		return input ? slopeIndexOfInequality(input).standardError : null;
	};
	const gapError = (sex: Sex) => {
		const [ours, theirs] = [errorAt(home.code, sex), errorAt(benchmark?.code, sex)];
		return ours === null || theirs === null ? null : Math.hypot(ours, theirs);
	};
	return (gap, sex) => {
		const error = gap === 'within' ? slopeError(sex) : gapError(sex);
		return error === null ? null : changeWithinChance(error);
	};
}

/** What the size of chance is worked out from, with the period for which that is published. */
function basisOf(category: string, [, , , tenths = '', limits = '']: readonly string[]): string {
	const when = (table: string) => periodText(latest(table).period);
	return category === 'within'
		? `the standard errors of its deprivation tenths, ${when(tenths)}`
		: `the published limits of both life expectancies, ${when(limits)}`;
}

function gapName(context: Context, category: string): string {
	if (category === 'within') return 'the gap within the area';
	return `the gap to ${context.benchmark?.name ?? ''}`;
}

const sexWord = (sex: Sex) => sexText(sex).toLowerCase();

/** Changes that are larger than our estimate of chance, named one by one. */
function beyond(list: Change[]): string {
	// As printed: a change that reads like the bound beside it is not called larger.
	const printed = (value: number) => roundedHalfAwayFromZero(Math.abs(value), years.decimals) ?? 0;
	const larger = list.filter(
		({ change, withinChance }) =>
			change !== null && withinChance !== null && printed(change) > printed(withinChance)
	);
	if (larger.length === 0) return 'No change shown here is larger.';
	const named = larger.map((one) => `that since ${periodText(one.from)} for ${sexWord(one.sex)}`);
	return `Of the changes shown, only ${named.join(', ')} ${larger.length === 1 ? 'is' : 'are'} larger.`;
}

function noteOf(
	context: Context,
	tables: readonly string[],
	category: string,
	list: Change[]
): Note[] {
	if (list.every((one) => one.change === null)) {
		const nothing = category === 'within' ? 'No slope index is' : 'No life expectancy is';
		const text = `${nothing} held here for these periods, so of ${gapName(context, category)} nothing can be said.`;
		return [{ kind: 'missing', text }];
	}
	const sizes = [...new Map(list.map((one) => [one.sex, one.withinChance]))];
	const known = sizes.filter(([, size]) => size !== null);
	if (known.length === 0)
		return [
			{
				kind: 'missing',
				text: `What change of ${gapName(context, category)} would be within chance cannot be said: ${category === 'within' ? 'no deprivation tenths with standard errors are held here' : 'no limits of both life expectancies are published'}.`
			}
		];
	const words = known.map(
		([sex, size]) => `${numberText(size ?? 0, years)} years for ${sexWord(sex)}`
	);
	const text = `Our own estimate, from ${basisOf(category, tables)}: a change of ${gapName(context, category)} of up to ${words.join(' and ')} would be within chance. ${beyond(list)}`;
	return [{ kind: 'aggregate', text }];
}

/** For each gap, the size of a change that chance alone would give, labelled as ours. */
function chanceNotes(context: Context, tables: readonly string[], changes: Change[]): Note[] {
	const categories = [...new Set(changes.map(({ category }) => category))];
	return categories.flatMap((category) =>
		noteOf(
			context,
			tables,
			category,
			changes.filter((one) => one.category === category)
		)
	);
}
