import type { Explored } from '$lib/figures/measures/measure';
import { numberText } from '$lib/format';
import type { ValueAxis } from '$lib/charts/layout/axis';
import { NARROW, px, type Label } from '$lib/charts/layout/drawing';
import { LINE, SMALL, TEXT, textWidth, widest, wrapped } from '$lib/charts/layout/text';
import {
	acrossAxis,
	addAcross,
	addNotes,
	blankLayers,
	byValue,
	circle,
	drawn,
	readingWords,
	roleLayers,
	square,
	type LayeredDrawing,
	type Valued
} from './layers';
import { axisValues, baseOf, rowWords, sideBySide } from './side-by-side';

/** Areas that have a row with a name each; more than these stand side by side without names. */
export const MOST_ROWS = 45;

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
		drawing.points.push({
			x: axis.at(value),
			y: px(row.middle),
			row: place.code,
			slot: 'value',
			name: place.name,
			value: readingWords(row.area, measure)
		});
	}
	const mean = benchmark?.value ?? null;
	const line = mean === null ? '' : `M${axis.at(mean)} 2V${bottom}`;
	drawing.layers = layersOf(rows, axis, bars, line);
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
