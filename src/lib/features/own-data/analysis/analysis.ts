/** What is worked out of a reader's rows: the choice, and the result that table, chart, sentence and
 * file are all made from. Types only. */
import type { Period, Unit, Verdict } from '$lib/figure';
import type { GroupRequest } from '../session/grouping';

export type Method =
	/** numerator over denominator */
	| 'rate'
	/** directly standardised by age */
	| 'standardised'
	/** life expectancy at birth from deaths and people by age */
	| 'life'
	/** values as they stand in the file */
	| 'values';

/** How small counts are kept from being shown. */
export interface Guard {
	/** Counts from 1 to this are hidden; 0 where the reader says that all is published. */
	to: number;
	/** False where the reader looks at the counts as they are: nothing can then be saved. */
	hiding: boolean;
}

/** What the reader chose. Columns by position in the file. */
export interface Choice extends Pick<
	GroupRequest,
	'only' | 'without' | 'together' | 'repeated' | 'successors'
> {
	method: Method;
	/** Column of areas or other groups. */
	by: number;
	numerator: number;
	/** A column, or the published residents of mid-2023; null until the reader has chosen. */
	denominator: number | 'residents' | null;
	/** What a rate is per: 100 makes it a percentage of people. */
	multiplier: 100 | 1_000 | 10_000 | 100_000;
	/** Column of age bands. */
	age: number | null;
	/** Columns of the limits of values as they stand. */
	lower: number | null;
	upper: number | null;
	/** Groups that hold others: kept apart from sums, or added to them; null until chosen. */
	holders: 'apart' | 'added' | null;
	/** Which residents, where they are the denominator. */
	sex: 'persons' | 'female' | 'male';
	polarity: 'high-is-good' | 'low-is-good' | 'none';
	/** Compared with all rows together, with one row by its key, or with a number. */
	benchmark: { kind: 'all' } | { kind: 'row'; key: string } | { kind: 'number'; value: number };
	/** What is counted, in the reader's words: part of titles. */
	title: string;
	/** Empty where the reader has not told. */
	period: Period;
}

/** Why a row shows no value, in words. */
export type Withheld = string;

/** A group with its counts and estimate, as far as they may be shown. */
export interface ResultRow {
	key: string;
	label: string;
	/** Area code; null where the group is no area of ours. */
	area: string | null;
	/** Counts as shown: rounded, or null where hidden or missing. */
	numerator: number | null;
	denominator: number | null;
	value: number | null;
	lower: number | null;
	upper: number | null;
	/** Why there is no value; empty where there is one. */
	withheld: Withheld;
	verdict: Verdict;
	/** 95% limits of its difference from the benchmark, where that was tested. */
	differenceLower?: number;
	differenceUpper?: number;
	/** By which rule it was judged, or why it was not. */
	reason?: string;
	/** A published value beside it, where the reader asked for one. */
	published?: number | null;
}

export interface Result {
	choice: Choice;
	title: string;
	unit: Unit;
	rows: ResultRow[];
	/** All rows together; null where they may not be added up. */
	total: ResultRow | null;
	benchmark: { label: string; value: number } | null;
	intervalMethod: string | null;
	/** Rows hidden for small counts, and rows hidden so that those can't be worked out. */
	hidden: { primary: number; secondary: number };
	notes: string[];
	/** Title and period of the published values beside, where there are any. */
	beside: { title: string; unit: Unit; period: Period } | null;
}
