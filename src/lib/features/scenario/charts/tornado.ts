import type { Unit } from '$lib/figure';
import { numberText } from '$lib/format';
import { axisWords, domainOf, horizontalAxis, type ValueAxis } from '$lib/charts/layout/axis';
import { blankDrawing, NARROW, notes, px, stacked, type Drawing } from '$lib/charts/layout/drawing';
import { LINE, SMALL, textWidth, widest, wrapped } from '$lib/charts/layout/text';

/** A bar from the answer at one end of an assumption to that at the other. */
export interface TornadoRow {
	key: string;
	label: string;
	/** Answers, and what the assumption is at each, in words: "33%". */
	atLow: number;
	atHigh: number;
	low: string;
	high: string;
}

export interface TornadoBarShape {
	key: string;
	x: number;
	y: number;
	width: number;
	/** On the side of the assumption's low end: drawn hollow. */
	low: boolean;
}

export interface TornadoDrawing extends Drawing {
	bars: TornadoBarShape[];
	/** Line of the middle answer. */
	middle: string;
}

export const THICKNESS = 18;
const COLUMN = 210;
const END_TEXT = { tone: 'ink-soft', small: true, halo: true } as const;

/** Names in a column at the left, or over the bars on a phone. */
function columnOf(rows: TornadoRow[], width: number) {
	const narrow = width < NARROW;
	const lines = rows.map(({ label }) => wrapped(label, narrow ? width : COLUMN));
	const left = narrow ? 0 : Math.ceil(Math.max(0, ...lines.map((each) => widest(each)))) + 14;
	return { narrow, lines, left };
}

/**
 * One bar for each assumption from the answer at its low end to that at its high end, around the
 * middle answer; the value of the assumption stands at each end.
 */
export function tornadoDrawing(
	rows: TornadoRow[],
	middle: number,
	unit: Unit,
	width: number
): TornadoDrawing {
	const drawing: TornadoDrawing = { ...blankDrawing(width), bars: [], middle: '' };
	const { narrow, lines, left } = columnOf(rows, width);
	const ends = rows.flatMap(({ low, high }) => [low, high]);
	const room = Math.max(0, ...ends.map((text) => textWidth(text, SMALL))) + 8;
	const values = [middle, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
	const axis = horizontalAxis(domainOf(values, 'free'), [left + room, width - room], unit);
	let y = 4;
	rows.forEach((row, index) => {
		const names = lines[index] ?? [];
		const over = narrow ? names.length * LINE + 2 : 0;
		const beside = narrow ? 0 : names.length * LINE;
		const inside = Math.max(THICKNESS, beside);
		const top = px(y + over + (inside - THICKNESS) / 2);
		const first = narrow ? y + 13 : top + THICKNESS / 2 + 5 - ((names.length - 1) * LINE) / 2;
		const style = { x: 0, y: first, anchor: 'start', tone: 'ink', halo: true } as const;
		drawing.labels.push(...stacked(names, style));
		addBar(drawing, row, { at: axis.at, middle, y: top, unit });
		y += over + inside + 10;
	});
	addAxis(drawing, axis, middle, unit, y);
	return drawing;
}

/** Ticks, the line of the middle answer, and what the bars mean, from `y` down. */
function addAxis(
	drawing: TornadoDrawing,
	axis: ValueAxis,
	middle: number,
	unit: Unit,
	y: number
): void {
	for (const { at, text } of axis.ticks) {
		drawing.grid += `M${at} 0V${y}`;
		const place = { x: at, y: y + 16, anchor: 'middle', tone: 'ink-soft', small: true } as const;
		drawing.labels.push({ ...place, text });
	}
	drawing.middle = `M${axis.at(middle)} 0V${y}`;
	const words = notes(
		[
			`Upright line: the middle answer, ${numberText(middle, unit)}.`,
			'Hollow: towards the low end of the assumption; solid: towards its high end.',
			axisWords(unit, axis)
		],
		0,
		y + 40,
		drawing.width
	);
	drawing.labels.push(...words.labels);
	drawing.height = px(y + 30 + words.height + 6);
}

/** One side of a bar: the answer at an end of the assumption, and that at the other end. */
interface BarEnd {
	low: boolean;
	value: number;
	other: number;
	/** What the assumption is there. */
	text: string;
}

/** True where the text stands to the left: an end that moves nothing has it on the other side of the bar. */
function textAtLeft({ low, value, other }: BarEnd, middle: number): boolean {
	if (value === other) return low;
	return value < other || (value === Math.min(value, other, middle) && value < middle);
}

/** What an answer is in words, its unit included. */
function answerText(value: number, unit: Unit): string {
	const label = unit.id === 'percent' ? unit.label.replace(/^% /, '') : unit.label;
	return `${numberText(value, unit)} ${label}`;
}

/** The two sides of an assumption's bar, each with its text. */
function addBar(
	drawing: TornadoDrawing,
	row: TornadoRow,
	{ at, middle, y, unit }: { at: ValueAxis['at']; middle: number; y: number; unit: Unit }
): void {
	const ends: BarEnd[] = [
		{ low: true, value: row.atLow, other: row.atHigh, text: row.low },
		{ low: false, value: row.atHigh, other: row.atLow, text: row.high }
	];
	for (const end of ends) {
		const { low, value, text } = end;
		const slot = low ? 'low' : 'high';
		const [from, to] = [at(Math.min(value, middle)), at(Math.max(value, middle))];
		const key = `${row.key}|${slot}`;
		if (to > from) drawing.bars.push({ key, x: from, y, width: px(to - from), low });
		const left = textAtLeft(end, middle);
		drawing.labels.push({
			x: px(at(value) + (left ? -5 : 5)),
			y: px(y + THICKNESS / 2 + 4.5),
			text,
			anchor: left ? 'end' : 'start',
			...END_TEXT
		});
		const words = { name: `${row.label}: ${text}`, value: answerText(value, unit) };
		drawing.points.push({ x: at(value), y: px(y + THICKNESS / 2), ...words, row: row.key, slot });
	}
}
