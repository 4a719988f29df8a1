/** A group of authorities that the reader made, and what a measure comes to for it. Types only. */
import type { Period, Sex, Verdict } from '$lib/figure';
import type { MeasureFacts, MeasureValues, Reading } from '$lib/figures/measures/measure';

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
