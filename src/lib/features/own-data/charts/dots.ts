import type { Unit } from '$lib/figure';
import { ownAmountText, ownIntervalText } from '../analysis/result-words';
import { axisWords, domainOf, horizontalAxis } from '$lib/charts/layout/axis';
import { blankDrawing, NARROW, notes, px, type Drawing } from '$lib/charts/layout/drawing';
import { textWidth } from '$lib/charts/layout/text';

/** A group with its value and limits; both limits or none. */
export interface DotRow {
	key: string;
	label: string;
	value: number;
	lower: number | null;
	upper: number | null;
}

export interface DotsDrawing extends Drawing {
	whiskers: string;
	dots: { key: string; x: number; y: number }[];
	/** The benchmark as an upright line; empty where there is none. */
	benchmark: string;
}

const ROW = 24;
const TOP = 28;

/** A label cut to a width, px. */
function cut(text: string, width: number): string {
	if (textWidth(text) <= width) return text;
	let short = text;
	while (short.length > 3 && textWidth(`${short}…`) > width) short = short.slice(0, -1);
	return `${short.trimEnd()}…`;
}

function limitsOf(rows: readonly DotRow[]): number[] {
	return rows.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
}

/**
 * Groups in rows, each a dot with a whisker, and the benchmark as a dashed line through all.
 * @param width of the drawing, px
 */
export function dotsDrawing(
	rows: readonly DotRow[],
	benchmark: { label: string; value: number } | null,
	unit: Unit,
	width: number
): DotsDrawing {
	const widest = Math.max(...rows.map(({ label }) => textWidth(label)), 0);
	const names = Math.min(widest, width < NARROW ? 120 : 220);
	const values = [...limitsOf(rows), ...(benchmark ? [benchmark.value] : [])];
	const range: [number, number] = [names + 20, width - 16];
	const axis = horizontalAxis(domainOf(values, 'near-zero'), range, unit);
	const bottom = TOP + rows.length * ROW;
	const drawing: DotsDrawing = { ...blankDrawing(width), whiskers: '', dots: [], benchmark: '' };
	for (const { at, text } of axis.ticks) {
		drawing.grid += `M${at} ${TOP}V${bottom}`;
		const style = { anchor: 'middle', tone: 'ink-soft', small: true } as const;
		drawing.labels.push({ x: at, y: bottom + 18, text, ...style });
	}
	rows.forEach((row, at) => {
		const y = TOP + at * ROW + ROW / 2;
		const text = cut(row.label, names);
		drawing.labels.push({ x: 0, y: y + 5, text, anchor: 'start', tone: 'ink' });
		addDot(drawing, row, y, axis.at, unit);
	});
	if (benchmark) addBenchmark(drawing, benchmark, axis.at(benchmark.value), bottom, width);
	const words = notes([axisWords(unit, axis)], 0, bottom + 42, width);
	drawing.labels.push(...words.labels);
	drawing.height = px(bottom + 32 + words.height);
	return drawing;
}

/** A group's dot with its whisker, and what is read out of it. */
function addDot(
	drawing: DotsDrawing,
	{ key, label, value, lower, upper }: DotRow,
	y: number,
	at: (value: number) => number,
	unit: Unit
): void {
	const x = at(value);
	const both = lower !== null && upper !== null;
	if (both) drawing.whiskers += `M${at(lower)} ${y}H${at(upper)}`;
	drawing.dots.push({ key, x, y });
	const interval = both ? `, 95% interval ${ownIntervalText(lower, upper, unit)}` : '';
	const words = ownAmountText(value, unit) + interval;
	drawing.points.push({ x, y, row: key, slot: 'value', name: label, value: words });
}

function addBenchmark(
	drawing: DotsDrawing,
	{ label }: { label: string },
	x: number,
	bottom: number,
	width: number
): void {
	drawing.benchmark = `M${x} ${TOP - 6}V${bottom}`;
	const text = cut(label, width - 40);
	const half = textWidth(text) / 2;
	const at = px(Math.min(Math.max(x, half), width - half));
	drawing.labels.push({ x: at, y: TOP - 12, text, anchor: 'middle', tone: 'ink' });
}
