import type { Unit } from '$lib/figure';

/** What a chart of any result is drawn from: the reader has named the columns. */
export type ResultChartKind = 'bars' | 'dots' | 'lines' | 'scatter';

/** One row of a result as it is drawn. */
export interface ResultMark {
	/** What the row is about. */
	label: string;
	/** Place on the horizontal axis; unused by bars and dots. */
	x: number | null;
	/** The place in words, where it is not the number itself: a day whose `x` is in years. */
	xText?: string;
	/** The value; null where the row has none. */
	value: number | null;
	lower?: number;
	upper?: number;
	/** Which line it belongs to; '' where there is one. */
	series: string;
}

export interface ResultChart {
	kind: ResultChartKind;
	marks: ResultMark[];
	/** Names of the columns drawn. */
	valueName: string;
	xName: string;
	/** How values are written, where that is known. */
	unit?: Unit;
}
