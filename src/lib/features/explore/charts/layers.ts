import type { ExploredArea, MeasureValues, Reading } from '$lib/figures/measures/measure';
import { amountText, intervalText, missingText } from '$lib/format';
import {
	blankDrawing,
	clamp,
	px,
	type Drawing,
	type Label,
	notes
} from '$lib/charts/layout/drawing';
import type { Tone } from '$lib/charts/layout/paint';
import { textWidth, SMALL, widest } from '$lib/charts/layout/text';
import type { Unit } from '$lib/figure';
import {
	domainOf,
	horizontalAxis,
	valueAxis,
	type Base,
	type ValueAxis
} from '$lib/charts/layout/axis';

/** Marks of one style as one path, drawn in order. */
export interface Layer {
	key: string;
	d: string;
	fill?: Tone;
	stroke?: Tone;
	/** Of the stroke, px. */
	width?: number;
	opacity?: number;
	dash?: string;
	/** Strokes of no length become dots. */
	round?: boolean;
}

/** A drawing whose marks are layers of paths. */
export interface LayeredDrawing extends Drawing {
	layers: Layer[];
}

/** An area of which a value is known. */
export type Valued = ExploredArea & { value: number };

/** The layers that have something in them. */
export function drawn(layers: Layer[]): Layer[] {
	return layers.filter(({ d }) => d !== '');
}

export function blankLayers(width: number): LayeredDrawing {
	return { ...blankDrawing(width), layers: [] };
}

/** How a value is read out: amount with limits, or why there is none. */
export function readingWords({ value, lower, upper, missing }: Reading, measure: MeasureValues) {
	if (value === null) return missingText(missing);
	const limits =
		lower === undefined || upper === undefined
			? ''
			: `, ${intervalText(lower, upper, measure.unit)}`;
	return amountText(value, measure.unit) + limits;
}

/** A circle as a path, so that all of one style are one element. */
export function circle(x: number, y: number, radius: number): string {
	const r = px(radius);
	return `M${px(x - radius)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
}

/** A square standing on its corner. */
export function diamond(x: number, y: number, arm: number): string {
	return `M${px(x)} ${px(y - arm)}l${arm} ${arm}-${arm} ${arm}-${arm}-${arm}z`;
}

/** An upright square of side `side`. */
export function square(x: number, y: number, side: number): string {
	return `M${px(x - side / 2)} ${px(y - side / 2)}h${side}v${side}h-${side}z`;
}

/** Marks of the marked area, of picked ones and of the benchmark: colour and shape tell them apart. */
export function roleLayers(marks: { home: string; picked: string; benchmark: string }): Layer[] {
	return drawn([
		{ key: 'picked', d: marks.picked, fill: 'paper', stroke: 'ink', width: 2 },
		{ key: 'benchmark', d: marks.benchmark, fill: 'paper', stroke: 'benchmark', width: 2 },
		{ key: 'home', d: marks.home, fill: 'home', stroke: 'paper', width: 1.5 }
	]);
}

/** The name of a mark over it, kept within the drawing. */
export function nameOver(text: string, x: number, y: number, width: number, tone: Tone): Label {
	const half = textWidth(text, undefined, true) / 2 + 2;
	return {
		x: px(clamp(x, half, width - half)),
		y: px(y),
		text,
		anchor: 'middle',
		tone,
		bold: true,
		halo: true
	};
}

/** Areas with a value, lowest first; equal ones in order of name. */
export function byValue(areas: readonly ExploredArea[]): Valued[] {
	const held = areas.filter((one): one is Valued => one.value !== null);
	return held.sort((a, b) => a.value - b.value || a.place.name.localeCompare(b.place.name));
}

const small = { tone: 'ink-soft', small: true } as const;

/** Gridlines from top to bottom with their values under them. */
export function addAcross(
	drawing: LayeredDrawing,
	axis: ValueAxis,
	top: number,
	bottom: number,
	below = 16
): void {
	for (const { at, text } of axis.ticks) {
		drawing.grid += `M${at} ${top}V${bottom}`;
		// The number at the far end would be cut off by the edge of the picture.
		const over = at + widest([text], SMALL) / 2 > drawing.width;
		const place = over
			? ({ x: drawing.width, anchor: 'end' } as const)
			: ({ x: at, anchor: 'middle' } as const);
		drawing.labels.push({ ...place, y: px(bottom + below), text, ...small });
	}
}

/** Gridlines from left to right with their values beside them. */
export function addUpward(
	drawing: LayeredDrawing,
	axis: ValueAxis,
	left: number,
	right: number
): void {
	for (const { at, text } of axis.ticks) {
		drawing.grid += `M${left} ${at}H${right}`;
		drawing.labels.push({ x: left - 8, y: px(at + 4.5), text, anchor: 'end', ...small });
	}
}

/** An upward axis of values with the room that its numbers need at the left, px. */
export function upwardAxis(values: number[], base: Base, unit: Unit, range: [number, number]) {
	const axis = valueAxis(domainOf(values, base), range, unit, 6);
	const texts = axis.ticks.map(({ text }) => text);
	return { axis, left: Math.ceil(widest(texts, SMALL)) + 12 };
}

/** An axis of values across the drawing between two places, px. */
export function acrossAxis(values: number[], base: Base, unit: Unit, range: [number, number]) {
	return horizontalAxis(domainOf(values, base), range, unit);
}

/** Sentences under the chart; the drawing ends below them. */
export function addNotes(drawing: LayeredDrawing, sentences: string[], y: number): void {
	const note = notes(sentences, 0, y, drawing.width);
	drawing.labels.push(...note.labels);
	drawing.height = px(y - 8 + note.height);
}
