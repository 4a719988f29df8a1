import {
	missingCell,
	type OwnColumn,
	type OwnRows
} from '$lib/features/workbench/database/own-table';
import type { AreaMatcher } from '../areas/matching';
import { labelOf } from '../typing/labels';
import { reasonOrder } from '../typing/symbols';
import type { TypedColumn, TypedTable } from '../typing/typed-table';

/** Letters of a part of the file: small enough to lie beside the table while it is read. */
const partLetters = 4_000_000;
/** Letters of a column's name; longer ones are cut. */
const mostLetters = 120;

/** A column with what it writes for a row; `null` where there is nothing. */
interface Written extends OwnColumn {
	cell: (row: number) => string | null;
}

/** Names that differ also for a database that does not tell capitals apart. */
class Names {
	private readonly taken = new Set<string>();

	fresh(wanted: string): string {
		const base = wanted.trim().slice(0, mostLetters);
		let name = base;
		for (let number = 2; this.taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
		this.taken.add(name.toLowerCase());
		return name;
	}
}

const quoted = (text: string) => (text === '' ? null : `"${text.replaceAll('"', '""')}"`);

function numbers(
	column: TypedColumn & { type: 'count' | 'number' },
	name: string,
	table: TypedTable
) {
	const { values, reasons } = column;
	const exact = table.kept.every((row) => reasons[row] || Number.isSafeInteger(values[row]));
	const type = column.type === 'count' && exact ? 'BIGINT' : 'DOUBLE';
	return {
		...({ name, type } as const),
		cell: (row: number) => (reasons[row] ? null : String(values[row]))
	};
}

/** Why a number is missing, where any is: a missing value never stands without its reason. */
function reasons(column: TypedColumn, names: Names, name: string, { kept }: TypedTable): Written[] {
	if (column.type !== 'count' && column.type !== 'number') return [];
	if (!kept.some((row) => column.reasons[row])) return [];
	const cell = (row: number) => quoted(reasonOrder[(column.reasons[row] ?? 0) - 1] ?? '');
	return [{ name: names.fresh(`${name}_missing`), type: 'VARCHAR', cell }];
}

function columnsOf(table: TypedTable, matcher: AreaMatcher): Written[] {
	const { text, columns } = table;
	const names = new Names();
	// These first: `area_code` is always a code of today, whatever the file calls its own.
	const codes = columns.map(({ type }) => (type === 'area' ? names.fresh('area_code') : ''));
	const given = text.names.map((name) =>
		names.fresh(codes.includes(name.trim().toLowerCase()) ? `${name.trim()}_in_file` : name)
	);
	return columns.flatMap((column, at): Written[] => {
		const name = given[at] ?? '';
		if (column.type === 'count' || column.type === 'number')
			return [numbers(column, name, table), ...reasons(column, names, name, table)];
		const textAt = (row: number) => text.columns[at]?.at(row) ?? '';
		const own: Written = { name, type: 'VARCHAR', cell: (row) => quoted(textAt(row)) };
		if (column.type === 'text') return [own];
		const cell = (row: number) => {
			const match = matcher.match(labelOf(textAt(row)));
			return match.kind === 'unmatched' ? null : quoted(match.area.code);
		};
		return [own, { name: codes[at] ?? '', type: 'VARCHAR', cell }];
	});
}

const encoder = new TextEncoder();

/**
 * The rows that fit, for the SQL workbench of this tab: texts as they stand, counts and numbers as
 * numbers, a missing one null beside its reason in `…_missing`. Each column of areas gives a column
 * `area_code` with the codes that the published tables have, so that they can be joined. Not for
 * saving: small numbers are not hidden.
 */
export function benchTable(table: TypedTable, matcher: AreaMatcher): OwnRows {
	const columns = columnsOf(table, matcher);
	const parts: Blob[] = [];
	let [held, letters, longestRow]: [string[], number, number] = [[], 0, 0];
	const close = () => {
		if (held.length > 0) parts.push(new Blob([held.join('')], { type: 'text/csv' }));
		[held, letters] = [[], 0];
	};
	for (const row of table.kept) {
		const line = `${columns.map(({ cell }) => cell(row) ?? missingCell).join(',')}\n`;
		// Only a long row is worth measuring in bytes; a letter takes three at most.
		if (line.length * 3 > longestRow)
			longestRow = Math.max(longestRow, line.length > 300_000 ? encoder.encode(line).length : line.length * 3); // prettier-ignore
		held.push(line);
		letters += line.length;
		if (letters > partLetters) close();
	}
	close();
	return {
		columns: columns.map(({ name, type }) => ({ name, type })),
		...{ rows: table.kept.length, parts, longestRow }
	};
}
