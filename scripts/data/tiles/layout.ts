/** A map of equal tiles: every area one cell of a grid, neighbours kept as close as they can be. */
import { randomSource } from '../../../src/lib/statistics/distributions/random';
import { evenedOut } from './evened-out';
import { nearestCells } from './nearest-cells';
import type { Place } from './topology';

/** What the layout keeps and what it weighs it by. */
interface Board {
	/** Cell of each area, `[column, row]`. */
	cells: Place[];
	/** Area in each cell, by `key`. */
	taken: Map<number, number>;
	/** Where each area would like to be, in cells. */
	wished: Place[];
	neighbours: number[][];
}

const key = (column: number, row: number) => row * 1000 + column;

/** Steps by which two cells miss each other: 0 where they touch, corners included. */
export function gap([x, y]: Place, [otherX, otherY]: Place): number {
	return Math.max(Math.abs(x - otherX), Math.abs(y - otherY)) - 1;
}

/** How badly an area stands: apart from neighbours, touching at a corner only, far from its wish. */
function badness({ wished, neighbours }: Board, area: number, cell: Place, cells: Place[]): number {
	let sum = 0;
	for (const other of neighbours[area]!) {
		const to = cells[other]!;
		const apart = gap(cell, to);
		sum += apart > 0 ? 2 * apart + 2 : cell[0] !== to[0] && cell[1] !== to[1] ? 0.3 : 0;
		// A neighbour to the north stays to the north.
		const [wish, wishTo] = [wished[area]!, wished[other]!];
		const along =
			(wishTo[0] - wish[0]) * (to[0] - cell[0]) + (wishTo[1] - wish[1]) * (to[1] - cell[1]);
		if (along < 0) sum += 1.5;
	}
	const [x, y] = wished[area]!;
	return sum + 0.12 * ((cell[0] - x) ** 2 + (cell[1] - y) ** 2);
}

/** Moves an area to a cell; whoever stands there takes its place. */
function exchange(board: Board, area: number, cell: Place): void {
	const other = board.taken.get(key(...cell));
	const from = board.cells[area]!;
	board.cells[area] = cell;
	board.taken.set(key(...cell), area);
	if (other === undefined) board.taken.delete(key(...from));
	else {
		board.cells[other] = from;
		board.taken.set(key(...from), other);
	}
}

/** Badness of the areas that an exchange concerns, counted before and after it. */
function around(board: Board, areas: number[]): number {
	let sum = 0;
	for (const area of areas) {
		sum += badness(board, area, board.cells[area]!, board.cells);
		for (const other of board.neighbours[area]!)
			sum += badness(board, other, board.cells[other]!, board.cells);
	}
	return sum;
}

const MOVES = 400_000;

/** Simulated annealing: worse exchanges are allowed at first, and ever more seldom. */
function improve(board: Board, seed: number): void {
	const random = randomSource(seed);
	const chance = () => (random.signedUniform() + 1) / 2;
	const count = board.cells.length;
	for (let move = 0; move < MOVES; move++) {
		const heat = 3 * (1 - move / MOVES) ** 2 + 0.001;
		const area = Math.min(count - 1, Math.floor(chance() * count));
		const from = board.cells[area]!;
		const step = () => Math.round(random.signedUniform() * 2.49);
		const to: Place = [from[0] + step(), from[1] + step()];
		const other = board.taken.get(key(...to));
		if (other === area || to[0] < 0 || to[1] < 0) continue;
		const concerned = other === undefined ? [area] : [area, other];
		const before = around(board, concerned);
		exchange(board, area, to);
		const worse = around(board, concerned) - before;
		if (worse > 0 && chance() >= Math.exp(-worse / heat)) exchange(board, area, from);
	}
}

/** Cells moved so that the first column and row are 0. */
function fromZero(cells: Place[]): Place[] {
	const [left, top] = [0, 1].map((axis) => Math.min(...cells.map((cell) => cell[axis]!)));
	return cells.map(([x, y]) => [x - left!, y - top!]);
}

/**
 * A cell for every area, the same for the same input.
 *
 * Middles are first evened out so that each area has about equal room, then each is put into the
 * cell that leaves all together nearest to their places, and at last cells are exchanged wherever
 * that brings neighbours together.
 *
 * @param places middle of each area; x to the right, y downwards, in any unit
 * @param pairs positions in `places` of areas that share a border
 * @returns column and row of each area from the top left, from 0
 */
export function tileLayout(places: Place[], pairs: [number, number][], seed = 296): Place[] {
	const neighbours = places.map((): number[] => []);
	for (const [one, other] of pairs) {
		neighbours[one]!.push(other);
		neighbours[other]!.push(one);
	}
	const wished = evenedOut(places, neighbours);
	const cells = nearestCells(wished);
	const taken = new Map(cells.map(([x, y], area) => [key(x, y), area]));
	const board: Board = { cells, taken, wished, neighbours };
	improve(board, seed);
	return fromZero(board.cells);
}
