/**
 * CSV text -> rows that satisfy a table's descriptor, or problems with row numbers.
 * The one door to PapaParse.
 */
import Papa from 'papaparse';
import type { Field, Table } from './catalogue';

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
export interface Records {
	header: string[];
	records: string[][];
	/** What PapaParse could not make sense of. */
	problems: { row: number; message: string }[];
}

/**
 * CSV text as texts, nothing converted. A byte order mark is dropped, an empty last line ignored.
 * @param text a whole CSV file with a header, comma separated
 */
export function recordsOf(text: string): Records {
	const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
		header: false,
		delimiter: ',',
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

/** The cell's value by the field's type; undefined where the text is of another type. */
function converted(text: string, field: Field): Cell | undefined {
	if (field.type === 'integer') return INTEGER.test(text) ? Number(text) : undefined;
	if (field.type === 'number') return NUMBER.test(text) ? Number(text) : undefined;
	if (field.type === 'date') return DATE.test(text) ? text : undefined;
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

/** Values of a field or key that must be unique, with the row that had each first. */
class Seen {
	private readonly rows = new Map<string, number>();

	/** The earlier row with the same value, or null. */
	note(value: string, row: number): number | null {
		const earlier = this.rows.get(value);
		if (earlier === undefined) this.rows.set(value, row);
		return earlier ?? null;
	}
}

/**
 * A table's rows, typed by its descriptor.
 *
 * Checks the header (names and order), every cell's type and constraints, unique fields and the
 * primary key. A cell with a problem is read as null; a record of the wrong length is left out.
 * @param text the whole CSV file
 * @param table its descriptor
 * @returns rows in file order, and every problem found; empty rows with no problem for a file
 *   that holds a header only
 */
export function readTable(text: string, table: Table): { rows: Row[]; problems: Problem[] } {
	const { fields, primaryKey, missingValues } = table.schema;
	const { header, records, problems: malformed } = recordsOf(text);
	const problems: Problem[] = malformed.map(({ row, message }) => ({
		...{ table: table.name, row, column: '', value: '', message }
	}));
	const report = (row: number, column: string, value: string, message: string) =>
		problems.push({ table: table.name, row, column, value, message });

	const expected = fields.map((field) => field.name).join(',');
	if (header.join(',') !== expected) {
		report(1, '', header.join(','), `the header should be ${expected}`);
		return { rows: [], problems };
	}
	const missing = new Set(missingValues);
	const keys = new Seen();
	const uniques = new Map(
		fields.filter((field) => field.constraints?.unique).map((field) => [field.name, new Seen()])
	);
	const rows: Row[] = [];
	records.forEach((record, index) => {
		const number = index + 2;
		if (record.length !== fields.length) {
			report(number, '', record.join(','), `has ${record.length} cells, not ${fields.length}`);
			return;
		}
		const row: Row = {};
		fields.forEach((field, position) => {
			const text = record[position] ?? '';
			const cell = readCell(text, field, missing);
			const faulty = cell !== null && typeof cell === 'object';
			row[field.name] = faulty ? null : cell;
			if (faulty) report(number, field.name, text, cell.problem);
			const earlier = text === '' ? null : (uniques.get(field.name)?.note(text, number) ?? null);
			if (earlier !== null) report(number, field.name, text, `is also in row ${earlier}`);
		});
		const key = primaryKey.map((name) => row[name]).join(' ');
		const earlier = keys.note(key, number);
		if (earlier !== null)
			report(number, primaryKey.join('+'), key, `repeats the key of row ${earlier}`);
		rows.push(row);
	});
	return { rows, problems };
}
