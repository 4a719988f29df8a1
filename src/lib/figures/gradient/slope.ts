import { rankedShares } from '$lib/statistics/inequality/ridits';
import type {
	AuthorityGroup,
	GradientSource,
	PlacedAuthority,
	RankedAuthority,
	Gradient,
	HomePlace,
	Measured,
	OrderedGap
} from './gradient';
import type { GradientChoice } from './choice';
import { marginOf } from '$lib/statistics/comparison/margins';
import { testOfDifference } from '$lib/statistics/comparison/tested';
import { judgementOf, notCompared, polarityOf, type Judgement } from '../judgement';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { shownDifference } from '$lib/statistics/population/rounding';
import { populationAttributableFraction } from '$lib/statistics/summary-measures/attributable';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import type { SummaryMeasure } from '$lib/statistics/summary-measures/groups';

/** Two-sided 95% standard normal quantile (METHODS 0). */
const z95 = 1.959963984540054;

const counts = { tenths: 10, fifths: 5 } as const;

/** An authority that has a value, with the value of the sex chosen. */
export interface Held extends PlacedAuthority {
	region: string;
	population: number;
}

/** Authorities with a value, most deprived first; equal scores by code. */
function inOrder(source: GradientSource, choice: GradientChoice): RankedAuthority[] {
	const sex = source.sexes.indexOf(choice.sex);
	const score = ({ scores }: RankedAuthority) => scores[choice.index] ?? 0;
	return source.areas
		.filter(({ values, scores }) => values[sex]?.value != null && choice.index in scores)
		.sort((a, b) => score(b) - score(a) || (a.code < b.code ? -1 : 1));
}

function groupOf(authority: RankedAuthority, rank: number, { grouping }: GradientChoice): string {
	if (grouping === 'regions') return authority.region;
	const count = counts[grouping];
	return String(Math.min(count, Math.floor(rank * count) + 1));
}

/**
 * Authorities with a value at their place among all of these: ranked by deprivation, each as wide as
 * its residents are many. A whole authority belongs to the group in which its middle resident is.
 */
function placedAuthorities(source: GradientSource, choice: GradientChoice): Held[] {
	const sex = source.sexes.indexOf(choice.sex);
	const ordered = inOrder(source, choice);
	const { ridits } = rankedShares(ordered.map(({ population }) => population));
	return ordered.map((authority, at) => {
		const { code, name, slug, region, population, scores, values } = authority;
		const { value, lower, upper } = values[sex]!;
		const rank = ridits[at]!;
		return {
			code,
			name,
			slug,
			region,
			population,
			rank,
			value: value!,
			score: scores[choice.index] ?? 0,
			group: groupOf(authority, rank, choice),
			...(lower !== undefined && upper !== undefined ? { lower, upper } : {})
		};
	});
}

function labelOf(key: string, source: GradientSource, { grouping }: GradientChoice): string {
	if (grouping === 'regions') return source.regions[key] ?? key;
	const noun = grouping === 'tenths' ? 'tenth' : 'fifth';
	if (key === '1') return `Most deprived ${noun}`;
	if (key === String(counts[grouping])) return `Least deprived ${noun}`;
	return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${key}`;
}

function keysOf(source: GradientSource, { grouping }: GradientChoice, members: Held[]): string[] {
	const all =
		grouping === 'regions'
			? Object.keys(source.regions)
			: Array.from({ length: counts[grouping] }, (_, at) => String(at + 1));
	return all.filter((key) => members.some(({ group }) => group === key));
}

/** Standard error of a mean of independent estimates, from their 95% limits. */
function errorOf(members: Held[], total: number): number {
	const squares = members.map(
		({ population, lower = NaN, upper = NaN }) =>
			((population / total) * ((upper - lower) / (2 * z95))) ** 2
	);
	return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

/** True where a mean of values is a value of nobody: life expectancies are ordered, never averaged. */
export function isOrderedOnly({ unit }: Pick<GradientSource, 'unit'>): boolean {
	return unit.id === 'years';
}

/** The value of the authority in which the middle resident of a group lives, by order of values. */
function middleValue(members: readonly Held[], population: number): number {
	const ordered = members.toSorted((a, b) => a.value - b.value || (a.code < b.code ? -1 : 1));
	let passed = 0;
	for (const { value, population: own } of ordered) {
		passed += own;
		if (2 * passed >= population) return value;
	}
	return NaN;
}

/**
 * The groups with the mean of their authorities' values, weighted by residents; of life expectancies
 * with that of the authority of the middle resident, for which no limits are worked out.
 */
function authorityGroups(
	source: GradientSource,
	choice: GradientChoice,
	placed: Held[]
): AuthorityGroup[] {
	const ordered = isOrderedOnly(source);
	const withLimits = !ordered && placed.every(({ lower }) => lower !== undefined);
	return keysOf(source, choice, placed).map((key) => {
		const members = placed.filter(({ group }) => group === key);
		const population = members.reduce((sum, one) => sum + one.population, 0);
		const value = ordered
			? middleValue(members, population)
			: members.reduce((sum, one) => sum + one.value * one.population, 0) / population;
		const group = { key, label: labelOf(key, source, choice), authorities: members.length };
		if (!withLimits) return { ...group, population, value };
		const standardError = errorOf(members, population);
		const [lower, upper] = [value - z95 * standardError, value + z95 * standardError];
		return { ...group, population, value, standardError, lower, upper };
	});
}

/** A measure as the page shows it: limits both or neither. */
export function measured({ estimate, lower, upper }: SummaryMeasure): Measured {
	return lower === null || upper === null ? { value: estimate } : { value: estimate, lower, upper };
}

/** The groups as the summary measures take them; without an agreed direction, as for an adverse one. */
export function summaryInput(groups: AuthorityGroup[], source: GradientSource, ordered: boolean) {
	const errors = groups.flatMap(({ standardError }) => standardError ?? []);
	return {
		estimates: groups.map(({ value }) => value),
		populations: groups.map(({ population }) => population),
		favourable: source.polarity === 'high-is-good',
		...(errors.length === groups.length ? { standardErrors: errors } : {}),
		...(ordered ? { order: groups.map((_, at) => at + 1) } : {})
	};
}

function lineOf(groups: AuthorityGroup[], source: GradientSource) {
	const known = groups.every(({ standardError }) => standardError !== undefined);
	const fit = slopeIndexOfInequality({
		values: groups.map(({ value }) => value),
		populations: groups.map(({ population }) => population),
		// Without published limits the line is the same and has none.
		standardErrors: groups.map(({ standardError }) => standardError ?? 0),
		multiplier: source.polarity === 'high-is-good' ? 1 : -1
	});
	const from = fit.intercept ?? NaN;
	const sign = source.polarity === 'high-is-good' ? 1 : -1;
	const to = from + sign * (fit.slopeIndex ?? NaN);
	const { lower, upper } = fit;
	return {
		from,
		to,
		slopeIndex:
			known && lower !== null && upper !== null
				? { value: fit.slopeIndex, lower, upper }
				: { value: fit.slopeIndex },
		relativeIndex: { value: fit.relativeIndex }
	};
}

function orderedGap(groups: AuthorityGroup[], source: GradientSource): OrderedGap {
	const input = summaryInput(groups, source, true);
	const fraction =
		source.polarity === 'none' || isOrderedOnly(source)
			? null
			: populationAttributableFraction(input).estimate;
	return {
		...lineOf(groups, source),
		absolute: measured(differenceBetweenGroups(input)),
		relative: measured(ratioBetweenGroups(input)),
		attributable: fraction === null ? null : Math.abs(fraction)
	};
}

/** Code of the area itself, or of the county it lies in where only counties have values. */
function codeOfHome(source: GradientSource, slug: string): string {
	const own = source.areas.find((area) => area.slug === slug)?.code;
	return own ?? source.countyOf[slug] ?? '';
}

/**
 * How far places lie from the line beside what their own limits explain: the variance that is left,
 * by the method of moments; 0 where sampling explains all of it.
 */
function scatterOf(authorities: readonly PlacedAuthority[], gap: OrderedGap): number {
	const known = authorities.filter(
		({ lower, upper }) => lower !== undefined && upper !== undefined
	);
	if (known.length <= 2) return 0;
	const squares = known.map((one) => (one.value - expectedOf(one, gap)) ** 2);
	const spread = squares.reduce((sum, one) => sum + one, 0) / (known.length - 2);
	const sampling = known.reduce((sum, one) => sum + standardErrorOf(one) ** 2, 0) / known.length;
	return Math.max(0, spread - sampling);
}

const expectedOf = ({ rank }: PlacedAuthority, { from, to }: OrderedGap) =>
	from + (to - from) * rank;

const standardErrorOf = ({ lower = 0, upper = 0 }: PlacedAuthority) => (upper - lower) / (2 * z95);

/**
 * A place against the line: by its own limits and by how far places lie from the line anyway, so that
 * about one in twenty lies beyond.
 */
function judgedOnLine(
	place: PlacedAuthority,
	authorities: readonly PlacedAuthority[],
	gap: OrderedGap,
	source: GradientSource
): Judgement {
	const expected = expectedOf(place, gap);
	const { value, lower, upper } = place;
	if (lower === undefined || upper === undefined)
		return judgementOf(
			{ difference: value - expected, finding: null, why: 'no-limits' },
			polarityOf(source)
		);
	const half = z95 * Math.hypot(standardErrorOf(place), Math.sqrt(scatterOf(authorities, gap)));
	const own = { value, lower: value - half, upper: value + half };
	const margin = marginOf(source.unit.id, expected);
	const found = testOfDifference(own, { value: expected }, { kind: 'apart' }, margin);
	const reason = 'judged by its own limits and by how far places lie from the line anyway';
	return { ...judgementOf(found, polarityOf(source)), reason };
}

function homeOn(
	source: GradientSource,
	choice: GradientChoice,
	authorities: PlacedAuthority[],
	gap: OrderedGap | null
): HomePlace | null {
	const code = codeOfHome(source, choice.area);
	const place = authorities.find((area) => area.code === code);
	if (!place) return null;
	if (!gap)
		return {
			place,
			expected: NaN,
			difference: NaN,
			fromUnrounded: false,
			...notCompared('there is no line to compare with')
		};
	const expected = expectedOf(place, gap);
	const difference = place.value - expected;
	const { decimals } = source.unit;
	const { fromUnrounded } = shownDifference(place.value, expected, workedDecimals, decimals);
	return {
		place,
		expected,
		difference,
		fromUnrounded,
		...judgedOnLine(place, authorities, gap, source)
	};
}

/** Digits that hold a value that was worked out, without binary noise. */
const workedDecimals = 10;

/** Fewest groups through which a line is fitted. */
const fewestGroups = 5;

/**
 * An indicator by deprivation of authorities: groups, line, gaps, and the home area's place.
 *
 * The line is fitted through the groups, each weighted by its residents (METHODS 4), and read at the
 * home area's own rank: what would be expected of an area as deprived as it is.
 * @returns `gap` null for regions, and where fewer than five groups have a value
 */
export function gradientOf(source: GradientSource, choice: GradientChoice): Gradient {
	const placed = placedAuthorities(source, choice);
	const groups = authorityGroups(source, choice, placed);
	const sex = source.sexes.indexOf(choice.sex);
	const ordered = choice.grouping !== 'regions' && groups.length >= fewestGroups;
	const gap = ordered ? orderedGap(groups, source) : null;
	return {
		choice,
		groups,
		gap,
		authorities: placed,
		missing: source.areas.flatMap(({ name, slug, values }) =>
			values[sex]?.value == null
				? [{ name, slug, reason: values[sex]?.missing ?? ('not-published' as const) }]
				: []
		),
		home: homeOn(source, choice, placed, gap),
		withLimits: placed.every(({ lower }) => lower !== undefined)
	};
}
