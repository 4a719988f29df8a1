/**
 * The Figure: one plain, serialisable value from which chart, table, sentence, citation and
 * download are all made, so that they cannot disagree. Types only.
 */

export type Sex = 'persons' | 'female' | 'male';

/** What part an estimate plays in its figure. */
export type Role =
	/** the area the page is about, or the wider area shown in its place */
	| 'home'
	/** the area it is compared with */
	| 'benchmark'
	/** a statistical neighbour (strips only) */
	| 'neighbour'
	/** the middle (median) of all authorities for which a value is published */
	| 'middle'
	/** the home area at an earlier time, drawn as an outline */
	| 'earlier'
	/** projected values of the home area: another vintage, never joined to `home` */
	| 'projected'
	/** projected values of the benchmark */
	| 'benchmark-projected';

/** Why there is no value. Zero is a value; none of these is ever shown as 0. */
export type Missing =
	'suppressed' | 'not-published' | 'not-applicable' | 'not-comparable' | 'not-held' | 'too-few';

/** ISO interval `start/end`, both days included: `2021-01-01/2023-12-31`; an instant has start = end. */
export type Period = string;

/** An area as a figure names it. */
export interface AreaRef {
	/** Nine-character ONS code, `E08000010`. */
	code: string;
	name: string;
	slug: string;
	/** A hospital `trust` is no place: only ever the area shown, never the one asked for. */
	level:
		'local-authority' | 'county' | 'combined-authority' | 'region' | 'board' | 'country' | 'trust';
}

/** How a value is written. */
export interface Unit {
	/** `percent` is 0–100. */
	id:
		| 'percent'
		| 'persons'
		| 'years'
		| 'per-1000'
		| 'per-10000'
		| 'per-100000'
		| 'index'
		| 'thousands'
		| 'posts'
		| 'score';
	/** In words, for axis and table head: `%`, `years`, `people per 1,000 aged 16 to 64`. */
	label: string;
	/** Digits after the decimal point when shown. */
	decimals: number;
}

/** One number with all that makes it readable on its own. */
export interface Estimate {
	role: Role;
	/** Area code; a key of `Figure.areas`. Empty for `middle`. */
	area: string;
	sex: Sex;
	/** A key of `Figure.categories`: age band, destination, tenth, component. Empty where there is none. */
	category: string;
	period: Period;
	/** In `Figure.unit` (or the category's unit), unrounded. `null` = missing: then `missing` says why. */
	value: number | null;
	/** Limits of the interval at `Figure.interval.level`; both or neither. */
	lower?: number;
	upper?: number;
	missing?: Missing;
	/** The counts behind the value, one for each of `Figure.parts`. */
	parts?: (number | null)[];
}

/** A count that stands beside each value in the table: "Residents in the group". */
export interface Part {
	label: string;
	decimals: number;
}

/** A row or series of a figure, in display order. */
export interface Category {
	key: string;
	label: string;
	/** Where it differs from the figure's unit. */
	unit?: Unit;
	/** Of a single published number: what it measures, who tells it, and whether only the press does. */
	told?: { measure: string; by: string; press: boolean };
}

/** What a sentence of an indicator is made of: words, and what of the figure is put between them. */
export type Template = (
	| string
	/** The value, with the singular and plural of what is counted where that stands behind it. */
	| { put: 'value'; noun?: [string, string] }
	/** "Wigan"; " in Wigan" where the place is to be named; "in mid-2023". */
	| { put: 'place' | 'where' | 'during'; noun?: undefined }
)[];

/** How an indicator's own sentences are said, where those of its question do not fit it. */
export interface Saying {
	/** The question whose sentences are used in place of its own's. */
	form?: string;
	/** Its heading. */
	finding?: Template;
	/** Its line on an overview. */
	line?: Template;
	/** Who is counted: "student", "students", what they did, and of whom they are a part. */
	counted?: { one: string; many: string; did: string; whole: string };
}

/**
 * Better and worse need an interval and an agreed direction; higher and lower carry no judgement.
 * Similar: the interval of the difference lies within the margin; open: no difference can be shown.
 * Equal is of counts without an interval, at the precision shown.
 */
export type Verdict =
	'better' | 'worse' | 'similar' | 'open' | 'higher' | 'lower' | 'equal' | 'not-compared';

/** Home against benchmark, for one sex and category. */
export interface Comparison {
	sex: Sex;
	category: string;
	period: Period;
	value: number | null;
	lower?: number;
	upper?: number;
	benchmark: number | null;
	/** value − benchmark, in the figure's unit (percentage points for percent). */
	difference: number | null;
	/** 95% limits of the difference, where it was tested. */
	differenceLower?: number;
	differenceUpper?: number;
	/** True where the rounded difference is not the difference of the rounded values. */
	fromUnrounded: boolean;
	verdict: Verdict;
	/** Why there is no verdict, or which rule gave it, in words. */
	reason: string;
}

/** All authorities' values, for a strip; sorted, without areas (the whole table names them). */
export interface Distribution {
	/** Ascending, rounded to one digit more than the unit shows. */
	values: number[];
	/** Authorities without a value. */
	missing: number;
	lowerQuartile: number;
	median: number;
	upperQuartile: number;
	/** Named statistical model that chose the neighbours. */
	neighbourModel: string;
	/** Whose quartiles they are, by key and sex; absent for all authorities. */
	group?: { key: string; sex: Sex };
}

/** A number with its 95% limits, both or neither. */
export interface Limited {
	value: number;
	lower?: number;
	upper?: number;
}

/** A straight line fitted through ranked groups (METHODS 4). */
export interface Slope {
	sex: Sex;
	/** Fitted value at rank 0 (most deprived end) and rank 1 (least deprived end). */
	from: number;
	to: number;
	/** `to − from`: the slope index of inequality. */
	slopeIndex: number;
	/** Limits that follow from the standard errors of the groups. */
	lower?: number;
	upper?: number;
	/** Limits of lines fitted to values drawn at random; the same seed gives the same limits. */
	simulated?: { lower: number; upper: number; draws: number; seed: number };
	/** `to ÷ from`, with simulated limits. */
	relativeIndex?: Limited;
	/** The least deprived group minus the most deprived one. */
	ends?: Limited;
	/** The publisher's own slope index of the same period; null where none is published. */
	published?: number | null;
}

/** One gap at two times that share no year; above 0 where it has grown. */
export interface Change {
	sex: Sex;
	category: string;
	from: Period;
	to: Period;
	/** In `Figure.unit`; null where a value is missing. */
	change: number | null;
	/**
	 * Largest change to either side that chance alone would give in 95 of 100 such pairs, our own
	 * estimate; null where there is nothing to estimate it from.
	 */
	withinChance: number | null;
}

/** A place on the time axis where the series before and after may not be compared. */
export interface Break {
	/** ISO day. */
	at: string;
	label: string;
	/** Marked and named, but the series goes on: both sides may be compared. */
	through?: boolean;
}

type NoteKind = 'caveat' | 'missing' | 'wider-area' | 'vintage' | 'reported' | 'aggregate';

/** A sentence that belongs to the figure wherever it goes. */
export interface Note {
	kind: NoteKind;
	text: string;
}

export type FigureKind =
	| 'strip' // all authorities, home and benchmark marked
	| 'pyramid' // age bands by sex
	| 'gap' // rows of dots: home (with whiskers) against benchmark
	| 'lines' // over time
	| 'gradient' // deprivation tenths with a fitted line
	| 'waterfall' // parts of a change
	| 'bars' // parts of a whole, or amounts side by side
	| 'reported'; // single published points, no chart

export interface Figure {
	/** The indicator's id: stable, used in addresses. */
	id: string;
	kind: FigureKind;
	/** The page it stands on; null where it stands on none of the four. */
	theme: 'age-profile' | 'population-growth' | 'life-expectancy' | 'workforce' | null;
	/** Which question it answers, a key of `recipes`: with its shape, it chooses the sentences. */
	question: string;
	/** Sentences of its own. */
	says?: Saying;
	/** Title of the figure that judges the same measure of the same period, from another release. */
	judgedBy?: string;
	/** The question in canonical form, `share-65-plus?area=wigan&compare=england`. */
	query: string;
	/** Noun phrase: "Share of residents aged 65 and over". */
	title: string;
	/** The area asked for. */
	area: AreaRef;
	/** The area whose figures are shown: `area`, or the wider one where only that is published. */
	shown: AreaRef;
	benchmark: AreaRef | null;
	/** The period of the headline. */
	period: Period;
	unit: Unit;
	polarity: 'high-is-good' | 'low-is-good' | 'none';
	/** Every area code used in `estimates`; under no code, a group of areas that is none itself. */
	areas: Record<string, AreaRef>;
	categories: Category[];
	/** Charts draw the estimates of `period` (lines: of all periods); tables show all. */
	estimates: Estimate[];
	/** What `Estimate.parts` holds, in order; empty where there are none. */
	parts: Part[];
	comparisons: Comparison[];
	interval: { level: number; method: string } | null;
	breaks: Break[];
	distribution?: Distribution;
	slopes?: Slope[];
	changes?: Change[];
	/** Drawn one panel each; `none` draws all in one. */
	panels: 'sex' | 'none';
	/** Two sentences on what it means, under "How to read this". */
	meaning: string;
	notes: Note[];
	tables: TableRef[];
	working: Working[];
}

/** Where the numbers come from. */
export interface Source {
	publisher: string;
	publication: string;
	/** ISO day of the publisher's release, or null where the file does not tell. */
	released: string | null;
	licence: string;
	url: string;
	/** The public copy that was read in place of the publisher's own file. */
	via?: string;
	/** What a projection starts from: `2018-based`. */
	basis?: string;
	/** The newer release that is not held, in words. */
	supersededBy?: string;
}

/** A table of `data/` that the figure was read from. */
export interface TableRef {
	name: string;
	sha256: string;
	title: string;
	source: Source;
}

/** One question put to the database, for "Show the working". */
export interface Working {
	sql: string;
	parameters: (string | number)[];
	/** Rows that came back. */
	rows: number;
	/** Names of their columns, and the first of them. */
	columns: string[];
	head: (string | number | boolean | null)[][];
	/** What was then done with them, and the section of /methods that explains it. */
	method: string;
	/** Anchor on /methods. */
	methodId: string;
}
