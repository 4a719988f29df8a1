import type { Relation } from '$lib/statistics/comparison/nesting';
import { notCompared } from '$lib/figures/judgement';
import { proportion } from '$lib/statistics/intervals/proportion';
import { rate } from '$lib/statistics/intervals/rate';
import {
	measureFacts,
	type MeasureFacts,
	type MeasureValues,
	type Reading,
	type Slice
} from '$lib/figures/measures/measure';
import { readingOf, sexOf, verdictOn } from '$lib/figures/measures/explored';
import { unitOf } from '$lib/figures/units';
import type { GroupAnswer, GroupLine, GroupPeriod, NamedArea, OwnGroup } from './own-group';

/** Why a measure without counts cannot be worked out for a group, by what it is. */
const reasons: [RegExp, string][] = [
	[
		/life-expectancy|expectancy/,
		'Life expectancy is made from deaths and residents at each age, which are not published for these places. The mean of several life expectancies is not that of the people together, and it has no interval.'
	],
	[
		/^slope-index|within-gap/,
		'A gap within a place compares its own neighbourhoods. A group has other most and least deprived neighbourhoods than its members, so their gaps cannot be put together.'
	],
	[
		/^median/,
		'The median age of people together is not to be had from the medians of their places.'
	],
	[
		/^imd-/,
		'An index of deprivation is a score, not a count of people: adding scores up has no meaning.'
	],
	[/^growth-since/, 'Choose “Residents”, which shows the group in every year held.']
];

const byUnit: Partial<Record<MeasureFacts['unit']['id'], string>> = {
	score:
		'It is the mean of answers to a survey, published without the number of people who answered: the mean of several means would count the smallest place as much as the largest.'
};

const rateWithoutCounts =
	'It is published as a rate, without the two numbers that it was made from. The mean of several rates would count the smallest place as much as the largest, and has no interval.';

/** A measure whose values are counts themselves. */
export function isCount({ unit }: Pick<MeasureFacts, 'unit'>): boolean {
	const people = unitOf('persons');
	return unit.id === people.id && unit.label === people.label;
}

/** Why a measure cannot be recomputed for a group of places, as a sentence; null where it can. */
export function refusalOf(facts: Pick<MeasureFacts, 'id' | 'unit' | 'counted'>): string | null {
	if (facts.counted || isCount(facts)) return null;
	return (
		reasons.find(([id]) => id.test(facts.id))?.[1] ?? byUnit[facts.unit.id] ?? rateWithoutCounts
	);
}

/** The sum, or null where one of the numbers is missing: the sum of some would pass for the whole. */
function total(numbers: (number | null | undefined)[]): number | null {
	let sum = 0;
	for (const number of numbers) {
		if (number === null || number === undefined) return null;
		sum += number;
	}
	return numbers.length > 0 ? sum : null;
}

/** A group without a value: for the reason that a member has none. */
function without(readings: Reading[]): Reading {
	return { value: null, missing: readings.find(({ missing }) => missing)?.missing ?? 'not-held' };
}

/** The value that the counts of all members together give, with the interval of those counts. */
function together(measure: MeasureValues, readings: Reading[]): Reading {
	if (isCount(measure)) {
		const value = total(readings.map((one) => one.value));
		return value === null ? without(readings) : { value };
	}
	const numerator = total(readings.map((one) => one.numerator));
	const denominator = total(readings.map((one) => one.denominator));
	const { counted, intervalMethod } = measure;
	if (numerator === null || denominator === null || denominator <= 0 || !counted)
		return without(readings);
	const { multiplier } = counted;
	const { value, lower, upper } =
		counted.statistic === 'proportion'
			? proportion(numerator, denominator, { multiplier })
			: rate(numerator, denominator, { multiplier });
	const limits = intervalMethod && lower !== null && upper !== null ? { lower, upper } : {};
	return { value, ...limits, numerator, denominator };
}

function linesOf(measure: MeasureValues, slice: Slice, areas: NamedArea[]): GroupLine[] {
	return areas.map(({ code, name }) => ({ code, name, ...readingOf(measure, slice, code) }));
}

function hasCounts(measure: MeasureValues, line: GroupLine): boolean {
	return isCount(measure)
		? line.value !== null
		: line.numerator !== undefined && line.denominator !== undefined;
}

function periodOf(
	measure: MeasureValues,
	slice: Slice,
	name: string,
	areas: NamedArea[]
): GroupPeriod {
	const lines = linesOf(measure, slice, areas);
	return {
		period: slice.period,
		group: { name, code: '', ...together(measure, lines) },
		absent: lines.filter((line) => !hasCounts(measure, line)).map((line) => line.name)
	};
}

/** How a group lies to an area: a part of it, beside it, or neither. */
function relationTo(inside: readonly string[], members: readonly NamedArea[]): Relation {
	const common = members.filter(({ code }) => inside.includes(code)).length;
	if (common === 0) return { kind: 'apart' };
	return common === members.length ? { kind: 'part', share: null } : { kind: 'overlap' };
}

/**
 * What a measure comes to for a group: counts of the members added up, then divided, with the
 * interval of the counts. Nothing is added up where a member's counts are missing.
 *
 * @param members local authorities of the group, each once, so that nobody is counted twice
 * @param benchmark the area it is compared with; null for none
 * @param inside codes of the authorities that the benchmark consists of
 * @returns refused, with the reason and no value, for a measure without published counts
 */
export function groupAnswer(
	{ name }: Pick<OwnGroup, 'name'>,
	measure: MeasureValues,
	members: NamedArea[],
	benchmark: NamedArea | null,
	inside: readonly string[]
): GroupAnswer {
	const refused = refusalOf(measure);
	const sex = sexOf(measure, null);
	const slices = refused ? [] : measure.slices.filter((slice) => slice.sex === sex);
	const periods = slices.map((slice) => periodOf(measure, slice, name, members));
	const [slice] = slices;
	const [first] = periods;
	const other = slice && benchmark ? (linesOf(measure, slice, [benchmark])[0] ?? null) : null;
	return {
		name,
		refused,
		sex,
		periods,
		benchmark: other,
		facts: measureFacts(measure),
		members: slice ? linesOf(measure, slice, members) : [],
		...(first
			? verdictOn(measure, first.group, other, relationTo(inside, members))
			: notCompared(refused ?? 'there is no value')),
		tables: measure.tables,
		asked: measure.asked
	};
}
