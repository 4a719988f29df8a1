import type { Place } from './topology';

/** Room beside the outermost place, in cells. */
const MARGIN = 3;

/** Potentials and matches of the assignment while it grows; columns from 1, 0 is none. */
interface Matching {
	rows: Float64Array;
	columns: Float64Array;
	/** Row matched with each column; 0 where it is free. */
	match: Int32Array;
	way: Int32Array;
}

/** Takes one more row into the matching along the cheapest path of exchanges. */
function addRow(matching: Matching, row: number, cost: (row: number, column: number) => number) {
	const { rows, columns, match, way } = matching;
	const least = new Float64Array(columns.length).fill(Infinity);
	const used = new Uint8Array(columns.length);
	match[0] = row;
	let at = 0;
	do {
		used[at] = 1;
		const from = match[at]!;
		let [delta, next] = [Infinity, 0];
		for (let column = 1; column < columns.length; column++) {
			if (used[column]) continue;
			const reduced = cost(from, column) - rows[from]! - columns[column]!;
			if (reduced < least[column]!) [least[column], way[column]] = [reduced, at];
			if (least[column]! < delta) [delta, next] = [least[column]!, column];
		}
		for (let column = 0; column < columns.length; column++)
			if (used[column]) {
				rows[match[column]!]! += delta;
				columns[column]! -= delta;
			} else least[column]! -= delta;
		at = next;
	} while (match[at] !== 0);
	for (; at !== 0; at = way[at]!) match[at] = match[way[at]!]!;
}

/**
 * A cell of a whole-numbered grid for every place, none twice, with the least sum of squared
 * distances (the Hungarian method; Kuhn 1955, Naval Research Logistics Quarterly 2:83).
 * @param places in cells, none below 0
 */
export function nearestCells(places: Place[]): Place[] {
	const width = Math.ceil(Math.max(...places.map(([x]) => x))) + MARGIN;
	const height = Math.ceil(Math.max(...places.map(([, y]) => y))) + MARGIN;
	const cell = (column: number): Place => [(column - 1) % width, Math.floor((column - 1) / width)];
	const cost = (row: number, column: number) => {
		const [[x, y], [cellX, cellY]] = [places[row - 1]!, cell(column)];
		return (x - cellX) ** 2 + (y - cellY) ** 2;
	};
	const matching: Matching = {
		rows: new Float64Array(places.length + 1),
		columns: new Float64Array(width * height + 1),
		match: new Int32Array(width * height + 1),
		way: new Int32Array(width * height + 1)
	};
	for (let row = 1; row <= places.length; row++) addRow(matching, row, cost);
	const cells: Place[] = places.map(() => [0, 0]);
	matching.match.forEach((row, column) => {
		if (column > 0 && row > 0) cells[row - 1] = cell(column);
	});
	return cells;
}
