import type { Explored } from '$lib/figures/measures/measure';
import { numberText } from '$lib/format';
import { axisWords, type Base, type ValueAxis } from '$lib/charts/layout/axis';
import { px } from '$lib/charts/layout/drawing';
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
	type Valued
} from './layers';

/** Bars are lengths from zero; years, scores and indices have no zero to start from and are dots. */
export function baseOf({ measure }: Explored): Base {
	return ['years', 'score', 'index'].includes(measure.unit.id) ? 'free' : 'zero';
}

/** Values and limits that have to fit on the axis. */
export function axisValues({ benchmark }: Explored, areas: Valued[]): number[] {
	return [...areas, ...(benchmark ? [benchmark] : [])].flatMap(({ value, lower, upper }) =>
		[value, lower, upper].filter((one) => one !== undefined && one !== null)
	);
}

/** What is said under bars and dots. */
export function rowWords(explored: Explored, axis: ValueAxis, kind: string): string[] {
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
function marksOf({ explored, axis, drawing, left, step, bars }: Sheet, areas: Valued[]) {
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

function layersOf({ explored, axis, drawing, left, step, bars }: Sheet, areas: Valued[]) {
	const sheet = { explored, axis, drawing, left, step, bars };
	const marks = marksOf(sheet, areas);
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
export function sideBySide(explored: Explored, areas: Valued[], width: number): LayeredDrawing {
	const { measure, benchmark } = explored;
	const drawing = blankLayers(width);
	const bottom = 320;
	const values = axisValues(explored, areas);
	const { axis, left } = upwardAxis(values, baseOf(explored), measure.unit, [bottom, 30]);
	const step = (width - left - 6) / areas.length;
	const bars = baseOf(explored) === 'zero' && !explored.withLimits;
	drawing.layers = layersOf({ explored, axis, drawing, left, step, bars }, areas);
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
