import { blankDrawing, NARROW, notes, px, type Drawing } from '$lib/charts/layout/drawing';
import { axisWords, domainOf, valueAxis, type ValueAxis } from '$lib/charts/layout/axis';
import { SMALL, textWidth, widest } from '$lib/charts/layout/text';
import type { Unit } from '$lib/figure';

/** A plot over single years, each in a slot of its own. */
export interface YearPlot {
	drawing: Drawing;
	axis: ValueAxis;
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Middle of a year's slot, px. */
	at: (year: number) => number;
	/** Width of a slot, px. */
	slot: number;
}

const FOOT = 28;

/** Years named on the axis: the first, the last, and every so many counted from the last. */
function namedYears(years: number[], slot: number): number[] {
	const needed = textWidth('0000', SMALL) + 12;
	const step = [1, 2, 3, 5, 10, 20].find((every) => every * slot >= needed) ?? 20;
	const last = years.at(-1) ?? 0;
	return years.filter((year) => (last - year) % step === 0);
}

/** Grid and numbers of the upright axis, and the years under it. */
function addAxes({ drawing, axis, left, right, bottom, at, slot }: YearPlot, years: number[]) {
	const style = { tone: 'ink-soft', small: true } as const;
	for (const tick of axis.ticks) {
		const line = `M${left} ${tick.at}H${right}`;
		if (tick.value === 0) drawing.rules += line;
		else drawing.grid += line;
		const y = px(tick.at + 4.5);
		drawing.labels.push({ x: left - 8, y, text: tick.text, anchor: 'end', ...style });
	}
	for (const year of namedYears(years, slot)) {
		drawing.grid += `M${at(year)} ${bottom}v5`;
		const place = { x: at(year), y: bottom + 20, anchor: 'middle' } as const;
		drawing.labels.push({ ...place, text: String(year), ...style });
	}
}

/**
 * Axes of a plot over years.
 *
 * @param values all that must fit; the axis begins at zero where `zero` is set or zero is near
 * @param head room above the plot, px
 */
export function yearPlot(
	years: number[],
	values: number[],
	unit: Unit,
	size: { width: number; head: number; zero: boolean }
): YearPlot {
	const { width, head } = size;
	const height = width < NARROW ? 280 : 330;
	const bottom = height - FOOT;
	const domain = domainOf(values, size.zero ? 'zero' : 'near-zero');
	const axis = valueAxis(domain, [bottom, head], unit, 5);
	const numbers = axis.ticks.map(({ text }) => text);
	const left = px(Math.ceil(widest(numbers, SMALL)) + 10);
	const right = width - 12;
	const slot = (right - left) / Math.max(1, years.length);
	const first = years[0] ?? 0;
	const at = (year: number) => px(left + (year - first + 0.5) * slot);
	const drawing = blankDrawing(width);
	const plot = { drawing, axis, left, right, top: head, bottom, at, slot };
	addAxes(plot, years);
	const words = notes([axisWords(unit, axis)], 0, height + 14, width);
	drawing.labels.push(...words.labels);
	drawing.height = px(height + words.height + (words.height > 0 ? 6 : 0));
	return plot;
}
