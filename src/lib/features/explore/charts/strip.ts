import type { Explored, ExploredArea } from '$lib/figures/measures/measure';
import { numberText } from '$lib/format';
import { axisWords, type ValueAxis } from '$lib/charts/layout/axis';
import { NARROW, px } from '$lib/charts/layout/drawing';
import { LINE } from '$lib/charts/layout/text';
import { dotPath, stackedDots, type Dot } from '$lib/charts/position/dots';
import { placedFlags, type Flag, type PlacedFlag } from '$lib/charts/position/flags';
import {
	acrossAxis,
	addAcross,
	addNotes,
	blankLayers,
	byValue,
	circle,
	diamond,
	drawn,
	readingWords,
	roleLayers,
	square,
	type LayeredDrawing,
	type Valued
} from './layers';

interface Placed {
	area: Valued;
	dot: Dot;
}

/** Dots of the choice with the areas that they stand for: both are in order of value. */
function placedDots(explored: Explored, axis: ValueAxis, width: number) {
	const areas = byValue(explored.areas);
	const values = areas.map(({ value }) => value);
	const { dots, size, height } = stackedDots(values, axis.at, width < NARROW ? 130 : 160);
	// Stacks give their dots column by column, and the sort keeps the order of equal ones.
	const sorted = [...dots].sort((a, b) => a.value - b.value);
	return { placed: areas.map((area, at): Placed => ({ area, dot: sorted[at]! })), size, height };
}

function flagsOf({ home, benchmark, measure }: Explored, axis: ValueAxis): Flag[] {
	const flag = (area: ExploredArea | null, tone: Flag['tone']): Flag[] => {
		if (area === null || area.value === null) return [];
		const text = `${area.place.name} ${numberText(area.value, measure.unit)}`;
		return [{ x: axis.at(area.value), text, tone, bold: tone === 'home' }];
	};
	return [...flag(benchmark, 'benchmark'), ...flag(home, 'home')];
}

function wordsOf(explored: Explored, axis: ValueAxis): string[] {
	const picked = explored.areas.some(({ role }) => role === 'picked');
	const missing = explored.areas.filter(({ value }) => value === null).length;
	return [
		'Each dot is an area.',
		explored.quartiles ? 'Bar: the middle half of the group.' : '',
		picked ? 'Hollow squares: places you added.' : '',
		missing > 0 ? `${missing} without a value are listed under the table.` : '',
		axisWords(explored.measure.unit, axis)
	];
}

/** The middle half of the group as a bar under the base line. */
function quartileBar({ quartiles }: Explored, axis: ValueAxis, baseline: number): string {
	if (!quartiles) return '';
	const [from, to] = [axis.at(quartiles[0]), axis.at(quartiles[2])];
	return `M${from} ${baseline + 6}H${px(Math.max(to, from + 1))}v6H${from}z`;
}

/** Dots of the others, and the marks and lines of those that stand out. */
function marksOf(placed: Placed[], size: number, flags: PlacedFlag[], baseline: number) {
	const others = placed.filter(({ area }) => area.role === 'other').map(({ dot }) => dot);
	const squares = placed.map(({ area, dot: { x, y } }) =>
		area.role === 'picked' ? square(x, px(baseline - 1 + y), px(size + 2)) : ''
	);
	const lines = { home: '', benchmark: '' };
	const marks = { home: '', picked: squares.join(''), benchmark: '' };
	for (const { label, x, top } of flags) {
		const tone = label.tone as 'home' | 'benchmark';
		lines[tone] = `M${x} ${px(top)}V${baseline + 9}`;
		marks[tone] = tone === 'home' ? circle(x, baseline + 9, 6) : diamond(x, baseline + 9, 8);
	}
	return { others, lines, marks };
}

function layersOf(
	explored: Explored,
	{ placed, size }: { placed: Placed[]; size: number },
	flags: PlacedFlag[],
	axis: ValueAxis,
	baseline: number
) {
	const { others, lines, marks } = marksOf(placed, size, flags, baseline);
	return drawn([
		{
			key: 'others',
			d: dotPath(others, baseline - 1),
			stroke: 'other',
			width: size,
			opacity: 0.8,
			round: true
		},
		{ key: 'half', d: quartileBar(explored, axis, baseline), fill: 'line' },
		{ key: 'halo', d: lines.home + lines.benchmark, stroke: 'paper', width: 4 },
		{ key: 'to-benchmark', d: lines.benchmark, stroke: 'benchmark', width: 1.5, dash: '4 3' },
		{ key: 'to-home', d: lines.home, stroke: 'home', width: 1.5 },
		...roleLayers(marks)
	]);
}

/** Every dot can be read, and the benchmark after them. */
function addPoints(
	drawing: LayeredDrawing,
	{ measure, benchmark }: Explored,
	placed: Placed[],
	axis: ValueAxis,
	baseline: number
): void {
	for (const { area, dot } of placed)
		drawing.points.push({
			x: dot.x,
			y: px(baseline - 1 + dot.y),
			row: 'areas',
			slot: area.place.code,
			name: area.place.name,
			value: readingWords(area, measure)
		});
	if (benchmark)
		drawing.points.push({
			x: axis.at(benchmark.value ?? axis.domain[0]),
			y: baseline + 9,
			row: 'benchmark',
			slot: 'benchmark',
			name: benchmark.place.name,
			value: readingWords(benchmark, measure)
		});
}

/** All areas of the choice stacked on a scale; every dot can be read. */
export function stripLayers(explored: Explored, width: number): LayeredDrawing {
	const { measure, benchmark } = explored;
	const drawing = blankLayers(width);
	const shown = byValue([...explored.areas, ...(benchmark ? [benchmark] : [])]);
	const values = shown.map(({ value }) => value);
	const axis = acrossAxis(values, 'free', measure.unit, [14, width - 14]);
	const dots = placedDots(explored, axis, width);
	const { flags, rows } = placedFlags(flagsOf(explored, axis), width);
	const top = LINE * rows + 14;
	const baseline = px(top + dots.height + 2);
	drawing.layers = layersOf(explored, dots, flags, axis, baseline);
	drawing.labels.push(...flags.map(({ label }) => label));
	addPoints(drawing, explored, dots.placed, axis, baseline);
	addAcross(drawing, axis, top - 6, baseline, 30);
	drawing.rules = `M0 ${baseline}H${width}`;
	addNotes(drawing, wordsOf(explored, axis), baseline + 50);
	return drawing;
}
