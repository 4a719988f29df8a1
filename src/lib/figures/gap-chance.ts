import { numberText, periodText, sexText } from '$lib/format';
import { publishedValues } from '$lib/questions/published';
import { lifeExpectancyByTenth } from '$lib/questions/tenths';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { standardErrorsToEachSide } from '$lib/statistics/intervals/confidence';
import { columnsOf, type Context } from './context';
import type { Change, Note, Sex } from '$lib/figure';
import { slopeInput } from './tenth-slope';
import { unitOf } from './units';

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
		areas: [home.code, ...(benchmark ? [benchmark.code] : [])],
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

const bases: Record<string, string> = {
	within: 'the standard errors of its deprivation tenths, 2014 to 2016',
	'to-benchmark': 'the published limits of both life expectancies, 2021 to 2023'
};

function gapName(context: Context, category: string): string {
	if (category === 'within') return 'the gap within the area';
	return `the gap to ${context.benchmark?.name ?? ''}`;
}

const sexWord = (sex: Sex) => sexText(sex).toLowerCase();

/** Changes that are larger than our estimate of chance, named one by one. */
function beyond(list: Change[]): string {
	const larger = list.filter(
		(one) =>
			one.change !== null && one.withinChance !== null && Math.abs(one.change) > one.withinChance
	);
	if (larger.length === 0) return 'No change shown here is larger.';
	const named = larger.map((one) => `that since ${periodText(one.from)} for ${sexWord(one.sex)}`);
	return `Of the changes shown, only ${named.join(', ')} ${larger.length === 1 ? 'is' : 'are'} larger.`;
}

function noteOf(context: Context, category: string, list: Change[]): Note[] {
	if (list.every((one) => one.change === null)) {
		const nothing = category === 'within' ? 'No slope index is' : 'No life expectancy is';
		const text = `${nothing} published here for these periods, so of ${gapName(context, category)} nothing can be said.`;
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
	const text = `Our own estimate, from ${bases[category]}: a change of ${gapName(context, category)} of up to ${words.join(' and ')} would be within chance. ${beyond(list)}`;
	return [{ kind: 'aggregate', text }];
}

/** For each gap, the size of a change that chance alone would give, labelled as ours. */
export function chanceNotes(context: Context, changes: Change[]): Note[] {
	const categories = [...new Set(changes.map(({ category }) => category))];
	return categories.flatMap((category) =>
		noteOf(
			context,
			category,
			changes.filter((one) => one.category === category)
		)
	);
}
