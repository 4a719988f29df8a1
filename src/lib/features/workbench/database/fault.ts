/** Why a statement was refused or failed, for a reader who wrote it. */
export class StatementFault extends Error {
	override name = 'StatementFault';

	/**
	 * @param reason in plain words, with a way on where there is one
	 * @param position where in the text, in UTF-16 units; null where nothing tells
	 * @param engine the engine's own words; empty where they say no more
	 * @param outOfMemory true where the engine is to be started anew: what it took, it keeps
	 */
	constructor(
		readonly reason: string,
		readonly position: number | null,
		readonly engine = '',
		readonly outOfMemory = false
	) {
		super(reason);
	}
}

/** The engine's faults come as JSON (`errors_as_json`), with a word before it for some kinds. */
interface EngineFault {
	exception_type?: string;
	exception_message?: string;
	error_subtype?: string;
	/** What is missing or wrong. */
	name?: string;
	/** Of a missing entry: `Table`, `Scalar Function`. */
	type?: string;
	/** Names that it may have been meant for. */
	candidates?: string;
	/** Bytes of UTF-8 before the fault. */
	position?: string;
}

/** The engine's JSON in a message; what there is of words where it is broken. */
function parsed(message: string): EngineFault {
	try {
		const fault = JSON.parse(/\{.*\}/s.exec(message)?.[0] ?? '') as EngineFault;
		// In a browser a fault of the parser comes within another.
		if (typeof fault.exception_message === 'string')
			return /"exception_message"/.test(fault.exception_message)
				? parsed(fault.exception_message)
				: fault;
	} catch {
		// Plain words, or JSON that is cut off or has marks in it that JSON has not.
	}
	const words = /"exception_message"\s*:\s*"((?:[^"\\]|\\.)*)/s.exec(message)?.[1];
	const plain = words?.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
	return { exception_message: plain ?? (/"exception_/.test(message) ? '' : message) };
}

/** The place in a text after so many bytes of its UTF-8; null beyond its end. */
function placeOfByte(text: string, bytes: number): number | null {
	const all = new TextEncoder().encode(text);
	if (!(bytes >= 0) || bytes > all.length) return null;
	return new TextDecoder().decode(all.subarray(0, bytes)).length;
}

/** What stands before the reader's own words in the statement that was sent. */
export interface Sent {
	before: string;
	/** The reader's words. */
	text: string;
	/** Where these begin in the whole text of the reader. */
	start: number;
}

const keywords =
	'SELECT WITH FROM WHERE GROUP ORDER HAVING LIMIT JOIN UNION VALUES CREATE INSERT UPDATE DELETE DESCRIBE'.split(
		' '
	);

/** The word of SQL that another was meant for, by one letter. */
const meantFor = (word: string) =>
	keywords.find((known) => known !== word.toUpperCase() && isNear(known, word.toUpperCase()));

/** True where two words differ by one letter: one more, one less, another, or two changed over. */
function isNear(one: string, other: string): boolean {
	if (Math.abs(one.length - other.length) > 1) return false;
	let [start, end] = [0, 0];
	while (start < one.length && one[start] === other[start]) start++;
	const most = Math.min(one.length, other.length) - start;
	while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
	const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
	return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === [...b].reverse().join(''));
}

/** Words for a statement that cannot be read. @param before the reader's words up to the fault */
function syntaxWords(message: string, before: string): string {
	if (/at end of input/.test(message))
		return 'The statement ends too early: something is missing after its last word, such as a closing bracket, a name or a condition.';
	if (/unterminated quoted/.test(message))
		return 'A quotation mark is opened and not closed: put the closing one in.';
	if (/without selection list/.test(message))
		return 'Nothing is asked for between SELECT and FROM: name columns there, or * for all.';
	const word = /at or near "(.*)"/s.exec(message)?.[1]?.slice(0, 60) ?? '';
	if (word === '') return `The statement cannot be read: ${ended(message)}`;
	const last = /(\w+)\s*$/.exec(before)?.[1] ?? '';
	const [own, other] = [meantFor(word), meantFor(last)];
	const way = own
		? `Did you mean ${own}?`
		: other
			? `Did you mean ${other} in place of ${last}?`
			: 'Look at the word itself and at the one before it.';
	return `The statement cannot be read from “${word}” on. ${way}`;
}

/** The first line of what the engine says, as a sentence. */
const ended = (said: string) => `${(said.split('\n')[0] ?? '').replace(/[.!:]+$/, '')}.`;

const listed = (candidates = '') => {
	const names = candidates.split(',').filter(Boolean).slice(0, 3);
	return names.length > 0 ? ` Did you mean ${names.join(' or ')}?` : '';
};

/** A column that no table of the statement has. */
function columnWords({ name = '', candidates }: EngineFault, text: string): string {
	if (/^[“”„‘’]|[“”‘’]$/.test(name)) {
		const bare = name.replace(/[“”„‘’]/g, '');
		return `Round quotation marks stand around ${bare}: SQL takes them for a part of a name. Write a text in straight single ones: '${bare}'.`;
	}
	if (text.includes(`"${name}"`))
		return `No column is called ${name}. Double quotation marks stand around names: write a text in single ones, '${name}'.${listed(candidates)}`;
	return `No column of the tables in this statement is called ${name}.${listed(candidates) || ' The tables and their columns stand in the list.'}`;
}

/** A table, function or the like that is not there. */
function missingWords({ name = '', type = '', candidates }: EngineFault): string {
	const kind = /function/i.test(type)
		? 'function'
		: /table/i.test(type)
			? 'table'
			: type.toLowerCase();
	const way = kind === 'table' ? ' The tables stand in the list.' : '';
	return `There is no ${kind || 'entry'} called ${name}: it does not exist here.${listed(candidates) || way}`;
}

const locked =
	'The workbench’s database is locked: it reads no file, reaches no network, and its settings stay as they are. That is disabled here.';
const memory =
	'The statement needs more memory than the workbench has (1 GB). Ask for less at a time: fewer columns, rows put together with GROUP BY, or a condition in WHERE.';

/** Words for faults that are told by what the engine says. */
const told: [said: RegExp, words: (found: RegExpExecArray) => string][] = [
	[
		/must appear in the GROUP BY/,
		() =>
			'A column stands beside a sum, count or other aggregate. Name it after GROUP BY, or write any_value(…) around it.'
	],
	[
		/^Ambiguous reference to column name "([^"]*)" \(use: (.*)\)/s,
		([, name = '', uses = '']) =>
			`${name} is a column of several tables of this statement. Write which one: ${uses.replaceAll('"', '')}.`
	],
	[
		/^Could not convert string '(.*)' to (\w+)/s,
		([, text = '', type = '']) =>
			text === ''
				? `An empty text '' cannot be read as ${typeWords(type)}. A value that is missing is found with IS NULL.`
				: `The text '${text.slice(0, 60)}' cannot be read as ${typeWords(type)}. TRY_CAST(… AS …) gives NULL where it cannot.`
	],
	[
		/out of range for the destination type|Overflow/i,
		() =>
			'A number is too large for its type. Cast it to DOUBLE before counting with it: CAST(… AS DOUBLE).'
	],
	[
		/^No function matches the given name and argument types '(\w+)\((.*)\)'/s,
		([, name = '', types = '']) =>
			`${name} cannot be used with ${types.replace(/_LITERAL/g, '').slice(0, 100) || 'nothing'}. Change the type, for instance CAST(… AS DOUBLE), or the number of values in its brackets.`
	],
	[
		/More than one row returned by a subquery/,
		() =>
			'A statement in brackets gives several rows where one value is wanted. Put them together (max, sum, any_value), or add LIMIT 1.'
	],
	[
		/exists in the (\w+) extension|(\w+) extension/,
		([, one, other]) =>
			`That needs the extension ${one ?? other}, which is not part of the workbench and not in the catalog of what it can do: nothing is fetched here.`
	],
	[/disabled|locked|Permission|configuration/i, () => locked]
];

function typeWords(type: string): string {
	if (/INT|DOUBLE|FLOAT|DECIMAL/.test(type)) return `a number (${type})`;
	return /DATE|TIME/.test(type) ? `a date or time (${type})` : type;
}

/** The engine's words without advice that cannot be followed here, and without where its code is. */
const advice =
	/\n\n(Please try installing|Database is launched|Possible solutions|Use "SET|Stack Trace|This error signals)[^]*$/;

function plainWords(fault: EngineFault, text: string, place: number | null): string {
	const before = text.slice(0, place ?? 0);
	const said = (fault.exception_message ?? '').replace(advice, '').trim();
	if (isOutOfMemory(fault)) return memory;
	if (fault.error_subtype === 'SYNTAX_ERROR') return syntaxWords(said, before);
	if (fault.error_subtype === 'COLUMN_NOT_FOUND') return columnWords(fault, text);
	if (fault.error_subtype === 'MISSING_ENTRY') return missingWords(fault);
	for (const [pattern, words] of told) {
		const found = pattern.exec(said);
		if (found) return words(found);
	}
	if (fault.exception_type === 'Parser') return syntaxWords(said, before);
	return said === ''
		? 'The statement could not be run, and the engine does not say why. Try a smaller one.'
		: `It could not be run: ${ended(said)}`;
}

function isOutOfMemory({ exception_type, exception_message = '' }: EngineFault): boolean {
	return (
		exception_type === 'Out of Memory' ||
		/out of memory|could not allocate|Allocation failure|memory access out of bounds|unreachable|bad_alloc/i.test(
			exception_message
		)
	);
}

/** The place of the first name in quotes of a message that stands as a word in the text. */
function namedPlace(message: string, text: string): number | null {
	for (const [, name = ''] of message.matchAll(/"([^"\n]{1,100})"/g)) {
		const word = name
			.split('.')
			.at(-1)!
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		const found = new RegExp(`(?<![\\w])${word}(?![\\w])`, 'i').exec(text);
		if (found) return found.index;
	}
	return null;
}

/**
 * A failure of the engine as a fault of the reader's text, in plain words.
 *
 * @param message the engine's, as JSON or plain
 */
export function faultOf(message: string, sent: Sent): StatementFault {
	const fault = parsed(message);
	const said = (fault.exception_message ?? '').replace(advice, '').trim();
	const bytes = Number(fault.position ?? NaN) - new TextEncoder().encode(sent.before).length;
	const memoryGone = isOutOfMemory(fault);
	const place = placeOfByte(sent.text, bytes) ?? (memoryGone ? null : namedPlace(said, sent.text));
	const reason = plainWords(fault, sent.text, place);
	const kind = fault.exception_type ? `${fault.exception_type} error: ` : '';
	return new StatementFault(
		reason,
		place === null ? null : sent.start + place,
		reason.includes(said.replace(/[.!:]+$/, '')) ? '' : kind + said.slice(0, 1_000),
		memoryGone
	);
}

/** Line and column of a place in a text, both counted from 1. */
export function lineAndColumn(text: string, position: number): { line: number; column: number } {
	const lines = text.slice(0, position).split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
