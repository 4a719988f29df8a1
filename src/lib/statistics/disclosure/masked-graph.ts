import type { Maybe } from '../errors';

/** A cell of a table: row and column, zero-based. */
export type Cell = readonly [number, number];

/** Cost of hiding a zero: dearer than any count. */
const COST_OF_ZERO = 1e15;

function isSame(a: Cell, b: Cell): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

/** Rows are −1, −2 …; columns are 0, 1 …: the two kinds of places that a hidden cell joins. */
function ends([row, column]: Cell): [number, number] {
	return [-1 - row, column];
}

function reached(from: number, cells: readonly Cell[]): Set<number> {
	const seen = new Set([from]);
	const queue = [from];
	for (let place = queue.shift(); place !== undefined; place = queue.shift())
		for (const cell of cells) {
			const [row, column] = ends(cell);
			const next = place === row ? column : place === column ? row : null;
			if (next !== null && !seen.has(next)) {
				seen.add(next);
				queue.push(next);
			}
		}
	return seen;
}

/**
 * Whether a hidden cell can be worked out from the totals: rows and columns joined by hidden cells
 * make a graph, and a cell that nothing else joins around is the difference of known sums.
 */
export function isBridge(cell: Cell, masked: readonly Cell[]): boolean {
	const others = masked.filter((other) => !isSame(other, cell));
	const [row, column] = ends(cell);
	return !reached(row, others).has(column);
}

interface Way {
	cost: number;
	cells: Cell[];
}

/**
 * The cells to hide so that a hidden cell can no longer be worked out: the cheapest way round from
 * its row to its column (Dijkstra 1959), where hidden cells cost nothing and others their count.
 */
export function cheapestWayRound(
	cell: Cell,
	masked: readonly Cell[],
	values: readonly (readonly Maybe[])[]
): Cell[] {
	const cells = values.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
	const usable = cells.filter((other) => !isSame(other, cell));
	const hidden = (other: Cell) => masked.some((one) => isSame(one, other));
	const cost = (other: Cell) => (hidden(other) ? 0 : values[other[0]]![other[1]] || COST_OF_ZERO);
	const [start, goal] = ends(cell);
	const ways = new Map<number, Way>([[start, { cost: 0, cells: [] }]]);
	const settled = new Set<number>();
	for (;;) {
		const place = nearest(ways, settled);
		if (place === null || place === goal) break;
		settled.add(place);
		for (const other of usable) {
			const [row, column] = ends(other);
			if (place !== row && place !== column) continue;
			const next = place === row ? column : row;
			const way = ways.get(place)!;
			const total = way.cost + cost(other);
			if (total < (ways.get(next)?.cost ?? Infinity))
				ways.set(next, { cost: total, cells: [...way.cells, other] });
		}
	}
	return (ways.get(goal)?.cells ?? []).filter((other) => !hidden(other));
}

function nearest(ways: ReadonlyMap<number, Way>, settled: ReadonlySet<number>): number | null {
	let found: number | null = null;
	for (const [place, { cost }] of ways)
		if (!settled.has(place) && (found === null || cost < ways.get(found)!.cost)) found = place;
	return found;
}
