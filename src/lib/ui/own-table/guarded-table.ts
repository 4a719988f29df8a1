import { COVER, suppressedCube } from '$lib/statistics/disclosure/cube';
import { nearestMultiple } from '$lib/statistics/population/rounding';
import {
	missingCell,
	parted,
	textCell,
	type OwnColumn,
	type OwnTable
} from '$lib/database/own-table';

/** How a table is guarded. */
export interface TableGuard {
	/** Counts from 1 to this are hidden; 1 or more. */
	to: number;
	/** Names of columns of numbers that the reader says are made of no counts of people. */
	kept: readonly string[];
	/**
	 * What a row of a table without counts is: somebody, so that rows are counted and the counts
	 * guarded, or nobody (a place, a score).
	 */
	rowsAre: 'people' | 'nobody';
}

/** What became of a table. */
export interface GuardReport {
	/** Counts of the table, and those hidden for being small, and hidden for the sake of these. */
	counts: number;
	primary: number;
	secondary: number;
}

const roundedTo = 5;
/** Dimensions looked at; a table with more has each of its rows alone in all lines. */
const mostDimensions = 8;
/** The reason that stands beside a hidden count, as for one that was hidden in the file. */
const hiddenReason = 'suppressed';

/** True where the reader must say what a row is: no column counts anything. */
export function hasCounts({ columns }: Pick<OwnTable, 'columns'>): boolean {
	return columns.some(({ holds }) => holds === 'count');
}

/** Columns that are left out unless the reader keeps them: made of counts they would give them away. */
export function doubtfulColumns({ columns }: Pick<OwnTable, 'columns'>): string[] {
	return columns
		.filter(({ holds }) => holds === 'number' || holds === 'numerals')
		.map(({ name }) => name);
}

function fresh(wanted: string, taken: Set<string>): string {
	let name = wanted;
	for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
	taken.add(name.toLowerCase());
	return name;
}

/** A column of the guarded table, with the column of the file that it comes from; −1 for none. */
interface PlannedColumn extends OwnColumn {
	from: number;
	/** Place of the reasons in the file, for a column of reasons; −1 for none. */
	reasons?: number;
}

function isLeftOut({ columns }: Pick<OwnTable, 'columns'>, { kept }: TableGuard) {
	const doubtful = doubtfulColumns({ columns });
	return (name: string) => doubtful.includes(name) && !kept.includes(name);
}

/** The columns that the database gets, in order. */
function plan(table: Pick<OwnTable, 'columns'>, guard: TableGuard): PlannedColumn[] {
	const { columns } = table;
	const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
	const leftOut = isLeftOut(table, guard);
	const people = !hasCounts(table) && guard.rowsAre === 'people';
	const planned = columns.flatMap((column, from): PlannedColumn[] => {
		const { name, holds, of } = column;
		if (leftOut(name) || (of !== undefined && leftOut(of))) return [];
		if (people && (holds === 'number' || holds === 'reason')) return [];
		const isOfCount = columns.some((one) => one.name === of && one.holds === 'count');
		if (holds === 'reason' && isOfCount) return [];
		if (holds !== 'count') return [{ ...column, from }];
		const reasons = columns.findIndex((one) => one.holds === 'reason' && one.of === name);
		const known = columns[reasons]?.name ?? fresh(`${name}_missing`, taken);
		const reason = { name: known, type: 'VARCHAR', holds: 'reason', of: name } as const;
		return [
			{ ...column, from },
			{ ...reason, from, reasons }
		];
	});
	if (!people) return planned;
	const rows = fresh('rows', taken);
	const missing = fresh('rows_missing', taken);
	return [
		...planned,
		{ name: rows, type: 'BIGINT', holds: 'count', from: -1 },
		{ name: missing, type: 'VARCHAR', holds: 'reason', of: rows, from: -1, reasons: -1 }
	];
}

/** The columns of a table once it is guarded. */
export function guardedColumns(table: Pick<OwnTable, 'columns'>, guard: TableGuard): OwnColumn[] {
	return plan(table, guard).map(({ name, type, holds, of }) =>
		of === undefined ? { name, type, holds } : { name, type, holds, of }
	);
}

type Cells = (string | null)[];

/** The end of a cell in quotes that opens at `start`: the place after its closing mark. */
function endOfQuoted(text: string, start: number): number {
	let end = text.indexOf('"', start + 1);
	while (text[end + 1] === '"') end = text.indexOf('"', end + 2);
	return end + 1;
}

/** The rows of a part, as `OwnRows.parts` has them. */
function* rowsIn(text: string): Generator<Cells> {
	let row: Cells = [];
	for (let at = 0; at < text.length;) {
		const isQuoted = text[at] === '"';
		let end = isQuoted ? endOfQuoted(text, at) : at;
		if (!isQuoted) while (text[end] !== ',' && text[end] !== '\n') end++;
		const cell = text.slice(at, end);
		if (isQuoted) row.push(cell.slice(1, -1).replaceAll('""', '"'));
		else row.push(cell === missingCell ? null : cell);
		if (text[end] === '\n') {
			yield row;
			row = [];
		}
		at = end + 1;
	}
}

async function rowsOf({ parts }: OwnTable): Promise<Cells[]> {
	const rows: Cells[] = [];
	for (const part of parts) for (const row of rowsIn(await part.text())) rows.push(row);
	return rows;
}

/** Categories as whole numbers, in the order in which they first stand. */
function numbered(texts: readonly (string | null)[]): Int32Array {
	const known = new Map<string | null, number>();
	return Int32Array.from(texts, (text) => {
		const number = known.get(text) ?? known.size;
		known.set(text, number);
		return number;
	});
}

/** What the rows are about: columns of text that differ. */
function dimensionsOf(rows: readonly Cells[], columns: readonly PlannedColumn[]): Int32Array[] {
	return columns
		.filter(({ holds }) => holds === 'text' || holds === 'numerals' || holds === 'code')
		.map(({ from }) => numbered(rows.map((row) => row[from] ?? null)))
		.filter((own) => own.some((category) => category > 0))
		.slice(0, mostDimensions);
}

/** Rows that are the same in all columns of the plan, counted. */
function counted(rows: readonly Cells[], columns: readonly PlannedColumn[]) {
	const places = columns.flatMap(({ from }) => (from < 0 ? [] : [from]));
	const found = new Map<string, { row: Cells; count: number }>();
	for (const row of rows) {
		const key = JSON.stringify(places.map((place) => row[place]));
		const one = found.get(key);
		if (one) one.count++;
		else found.set(key, { row, count: 1 });
	}
	const all = [...found.values()];
	return { rows: all.map(({ row }) => row), counts: Float64Array.from(all, ({ count }) => count) };
}

/** A cell of the guarded table, as it stands in its file. */
function cellOf(column: PlannedColumn, row: Cells, count: number, cover: number): string {
	const { holds, type, from, reasons } = column;
	const own = from < 0 ? null : (row[from] ?? null);
	if (holds === 'reason' && reasons !== undefined) {
		const told = reasons < 0 ? null : (row[reasons] ?? null);
		return cover > 0 ? textCell(told ?? hiddenReason) : missingCell;
	}
	if (holds === 'count') return cover > 0 ? missingCell : String(nearestMultiple(count, roundedTo));
	return type === 'VARCHAR' ? textCell(own) : (own ?? missingCell);
}

/** Rows with the counts of each measure, and which of these are hidden. */
function coveredRows(all: readonly Cells[], columns: readonly PlannedColumn[], to: number) {
	const countColumns = columns.filter(({ holds }) => holds === 'count');
	const people = countColumns.some(({ from }) => from < 0);
	const own = people ? counted(all, columns) : { rows: all, counts: null };
	const { rows } = own;
	const measures = countColumns.map(({ from }) =>
		own.counts && from < 0
			? own.counts
			: Float64Array.from(rows, (row) => (row[from] == null ? NaN : Number(row[from])))
	);
	const dimensions = dimensionsOf(rows, columns);
	return {
		rows,
		measures,
		covers: suppressedCube({ rows: rows.length, dimensions, measures }, to)
	};
}

/** How many counts there are, and how many of them are hidden. */
function reported(measures: readonly Float64Array[], covers: readonly Uint8Array[]): GuardReport {
	const sum = (of: (measure: number) => number) =>
		measures.reduce((total, _, at) => total + of(at), 0);
	const cover = (kind: number) => sum((at) => covers[at]!.filter((one) => one === kind).length);
	const missing = sum((at) => measures[at]!.filter(Number.isNaN).length);
	return {
		counts: sum((at) => measures[at]!.length) - missing,
		primary: cover(COVER.primary) - missing,
		secondary: cover(COVER.secondary)
	};
}

/**
 * A reader's table as it may be asked: counts from 1 to `to` are not in it, nor further ones that a
 * sum would give them away by; others are rounded to the nearest 5, and numbers that may be made of
 * counts are left out. What is asked of it can tell no more.
 * Source: NHS Digital, disclosure control methodology for Hospital Episode Statistics; see
 * `suppressedCube` for the further ones.
 */
export async function guardedTable(
	table: OwnTable,
	guard: TableGuard
): Promise<{ table: OwnTable; report: GuardReport }> {
	const columns = plan(table, guard);
	const { rows, measures, covers } = coveredRows(await rowsOf(table), columns, guard.to);
	const names = columns.filter(({ holds }) => holds === 'count').map(({ name }) => name);
	const places = columns.map(({ name, of }) => names.indexOf(of ?? name));
	const lines = function* () {
		for (const [at, row] of rows.entries()) {
			const cells = columns.map((column, place) => {
				const measure = places[place]!;
				return cellOf(column, row, measures[measure]?.[at] ?? 0, covers[measure]?.[at] ?? 0);
			});
			yield `${cells.join(',')}\n`;
		}
	};
	return {
		table: { ...parted(lines()), name: table.name, columns: guardedColumns(table, guard) },
		report: reported(measures, covers)
	};
}
