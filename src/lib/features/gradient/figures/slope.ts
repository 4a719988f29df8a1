import { singleInterval95 } from '$lib/statistics/comparison/benchmark';
import type { Polarity } from '$lib/statistics/comparison/polarity';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { shownDifference } from '$lib/statistics/population/rounding';
import { populationAttributableFraction } from '$lib/statistics/summary-measures/attributable';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import type { SummaryMeasure } from '$lib/statistics/summary-measures/groups';
import type { Verdict } from '$lib/figure';
import type {
	AuthorityGroup,
	Gradient,
	GradientChoice,
	GradientSource,
	HomePlace,
	Measured,
	OrderedGap,
	PlacedAuthority
} from './gradient';
import { authorityGroups, placedAuthorities } from './groups';

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
		source.polarity === 'none' ? null : populationAttributableFraction(input).estimate;
	return {
		...lineOf(groups, source),
		absolute: measured(differenceBetweenGroups(input)),
		relative: measured(ratioBetweenGroups(input)),
		attributable: fraction === null ? null : Math.abs(fraction)
	};
}

/** Code of the area itself, or of the county it lies in where only counties have values. */
export function codeOfHome(source: GradientSource, slug: string): string {
	const own = source.areas.find((area) => area.slug === slug)?.code;
	return own ?? source.countyOf[slug] ?? '';
}

function verdictOf(place: PlacedAuthority, expected: number, source: GradientSource): Verdict {
	const { value, lower, upper } = place;
	if (lower === undefined || upper === undefined) return 'not-compared';
	const polarity = source.polarity.replaceAll('-', '_') as Polarity;
	const outcome = singleInterval95({ value, lower, upper }, { value: expected }, polarity);
	return outcome.replaceAll('_', '-') as Verdict;
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
			verdict: 'not-compared'
		};
	const expected = gap.from + (gap.to - gap.from) * place.rank;
	const difference = place.value - expected;
	const { decimals } = source.unit;
	const { fromUnrounded } = shownDifference(place.value, expected, workedDecimals, decimals);
	return {
		place,
		expected,
		difference,
		fromUnrounded,
		verdict: verdictOf(place, expected, source)
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
