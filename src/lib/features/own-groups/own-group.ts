import type { Period, Sex, Verdict } from '$lib/figure';
import type { MeasureFacts, MeasureValues, Reading } from '$lib/figures/measures/measure';
import type { ViewProblem } from '$lib/catalogue/view';

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
	tables: MeasureValues['tables'];
	asked: MeasureValues['asked'];
}

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestName = 60;
/** More than there are authorities. */
const mostAreas = 400;

/** The group that the page begins with: the two boroughs that the site began with. */
export function defaultOwnGroup(): OwnGroup {
	return {
		name: 'Wigan and West Lancashire',
		areas: ['wigan', 'west-lancashire'],
		measure: 'residents-65-plus',
		compare: 'england'
	};
}

/** Readers of one key each: they set the group, or return what they fell back to. */
const readers: Record<string, (group: OwnGroup, value: string) => string | void> = {
	name(group, value) {
		if (value.trim() === '' || value.length > longestName) return 'called “Your group”';
		group.name = value;
	},
	areas(group, value) {
		const slugs = value === 'none' ? [] : value.split(',');
		group.areas = [...new Set(slugs.filter((slug) => slugForm.test(slug)))].slice(0, mostAreas);
		if (group.areas.length < slugs.length) return 'unknown or repeated places left out';
	},
	measure(group, value) {
		if (!slugForm.test(value)) return 'showing the first measure';
		group.measure = value;
	},
	compare(group, value) {
		if (!slugForm.test(value)) return 'compared with England';
		group.compare = value;
	}
};

/**
 * Address -> group. Nothing in an address can break the page: what is not understood falls back and
 * is named. An address that names places but no name is "Your group".
 */
export function ownGroupOf(parameters: URLSearchParams): {
	group: OwnGroup;
	problems: ViewProblem[];
} {
	const group = defaultOwnGroup();
	if (parameters.has('areas')) group.name = 'Your group';
	const problems: ViewProblem[] = [];
	for (const [key, value] of parameters) {
		const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
		const fallback = reader ? reader(group, value) : 'left out';
		if (fallback) problems.push({ key, value, text: fallback });
	}
	return { group, problems };
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
	const written = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',');
	return pairs.length > 0
		? `?${pairs.map(([key, value]) => `${key}=${written(value)}`).join('&')}`
		: '';
}
