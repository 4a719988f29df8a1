import {
	missingCell,
	parted,
	textCell,
	type OwnColumn,
	type OwnRows
} from '$lib/database/own-table';
import type { AreaMatcher } from '../areas/matching';
import { labelOf } from '../typing/labels';
import { reasonOrder } from '../typing/symbols';
import type { TypedColumn, TypedTable } from '../typing/typed-table';

/** Letters of a column's name; longer ones are cut. */
const mostLetters = 120;

/** A column with what it writes for a row. */
interface Written extends OwnColumn {
	cell: (row: number) => string;
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

function numbers(
	column: TypedColumn & { type: 'count' | 'number' },
	name: string,
	table: TypedTable
): Written {
	const { values, reasons } = column;
	const exact = table.kept.every((row) => reasons[row] || Number.isSafeInteger(values[row]));
	const type = column.type === 'count' && exact ? 'BIGINT' : 'DOUBLE';
	return {
		name,
		type,
		holds: column.type,
		cell: (row: number) => (reasons[row] ? missingCell : String(values[row]))
	};
}

/** Why a number is missing, where any is: a missing value never stands without its reason. */
function reasons(column: TypedColumn, names: Names, name: string, { kept }: TypedTable): Written[] {
	if (column.type !== 'count' && column.type !== 'number') return [];
	if (!kept.some((row) => column.reasons[row])) return [];
	const cell = (row: number) => textCell(reasonOrder[(column.reasons[row] ?? 0) - 1] ?? '');
	return [
		{ name: names.fresh(`${name}_missing`), type: 'VARCHAR', holds: 'reason', of: name, cell }
	];
}

/** The largest number that may be guarded as a small count. */
const mostSmall = 100;

/** True where a column of texts holds whole numbers alone, small ones among them: it may be counts. */
function areNumerals({ text, kept }: TypedTable, at: number): boolean {
	let small = false;
	for (const row of kept) {
		const cell = labelOf(text.columns[at]?.at(row) ?? '');
		if (cell === '') continue;
		if (!/^\d{1,15}$/.test(cell)) return false;
		small ||= Number(cell) >= 1 && Number(cell) <= mostSmall;
	}
	return small;
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
		const holds = column.type === 'text' && areNumerals(table, at) ? 'numerals' : 'text';
		const own: Written = { name, type: 'VARCHAR', holds, cell: (row) => textCell(textAt(row)) };
		if (column.type === 'text') return [own];
		const cell = (row: number) => {
			const match = matcher.match(labelOf(textAt(row)));
			return match.kind === 'unmatched' ? missingCell : textCell(match.area.code);
		};
		return [own, { name: codes[at] ?? '', type: 'VARCHAR', holds: 'code', cell }];
	});
}

/**
 * The rows that fit, for the SQL workbench of this tab: texts as they stand, counts and numbers as
 * numbers, a missing one null beside its reason in `…_missing`. Each column of areas gives a column
 * `area_code` with the codes that the published tables have, so that they can be joined. Not for
 * saving: small numbers are not hidden.
 */
export function rowsForWorkbench(table: TypedTable, matcher: AreaMatcher): OwnRows {
	const columns = columnsOf(table, matcher);
	const lines = function* () {
		for (const row of table.kept) yield `${columns.map(({ cell }) => cell(row)).join(',')}\n`;
	};
	return {
		columns: columns.map(({ name, type, holds, of }) =>
			of === undefined ? { name, type, holds } : { name, type, holds, of }
		),
		...parted(lines())
	};
}
