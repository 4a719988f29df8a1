import type { Explored, ExploredArea, FunnelLimits } from '$lib/figures/measures/measure';
import type { Unit } from '$lib/figure';
import type { ValueAxis } from '$lib/charts/layout/axis';
import { NARROW, px } from '$lib/charts/layout/drawing';
import {
	acrossAxis,
	addAcross,
	addNotes,
	addUpward,
	upwardAxis,
	blankLayers,
	circle,
	drawn,
	nameOver,
	readingWords,
	square,
	type LayeredDrawing
} from './layers';
import { clippedLine } from './clip';

type Counted = ExploredArea & { value: number; denominator: number };

const people: Unit = { id: 'persons', label: '', decimals: 0 };
const TOP = 24;

/** Areas with a value and the count that it is divided by, smallest first. */
function countedAreas({ areas }: Explored): Counted[] {
	return areas
		.filter((one): one is Counted => one.value !== null && one.denominator !== undefined)
		.sort((a, b) => a.denominator - b.denominator);
}

/**
 * The areas that the axis is made for: a place with a hundredth of the largest one's people may have
 * any value at all, and would press the others into a line.
 */
function sizeable(areas: Counted[]): Counted[] {
	const largest = areas.at(-1)?.denominator ?? 0;
	return areas.filter(({ denominator, role }) => denominator * 100 >= largest || role === 'home');
}

interface Sheet {
	explored: Explored;
	limits: FunnelLimits;
	drawing: LayeredDrawing;
	up: ValueAxis;
	across: ValueAxis;
}

const shownOn = ({ domain: [low, high] }: ValueAxis, value: number) =>
	value >= low && value <= high;

/** From the largest start to the smallest end of the four limits, as far as the axis reaches. */
function reachOf({ across, limits }: Sheet): [number, number] {
	const lines = [limits.lower95, limits.upper95, limits.lower99_8, limits.upper99_8];
	const ends = (at: number) => lines.flatMap((points) => points.at(at)?.[0] ?? []);
	const [low, high] = across.domain;
	return [Math.max(low, ...ends(0)), Math.min(high, ...ends(-1))];
}

/** A limit as a line, as far as all four have one and the axes reach. */
function lineOf(sheet: Sheet, points: [number, number][]): string {
	const { up, across } = sheet;
	return clippedLine(points, reachOf(sheet), up.domain)
		.flatMap((part) =>
			part.map(([size, value], at) => `${at === 0 ? 'M' : 'L'}${across.at(size)} ${up.at(value)}`)
		)
		.join('');
}

function marksOf({ explored, limits, drawing, up, across }: Sheet, areas: Counted[]) {
	const marks = { outside: '', inside: '', home: '', picked: '' };
	for (const area of areas) {
		const { place, role } = area;
		const [x, y] = [across.at(area.denominator), up.at(area.value)];
		const words = [readingWords(area, explored.measure), limits.words[place.code] ?? ''];
		const value = words.filter(Boolean).join('; ');
		drawing.points.push({ x, y, row: 'areas', slot: place.code, name: place.name, value });
		if (role === 'home') {
			marks.home += circle(x, y, 6);
			drawing.labels.push(nameOver(place.name, x, y - 12, drawing.width, 'home'));
		} else if (role === 'picked') marks.picked += square(x, y, 9);
		else if (limits.outside.includes(place.code)) marks.outside += square(x, y, 5);
		else marks.inside += `M${x} ${y}h0`;
	}
	return marks;
}

function layersOf(sheet: Sheet, areas: Counted[], left: number) {
	const { limits, up, drawing } = sheet;
	const marks = marksOf(sheet, areas);
	const mean = `M${left} ${up.at(limits.average)}H${drawing.width}`;
	const inner = lineOf(sheet, limits.lower95) + lineOf(sheet, limits.upper95);
	const outer = lineOf(sheet, limits.lower99_8) + lineOf(sheet, limits.upper99_8);
	return drawn([
		{ key: 'average', d: mean, stroke: 'benchmark', width: 1 },
		{ key: 'inner', d: inner, stroke: 'benchmark', width: 1.5, dash: '4 3' },
		{ key: 'outer', d: outer, stroke: 'benchmark', width: 1.5 },
		{ key: 'inside', d: marks.inside, stroke: 'other', width: 5, opacity: 0.7, round: true },
		{ key: 'outside', d: marks.outside, fill: 'paper', stroke: 'ink', width: 1.25 },
		{ key: 'picked', d: marks.picked, fill: 'paper', stroke: 'ink', width: 2.5 },
		{ key: 'home', d: marks.home, fill: 'home', stroke: 'paper', width: 1.5 }
	]);
}

/** Values by the size of what they were counted on, within the limits that chance alone would give. */
export function funnelLayers(
	explored: Explored,
	limits: FunnelLimits,
	width: number
): LayeredDrawing {
	const { measure } = explored;
	const drawing = blankLayers(width);
	const all = countedAreas(explored);
	const fitted = sizeable(all);
	const bottom = width < NARROW ? 300 : 380;
	const values = [...fitted.map(({ value }) => value), limits.average];
	const { axis: up, left } = upwardAxis(values, 'free', measure.unit, [bottom, TOP]);
	const sizes = all.map(({ denominator }) => denominator);
	const across = acrossAxis([0, ...sizes], 'zero', people, [left + 8, width - 26]);
	const sheet: Sheet = { explored, limits, drawing, up, across };
	const shown = all.filter(({ value }) => shownOn(up, value));
	drawing.layers = layersOf(sheet, shown, left);
	addUpward(drawing, up, left, width);
	addAcross(drawing, across, TOP, bottom);
	const beyond = all.filter((area) => !shown.includes(area)).map(({ place }) => place.name);
	const words = [
		`Across: ${measure.counted?.denominator ?? ''}.`,
		'Dashed lines: 95% limits; solid lines: 99.8% limits about the average of these areas.',
		'Hollow squares lie outside the 99.8% limits.',
		beyond.length > 0 ? `Beyond the axis, with very few people: ${beyond.join(', ')}.` : ''
	];
	addNotes(drawing, words, px(bottom + 38));
	return drawing;
}
