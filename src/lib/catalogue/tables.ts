/**
 * CSV text -> rows that satisfy a table's descriptor, or problems with row numbers.
 * The one door to PapaParse.
 */
import Papa from 'papaparse';
import type { Field, Table } from './data-package';

/** A cell: text, number, or null for "no value". Dates stay ISO text. */
export type Cell = string | number | null;
export type Row = Record<string, Cell>;

/** A cell, row or header that is not what it should be. */
export interface Problem {
	table: string;
	/** Row of the file, the header being row 1; 1 also where the whole table is meant. */
	row: number;
	column: string;
	value: string;
	message: string;
}

/** A CSV file as texts: header, and records beside the row of the file each stands in. */
interface Records {
	header: string[];
	records: string[][];
	/** What PapaParse could not make sense of. */
	problems: { row: number; message: string }[];
}

/**
 * CSV text as texts, nothing converted. A byte order mark is dropped, an empty last line ignored.
 * @param text a whole CSV file with a header
 * @param delimiter what stands between cells: a tab where they were copied from a spreadsheet
 */
export function recordsOf(text: string, delimiter: ',' | '\t' | ';' = ','): Records {
	const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
		header: false,
		delimiter,
		skipEmptyLines: true
	});
	const [header = [], ...records] = parsed.data;
	const problems = parsed.errors.map((error) => ({
		row: (error.row ?? 0) + 1,
		message: error.message
	}));
	return { header, records, problems };
}

const INTEGER = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day that the calendar has: 30 February is none. */
function isDay(text: string): boolean {
	if (!DATE.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The cell's value by the field's type; undefined where the text is of another type. */
function converted(text: string, field: Field): Cell | undefined {
	if (field.type === 'integer') return INTEGER.test(text) ? Number(text) : undefined;
	if (field.type === 'number') return NUMBER.test(text) ? Number(text) : undefined;
	if (field.type === 'date') return isDay(text) ? text : undefined;
	return text;
}

/** What the field's constraints have against a value, or null. */
function objection(text: string, value: Cell, field: Field): string | null {
	const { enum: allowed, minimum, maximum, pattern } = field.constraints ?? {};
	if (allowed && !allowed.includes(text)) return `is not one of ${allowed.join(', ')}`;
	if (pattern && !new RegExp(`^(?:${pattern})$`).test(text)) return `does not match ${pattern}`;
	if (typeof value !== 'number') return null;
	if (minimum !== undefined && value < minimum) return `is below ${minimum}`;
	if (maximum !== undefined && value > maximum) return `is above ${maximum}`;
	return null;
}

/** One cell read by its field: the value, or what is wrong with the text. */
function readCell(text: string, field: Field, missing: Set<string>): Cell | { problem: string } {
	if (missing.has(text)) {
		return field.constraints?.required ? { problem: 'is empty but required' } : null;
	}
	const value = converted(text, field);
	if (value === undefined) return { problem: `is not of type ${field.type}` };
	const message = objection(text, value, field);
	return message ? { problem: message } : value;
}

/** The first row in which each value of a column (or key) stood. */
class FirstRows {
	private readonly rows = new Map<string, number>();

	/** The earlier row with the same value, or null; this row is remembered where there is none. */
	earlier(value: string, row: number): number | null {
		const first = this.rows.get(value);
		if (first === undefined) this.rows.set(value, row);
		return first ?? null;
	}
}

/** Reads records one by one, remembering what must not be repeated. */
class TableReader {
	readonly problems: Problem[] = [];
	private readonly missing: Set<string>;
	private readonly keys = new FirstRows();
	private readonly uniques = new Map<string, FirstRows>();

	constructor(private readonly table: Table) {
		this.missing = new Set(table.schema.missingValues);
		for (const field of table.schema.fields)
			if (field.constraints?.unique) this.uniques.set(field.name, new FirstRows());
	}

	report(row: number, column: string, value: string, message: string): void {
		this.problems.push({ table: this.table.name, row, column, value, message });
	}

	/** A record as a row; null, with a problem, where its cells can't be told apart. */
	row(record: string[], number: number): Row | null {
		const { fields, primaryKey } = this.table.schema;
		if (record.length !== fields.length) {
			const message = `has ${record.length} cells, not ${fields.length}`;
			this.report(number, '', record.join(','), message);
			return null;
		}
		const row: Row = {};
		fields.forEach((field, position) => {
			row[field.name] = this.cell(record[position] ?? '', field, number);
		});
		const key = primaryKey.map((name) => row[name]).join(' ');
		const earlier = this.keys.earlier(key, number);
		if (earlier !== null)
			this.report(number, primaryKey.join('+'), key, `repeats the key of row ${earlier}`);
		return row;
	}

	private cell(text: string, field: Field, number: number): Cell {
		const cell = readCell(text, field, this.missing);
		const faulty = cell !== null && typeof cell === 'object';
		if (faulty) this.report(number, field.name, text, cell.problem);
		const earlier = text && this.uniques.get(field.name)?.earlier(text, number);
		if (earlier) this.report(number, field.name, text, `is also in row ${earlier}`);
		return faulty ? null : cell;
	}
}

/**
 * A table's rows, typed by its descriptor.
 *
 * Checks the header (names and order), every cell's type and constraints, unique fields and the
 * primary key. A cell with a problem is read as null; a record of the wrong length is left out.
 * @param text the whole CSV file
 * @param table its descriptor
 * @returns rows in file order, and every problem found; no rows and no problem for a file that
 *   holds the right header only
 */
export function readTable(text: string, table: Table): { rows: Row[]; problems: Problem[] } {
	const reader = new TableReader(table);
	const { header, records, problems } = recordsOf(text);
	for (const { row, message } of problems) reader.report(row, '', '', message);
	const expected = table.schema.fields.map((field) => field.name).join(',');
	if (header.join(',') !== expected) {
		reader.report(1, '', header.join(','), `the header should be ${expected}`);
		return { rows: [], problems: reader.problems };
	}
	const rows = records
		.map((record, index) => reader.row(record, index + 2))
		.filter((row) => row !== null);
	return { rows, problems: reader.problems };
}
