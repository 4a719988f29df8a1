/**
 * One measure of many areas: what a reader may ask for, the values that are published, and what one
 * choice comes to.
 */
import type { CountedShare } from '$lib/catalogue/indicators';
import type { Publishing } from '$lib/catalogue/reasons';
import type { AreaRef, Missing, Period, Sex, TableRef, Unit, Verdict } from '$lib/figure';
import type { Query } from '$lib/database/query';
import type { ValueRow } from '$lib/questions/explore';
import type { Answer, AskedQuestion } from '$lib/questions/question';

/** How the values of a choice are shown. */
export type Show = 'strip' | 'bars' | 'lines' | 'scatter' | 'funnel' | 'map' | 'pyramid' | 'table';

/** What the reader asked for: everything that an address of the page says. */
export interface Exploration {
	show: Show;
	/** Id of the measure. */
	indicator: string;
	/** Id of the measure on the other axis of a scatter. */
	second: string;
	/** Null = the measure's first. */
	sex: Sex | null;
	/** Year or last day of the wanted period, `2023` or `2023-12-31`; null = the latest. */
	until: string | null;
	/** Slug of the area that is marked, and that groups such as "the same region" start from. */
	mark: string;
	/** Slug of the benchmark. */
	compare: string;
	/** Which areas are shown: `all`, `region:north-west`, `same:deprivation`, `neighbours:global`. */
	group: string;
	/** Slugs of further areas, in the reader's order. */
	areas: string[];
	/** Ids of the measures by which areas are alike, for the group `similar:own`. */
	by: string[];
	/** How many similar areas are shown. */
	near: number;
	/** Column that the table is sorted by, and whether from the highest down. */
	sort: { column: string; down: boolean };
	/** Part of a name that rows of the table must have. */
	find: string;
	/** Further columns of the table, in their own order. */
	columns: string[];
}

/** An area with the groups that it belongs to. Codes are ONS codes. */
export interface Place extends AreaRef {
	region: string | null;
	upperTier: string | null;
	combinedAuthority: string | null;
	/** Code of the integrated care board that holds the whole area; null where it lies in two. */
	board: string | null;
	/** Fifth of authorities by average score of deprivation, 1 = most deprived; null where it is not ranked. */
	fifth: number | null;
	/** The 2021 Rural Urban Classification; null for wider areas. */
	ruralUrban: string | null;
	/** Small areas of ONS that it has, which have about equal numbers of residents; null for wider areas. */
	size: number | null;
	/** Boards that cut it, with the small areas that lie in each; absent where one holds it whole. */
	cutBy?: Record<string, number>;
	/** Column and row of its tile, from the top left; null for wider areas. */
	tile: [number, number] | null;
}

/** What areas are put into groups with: a file of its own. */
export interface ExploreGroups {
	places: Place[];
	/** The tables that say to which group an area belongs. */
	groupTables: TableRef[];
}

/** The counts behind a value. */
export interface Counted extends Omit<CountedShare, 'noFunnel'> {
	/** Why no funnel is drawn although there are counts; null where one is. */
	noFunnel: string | null;
}

/** What is known of a measure before its values are. */
export interface MeasureFacts {
	id: string;
	/** Noun phrase that begins a sentence. */
	title: string;
	/** What it is about, for a list of measures. */
	subject: string;
	unit: Unit;
	polarity: 'high-is-good' | 'low-is-good' | 'none';
	/** As `Indicator.comparison`. */
	comparison: 'interval' | 'plain' | 'none';
	/** Why it is not compared; empty where it is. */
	notCompared: string;
	sexes: Sex[];
	/** How the limits were made; null where there are none. */
	intervalMethod: string | null;
	counted: Counted | null;
	meaning: string;
	caveats: string[];
	/** Who publishes it. */
	publisher: string;
	/** Where it is published, by which an area without a value has its reason. */
	published: Publishing;
}

/** The values of one sex and period, in the order of `MeasureValues.areas`. */
export interface Slice {
	sex: Sex;
	period: Period;
	values: (number | null)[];
	/** 95% limits; absent where none are known. */
	lower?: (number | null)[];
	upper?: (number | null)[];
	numerators?: (number | null)[];
	denominators?: (number | null)[];
	/** Why a value is missing, by place in `values`, where it is another reason than "not published". */
	missing: Record<string, Missing>;
}

/** All published values of a measure: one file, fetched when the measure is asked for. */
export interface MeasureValues extends MeasureFacts {
	/** The areas it is published for: every authority, or those that run upper-tier services. */
	level: 'authorities' | 'upper-tier';
	/** Codes of the areas with a row, in order of code. */
	areas: string[];
	/** Newest first; sexes in the order of `sexes`. */
	slices: Slice[];
	tables: TableRef[];
	/** The questions put to the database. */
	asked: AskedQuestion[];
	/** What was then done with the rows. */
	working: string;
	/** Anchor on /methods. */
	method: string;
}

/** One value, with the counts and limits behind it. */
export interface Reading {
	value: number | null;
	lower?: number;
	upper?: number;
	missing?: Missing;
	/** Why it is missing, in a sentence. */
	because?: string;
	numerator?: number;
	denominator?: number;
}

/** An area of a choice with its value. */
export interface ExploredArea extends Reading {
	place: Place;
	role: 'home' | 'picked' | 'other';
	verdict: Verdict;
	/** 95% limits of its difference from the benchmark, where that was tested. */
	differenceLower?: number;
	differenceUpper?: number;
	/** By which rule it was judged, or why it was not. */
	reason: string;
	/** Distance from the marked area, in standard deviations, for the group `similar:own`. */
	distance?: number;
}

/** How the marked area stands among the others of its group, by their intervals. */
export interface Standing {
	/** Areas whose whole interval lies above, below, and those that cannot be told apart from it. */
	above: number;
	below: number;
	alike: number;
	/** True where the limits of the areas are known; else the values alone are counted. */
	byInterval: boolean;
}

/** What one choice comes to. */
export interface Explored {
	measure: MeasureValues;
	sex: Sex;
	period: Period;
	/** The group in words: "local authorities of North West". */
	groupText: string;
	/** Shown areas, the marked and picked ones among them; in order of name. */
	areas: ExploredArea[];
	home: ExploredArea | null;
	/** Null where the marked area is its own benchmark. */
	benchmark: ExploredArea | null;
	standing: Standing | null;
	/** Lower quartile, middle and upper quartile of the group's values; null for fewer than four. */
	quartiles: [number, number, number] | null;
	withLimits: boolean;
}

/** The limits of a funnel, and which areas lie outside them. */
export interface FunnelLimits {
	/** All events over all people, in the unit of the value. */
	average: number;
	/** Points of each line: what the areas are counted on, and the limit there. */
	lower95: [number, number][];
	upper95: [number, number][];
	lower99_8: [number, number][];
	upper99_8: [number, number][];
	/** The limits at the marked area's own size; null where it is not in the funnel. */
	own: { lower95: number; upper95: number; lower99_8: number; upper99_8: number } | null;
	/** Codes of the areas outside the 99.8% limits. */
	outside: string[];
	/** By code: on which side of which limits the area lies, in words. */
	words: Record<string, string>;
	/** How many areas were set against the limits, and how many lie outside the 95% and 99.8% ones. */
	counts: { areas: number; beyond95: number; beyond99_8: number };
}

/** How two measures go together over the same areas. */
export interface Together {
	/** Pearson's correlation, −1 to 1, with its 95% limits; null for fewer than ten areas. */
	correlation: { value: number; lower: number; upper: number } | null;
	areas: number;
}

/** A value with the counts behind it, where they are known. */
export interface MeasureRow extends ValueRow {
	numerator?: number | null;
	denominator?: number | null;
}

/** A measure with the way to its rows. */
export interface Measure extends MeasureFacts {
	/** Tables read; the first is the one that its values stand in. */
	tables: string[];
	/** Where the values stand under another than the table's first source. */
	sources?: TableRef[];
	rows: (query: Query) => Promise<Answer<MeasureRow>>;
	working: string;
	method: string;
}

/** A measure without its values, which weigh too much for a page that lists it. */
export function measureFacts(measure: MeasureFacts): MeasureFacts {
	const { id, title, subject, unit, polarity, comparison, notCompared, sexes } = measure;
	const { intervalMethod, counted, meaning, caveats, publisher, published } = measure;
	return {
		id,
		title,
		subject,
		unit,
		polarity,
		comparison,
		notCompared,
		sexes,
		intervalMethod,
		counted,
		meaning,
		caveats,
		publisher,
		published
	};
}
