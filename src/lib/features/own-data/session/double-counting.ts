/** What would be counted twice if rows were added up as they stand: found, said, and left to the reader. */
import type { AreaMatcher } from '../areas/matching';
import type { ReferenceArea } from '../reference';
import { agesOf } from '../typing/ages';
import type { TypedTable } from '../typing/typed-table';
import {
	groupedRows,
	labelAt,
	summed,
	type Group,
	type GroupRequest,
	type GroupRows
} from './grouping';
import { holdersOf, isSame, wholeWords, type Holder, type Sums } from './holders';

/** A question that must be answered before anything is put together. */
export type Doubt =
	/** Rows of a group differ in a column, or one text of the ages holds the others. */
	| {
			kind: 'column';
			column: number;
			name: string;
			/** Different texts, the first of them. */
			values: string[];
			/** A text that holds the others, where one seems to. */
			whole: string | null;
			/** Sentences: where they differ, and what adds up. */
			found: string[];
	  }
	/** Rows of a group that no text tells apart. */
	| { kind: 'repeated'; identical: boolean; found: string[] }
	/** Rows of an authority beside rows of those that it took the place of. */
	| { kind: 'successors'; found: string[] };

/** What the rows give, and what must be known before it is used. */
export interface Grouping {
	groups: Group[];
	/** Rows that name no group: in none of them. */
	empty: number;
	doubts: Doubt[];
	/** Groups that hold others: added to these they would count them twice. */
	holders: Holder[];
}

/** Texts named in a sentence, and groups looked at for what adds up. */
const namedTexts = 6;
const lookedGroups = 2_000;
const mostValues = 200;

const quoted = (texts: readonly string[]) => {
	const shown = texts.slice(0, namedTexts).map((text) => text.slice(0, 40) || '(empty)');
	const more = texts.length - shown.length;
	return shown.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : '');
};

/** The sums of rows as plain numbers. */
function sumsOf(table: TypedTable, rows: number[], columns: number[]): Sums {
	const [group] = summed(table, [{ key: '', label: '', area: null, part: '', rows }], columns);
	return group?.sums.map(({ value }) => value) ?? [];
}

/** The numbers of each text. */
type List = ReadonlyMap<string, Sums>;

/** The text whose numbers are the sum of all others, and what tells so, over several lists. */
interface Whole {
	text: string;
	/** The first list that it stands in. */
	list: List;
	equal: number;
	of: number;
}

/** In how many of the lists one text's numbers are the sum of at least two others. */
function wholeBySums(lists: readonly List[]): Whole | null {
	const found = new Map<string, Whole>();
	for (const list of lists) {
		if (list.size < 3 || [...list.values()].some((sums) => sums.includes(null))) continue;
		const all = [...list.values()].reduce((total, sums) =>
			total.map((one, at) => (one ?? 0) + (sums[at] ?? 0))
		);
		for (const [text, sums] of list) {
			const one = found.get(text) ?? { text, list, equal: 0, of: 0 };
			one.of++;
			const adds = sums.every((sum, at) => isSame(2 * (sum ?? 0), all[at] ?? 0));
			if (adds && sums.some((sum) => sum !== 0)) one.equal++;
			found.set(text, one);
		}
	}
	const [best] = [...found.values()].sort((one, other) => other.equal - one.equal);
	return best && best.equal > 0 && best.equal >= 0.8 * best.of ? best : null;
}

/** Ages of which one text holds those of another: `0-14` beside `0-4`. */
function overlappingAges(texts: readonly string[]): [holder: string, held: string] | null {
	const ages = texts.flatMap((text) => {
		const age = agesOf(text);
		return age ? [{ text, ...age }] : [];
	});
	ages.sort((one, other) => one.from - other.from || other.to - one.to);
	for (let at = 1; at < ages.length; at++) {
		const [last, next] = [ages[at - 1]!, ages[at]!];
		if (next.from <= last.to) return [last.text, next.text];
	}
	return null;
}

function wholeSentence({ text, list, equal, of }: Whole, lists: string): string {
	const others = [...list.keys()].filter((one) => one !== text);
	const parts =
		others.slice(0, namedTexts).join(' + ') + (others.length > namedTexts ? ' + …' : '');
	return `${text || '(empty)'} equals ${parts} in ${equal.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${lists}.`;
}

/** What is known of the texts of a column that differ within groups. */
function textsFound(
	texts: readonly string[],
	whole: Whole | null,
	lists: string
): { whole: string | null; found: string[] } {
	const label = texts.find((text) => wholeWords.test(text)) ?? null;
	const ages = overlappingAges(texts);
	const found = [
		whole ? wholeSentence(whole, lists) : '',
		!whole && label !== null ? `${label} seems to hold the others.` : '',
		ages ? `${ages[0]} and ${ages[1]} share ages.` : '',
		texts.length > 1 && texts.every((text) => /\b(19|20)\d\d\b/.test(text))
			? 'They are several periods.'
			: ''
	];
	return { whole: whole?.text ?? label, found: found.filter(Boolean) };
}

const groupsNoun = ({ columns }: TypedTable, { by }: GroupRequest) =>
	columns[by]?.type === 'area' ? 'areas' : 'groups';

/** Columns of text or areas that may tell rows of one group apart. */
function tellingColumns({ columns }: TypedTable, { by, within }: GroupRequest): number[] {
	return columns.flatMap(({ type }, at) =>
		(type === 'text' || type === 'area') && at !== by && at !== within ? [at] : []
	);
}

/** A text as it is compared: an area by its code, so that two spellings of one place are one. */
function compared(table: TypedTable, column: number, matcher: AreaMatcher) {
	const isArea = table.columns[column]?.type === 'area';
	return (row: number): string => {
		const text = labelAt(table, column, row);
		const match = isArea ? matcher.match(text) : null;
		return match && match.kind !== 'unmatched' ? match.area.code : text;
	};
}

/** The groups in which a column's texts differ, with the different texts. */
function differing(groups: readonly GroupRows[], textOf: (row: number) => string) {
	const texts = new Set<string>();
	const apart = groups.filter(({ rows }) => {
		if (rows.length < 2) return false;
		const own = new Set(rows.map(textOf));
		if (own.size < 2) return false;
		for (const text of own) if (texts.size < mostValues) texts.add(text);
		return true;
	});
	return { apart, texts: [...texts] };
}

/** True where each text of a column goes with one text of another, and the other way round. */
function isSameTold(
	table: TypedTable,
	{ column, apart }: { column: number; apart: readonly GroupRows[] },
	other: number
): boolean {
	const [there, back] = [new Map<string, string>(), new Map<string, string>()];
	return apart.every(({ rows }) =>
		rows.every((row) => {
			const [one, two] = [labelAt(table, column, row), labelAt(table, other, row)];
			const known = [there.get(one) ?? two, back.get(two) ?? one];
			there.set(one, two);
			back.set(two, one);
			return known[0] === two && known[1] === one;
		})
	);
}

/** Adds a row to a list in place: a new list for every row would take the square of their number. */
function addTo(lists: Map<string, number[]>, key: string, row: number): void {
	const list = lists.get(key);
	if (list) list.push(row);
	else lists.set(key, [row]);
}

/** The numbers of each text of a column, in lists of rows that are the same in all else that tells. */
function listsOf(
	table: TypedTable,
	groups: readonly GroupRows[],
	column: number,
	others: readonly number[],
	sums: number[]
): Map<string, Sums>[] {
	return groups.slice(0, lookedGroups).flatMap(({ rows }) => {
		const lists = new Map<string, Map<string, number[]>>();
		for (const row of rows) {
			const rest = others.map((other) => labelAt(table, other, row)).join('\0');
			const list = lists.get(rest) ?? new Map<string, number[]>();
			lists.set(rest, list);
			addTo(list, labelAt(table, column, row), row);
		}
		return [...lists.values()].map(
			(list) => new Map([...list].map(([text, own]) => [text, sumsOf(table, own, sums)]))
		);
	});
}

function columnDoubts(
	table: TypedTable,
	groups: readonly GroupRows[],
	request: GroupRequest,
	matcher: AreaMatcher
): Doubt[] {
	const telling = tellingColumns(table, request);
	const apart = telling.flatMap((column) => {
		const found = differing(groups, compared(table, column, matcher));
		return found.apart.length > 0 ? [{ column, ...found }] : [];
	});
	// A column that says the same in other words is not asked about as well.
	const told = apart.filter(
		(one, at) => !apart.slice(0, at).some((other) => isSameTold(table, one, other.column))
	);
	return told.flatMap(({ column, apart: own, texts }): Doubt[] => {
		if (request.together.includes(column)) return [];
		const name = table.text.names[column] ?? '';
		const others = told.map((one) => one.column).filter((other) => other !== column);
		const lists = request.adds ? listsOf(table, own, column, others, request.sums) : [];
		const noun = others.length > 0 ? 'lists' : groupsNoun(table, request);
		const { whole, found } = textsFound(texts, wholeBySums(lists), noun);
		const values = texts.sort((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
		const where = `Rows of ${own.length.toLocaleString('en-GB')} of ${groups.length.toLocaleString('en-GB')} ${groups.length === 1 ? 'group' : 'groups'} differ in “${name}”: ${quoted(values)}.`;
		return [{ kind: 'column', column, name, values, whole, found: [where, ...found] }];
	});
}

/** A text of the ages that holds the other ages of its group. */
function ageDoubts(
	table: TypedTable,
	groups: readonly GroupRows[],
	request: GroupRequest
): Doubt[] {
	const { within, together, sums } = request;
	if (within === null || together.includes(within)) return [];
	const lists = new Map<string, Map<string, Sums>>();
	for (const { key, part, rows } of groups) {
		const list = lists.get(key) ?? new Map<string, Sums>();
		lists.set(key, list.set(part, sumsOf(table, rows, sums)));
	}
	const values = [...new Set(groups.map(({ part }) => part))];
	const { whole, found } = textsFound(
		values,
		wholeBySums([...lists.values()]),
		groupsNoun(table, request)
	);
	// Bands that share ages are refused by the bands themselves, by name.
	if (whole === null) return [];
	const name = table.text.names[within] ?? '';
	return [{ kind: 'column', column: within, name, values, whole, found }];
}

/** Every text of a row but those of numbers, for rows that nothing tells apart. */
function rowKey(table: TypedTable, row: number, columns: readonly number[]): string {
	return columns.map((column) => labelAt(table, column, row)).join('\0');
}

/** Rows of each group that are the same in all the columns given, as lists of two and more. */
function sameRows(table: TypedTable, { rows }: GroupRows, columns: readonly number[]): number[][] {
	if (rows.length < 2) return [];
	const same = new Map<string, number[]>();
	for (const row of rows) {
		addTo(same, rowKey(table, row, columns), row);
	}
	return [...same.values()].filter((list) => list.length > 1);
}

const allColumns = ({ columns }: TypedTable) => columns.map((_, at) => at);

function repeatedDoubts(
	table: TypedTable,
	groups: readonly GroupRows[],
	request: GroupRequest
): Doubt[] {
	if (request.repeated !== null || !request.adds) return [];
	const telling = tellingColumns(table, request);
	const repeated = groups.flatMap((group) => {
		const lists = sameRows(table, group, telling);
		return lists.length > 0 ? [{ group, lists }] : [];
	});
	const [first] = repeated;
	if (!first) return [];
	const identical = repeated.every(({ group, lists }) => {
		const whole = sameRows(table, group, allColumns(table)).flat().length;
		return whole === lists.flat().length;
	});
	const places = first.lists[0]!.slice(0, namedTexts).map((row) => table.text.places.at(row).row);
	const found = [
		`${repeated.length.toLocaleString('en-GB')} of ${groups.length.toLocaleString('en-GB')} ${groups.length === 1 ? 'group' : 'groups'} stand in several rows that no text tells apart: “${first.group.label.slice(0, 40)}” in rows ${places.join(', ')}.`,
		identical ? 'They are the same in every column.' : 'Their numbers differ.'
	];
	return [{ kind: 'repeated', identical, found }];
}

/** Rows of a group under its present name, and those of authorities that it took the place of. */
function byName(table: TypedTable, { rows }: GroupRows, by: number, matcher: AreaMatcher) {
	const [present, former]: [number[], number[]] = [[], []];
	for (const row of rows) {
		const match = matcher.match(labelAt(table, by, row));
		const part = match.kind === 'recoded' && match.former !== null && !match.former.whole;
		(part ? former : present).push(row);
	}
	return { present, former };
}

function successorDoubts(
	table: TypedTable,
	groups: readonly GroupRows[],
	{ by, successors }: GroupRequest,
	matcher: AreaMatcher
): Doubt[] {
	if (successors !== null || table.columns[by]?.type !== 'area') return [];
	const found = groups.flatMap((group) => {
		const { present, former } = byName(table, group, by, matcher);
		if (present.length === 0 || former.length === 0) return [];
		const names = [...new Set(former.map((row) => labelAt(table, by, row)))];
		return [
			`“${group.label}” stands beside authorities that it took the place of: ${quoted(names)}.`
		];
	});
	return found.length > 0 ? [{ kind: 'successors', found: found.slice(0, namedTexts) }] : [];
}

/** The rows that the reader's answers leave of a group. */
function answered(
	table: TypedTable,
	group: GroupRows,
	request: GroupRequest,
	matcher: AreaMatcher
): GroupRows | null {
	let { rows } = group;
	if (request.successors === 'present' || request.successors === 'former') {
		const both = byName(table, group, request.by, matcher);
		if (both.present.length > 0 && both.former.length > 0) rows = both[request.successors];
	}
	const left = { ...group, rows };
	if (request.repeated === 'out')
		return sameRows(table, left, tellingColumns(table, request)).length > 0 ? null : left;
	if (request.repeated !== 'once') return left;
	const again = new Set(sameRows(table, left, allColumns(table)).flatMap((list) => list.slice(1)));
	return { ...left, rows: rows.filter((row) => !again.has(row)) };
}

/**
 * The rows that fit, put together, with what must be answered before the result may be used.
 *
 * @throws TooManyGroups; RangeError for a column without numbers
 */
export function grouping(
	table: TypedTable,
	request: GroupRequest,
	matcher: AreaMatcher,
	areas: ReadonlyMap<string, ReferenceArea>
): Grouping {
	const { groups: all, empty } = groupedRows(table, request, matcher);
	const groups = all.flatMap((group) => answered(table, group, request, matcher) ?? []);
	const sums = summed(table, groups, request.sums);
	return {
		groups: sums,
		empty,
		doubts: [
			...successorDoubts(table, groups, request, matcher),
			...columnDoubts(table, groups, request, matcher),
			...(request.adds ? ageDoubts(table, groups, request) : []),
			...repeatedDoubts(table, groups, request)
		],
		holders: request.adds ? holdersOf(sums, areas) : []
	};
}
