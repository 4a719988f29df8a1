import type { Place } from './topology';

/** Room around the whole that moves leave free, in cells. */
const MARGIN = 3;
const ROUNDS = 300;

/** Places enlarged about their middle so that they would fill as many cells as there are places. */
function scaled(places: Place[]): Place[] {
	const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
	// England fills about half of the rectangle around it.
	const unit = Math.sqrt((2 * places.length) / (width * height || 1));
	return places.map(([x, y]) => [(x - left) * unit, (y - top) * unit]);
}

/** Pushes places apart that are closer than a cell, and pulls neighbours to that distance. */
function settle(moved: Place[], neighbours: Set<number>[], strength: number): void {
	const push = moved.map((): Place => [0, 0]);
	const force = (one: number, other: number, x: number, y: number) => {
		push[one]![0] += x;
		push[one]![1] += y;
		push[other]![0] -= x;
		push[other]![1] -= y;
	};
	for (let one = 0; one < moved.length; one++)
		for (let other = one + 1; other < moved.length; other++) {
			const [x, y] = [moved[one]![0] - moved[other]![0], moved[one]![1] - moved[other]![1]];
			const distance = Math.hypot(x, y) || 0.001;
			if (distance >= 1 && !neighbours[one]!.has(other)) continue;
			const wanted = distance < 1 ? (1 - distance) / 2 : -(distance - 1) * 0.08;
			force(one, other, (x / distance) * wanted, (y / distance) * wanted);
		}
	moved.forEach((place, at) => {
		place[0] += push[at]![0] * strength;
		place[1] += push[at]![1] * strength;
	});
}

/**
 * Places moved until each has about a cell of room and neighbours are about a cell apart: dense
 * London spreads, empty country draws together.
 * @returns in cells, with a margin on all sides
 */
export function evenedOut(places: Place[], neighbours: number[][]): Place[] {
	const moved = scaled(places);
	const touching = neighbours.map((list) => new Set(list));
	for (let round = 0; round < ROUNDS; round++)
		settle(moved, touching, 0.5 * (1 - (0.8 * round) / ROUNDS));
	const [left, top] = [0, 1].map((axis) => Math.min(...moved.map((place) => place[axis]!)));
	return moved.map(([x, y]) => [x - left! + MARGIN, y - top! + MARGIN]);
}
