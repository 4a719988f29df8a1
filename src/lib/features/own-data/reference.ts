/** What the page knows of places and of published figures, loaded before a file is opened. Types only. */
import type { AreaRef, Period, Sex, TableRef, Unit } from '$lib/figure';

/** An area that a reader's row may be about. */
export interface ReferenceArea extends AreaRef {
	/** Code under which the same area is published as well. */
	alsoCode?: string;
	/** Code of its region; empty for wider areas. */
	region: string;
	/** Codes of the county, combined authority and region that it lies in. */
	within: string[];
	/** Residents by band of `Reference.bands`, mid-2023; none for areas without an estimate. */
	ages?: { female: number[]; male: number[] };
	/** Average score by index, higher = more deprived; none for areas that are not ranked. */
	scores?: Record<string, number>;
}

/** An authority that is no longer. */
export interface FormerArea {
	code: string;
	name: string;
	successor: string;
	/** First and last day of the code, ISO; null where it is in the oldest list held. */
	from: string | null;
	to: string;
	/** True where it alone covered what its successor covers: a county, or the same place recoded. */
	whole?: true;
}

/** An authority that several took the place of: its figures cannot be given to any of them. */
export interface SplitArea {
	code: string;
	name: string;
	successors: string[];
	/** Last day of the code, ISO. */
	to: string;
}

/** A name in use for an area that is called otherwise. */
export interface UsualName {
	name: string;
	code: string;
}

/** A published value: value, lower and upper limit; a limit of null is not published. */
export type PublishedValue = [value: number, lower: number | null, upper: number | null];

/** The latest published values of an indicator, by area. */
export interface PublishedIndicator {
	id: string;
	title: string;
	unit: Unit;
	polarity: 'high-is-good' | 'low-is-good' | 'none';
	period: Period;
	sexes: Sex[];
	/** By area code, in the order of `sexes`; null where none is published. */
	values: Record<string, (PublishedValue | null)[]>;
	table: TableRef;
}

export interface Reference {
	areas: ReferenceArea[];
	former: FormerArea[];
	split: SplitArea[];
	usual: UsualName[];
	/** Labels of the nineteen bands of the European Standard Population. */
	bands: string[];
	/** Where the populations come from. */
	populations: { period: Period; table: TableRef };
	published: PublishedIndicator[];
	/** Names of regions by code. */
	regions: Record<string, string>;
	/** The tables of deprivation scores. */
	indices: Record<string, TableRef>;
}
