/**
 * An indicator of every authority in order of deprivation: what the page is given, and what is
 * worked out from it for one choice of index, groups and sex. Types only.
 */
import type { Missing, Period, Sex, TableRef, Unit, Verdict } from '$lib/figure';
import type { AskedQuestion } from '$lib/questions/question';
import type { DeprivationIndex, GradientChoice } from './choice';

/** A published value; limits both or neither. */
export interface AuthorityValue {
	value: number | null;
	lower?: number;
	upper?: number;
	missing?: Missing;
}

/** An authority with all that ranks and weighs it. */
export interface RankedAuthority {
	code: string;
	name: string;
	slug: string;
	/** Code of its region. */
	region: string;
	/** Residents, mid-2023. */
	population: number;
	/** Average score by index; higher = more deprived. */
	scores: Record<DeprivationIndex, number>;
	/** In the order of `GradientSource.sexes`. */
	values: AuthorityValue[];
}

/** Everything that the page of an indicator shows or works out its figures from. */
export interface GradientSource {
	id: string;
	title: string;
	unit: Unit;
	polarity: 'high-is-good' | 'low-is-good' | 'none';
	meaning: string;
	caveats: string[];
	/** Why an authority has no value, by its slug. */
	absent: Record<string, string>;
	/** Every local authority, or those that run upper-tier services. */
	level: 'authorities' | 'upper-tier';
	period: Period;
	/** Day of the residents by which authorities are weighted. */
	weighted: Period;
	/** How the published limits were made; null where none are published. */
	intervalMethod: string | null;
	sexes: Sex[];
	/** England's published value, in the order of `sexes`. */
	england: (number | null)[];
	/** Names of regions by code. */
	regions: Record<string, string>;
	/** Sorted by code. */
	areas: RankedAuthority[];
	/** Slug of a district -> code of its county, where only counties have values. */
	countyOf: Record<string, string>;
	tables: TableRef[];
	/** The table of scores, with the publication of each index. */
	indexTables: Record<DeprivationIndex, TableRef>;
	/** The questions put to the database. */
	asked: AskedQuestion[];
}

/** Authorities put together; the mean of their values weighted by residents. */
export interface AuthorityGroup {
	/** `1` = most deprived; a region's code. */
	key: string;
	label: string;
	authorities: number;
	population: number;
	value: number;
	/** Where every authority of every group has published limits. */
	standardError?: number;
	lower?: number;
	upper?: number;
}

/** A measure with its limits, where they are known. */
export interface Measured {
	value: number | null;
	lower?: number;
	upper?: number;
}

/** An authority at its place among all. */
export interface PlacedAuthority {
	code: string;
	name: string;
	slug: string;
	score: number;
	/** Share of people in more deprived authorities and half of its own, 0–1. */
	rank: number;
	group: string;
	value: number;
	lower?: number;
	upper?: number;
}

/** The home area on the gradient. */
export interface HomePlace {
	place: PlacedAuthority;
	/** The line's value for an area as deprived as it is. */
	expected: number;
	/** Its value less the expected one; NaN where there is no line, as `expected`. */
	difference: number;
	/** True where the rounded difference is not that of the rounded values. */
	fromUnrounded: boolean;
	verdict: Verdict;
	/** 95% limits of the difference, with how far places lie from the line anyway. */
	differenceLower?: number;
	differenceUpper?: number;
	/** By which rule it was judged, or why it was not. */
	reason: string;
}

/** Slope, gaps and fraction of ordered groups; a bigger figure is a bigger inequality. */
export interface OrderedGap {
	/** Fitted value at the most and the least deprived end. */
	from: number;
	to: number;
	slopeIndex: Measured;
	relativeIndex: Measured;
	/** Most against least deprived group. */
	absolute: Measured;
	relative: Measured;
	/** Percent by which England's mean would be better at the value of the least deprived group; null without a good direction. */
	attributable: number | null;
}

/** What one choice comes to. */
export interface Gradient {
	choice: GradientChoice;
	/** Most deprived first; regions by name. */
	groups: AuthorityGroup[];
	/** Authorities with a value, most deprived first. */
	authorities: PlacedAuthority[];
	/** Authorities without one. */
	missing: { name: string; slug: string; reason: Missing }[];
	/** Null for regions, which have no order. */
	gap: OrderedGap | null;
	/** Null where the home area is none of the authorities that have a value. */
	home: HomePlace | null;
	/** True where all values have limits. */
	withLimits: boolean;
}

/** One of WHO's summary measures of the same groups. */
export interface GapMeasure extends Measured {
	id: string;
	/** In the unit, its square, percent, a ratio, or a number without unit. */
	scale: 'unit' | 'unit-squared' | 'percent' | 'ratio' | 'number';
	/** Uses the order of the groups, or treats them as without one. */
	kind: 'ordered' | 'unordered';
}

/** Every table that a gradient is made from: of the values, the residents and the chosen index. */
export function tablesBehind({ tables, indexTables }: GradientSource, choice: GradientChoice) {
	const index = indexTables[choice.index];
	return index ? [...tables, index] : tables;
}
