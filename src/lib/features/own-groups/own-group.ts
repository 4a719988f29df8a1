import { siteExamples, usualBenchmark, usualBenchmarkName } from '$lib/catalogue/dashboard';
import type { Period, Sex, Verdict } from '$lib/figure';
import type { MeasureFacts, MeasureValues, Reading } from '$lib/figures/measures/measure';
import { listText } from '$lib/format';
import {
	isSlug,
	readParts,
	searchOf,
	slugsOf,
	type AddressProblem,
	type PartReader
} from '$lib/catalogue/address';

/** A group of authorities that the reader made, and what a measure comes to for it. Types only. */

/** What the reader asked for: everything that an address of the page says. */
export interface OwnGroup {
	/** The reader's name for the group. */
	name: string;
	/** Slugs of local authorities, in the reader's order, each once. */
	areas: string[];
	/** Id of the measure. */
	measure: string;
	/** Slug of the area it is compared with. */
	compare: string;
}

/** An area that can be in a group, or that a group is compared with. */
export interface NamedArea {
	code: string;
	slug: string;
	name: string;
}

/** One area, or the group, in one period. */
export interface GroupLine extends Reading {
	name: string;
	/** Empty for the group itself. */
	code: string;
}

/** The group in one period. */
export interface GroupPeriod {
	period: Period;
	group: GroupLine;
	/** Names of members without the counts: where there is one, nothing is added up. */
	absent: string[];
}

/** What a measure comes to for a group. */
export interface GroupAnswer {
	name: string;
	facts: MeasureFacts;
	/** Why it cannot be recomputed, as a sentence; null where it is. */
	refused: string | null;
	sex: Sex;
	/** Newest first; the first is the one shown. */
	periods: GroupPeriod[];
	/** Each member in the newest period. */
	members: GroupLine[];
	benchmark: GroupLine | null;
	verdict: Verdict;
	/** 95% limits of its difference from the benchmark, where that was tested. */
	differenceLower?: number;
	differenceUpper?: number;
	/** By which rule it was judged, or why it was not. */
	reason: string;
	tables: MeasureValues['tables'];
	asked: MeasureValues['asked'];
}

const longestName = 60;
/** More than there are authorities. */
const mostAreas = 400;

/** The group that the page begins with. */
export function defaultOwnGroup(): OwnGroup {
	return {
		name: siteExamples.group.name,
		areas: [...siteExamples.group.areas],
		measure: 'residents-65-plus',
		compare: usualBenchmark
	};
}

/** Name of a group that nobody has named and that is too large to list. */
const UNNAMED = 'Your group';

/** A group's name from its places: `Wigan and West Lancashire`, `Wigan and 6 other places`. */
export function nameOfPlaces(places: readonly string[]): string {
	const [first] = places;
	if (!first) return UNNAMED;
	const all = listText(places);
	if (all.length <= longestName) return all;
	return `${first} and ${places.length - 1} other places`.slice(0, longestName);
}

/**
 * The name of a group whose places were changed: one that named its places, or none, names them
 * anew; what the reader called it stays.
 *
 * @param name of the group before the change
 * @param before names of its places then
 * @param after names of its places now
 */
export function nameAfter(
	name: string,
	before: readonly string[],
	after: readonly string[]
): string {
	return name === UNNAMED || name === nameOfPlaces(before) ? nameOfPlaces(after) : name;
}

/** Readers of one key each: they set the group, or return what they fell back to. */
const readers: Record<string, PartReader<OwnGroup>> = {
	name(group, value) {
		if (value.trim() === '' || value.length > longestName) return 'called “Your group”';
		group.name = value;
	},
	areas(group, value) {
		const { slugs, whole } = slugsOf(value, mostAreas);
		group.areas = value === 'none' ? [] : slugs;
		if (!whole) return 'unknown or repeated places left out';
	},
	measure(group, value) {
		if (!isSlug(value)) return 'showing the first measure';
		group.measure = value;
	},
	compare(group, value) {
		if (!isSlug(value)) return `compared with ${usualBenchmarkName}`;
		group.compare = value;
	}
};

/**
 * Address -> group. Nothing in an address can break the page: what is not understood falls back and
 * is named. An address that names places but no name is "Your group".
 */
export function ownGroupOf(parameters: URLSearchParams): {
	group: OwnGroup;
	problems: AddressProblem[];
} {
	const group = defaultOwnGroup();
	if (parameters.has('areas')) group.name = UNNAMED;
	return { group, problems: readParts(group, parameters, readers) };
}

/** Group -> the part of its address from `?` on; empty for the default. */
export function ownGroupSearch(group: OwnGroup): string {
	const usual = defaultOwnGroup();
	const areas = group.areas.join(',');
	const pairs: [string, string][] = [];
	const own = areas !== usual.areas.join(',') || group.name !== usual.name;
	if (own) pairs.push(['areas', areas || 'none'], ['name', group.name]);
	if (group.measure !== usual.measure) pairs.push(['measure', group.measure]);
	if (group.compare !== usual.compare) pairs.push(['compare', group.compare]);
	// A colon may stand in a name, where it parts nothing.
	return searchOf(pairs, { colons: false });
}
