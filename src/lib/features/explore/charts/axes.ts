import type { Unit } from '$lib/figure';
import {
	domainOf,
	horizontalAxis,
	valueAxis,
	type Base,
	type ValueAxis
} from '$lib/charts/layout/axis';
import { notes, px } from '$lib/charts/layout/drawing';
import { SMALL, widest } from '$lib/charts/layout/text';
import type { LayeredDrawing } from './layers';

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
