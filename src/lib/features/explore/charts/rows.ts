import { axisWords, type Base, type ValueAxis } from '$lib/charts/layout/axis';
import { px, NARROW, type Label } from '$lib/charts/layout/drawing';
import {
	addNotes,
	addUpward,
	upwardAxis,
	blankLayers,
	circle,
	drawn,
	nameOver,
	readingWords,
	roleLayers,
	square,
	type LayeredDrawing,
	type Valued,
	acrossAxis,
	addAcross,
	byValue
} from './layers';
import type { Explored } from '$lib/figures/measures/measure';
import { numberText } from '$lib/format';
import { LINE, SMALL, TEXT, textWidth, widest, wrapped } from '$lib/charts/layout/text';

/** Bars are lengths from zero; years, scores and indices have no zero to start from and are dots. */
function baseOf({ measure }: Explored): Base {
	return ['years', 'score', 'index'].includes(measure.unit.id) ? 'free' : 'zero';
}

/** Values and limits that have to fit on the axis. */
function axisValues({ benchmark }: Explored, areas: Valued[]): number[] {
	return [...areas, ...(benchmark ? [benchmark] : [])].flatMap(({ value, lower, upper }) =>
		[value, lower, upper].filter((one) => one !== undefined && one !== null)
	);
}

/** What is said under bars and dots. */
function rowWords(explored: Explored, axis: ValueAxis, kind: string): string[] {
	const { benchmark } = explored;
	return [
		kind,
		explored.withLimits ? 'Thin lines: 95% confidence interval.' : 'No interval is published.',
		benchmark && benchmark.value !== null ? `Dashed line: ${benchmark.place.name}.` : '',
		axisWords(explored.measure.unit, axis)
	];
}

interface Sheet {
	explored: Explored;
	axis: ValueAxis;
	drawing: LayeredDrawing;
	left: number;
	step: number;
	bars: boolean;
}

/** Marks by role and whiskers, and the points that are read. */
function marksBeside({ explored, axis, drawing, left, step, bars }: Sheet, areas: Valued[]) {
	const marks = { other: '', home: '', picked: '', whiskers: '' };
	areas.forEach((area, at) => {
		const [x, y] = [px(left + (at + 0.5) * step), axis.at(area.value)];
		const words = { name: area.place.name, value: readingWords(area, explored.measure) };
		drawing.points.push({ x, y, row: 'areas', slot: area.place.code, ...words });
		const shapes = {
			home: () => circle(x, y, 6),
			picked: () => square(x, y, 9),
			other: () => (bars ? `M${x} ${axis.at(0)}V${y}` : `M${x} ${y}h0`)
		};
		marks[area.role] += shapes[area.role]();
		if (area.role === 'home') {
			const over = Math.min(y, axis.at(area.upper ?? area.value)) - 12;
			drawing.labels.push(nameOver(area.place.name, x, over, drawing.width, 'home'));
		}
		if (area.lower !== undefined && area.upper !== undefined)
			marks.whiskers += `M${x} ${axis.at(area.lower)}V${axis.at(area.upper)}`;
	});
	return marks;
}

function layersBeside({ explored, axis, drawing, left, step, bars }: Sheet, areas: Valued[]) {
	const sheet = { explored, axis, drawing, left, step, bars };
	const marks = marksBeside(sheet, areas);
	const size = px(Math.min(5, Math.max(1.5, step * 0.8)));
	const mean = explored.benchmark?.value ?? null;
	const line = mean === null ? '' : `M${left} ${axis.at(mean)}H${drawing.width}`;
	const thin = Math.max(0.75, px(step * 0.35));
	return drawn([
		{ key: 'whiskers', d: marks.whiskers, stroke: 'other', width: thin, opacity: 0.6 },
		{
			key: 'others',
			d: marks.other,
			stroke: 'other',
			width: bars ? size : size + 1,
			round: !bars
		},
		{ key: 'benchmark', d: line, stroke: 'benchmark', width: 1.5, dash: '4 3' },
		...roleLayers({ home: marks.home, picked: marks.picked, benchmark: '' })
	]);
}

/** Many areas side by side, lowest first: the intervals show how little the order says. */
function sideBySide(explored: Explored, areas: Valued[], width: number): LayeredDrawing {
	const { measure, benchmark } = explored;
	const drawing = blankLayers(width);
	const bottom = 320;
	const values = axisValues(explored, areas);
	const { axis, left } = upwardAxis(values, baseOf(explored), measure.unit, [bottom, 30]);
	const step = (width - left - 6) / areas.length;
	const bars = baseOf(explored) === 'zero' && !explored.withLimits;
	drawing.layers = layersBeside({ explored, axis, drawing, left, step, bars }, areas);
	addUpward(drawing, axis, left, width);
	if (benchmark && benchmark.value !== null)
		drawing.labels.push({
			x: left + 4,
			y: px(axis.at(benchmark.value) - 6),
			anchor: 'start',
			halo: true,
			text: `${benchmark.place.name} ${numberText(benchmark.value, measure.unit)}`,
			tone: 'benchmark'
		});
	const overlap = explored.withLimits ? '; where intervals overlap the order may be chance' : '';
	const kind = `${areas.length} areas, lowest first${overlap}.`;
	addNotes(drawing, rowWords(explored, axis, kind), bottom + 26);
	return drawing;
}

/** Areas that have a row with a name each; more than these stand side by side without names. */
const MOST_ROWS = 45;

interface Row {
	area: Valued;
	/** Name in lines. */
	lines: string[];
	top: number;
	middle: number;
}

/** Where each row stands: beside its name, or under it on a phone. */
function placedRows(areas: Valued[], column: number): { rows: Row[]; bottom: number } {
	let top = 8;
	const rows = areas.map((area): Row => {
		const { name } = area.place;
		const lines = column ? wrapped(name, column - 12, TEXT, area.role === 'home') : [name];
		const height = column ? Math.max(20, lines.length * LINE + 4) : LINE + 20;
		const row = { area, lines, top, middle: column ? top + height / 2 : top + LINE + 8 };
		top += height;
		return row;
	});
	return { rows, bottom: px(top + 4) };
}

function labelsOf({ area, lines, top, middle }: Row, explored: Explored, width: number): Label[] {
	const bold = area.role === 'home';
	const tone = bold ? 'home' : 'ink';
	const beside = middle > top + LINE + 4 ? top + 12 : null;
	const first = middle + 5 - ((lines.length - 1) * LINE) / 2;
	const value = numberText(area.value, explored.measure.unit);
	return [
		...lines.map((text, at): Label => {
			const y = px(width < NARROW && beside !== null ? beside : first + at * LINE);
			return { x: 0, y, text, anchor: 'start', tone, bold, halo: true };
		}),
		{ x: width, y: px(middle + 4.5), text: value, anchor: 'end', tone, bold, small: true }
	];
}

/** Bars from zero, or dots where there is no zero, with whiskers. */
function marksOf(rows: Row[], axis: ValueAxis, bars: boolean) {
	const marks = { other: '', home: '', picked: '' };
	let whiskers = '';
	for (const { area, middle } of rows) {
		const [x, from] = [axis.at(area.value), axis.at(0)];
		const dot = {
			home: () => circle(x, middle, 6),
			picked: () => square(x, middle, 10),
			other: () => circle(x, middle, 4.5)
		}[area.role];
		marks[area.role] += bars ? `M${from} ${px(middle - 6)}H${x}v12H${from}z` : dot();
		if (area.lower !== undefined && area.upper !== undefined)
			whiskers += `M${axis.at(area.lower)} ${px(middle)}H${axis.at(area.upper)}`;
	}
	return { marks, whiskers };
}

function layersOf(rows: Row[], axis: ValueAxis, bars: boolean, benchmark: string) {
	const { marks, whiskers } = marksOf(rows, axis, bars);
	const drawnBars = [
		{ key: 'others', d: marks.other, fill: 'other' as const },
		{ key: 'picked', d: marks.picked, fill: 'paper' as const, stroke: 'ink' as const, width: 2 },
		{ key: 'home', d: marks.home, fill: 'home' as const }
	];
	const dots = [
		{ key: 'others', d: marks.other, fill: 'other' as const },
		...roleLayers({ home: marks.home, picked: marks.picked, benchmark: '' })
	];
	return drawn([
		...(bars ? drawnBars : []),
		{ key: 'halo', d: whiskers, stroke: 'paper', width: 4 },
		{ key: 'whiskers', d: whiskers, stroke: 'ink', width: 1.5 },
		...(bars ? [] : dots),
		{ key: 'benchmark', d: benchmark, stroke: 'benchmark', width: 1.5, dash: '4 3' }
	]);
}

function namedRows(explored: Explored, areas: Valued[], width: number): LayeredDrawing {
	const { measure, benchmark } = explored;
	const drawing = blankLayers(width);
	const bars = baseOf(explored) === 'zero';
	const names = areas.map(({ place }) => place.name);
	const column = width < NARROW ? 0 : Math.min(230, Math.ceil(widest(names, TEXT, true)) + 16);
	const ends = areas.map(({ value }) => textWidth(numberText(value, measure.unit), SMALL, true));
	const range: [number, number] = [column + 8, width - Math.max(0, ...ends) - 14];
	const axis = acrossAxis(axisValues(explored, areas), baseOf(explored), measure.unit, range);
	const { rows, bottom } = placedRows(areas, column);
	for (const row of rows) {
		const { place, value } = row.area;
		drawing.labels.push(...labelsOf(row, explored, width));
		const words = { name: place.name, value: readingWords(row.area, measure) };
		const at = { x: axis.at(value), y: px(row.middle) };
		drawing.points.push({ ...at, row: place.code, slot: 'value', ...words });
	}
	const mean = benchmark?.value ?? null;
	drawing.layers = layersOf(rows, axis, bars, mean === null ? '' : `M${axis.at(mean)} 2V${bottom}`);
	addAcross(drawing, axis, 2, bottom);
	if (bars) drawing.rules = `M${axis.at(0)} 2V${bottom}`;
	const kind = bars ? 'Bars start at zero.' : 'Dots: there is no zero to measure from.';
	addNotes(drawing, rowWords(explored, axis, kind), bottom + 38);
	return drawing;
}

/** Areas by value with their intervals: a row each, or side by side where they are many. */
export function rowLayers(explored: Explored, width: number): LayeredDrawing {
	const areas = byValue(explored.areas);
	return areas.length > MOST_ROWS
		? sideBySide(explored, areas, width)
		: namedRows(explored, areas.reverse(), width);
}
