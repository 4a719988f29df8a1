import { StatisticsError, type Maybe } from '../errors';
import { checkedCount } from './counts';

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

/** Counts that are hidden for being small: `from` to `to`, both included. */
interface SmallCounts {
	from: number;
	to: number;
}

/** Which cells of a row are hidden, by position in ascending order. */
interface SuppressedRow {
	/** Small ones, and those hidden at source. */
	primary: number[];
	/** Hidden so that the total does not give a single hidden one away. */
	secondary: number[];
	suppressed: number[];
	/** True where only hiding the total too keeps the one hidden cell. */
	totalToo: boolean;
}

/** Hidden at source, or small. */
function isPrimary(value: Maybe, small: SmallCounts, argument: string): boolean {
	const count = checkedCount(value, argument);
	return count === null || (count >= small.from && count <= small.to);
}

/**
 * Which cells of a row to hide when its total is published: the small ones, and where that is just
 * one, the smallest other cell that is not zero (a zero where there is no other).
 * Source: Government Statistical Service 2014, Disclosure control guidance for tables produced from
 * administrative sources.
 *
 * @param values counts; `null` is one hidden at source, and stays hidden
 * @param small counts that are hidden, 1–7 by default
 * @param totalPublished false where no total is shown
 * @throws StatisticsError `negative_count`, `not_an_integer`
 */
export function suppressedRow(
	values: readonly Maybe[],
	small: SmallCounts = { from: 1, to: 7 },
	totalPublished = true
): SuppressedRow {
	const positions = values.map((_, cell) => cell);
	const hidden = positions.filter((cell) => isPrimary(values[cell]!, small, `values[${cell}]`));
	if (hidden.length !== 1 || !totalPublished)
		return { primary: hidden, secondary: [], suppressed: hidden, totalToo: false };
	const rank = (cell: number) => values[cell] || Infinity;
	const [other] = positions
		.filter((cell) => cell !== hidden[0])
		.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
	const secondary = other === undefined ? [] : [other];
	const suppressed = [...hidden, ...secondary].sort((a, b) => a - b);
	return { primary: hidden, secondary, suppressed, totalToo: other === undefined };
}

/** Which cells of a two-way table are hidden, as [row, column], row by row. */
interface SuppressedTable {
	primary: Cell[];
	secondary: Cell[];
	suppressed: Cell[];
}

function checkTable(values: readonly (readonly Maybe[])[]): void {
	const columns = values[0]?.length ?? 0;
	if (values.length < 2 || columns < 2)
		throw new StatisticsError('too_few_groups', 'values', `${values.length} × ${columns}`);
	values.forEach((row, at) => {
		if (row.length !== columns)
			throw new StatisticsError('length_mismatch', `values[${at}].length`, row.length);
	});
}

/**
 * Which cells of a two-way table to hide when row and column totals are published: the small ones,
 * and others until no hidden cell follows from the totals, by one subtraction or by several. Zeros
 * are hidden only where nothing else will do. What the range of small counts itself tells about
 * two hidden cells is not looked at.
 * Source: Government Statistical Service 2014, Disclosure control guidance for tables produced from
 * administrative sources; Cox 1995, J Am Stat Assoc 90:1453, for hidden cells as a graph whose
 * bridges can be worked out.
 *
 * @param values counts by row and column, two or more of each; `null` is one hidden at source
 * @param small counts that are hidden, 1–7 by default
 * @param totalsPublished false where no totals are shown
 * @throws StatisticsError `too_few_groups`, `length_mismatch`, `negative_count`, `not_an_integer`
 */
export function suppressedTable(
	values: readonly (readonly Maybe[])[],
	small: SmallCounts = { from: 1, to: 7 },
	totalsPublished = true
): SuppressedTable {
	checkTable(values);
	const primary = values.flatMap((row, r) =>
		row.flatMap((value, c): Cell[] =>
			isPrimary(value, small, `values[${r}][${c}]`) ? [[r, c]] : []
		)
	);
	const secondary: Cell[] = [];
	for (;;) {
		const masked = [...primary, ...secondary];
		const exposed = totalsPublished && masked.find((cell) => isBridge(cell, masked));
		if (!exposed) break;
		secondary.push(...cheapestWayRound(exposed, masked, values));
	}
	const inOrder = (a: Cell, b: Cell) => a[0] - b[0] || a[1] - b[1];
	secondary.sort(inOrder);
	return { primary, secondary, suppressed: [...primary, ...secondary].sort(inOrder) };
}
