import type { AreaRef, Figure, Sex, Verdict } from '$lib/figure';

/** One place and indicator. */
export interface ReviewCell {
	/** The value, or the word for why there is none. */
	value: string;
	/** Null where nothing is compared. */
	verdict: Verdict | null;
	/** The area whose value it is, where that is another than the place. */
	wider: string;
	/** True where the place's own value was tested by an interval. */
	tested: boolean;
}

/** An indicator, one sex and category: a column. */
export interface ReviewColumn {
	key: string;
	title: string;
	period: string;
	indicator: string;
	sex: Sex;
	/** Key of the figure's category; empty where there is none. */
	category: string;
	theme: Figure['theme'];
	/** The benchmark's value. */
	benchmark: string;
	/** Where its values are from. */
	sources: string[];
}

/** A place: a row. */
export interface ReviewRow {
	place: AreaRef;
	partly: boolean;
	sentence: string;
	/** One for each column, in order. */
	cells: ReviewCell[];
}

/** Places × indicators, each judged against the benchmark. */
export interface Review {
	name: string;
	about: string;
	benchmark: AreaRef;
	columns: ReviewColumn[];
	rows: ReviewRow[];
	/** How many comparisons were tested, and what chance alone would give. */
	counted: string[];
	notShown: string[];
}

/** A number of a review's table: of a place, or of the benchmark. */
export interface ReviewNumberRef {
	/** Which of the review's columns, from 0. */
	index: number;
	/** As it is shown. */
	value: string;
	place: AreaRef;
	/** The area whose value it is in words, where that is another than the place. */
	wider: string;
	role: 'home' | 'benchmark';
}

/** The table of a review, or some columns of it. */
export interface ReviewPart {
	benchmark: AreaRef;
	columns: Pick<ReviewColumn, 'key' | 'title' | 'period' | 'benchmark'>[];
	rows: Pick<ReviewRow, 'place' | 'partly' | 'cells'>[];
}
