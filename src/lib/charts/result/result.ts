import type { Unit } from '$lib/figure';
import { numberText } from '$lib/format';

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

/** A unit for numbers whose meaning only the reader knows. */
export function plainUnit(label: string, decimals = 0): Unit {
	return { id: 'index', label, decimals };
}

/** A number to four significant digits, without zeros that say nothing. */
export function shortNumber(value: number): string {
	const rounded = Number(value.toPrecision(4));
	const text = String(rounded);
	const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
	// A number as small as 1e-9 has no decimals of its own in JavaScript's words, and is not 0.
	return Math.abs(rounded) >= 1e12 || decimals > 6 || text.includes('e')
		? text
		: numberText(rounded, plainUnit('', decimals));
}

/** A number as its unit writes it; to four digits where there is none. */
export function shownNumber(value: number, unit: Unit | undefined): string {
	return unit ? numberText(value, unit) : shortNumber(value);
}

/** A value with its limits as it is read out. */
export function spokenValue(
	mark: { value: number | null; lower?: number; upper?: number },
	unit?: Unit
): string {
	if (mark.value === null) return 'no value';
	const { lower, upper } = mark;
	const limits =
		lower === undefined || upper === undefined
			? ''
			: `, ${shownNumber(lower, unit)} to ${shownNumber(upper, unit)}`;
	return shownNumber(mark.value, unit) + limits;
}
