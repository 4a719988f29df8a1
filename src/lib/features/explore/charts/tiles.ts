import type { Explored, ExploredArea } from '$lib/figures/measures/measure';
import { numberText } from '$lib/format';
import { NARROW, px, type Label } from '$lib/charts/layout/drawing';
import { SMALL, textWidth } from '$lib/charts/layout/text';
import {
	addNotes,
	blankLayers,
	drawn,
	readingWords,
	square,
	type Layer,
	type LayeredDrawing
} from './layers';

/** Bounds between the groups of tiles, ascending; one more than there are groups. */
export type Bounds = readonly number[];

/** Weight of colour and share of the tile's side that a group's square has, lowest group first. */
const steps = [
	{ opacity: 0.3, share: 0.36 },
	{ opacity: 0.45, share: 0.52 },
	{ opacity: 0.6, share: 0.66 },
	{ opacity: 0.8, share: 0.8 },
	{ opacity: 1, share: 0.94 }
];

/** The group of a value between bounds, from 0; equal values share one. */
export function groupOf(value: number, bounds: Bounds): number {
	const found = bounds.findIndex((bound, at) => at > 0 && value <= bound);
	return found === -1 ? bounds.length - 2 : found - 1;
}

type Tiled = ExploredArea & { place: { tile: [number, number] } };

const hasTile = (area: ExploredArea): area is Tiled => area.place.tile !== null;

/** Side of a tile of the key, and of the largest tile, px. */
const KEY = 20;
const LARGEST = 32;

/** What the tiles are placed with. */
interface Sheet {
	side: number;
	left: number;
	bounds: Bounds;
}

const middle = ({ side, left }: Sheet, [column, row]: [number, number]) => ({
	x: px(left + (column + 0.5) * side),
	y: px(2 + (row + 0.5) * side)
});

/** A square as big and as dark as its group; an empty tile crossed through where there is no value. */
function marksOf(areas: Tiled[], others: [number, number][], sheet: Sheet) {
	const { side, bounds } = sheet;
	const filled = steps.map(() => '');
	const marks = { frames: '', crosses: '', home: '', picked: '', outside: '' };
	for (const tile of others) {
		const { x, y } = middle(sheet, tile);
		marks.outside += square(x, y, 2);
	}
	for (const { place, value, role } of areas) {
		const { x, y } = middle(sheet, place.tile);
		marks.frames += square(x, y, px(side - 2));
		const reach = px(side / 2 - 2.5);
		if (value === null)
			marks.crosses += `M${px(x - reach)} ${px(y + reach)}L${px(x + reach)} ${px(y - reach)}`;
		else {
			const group = groupOf(value, bounds);
			filled[group] += square(x, y, px((side - 2) * steps[group]!.share));
		}
		if (role !== 'other') marks[role] += square(x, y, px(side - 1));
	}
	return { filled, marks };
}

function layersOf(areas: Tiled[], others: [number, number][], sheet: Sheet): Layer[] {
	const { filled, marks } = marksOf(areas, others, sheet);
	return drawn([
		{ key: 'outside', d: marks.outside, fill: 'line' },
		{ key: 'frames', d: marks.frames, stroke: 'line', width: 1 },
		...filled.map((d, at): Layer => ({
			key: `step-${at}`,
			d,
			fill: 'home',
			opacity: steps[at]!.opacity
		})),
		{ key: 'crosses', d: marks.crosses, stroke: 'other', width: 1.5 },
		{ key: 'picked', d: marks.picked, stroke: 'ink', width: 2, dash: '3 2' },
		{ key: 'home-halo', d: marks.home, stroke: 'paper', width: 6 },
		{ key: 'home', d: marks.home, stroke: 'ink', width: 3 }
	]);
}

/** The key to the squares, one line each, at the left of the map's empty corner. */
function keyOf(drawing: LayeredDrawing, { bounds }: Sheet, explored: Explored, top: number): void {
	const size = KEY;
	const words = (value: number) => numberText(value, explored.measure.unit);
	const text = (label: string, at: number): Label => ({
		x: size + 10,
		y: px(top + at * (size + 4) + size / 2 + 4.5),
		text: label,
		anchor: 'start',
		tone: 'ink',
		small: true
	});
	steps.forEach(({ opacity, share }, at) => {
		const y = px(top + at * (size + 4) + size / 2);
		const d = square(size / 2, y, px((size - 2) * share));
		drawing.layers.push({ key: `key-${at}`, d, fill: 'home', opacity });
		drawing.labels.push(text(`${words(bounds[at]!)} to ${words(bounds[at + 1]!)}`, at));
	});
	const y = px(top + steps.length * (size + 4) + size / 2);
	const [reach, frame] = [px(size / 2 - 2.5), square(size / 2, y, size - 2)];
	drawing.layers.push(
		{ key: 'key-frame', d: frame, stroke: 'line', width: 1 },
		{
			key: 'key-cross',
			stroke: 'other',
			width: 1.5,
			d: `M${px(size / 2 - reach)} ${px(y + reach)}L${px(size / 2 + reach)} ${px(y - reach)}`
		}
	);
	drawing.labels.push(text('no value', steps.length));
}

/** The marked area's name beside its tile, towards the side with more room. */
function nameOfHome(home: Tiled, sheet: Sheet, width: number): Label {
	const { x, y } = middle(sheet, home.place.tile);
	const { name } = home.place;
	const room = textWidth(name, SMALL, true) + sheet.side;
	const right = x + room < width;
	return {
		x: px(right ? x + sheet.side * 0.7 : x - sheet.side * 0.7),
		y: px(y + 4.5),
		text: name,
		anchor: right ? 'start' : 'end',
		tone: 'ink',
		bold: true,
		small: true,
		halo: true
	};
}

function addPoints(
	drawing: LayeredDrawing,
	areas: Tiled[],
	sheet: Sheet,
	explored: Explored
): void {
	for (const area of [...areas].sort((a, b) => a.place.tile[0] - b.place.tile[0]))
		drawing.points.push({
			...middle(sheet, area.place.tile),
			row: String(area.place.tile[1]),
			slot: String(area.place.tile[0]),
			name: area.place.name,
			value: readingWords(area, explored.measure)
		});
	// Left and right follow the rows as they are read; the rows stand from north to south.
	drawing.points.sort((a, b) => Number(a.row) - Number(b.row) || Number(a.slot) - Number(b.slot));
}

/**
 * One tile for each authority: bigger and darker squares are higher values, in five groups of equal
 * number. Of the areas outside the choice a dot is left.
 *
 * @param tiles of all authorities
 * @param bounds between the five groups
 */
export function tileLayers(
	explored: Explored,
	tiles: [number, number][],
	bounds: Bounds,
	width: number
): LayeredDrawing {
	const drawing = blankLayers(width);
	const areas = explored.areas.filter(hasTile);
	// One tile at least, so that a map without any still has a size.
	const columns = Math.max(0, ...tiles.map(([column]) => column)) + 1;
	const rows = Math.max(0, ...tiles.map(([, row]) => row)) + 1;
	const narrow = width < NARROW;
	const left = narrow ? 0 : 60;
	const sheet: Sheet = { side: px(Math.min(LARGEST, (width - left) / columns)), left, bounds };
	const shown = new Set(areas.map(({ place }) => place.tile.join()));
	const others = tiles.filter((tile) => !shown.has(tile.join()));
	drawing.layers = layersOf(areas, others, sheet);
	addPoints(drawing, areas, sheet, explored);
	const home = areas.find(({ role }) => role === 'home');
	if (home) drawing.labels.push(nameOfHome(home, sheet, width));
	const bottom = px(rows * sheet.side + 4);
	const top = narrow ? bottom + 12 : 8;
	if (bounds.length > 0) keyOf(drawing, sheet, explored, top);
	const note = [
		'Each tile is a local authority; its size and shape say nothing.',
		'Five groups of about equal number.'
	];
	const underKey = top + (steps.length + 1) * (KEY + 4) + 18;
	addNotes(drawing, note, px(narrow ? underKey : Math.max(underKey, bottom + 18)));
	return drawing;
}
