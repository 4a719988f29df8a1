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
	/** Only rows with these texts. */
	only: { column: number; text: string }[];
}

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

type Named = Pick<Group, 'key' | 'label' | 'area'>;

function named(table: TypedTable, request: GroupRequest, matcher: AreaMatcher) {
	const column = table.text.columns[request.by];
	const isArea = table.columns[request.by]?.type === 'area';
	return (row: number): Named => {
		const text = labelOf(column?.at(row) ?? '');
		const match = isArea ? matcher.match(text) : null;
		if (!match || match.kind === 'unmatched') return { key: text, label: text, area: null };
		const { code, name } = match.area;
		return { key: code, label: name, area: code };
	};
}

function add(sum: Sum, table: TypedTable, column: number, row: number): void {
	const typed = table.columns[column];
	if (typed?.type !== 'count' && typed?.type !== 'number')
		throw new RangeError(
			`“${table.text.names[column] ?? `column ${column + 1}`}” holds no numbers: choose a column of numbers, or another type for it`
		);
	const reason = reasonOrder[(typed.reasons[row] ?? 0) - 1];
	if (reason) {
		sum.value = null;
		sum.missing ??= reason;
	} else if (sum.value !== null) sum.value += typed.values[row] ?? 0;
}

/**
 * Rows that fit, put together by area or by any text, with their numbers added up.
 *
 * @returns groups in the order in which they first stand in the file
 * @throws TooManyGroups; RangeError for a column without numbers
 */
export function groupsOf(table: TypedTable, request: GroupRequest, matcher: AreaMatcher): Group[] {
	const nameOf = named(table, request, matcher);
	const within = request.within === null ? null : table.text.columns[request.within];
	const only = request.only.map(({ column, text }) => ({
		cells: table.text.columns[column],
		text
	}));
	const groups = new Map<string, Group>();
	for (const row of table.kept) {
		if (only.some(({ cells, text }) => labelOf(cells?.at(row) ?? '') !== text)) continue;
		const name = nameOf(row);
		const part = labelOf(within?.at(row) ?? '');
		const key = `${name.key}\0${part}`;
		let group = groups.get(key);
		if (!group) {
			if (groups.size >= mostGroups)
				throw new TooManyGroups(`more than ${mostGroups.toLocaleString('en-GB')} groups`);
			group = { ...name, part, rows: 0, sums: request.sums.map(() => ({ value: 0, missing: null })) }; // prettier-ignore
			groups.set(key, group);
		}
		group.rows++;
		for (const [at, column] of request.sums.entries()) add(group.sums[at]!, table, column, row);
	}
	return [...groups.values()];
}
