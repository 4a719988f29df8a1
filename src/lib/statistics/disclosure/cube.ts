/** Which counts of a table of any number of dimensions are hidden. */

/** Rows of a table: what they are about, by dimension, and one count or more of each. */
export interface CountedRows {
	rows: number;
	/** By dimension the category of each row, as whole numbers from 0. */
	dimensions: Int32Array[];
	/** By measure the count of each row; NaN where it is missing, which counts as hidden at source. */
	measures: Float64Array[];
}

/** Of a cell: shown, small or missing itself, or hidden so that another cannot be worked out. */
export const COVER = { shown: 0, primary: 1, secondary: 2 } as const;

/** Rounds after which nothing more is hidden: each hides at least one cell, few tables need three. */
const mostRounds = 1_000;

/** True where each category of one dimension lies in one of another: a ward in its borough. */
function determines(one: Int32Array, other: Int32Array): boolean {
	const within = new Map<number, number>();
	return one.every((category, row) => {
		const wider = within.get(category) ?? other[row]!;
		within.set(category, wider);
		return wider === other[row];
	});
}

/**
 * For each row the number of its line: rows that are the same in all dimensions but one. Dimensions
 * that tell the one (a code beside a name, a ward within its borough) part no line along it.
 */
function linesAlong({ rows, dimensions }: CountedRows, along: number): Int32Array {
	const others = dimensions.filter(
		(one, at) => at !== along && !determines(one, dimensions[along]!)
	);
	const sizes = others.map((own) => own.reduce((most, one) => Math.max(most, one), 0) + 1);
	const isSmall = sizes.reduce((product, size) => product * size, 1) < Number.MAX_SAFE_INTEGER;
	const found = new Map<number | string, number>();
	const lines = new Int32Array(rows);
	for (let row = 0; row < rows; row++) {
		const key = isSmall
			? others.reduce((sum, own, at) => sum * sizes[at]! + own[row]!, 0)
			: others.map((own) => own[row]).join();
		const line = found.get(key) ?? found.size;
		found.set(key, line);
		lines[row] = line;
	}
	return lines;
}

/** Lower is hidden sooner: the smallest count that is not zero, a zero only where all are. */
const rank = (count: number) => (count === 0 ? Infinity : count);

/**
 * Hides a second cell in each line that has just one hidden, the smallest other that is not zero.
 * @returns how many were hidden
 */
function hideAlong(lines: Int32Array, counts: Float64Array, covers: Uint8Array): number {
	const lineCount = lines.reduce((most, line) => Math.max(most, line + 1), 0);
	const hidden = new Int32Array(lineCount);
	const least = new Int32Array(lineCount).fill(-1);
	for (let row = 0; row < lines.length; row++) {
		const line = lines[row]!;
		if (covers[row]! > 0) hidden[line]!++;
		else if (least[line]! < 0 || rank(counts[row]!) < rank(counts[least[line]!]!))
			least[line] = row;
	}
	let more = 0;
	for (let line = 0; line < lineCount; line++)
		if (hidden[line] === 1 && least[line]! >= 0) {
			covers[least[line]!] = COVER.secondary;
			more++;
		}
	return more;
}

/** The same across the measures of each row, where there are several. */
function hideAcross({ rows, measures }: CountedRows, covers: readonly Uint8Array[]): number {
	if (measures.length < 2) return 0;
	let more = 0;
	for (let row = 0; row < rows; row++) {
		const hidden = covers.reduce((sum, own) => sum + (own[row]! > 0 ? 1 : 0), 0);
		if (hidden !== 1) continue;
		let least = -1;
		covers.forEach((own, at) => {
			if (own[row]! > 0) return;
			if (least < 0 || rank(measures[at]![row]!) < rank(measures[least]![row]!)) least = at;
		});
		covers[least]![row] = COVER.secondary;
		more++;
	}
	return more;
}

/**
 * Which counts of a table to hide when sums over any of its dimensions are known: those from 1 to
 * `to`, and others until no line of the table (rows that differ in one dimension alone, or the
 * measures of one row) has just one hidden. In each such line that is the smallest other count that
 * is not zero (a zero where all are).
 * Source: as `suppressedRow`; the rule for two-way tables, line by line.
 *
 * @param to 1 or more
 * @returns by measure the cover of each row
 */
export function suppressedCube(table: CountedRows, to: number): Uint8Array[] {
	const { rows, dimensions, measures } = table;
	const covers = measures.map((counts) =>
		Uint8Array.from(counts, (count) =>
			Number.isNaN(count) || (count >= 1 && count <= to) ? COVER.primary : COVER.shown
		)
	);
	if (!covers.some((own) => own.includes(COVER.primary))) return covers;
	const lines =
		dimensions.length > 0
			? dimensions.map((_, along) => linesAlong(table, along))
			: [new Int32Array(rows)];
	for (let round = 0; round < mostRounds; round++) {
		let more = hideAcross(table, covers);
		// Across after each: what one measure hides may save another a cell of its own.
		measures.forEach((counts, at) => {
			for (const line of lines) more += hideAlong(line, counts, covers[at]!);
			more += hideAcross(table, covers);
		});
		if (more === 0) break;
	}
	return covers;
}
