/** From a table that is wide, with a column for each period, to a long one, and back. */
import { TextColumn } from './column';
import { refusedFile, Refused, shownValue } from './faults';
import { isPeriod } from './layout';
import { limits } from './limits';
import { Places, type TextTable } from './text-table';

/** What is to be turned. Columns by position. */
export type Turn =
	| { to: 'long' }
	/** `period`: the column whose texts become columns; `values`: those that are spread over them. */
	| { to: 'wide'; period: number; values: number[] };

/** Columns of one measure, one for each period. */
interface Measure {
	name: string;
	/** Position of the column of each period. */
	columns: Map<string, number>;
}

const periodAtEnd = /^(.*?)[\s–:-]*((?:mid-)?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)$/i;
const periodAtStart = /^((?:mid-)?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)[\s–:-]+(.*)$/i;

function parted(name: string): { measure: string; period: string } | null {
	const trimmed = name.trim();
	if (trimmed.length > 200) return null;
	if (isPeriod(trimmed)) return { measure: '', period: trimmed };
	const end = periodAtEnd.exec(trimmed);
	if (end) return { measure: (end[1] ?? '').trim(), period: end[2] ?? '' };
	const start = periodAtStart.exec(trimmed);
	return start ? { measure: (start[2] ?? '').trim(), period: start[1] ?? '' } : null;
}

/**
 * The periods that stand as columns.
 * @param names of the columns
 * @returns the periods in order and the measures that each has a column of; null where fewer than
 * two periods stand across
 */
export function periodsAcross(
	names: readonly string[]
): { periods: string[]; measures: Measure[] } | null {
	const measures = new Map<string, Measure>();
	const periods = new Set<string>();
	for (const [at, name] of names.entries()) {
		const parts = parted(name);
		if (!parts) continue;
		const measure = measures.get(parts.measure) ?? { name: parts.measure, columns: new Map() };
		measures.set(parts.measure, measure);
		if (measure.columns.has(parts.period)) return null;
		measure.columns.set(parts.period, at);
		periods.add(parts.period);
	}
	const several = [...measures.values()].filter(({ columns }) => columns.size > 1);
	return several.length === 0 ? null : { periods: [...periods], measures: several };
}

const freeName = (wanted: string, taken: readonly string[]) => {
	let name = wanted;
	for (let number = 2; taken.includes(name); number++) name = `${wanted} ${number}`;
	return name;
};

function tableOf(from: TextTable, names: string[]): TextTable {
	const columns = names.map(() => new TextColumn());
	return { ...from, names, headerCells: names, columns, places: new Places(), rows: 0, rowsIn: 0 };
}

function finished(table: TextTable, note: string): TextTable {
	table.rows = table.places.length;
	table.rowsIn = table.rows + table.rejected.length;
	table.notes = [...table.notes, note];
	return table;
}

const again = 'Take the turning back, or mend the file.';

/**
 * One row for each row and period.
 * @throws Refused `turn` where no periods stand across or the rows would be too many
 */
function long(from: TextTable): TextTable {
	const across = periodsAcross(from.names);
	if (!across) throw refusedFile('turn', 'has no periods as columns', again);
	const { periods, measures } = across;
	if (from.rows * periods.length > limits.rows)
		throw refusedFile(
			'turn',
			`would have more than ${limits.rows.toLocaleString('en-GB')} rows when it is turned`,
			again
		);
	const turned = new Set(measures.flatMap(({ columns }) => [...columns.values()]));
	const others = from.names.map((_, at) => at).filter((at) => !turned.has(at));
	const kept = others.map((at) => from.names[at]!);
	const period = freeName('period', kept);
	const values = measures.map(({ name }) => freeName(name || 'value', [...kept, period]));
	const table = tableOf(from, [...kept, period, ...values]);
	for (let row = 0; row < from.rows; row++)
		spreadRow(from, row, table, { others, periods, measures });
	const [first, last] = [periods[0], periods.at(-1)];
	return finished(
		table,
		`${periods.length} periods that stood as columns (${first} to ${last}) are rows now.`
	);
}

/** Adds a row for each period of one row. */
function spreadRow(
	from: TextTable,
	row: number,
	table: TextTable,
	of: { others: number[]; periods: string[]; measures: Measure[] }
): void {
	const cellAt = (at: number | undefined) => from.columns[at ?? -1]?.at(row) ?? '';
	const { row: place, line } = from.places.at(row);
	for (const period of of.periods) {
		const values = of.measures.map(({ columns }) => cellAt(columns.get(period)));
		const cells = [...of.others.map(cellAt), period, ...values];
		cells.forEach((cell, at) => table.columns[at]!.push(cell));
		table.places.push(place, line);
	}
}

/** A row of a wide table while its cells come in. */
interface WideRow {
	row: number;
	/** Position in the new table. */
	others: string[];
	cells: Map<string, string>;
}

/** A wide table may have this many periods. */
const mostPeriods = 200;

/**
 * One row for all periods of what the other columns name.
 * @throws Refused `turn` where two rows hold the same period, or the periods are too many
 */
function wide(from: TextTable, turn: Turn & { to: 'wide' }): TextTable {
	const { period, values } = turn;
	const others = from.names
		.map((_, at) => at)
		.filter((at) => at !== period && !values.includes(at));
	const rows = new Map<string, WideRow>();
	const names = new Map<string, string>();
	for (let row = 0; row < from.rows; row++) {
		const key = others.map((at) => from.columns[at]!.at(row) ?? '');
		const found = rows.get(key.join('\0')) ?? { row, others: key, cells: new Map() };
		rows.set(key.join('\0'), found);
		const one = (from.columns[period]?.at(row) ?? '').trim();
		for (const at of values) {
			const name = values.length === 1 ? one : `${from.names[at]} ${one}`;
			names.set(`${at}\0${one}`, name);
			if (found.cells.has(name)) throw heldTwice(from, row, one);
			found.cells.set(name, from.columns[at]!.at(row) ?? '');
		}
		if (names.size > mostPeriods * values.length)
			throw refusedFile(
				'turn',
				`has more than ${mostPeriods} different texts in “${from.names[period]}”`,
				again
			);
	}
	return spread(from, others, rows, [...new Set(names.values())]);
}

function spread(
	from: TextTable,
	others: number[],
	rows: ReadonlyMap<string, WideRow>,
	periods: string[]
): TextTable {
	const kept = others.map((at) => from.names[at]!);
	const table = tableOf(from, [...kept, ...periods.map((name) => freeName(name, kept))]);
	for (const { row, others: key, cells } of rows.values()) {
		const all = [...key, ...periods.map((name) => cells.get(name) ?? '')];
		all.forEach((cell, at) => table.columns[at]!.push(cell));
		const { row: place, line } = from.places.at(row);
		table.places.push(place, line);
	}
	return finished(
		table,
		`${from.rows.toLocaleString('en-GB')} rows became ${table.places.length.toLocaleString('en-GB')}, with ${periods.length} columns in place of periods.`
	);
}

function heldTwice(from: TextTable, row: number, period: string): Refused {
	return new Refused({
		code: 'turn',
		...from.places.at(row),
		column: '',
		value: shownValue(period),
		message: 'stands twice for the same row of the turned table',
		advice: again
	});
}

/** The table turned. @throws Refused `turn` where that cannot be */
export function turnedTable(table: TextTable, turn: Turn): TextTable {
	return turn.to === 'long' ? long(table) : wide(table, turn);
}

/** Columns whose empty cells follow a filled one, as merged cells of a spreadsheet come out. */
export function fillableColumns({ columns, rows }: TextTable): { at: number; cells: number }[] {
	const looked = Math.min(rows, 5_000);
	return columns.slice(0, 200).flatMap((column, at) => {
		let [empty, longest, run] = [0, 0, 0];
		if ((column.at(0) ?? '').trim() === '') return [];
		const texts = new Set<string>();
		for (let row = 0; row < looked; row++) {
			const cell = (column.at(row) ?? '').trim();
			run = cell === '' ? run + 1 : 0;
			longest = Math.max(longest, run);
			if (cell === '') empty++;
			else texts.add(cell);
		}
		// Merged cells leave a regular pattern: as many empty cells after each text, or nearly so.
		const groups = looked - empty;
		const regular = longest > 0 && Math.abs(groups * (longest + 1) - looked) <= longest;
		const letters = ![...texts].some((text) => /^[-+]?[\d.,]+$/.test(text));
		return empty > 0 && regular && letters && groups > 1 ? [{ at, cells: empty }] : [];
	});
}

/** The table with the empty cells of some columns filled by what stands above them. */
export function filledDown(table: TextTable, columns: readonly number[]): TextTable {
	const filled = table.columns.map((column, at) => {
		if (!columns.includes(at)) return column;
		const copy = new TextColumn();
		let above = '';
		for (const cell of column) {
			if (cell.trim() !== '') above = cell;
			copy.push(above);
		}
		return copy;
	});
	const names = columns.flatMap((at) => (table.names[at] ? [`“${table.names[at]}”`] : []));
	if (names.length === 0) return table;
	const note = `Empty cells of ${names.join(', ')} hold what stands above them.`;
	return { ...table, columns: filled, notes: [...table.notes, note] };
}
