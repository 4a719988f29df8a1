import { latest } from '$lib/catalogue/coverage';
import { lifeExpectancyByTenth, type TenthRow } from '$lib/questions/tenths';
import { differenceOfEstimates } from '$lib/statistics/comparison/difference';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import type { SlopeInput } from '$lib/statistics/inequality/slope-input';
import { simulatedSlopeLimitsInChunks } from '$lib/statistics/inequality/slope-simulation';
import { standardErrorsToEachSide } from '$lib/statistics/intervals/confidence';
import type {
	Category,
	Estimate,
	Figure,
	Limited,
	Note,
	Sex,
	Slope,
	Source,
	Unit,
	Period
} from '$lib/figure';
import { numberText, periodText, sexText } from '$lib/format';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';
import type { Indicator } from '$lib/catalogue/indicators';
import { publishedValues } from '$lib/questions/published';
import { withoutRows } from '$lib/questions/question';
import { columnsOf, tableRef, type Context } from '../context';
import {
	frame,
	intervalOf,
	limitsGiven,
	periodOf,
	sexesShown,
	wholeParts,
	workings
} from '../frame';
import { absentEstimate, estimateOf, published } from '../published';
import { unitOfIndicator } from '../units';

/** Lines drawn, and where the drawing starts: the same limits on every visit. */
const draws = 100_000;
const seed = 2013;

/** Fewest groups through which a slope is fitted (METHODS 4). */
const fewestGroups = 5;

/** A life expectancy of a group with the limits that its standard error gives. */
export function limitsOf(row: Pick<TenthRow, 'value' | 'standardError'>): Limited | null {
	const { value, standardError } = row;
	if (value === null) return null;
	if (standardError === null) return { value };
	const reach = standardErrorsToEachSide(0.95) * standardError;
	return { value, lower: value - reach, upper: value + reach };
}

/** The least deprived group minus the most deprived one; undefined where either is missing. */
function endsOf(rows: TenthRow[]): Limited | undefined {
	const [most, least] = [rows[0], rows.at(-1)].map((row) => row && limitsOf(row));
	if (!most || !least) return undefined;
	const { difference, lower, upper } = differenceOfEstimates(
		{ value: least.value, lower: least.lower ?? null, upper: least.upper ?? null },
		{ value: most.value, lower: most.lower ?? null, upper: most.upper ?? null }
	);
	if (difference === null) return undefined;
	return { value: difference, ...limitsGiven(lower, upper) };
}

/** What a slope is fitted through; null where there are too few groups or no standard errors. */
export function slopeInput(rows: TenthRow[]): SlopeInput | null {
	const held = rows.filter((row) => row.value !== null);
	if (held.length < fewestGroups || held.some((row) => row.standardError === null)) return null;
	return {
		quantiles: held.map((row) => row.tenth),
		values: held.map((row) => row.value),
		populations: held.map((row) => row.personYears),
		standardErrors: held.map((row) => row.standardError)
	};
}

async function simulation(input: SlopeInput) {
	const { slopeIndex, relativeIndex } = await simulatedSlopeLimitsInChunks(input, { draws, seed });
	const { lower, upper } = slopeIndex;
	return {
		...(lower === null || upper === null ? {} : { simulated: { lower, upper, draws, seed } }),
		relativeLimits: limitsGiven(relativeIndex.lower, relativeIndex.upper)
	};
}

/**
 * The line through the deprivation groups of one sex, with analytic and simulated limits, the
 * relative index, and the difference of the two end groups. The simulation pauses between its parts,
 * so that a page stays usable.
 *
 * @param rows groups of one sex, most deprived first
 * @returns nothing where fewer than five groups have a value and a standard error
 */
export async function slopeOf(rows: TenthRow[]): Promise<Slope[]> {
	const input = slopeInput(rows);
	const sex = rows[0]?.sex;
	if (!input || !sex) return [];
	const { intercept, slopeIndex, relativeIndex, lower, upper } = slopeIndexOfInequality(input);
	if (intercept === null || slopeIndex === null) return [];
	const { simulated, relativeLimits } = await simulation(input);
	const ends = endsOf(rows);
	return [
		{
			sex,
			from: intercept,
			to: intercept + slopeIndex,
			slopeIndex,
			...limitsGiven(lower, upper),
			...(simulated ? { simulated } : {}),
			...(relativeIndex !== null
				? { relativeIndex: { value: relativeIndex, ...relativeLimits } }
				: {}),
			...(ends ? { ends } : {})
		}
	];
}

/** Ten deprivation groups, most deprived first. */
const tenthCategories: Category[] = Array.from({ length: 10 }, (_, index) => ({
	key: String(index + 1),
	label:
		index === 0
			? 'Most deprived tenth'
			: index === 9
				? 'Least deprived tenth'
				: `Tenth ${index + 1}`
}));

function tenthEstimate(row: TenthRow): Estimate {
	const limits = limitsOf(row);
	return {
		role: 'home',
		area: row.area,
		sex: row.sex,
		category: String(row.tenth),
		period: periodOf(row),
		...(limits ?? { value: null, missing: 'suppressed' as const }),
		parts: [row.personYears]
	};
}

const noSlope: Note = {
	kind: 'missing',
	text: 'Fewer than five deprivation groups have a value here, so no slope is fitted.'
};

const bySex = (slopes: Slope[], text: (slope: Slope) => string) =>
	slopes.map((one) => `${text(one)} for ${sexText(one.sex).toLowerCase()}`).join(' and ');

/** How far our slope lies from the published one: the kinds that are told apart. */
function distanceOf({ slopeIndex, published, lower, upper }: Slope, { decimals }: Unit): string {
	const shown = roundedHalfAwayFromZero(slopeIndex, decimals) ?? slopeIndex;
	const apart = Math.round(Math.abs(shown - (published ?? shown)) * 10 ** decimals);
	if (apart === 0) return 'the same at this precision';
	if (apart === 1) return 'one apart in the last digit';
	if (lower === undefined || upper === undefined || published == null) return 'apart';
	return published >= lower && published <= upper
		? 'apart, with the published value within the 95% interval of ours'
		: 'apart, with the published value outside the 95% interval of ours';
}

/** What the releases of the two files show of why their slopes differ. */
function releasesText(groups: Source, index: Source): string {
	if (!groups.released || !index.released)
		return 'The files do not both say when they were released, so the cause cannot be told from them.';
	if (groups.released === index.released)
		return 'Both files are of one release day, so a revision between them is not the cause.';
	const days = [groups, index].map(({ released }) => periodText(`${released}/${released}`));
	return `The groups were released on ${days[0]} and the index on ${days[1]}: between releases, inputs are revised.`;
}

/** The publisher's own value beside ours: how far apart, and what their releases show of it. */
export function besidePublished(
	slopes: Slope[],
	unit: Unit,
	files: { groups: Source; index: Source }
): Note[] {
	if (slopes.length === 0) return [];
	const both = slopes.filter((one) => one.published != null);
	if (both.length === 0)
		return [{ kind: 'vintage', text: 'No published slope index of these three years is held.' }];
	const text = (value: number) => numberText(value, unit);
	const theirs = bySex(both, (one) => text(one.published ?? 0));
	const ours = bySex(both, (one) => text(one.slopeIndex));
	const differ = both.some((one) => text(one.slopeIndex) !== text(one.published ?? 0));
	const words = differ
		? `Ours is ${ours}: ${bySex(both, (one) => distanceOf(one, unit))}. ${releasesText(files.groups, files.index)}`
		: 'Ours is the same at this precision.';
	return [
		{ kind: 'vintage', text: `The slope index published for these years is ${theirs}. ${words}` }
	];
}

/** Says for which sex the end groups are not the extremes, so that nobody reads a ladder into them. */
function outOfOrder(rows: TenthRow[], slopes: Slope[]): Note[] {
	const lines = slopes.flatMap(({ sex }) => {
		const held = rows.filter((row) => row.sex === sex && row.value !== null);
		const sorted = [...held].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
		const [lowest, highest] = [sorted[0]?.tenth ?? 1, sorted.at(-1)?.tenth ?? 10];
		const parts = [
			...(lowest === 1 ? [] : [`lowest in tenth ${lowest}`]),
			...(highest === 10 ? [] : [`highest in tenth ${highest}`])
		];
		return parts.length > 0
			? [`for ${sexText(sex).toLowerCase()} it is ${parts.join(' and ')}`]
			: [];
	});
	if (lines.length === 0) return [];
	const text = `The groups are out of order: life expectancy is not lowest in the most deprived tenth and highest in the least deprived one; ${lines.join('; ')}. Single groups hold few deaths and move by chance, so the line through all ten says more than any two of them.`;
	return [{ kind: 'aggregate', text }];
}

/** The sources of the groups and of the published index. */
const sourcesOf = (groups: string, index: string) => ({
	groups: tableRef(groups).source,
	index: tableRef(index).source
});

/** The slopes with what was published for the period that ends on a day; null where there is none. */
async function withPublished(context: Context, table: string, slopes: Slope[], end: string) {
	if (slopes.length === 0) return null;
	const answer = await publishedValues(context.query, {
		table,
		columns: columnsOf(table),
		areas: [context.home.code],
		sexes: slopes.map(({ sex }) => sex),
		end
	});
	const valueOf = (slope: Slope) => answer.rows.find((row) => row.sex === slope.sex)?.value ?? null;
	return {
		slopes: slopes.map((slope) => ({ ...slope, published: valueOf(slope) })),
		asked: answer.asked
	};
}

const daysOf = (period: Period) => ({ start: period.slice(0, 10), end: period.slice(11) });

async function slopesOf(rows: TenthRow[], sexes: Sex[]): Promise<Slope[]> {
	const fitted: Slope[] = [];
	for (const sex of sexes) fitted.push(...(await slopeOf(rows.filter((row) => row.sex === sex))));
	return fitted;
}

/**
 * Life expectancy by deprivation tenth within the area: the fitted line with limits, the relative
 * index, the two end groups, and the slope index that was published for the period.
 */
export async function tenthsFigure(context: Context, indicator: Indicator): Promise<Figure> {
	const { query, home } = context;
	const [table = '', published = ''] = indicator.tables;
	const sexes = sexesShown(context, indicator);
	const answer = await lifeExpectancyByTenth(query, home.code);
	const rows = answer.rows.filter((row) => sexes.includes(row.sex));
	const { period } = latest(table);
	const fitted = await slopesOf(rows, sexes);
	const held = rows.length > 0;
	const beside = await withPublished(context, published, fitted, period.slice(11));
	const slopes = beside?.slopes ?? [];
	return frame(context, indicator, {
		period,
		benchmark: null,
		estimates: held
			? rows.map(tenthEstimate)
			: sexes.map((sex) => absentEstimate(home.code, sex, daysOf(period))),
		categories: tenthCategories,
		parts: wholeParts('Residents summed over three years'),
		slopes,
		interval: intervalOf(indicator, held),
		notes: [
			...(held && slopes.length < sexes.length ? [noSlope] : []),
			...besidePublished(slopes, unitOfIndicator(indicator), sourcesOf(table, published)),
			...outOfOrder(rows, slopes)
		],
		tableNames: beside ? [table, published] : [table],
		asked: [answer.asked, ...(beside ? [withoutRows(beside.asked)] : [])]
	});
}

/** Two releases of one statistic: series apart, since populations were rebased between them. */
const releases: Category[] = [
	{ key: '', label: 'latest' },
	{ key: 'earlier', label: 'earlier release' }
];

/** The published slope index over time, the earlier release as a series of its own. */
export async function slopeIndexFigure(context: Context, indicator: Indicator): Promise<Figure> {
	const figure = await published(context, indicator);
	const [, earlier = ''] = indicator.tables;
	const answer = await publishedValues(context.query, {
		table: earlier,
		columns: columnsOf(earlier),
		areas: [context.home.code],
		sexes: sexesShown(context, indicator)
	});
	const before = answer.rows
		.filter((row) => row.value !== null)
		.map((row) => ({ ...estimateOf(row, 'home'), category: 'earlier' }));
	if (before.length === 0) return figure;
	return {
		...figure,
		categories: releases,
		estimates: [...figure.estimates, ...before],
		notes: [
			{
				kind: 'vintage',
				text: 'Two releases are shown and never joined: populations were rebased on a new census between them, so their values differ for the same years.'
			},
			...figure.notes
		],
		tables: [...figure.tables, tableRef(earlier)],
		working: [...figure.working, ...workings(indicator, [withoutRows(answer.asked)])]
	};
}
