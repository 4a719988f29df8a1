import type { AreaMatcher } from '../areas/matching';
import { labelOf } from '../typing/labels';
import { reasonOrder, type MissingReason } from '../typing/symbols';
import type { TypedTable } from '../typing/typed-table';

/** Which rows are put together, and what of them is added up. Columns by position. */
export interface GroupRequest {
	/** Column whose values make the groups. */
	by: number;
	/** Column of age bands or the like that divides each group further. */
	within: number | null;
	/** Columns of numbers. */
	sums: number[];
	/** False where the numbers are values as they stand, which no sum is made of. */
	adds: boolean;
	/** Only rows with these texts. */
	only: { column: number; text: string }[];
	/** No rows with these texts: they hold others of their column. */
	without: { column: number; text: string }[];
	/** Columns whose different texts may be added up: the reader says so. */
	together: number[];
	/** Several rows of a group that no text tells apart; null where the reader has not said. */
	repeated: Repeated | null;
	/** An authority beside those that it took the place of; null where the reader has not said. */
	successors: Successors | null;
}

/** Add them up, count those once that are the same in every column, or leave their groups out. */
export type Repeated = 'added' | 'once' | 'out';

/** Only rows under the present name, only those of former authorities, or both added up. */
export type Successors = 'present' | 'former' | 'added';

/** A sum: null where a number of it is missing, since the rest would pass for the whole. */
export interface Sum {
	value: number | null;
	missing: MissingReason | null;
}

/** Rows with the same area (or text) and the same part. */
export interface Group {
	/** Area code, or the text itself. */
	key: string;
	label: string;
	/** Code of the area; null where the groups are not areas or the text is none. */
	area: string | null;
	/** Text of the column `within`; empty where there is none. */
	part: string;
	rows: number;
	/** In the order of `GroupRequest.sums`. */
	sums: Sum[];
}

/** More groups than anyone can read: the column is not one of groups. */
export const mostGroups = 20_000;

/** Thrown where a column has more different values than can be groups. */
export class TooManyGroups extends RangeError {
	override readonly name = 'TooManyGroups';
}

/** A group's rows by their position in the table. */
export interface GroupRows extends Pick<Group, 'key' | 'label' | 'area' | 'part'> {
	rows: number[];
}

/** The label of a cell, by column and row. */
export function labelAt({ text }: TypedTable, column: number, row: number): string {
	return labelOf(text.columns[column]?.at(row) ?? '');
}

type Named = Pick<Group, 'key' | 'label' | 'area'>;

function named(table: TypedTable, by: number, matcher: AreaMatcher) {
	const isArea = table.columns[by]?.type === 'area';
	return (row: number): Named => {
		const text = labelAt(table, by, row);
		const match = isArea && text !== '' ? matcher.match(text) : null;
		if (!match || match.kind === 'unmatched') return { key: text, label: text, area: null };
		const { code, name } = match.area;
		return { key: code, label: name, area: code };
	};
}

/**
 * The rows that fit and are wanted, by group, in the order in which groups first stand in the file.
 *
 * @returns beside them how many rows name no group: they belong to none
 * @throws TooManyGroups
 */
export function groupedRows(
	table: TypedTable,
	request: Pick<GroupRequest, 'by' | 'within' | 'only' | 'without'>,
	matcher: AreaMatcher
): { groups: GroupRows[]; empty: number } {
	const nameOf = named(table, request.by, matcher);
	const { within, only, without } = request;
	const groups = new Map<string, GroupRows>();
	let empty = 0;
	for (const row of table.kept) {
		if (only.some(({ column, text }) => labelAt(table, column, row) !== text)) continue;
		if (without.some(({ column, text }) => labelAt(table, column, row) === text)) continue;
		const name = nameOf(row);
		if (name.key === '') {
			empty++;
			continue;
		}
		const part = within === null ? '' : labelAt(table, within, row);
		const key = `${name.key}\0${part}`;
		const group = groups.get(key);
		if (group) group.rows.push(row);
		else if (groups.size < mostGroups) groups.set(key, { ...name, part, rows: [row] });
		else throw new TooManyGroups(`more than ${mostGroups.toLocaleString('en-GB')} groups`);
	}
	return { groups: [...groups.values()], empty };
}

/** @throws RangeError for a column without numbers */
function sumOf(table: TypedTable, column: number, rows: readonly number[]): Sum {
	const typed = table.columns[column];
	if (typed?.type !== 'count' && typed?.type !== 'number')
		throw new RangeError(
			`“${table.text.names[column] ?? `column ${column + 1}`}” holds no numbers: choose a column of numbers, or another type for it`
		);
	const lost = rows.find((row) => typed.reasons[row]);
	if (lost !== undefined)
		return { value: null, missing: reasonOrder[typed.reasons[lost]! - 1] ?? null };
	return { value: rows.reduce((sum, row) => sum + (typed.values[row] ?? 0), 0), missing: null };
}

/**
 * Rows put together by area or by any text, with their numbers added up.
 *
 * @throws RangeError for a column without numbers
 */
export function summed(table: TypedTable, groups: readonly GroupRows[], sums: number[]): Group[] {
	return groups.map(({ rows, ...group }) => ({
		...group,
		rows: rows.length,
		sums: sums.map((column) => sumOf(table, column, rows))
	}));
}
