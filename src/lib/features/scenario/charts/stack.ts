import type { Unit } from '$lib/figure';
import { amountText } from '$lib/format';
import { NARROW, px, type Drawing } from '$lib/charts/layout/drawing';
import { LINE, TEXT, textWidth } from '$lib/charts/layout/text';
import { yearPlot, type YearPlot } from './years';

/** Parts of one year's amount; a part may be negative. */
export interface StackYear {
	year: number;
	/** One for each name of the stack. */
	parts: number[];
	total: number;
}

export interface StackBar {
	key: string;
	/** Which part it is: its place among the names. */
	part: number;
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface StackDrawing extends Drawing {
	bars: StackBar[];
}

const SWATCH = 14;

/** Samples of the parts with their names, in as many lines as they need; and the height taken. */
function key(names: string[], width: number) {
	const found: { x: number; y: number; name: string }[] = [];
	let [x, y] = [0, 0];
	for (const name of names) {
		const size = SWATCH + 6 + textWidth(name, TEXT) + 18;
		if (x > 0 && x + size > width) [x, y] = [0, y + LINE + 3];
		found.push({ x, y, name });
		x += size;
	}
	return { found, height: y + LINE + 12 };
}

function addYear(
	drawing: StackDrawing,
	plot: YearPlot,
	one: StackYear,
	unit: Unit,
	names: string[]
) {
	const { axis, at, slot } = plot;
	const thickness = Math.max(4, slot - (slot > 14 ? 5 : 3));
	let [above, below] = [0, 0];
	one.parts.forEach((value, part) => {
		const from = value < 0 ? below : above;
		const to = from + value;
		if (value < 0) below = to;
		else above = to;
		const [top, bottom] = [axis.at(Math.max(from, to)), axis.at(Math.min(from, to))];
		const box = { x: px(at(one.year) - thickness / 2), y: top };
		const size = { width: px(thickness), height: px(bottom - top) };
		if (bottom > top) drawing.bars.push({ key: `${one.year}|${part}`, part, ...box, ...size });
		drawing.points.push({
			x: at(one.year),
			y: px((top + bottom) / 2),
			name: `To mid-${one.year}: ${names[part]?.toLowerCase()}`,
			value: `${amountText(value, unit)} of ${amountText(one.total, unit)} in all`,
			row: String(part),
			slot: String(one.year)
		});
	});
}

/** Amounts by year, stacked by part from zero; negative parts hang below it. */
export function stackDrawing(
	years: StackYear[],
	names: string[],
	unit: Unit,
	width: number
): StackDrawing {
	const { found, height } = key(names, width);
	const sums = years.flatMap(({ parts }) => [
		parts.filter((value) => value > 0).reduce((a, b) => a + b, 0),
		parts.filter((value) => value < 0).reduce((a, b) => a + b, 0)
	]);
	const list = years.map(({ year }) => year);
	const head = height + (width < NARROW ? 6 : 10);
	const plot = yearPlot(list, sums, unit, { width, head, zero: true });
	const drawing: StackDrawing = { ...plot.drawing, bars: [] };
	found.forEach(({ x, y, name }, part) => {
		const sample = { x: px(x), y: y + 2, width: SWATCH, height: SWATCH };
		drawing.bars.push({ key: `key|${part}`, part, ...sample });
		const place = { x: px(x + SWATCH + 6), y: y + 14, anchor: 'start', tone: 'ink' } as const;
		drawing.labels.push({ ...place, text: name });
	});
	for (const one of years) addYear(drawing, plot, one, unit, names);
	// By part and then by year: left and right go through the years, up and down through the parts.
	drawing.points.sort((a, b) => a.row.localeCompare(b.row) || a.slot.localeCompare(b.slot));
	return drawing;
}
