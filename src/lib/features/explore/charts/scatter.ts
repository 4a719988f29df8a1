import { firstIndex } from '$lib/catalogue/dashboard';
import type { ExploredArea, MeasureValues, Reading } from '$lib/figures/measures/measure';
import { amountText } from '$lib/format';
import { NARROW, notes, px, stacked } from '$lib/charts/layout/drawing';
import { LINE, SMALL, wrapped } from '$lib/charts/layout/text';
import {
	acrossAxis,
	addAcross,
	addNotes,
	addUpward,
	upwardAxis,
	blankLayers,
	circle,
	diamond,
	drawn,
	nameOver,
	readingWords,
	square,
	type Layer,
	type LayeredDrawing
} from './layers';

/** An area with both its values. */
export interface Pair {
	area: ExploredArea & { value: number };
	/** Its value of the second measure. */
	second: Reading & { value: number };
}

/** Two measures of the same areas; the first goes upwards. */
interface ScatterInput {
	first: MeasureValues;
	second: MeasureValues;
	pairs: Pair[];
	/** England or another benchmark, where both of its values are known. */
	benchmark: Pair | null;
	/** Periods in words, for the axes. */
	periods: [string, string];
}

/** Most and least deprived fifths have shapes of their own; those between share one. */
function shapesOf(
	{ pairs, benchmark }: ScatterInput,
	x: (pair: Pair) => number,
	y: (pair: Pair) => number
) {
	const shapes = { most: '', least: '', between: '', home: '', picked: '', benchmark: '' };
	for (const pair of pairs) {
		const [across, up] = [x(pair), y(pair)];
		const { role, place } = pair.area;
		if (role === 'home') shapes.home += circle(across, up, 7);
		else if (role === 'picked') shapes.picked += diamond(across, up, 7);
		else if (place.fifth === 1) shapes.most += square(across, up, 7);
		else if (place.fifth === 5) shapes.least += circle(across, up, 3.5);
		else shapes.between += `M${across} ${up}h0`;
	}
	if (benchmark) shapes.benchmark = diamond(x(benchmark), y(benchmark), 8);
	return shapes;
}

function titleOf(measure: MeasureValues, period: string): string {
	return `${measure.title}, ${measure.unit.label}, ${period}`;
}

const words = [
	`Filled squares: the most deprived fifth of authorities by ${firstIndex().name}. Hollow circles: the least deprived fifth. Grey dots: the others.`,
	'Neither axis need start at zero.'
];

/** What the marks are placed with. */
interface Sheet {
	input: ScatterInput;
	drawing: LayeredDrawing;
	/** Every pair, the benchmark's among them. */
	all: Pair[];
	x: (pair: Pair) => number;
	y: (pair: Pair) => number;
}

function layersOf({ input, x, y }: Sheet): Layer[] {
	const shapes = shapesOf(input, x, y);
	return drawn([
		{ key: 'between', d: shapes.between, stroke: 'other', width: 5, opacity: 0.65, round: true },
		{ key: 'least', d: shapes.least, fill: 'paper', stroke: 'home', width: 1.5 },
		{ key: 'most', d: shapes.most, fill: 'home', stroke: 'paper', width: 1 },
		{ key: 'picked', d: shapes.picked, fill: 'paper', stroke: 'ink', width: 2 },
		{ key: 'benchmark', d: shapes.benchmark, fill: 'paper', stroke: 'benchmark', width: 2 },
		{ key: 'home', d: shapes.home, fill: 'ink', stroke: 'paper', width: 2 }
	]);
}

/** Points to read from left to right, and the names of those that stand out. */
function addPoints({ input, drawing, all, x, y }: Sheet): void {
	const { first, second, benchmark } = input;
	for (const pair of [...all].sort((a, b) => a.second.value - b.second.value)) {
		const { area } = pair;
		const value = `${readingWords(area, first)}; ${amountText(pair.second.value, second.unit)}`;
		drawing.points.push({
			x: x(pair),
			y: y(pair),
			row: 'areas',
			slot: area.place.code,
			name: area.place.name,
			value
		});
		if (area.role !== 'home' && pair !== benchmark && area.role !== 'picked') continue;
		const tone = area.role === 'home' ? 'ink' : 'benchmark';
		drawing.labels.push(nameOver(area.place.name, x(pair), y(pair) - 13, drawing.width, tone));
	}
}

/** Areas by two measures, the most and the least deprived fifth told apart. */
export function scatterLayers(input: ScatterInput, width: number): LayeredDrawing {
	const { first, second, pairs, benchmark, periods } = input;
	const drawing = blankLayers(width);
	const all = [...pairs, ...(benchmark ? [benchmark] : [])];
	const heading = wrapped(`↑ ${titleOf(first, periods[0])}`, width, SMALL);
	const top = heading.length * LINE + 14;
	const bottom = top + (width < NARROW ? 280 : 360);
	const ups = all.map(({ area }) => area.value);
	const { axis: up, left } = upwardAxis(ups, 'free', first.unit, [bottom, top]);
	const acrosses = all.map((pair) => pair.second.value);
	const across = acrossAxis(acrosses, 'free', second.unit, [left + 8, width - 14]);
	const sheet: Sheet = {
		input,
		drawing,
		all,
		x: (pair) => across.at(pair.second.value),
		y: (pair) => up.at(pair.area.value)
	};
	drawing.layers = layersOf(sheet);
	addUpward(drawing, up, left, width);
	addAcross(drawing, across, top, bottom);
	const style = { anchor: 'start', tone: 'ink-soft', small: true } as const;
	drawing.labels.push(...stacked(heading, { x: 0, y: 13, ...style }));
	const under = notes([`→ ${titleOf(second, periods[1])}`], left, bottom + 38, width);
	drawing.labels.push(...under.labels);
	addPoints(sheet);
	addNotes(drawing, words, px(bottom + 38 + under.height + 8));
	return drawing;
}
