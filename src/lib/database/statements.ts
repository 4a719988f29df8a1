import { literal } from './load';
import type { Parameter } from './query';

/** A stretch of SQL text: what the parser reads, or what it leaves alone. */
interface Piece {
	kind: 'code' | 'text' | 'name' | 'comment';
	/** First character and the one after the last, in UTF-16 units. */
	start: number;
	end: number;
}

/** One statement of a text, without its semicolon. */
export interface Statement {
	text: string;
	/** Place of its first character in the whole text. */
	start: number;
}

const openings = /--|\/\*|'|"|\$(?:[A-Za-z_]\w*)?\$/g;

/** The end of a comment that may hold comments. */
function endOfComment(sql: string, start: number): number {
	const marks = /\/\*|\*\//g;
	marks.lastIndex = start + 2;
	let depth = 1;
	for (let mark = marks.exec(sql); mark; mark = marks.exec(sql)) {
		depth += mark[0] === '/*' ? 1 : -1;
		if (depth === 0) return marks.lastIndex;
	}
	return sql.length;
}

function endAfter(sql: string, pattern: RegExp, from: number): number {
	pattern.lastIndex = from;
	return pattern.exec(sql) ? pattern.lastIndex : sql.length;
}

/** Where the stretch that opens at `start` ends, and what it is. */
function enclosed(sql: string, mark: string, start: number): Piece {
	const piece = (kind: Piece['kind'], end: number) => ({ kind, start, end });
	if (mark === '--') return piece('comment', endAfter(sql, /\n/g, start));
	if (mark === '/*') return piece('comment', endOfComment(sql, start));
	if (mark === '"') return piece('name', endAfter(sql, /(?:[^"]|"")*"(?!")/y, start + 1));
	if (mark === "'") {
		// In E'…' a backslash takes the next character with it.
		const escapes = /(^|\W)e$/i.test(sql.slice(Math.max(0, start - 2), start));
		const rest = escapes ? /(?:[^'\\]|''|\\[^])*'(?!')/y : /(?:[^']|'')*'(?!')/y;
		return piece('text', endAfter(sql, rest, start + 1));
	}
	const close = sql.indexOf(mark, start + mark.length);
	return piece('text', close < 0 ? sql.length : close + mark.length);
}

/** The whole text in stretches, in order, nothing left out. */
function piecesOf(sql: string): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const addCode = (end: number) => {
		if (end > at) pieces.push({ kind: 'code', start: at, end });
	};
	openings.lastIndex = 0;
	for (let found = openings.exec(sql); found; found = openings.exec(sql)) {
		addCode(found.index);
		const piece = enclosed(sql, found[0], found.index);
		pieces.push(piece);
		at = piece.end;
		openings.lastIndex = at;
	}
	addCode(sql.length);
	return pieces;
}

/** The text with everything but code turned into spaces, so that places stay the same. */
function codeOnly(sql: string, kept: Piece['kind'][] = ['code']): string {
	return piecesOf(sql)
		.map(({ kind, start, end }) =>
			kept.includes(kind) ? sql.slice(start, end) : ' '.repeat(end - start)
		)
		.join('');
}

/**
 * The statements of a text, cut at the semicolons that are not inside a string, name or comment.
 *
 * @returns none for a text of spaces and comments alone
 */
export function statementsOf(sql: string): Statement[] {
	const code = codeOnly(sql);
	const visible = codeOnly(sql, ['code', 'text', 'name']);
	const statements: Statement[] = [];
	let start = 0;
	for (const end of [...code.matchAll(/;/g)].map((found) => found.index).concat(sql.length)) {
		if (visible.slice(start, end).trim() !== '')
			statements.push({ text: sql.slice(start, end), start });
		start = end + 1;
	}
	return statements;
}

/** First word of a statement, in capitals; `(` where it begins with one. */
export function firstWord(statement: string): string {
	return /^\s*(\(|[A-Za-z_]+)/.exec(codeOnly(statement))?.[1]?.toUpperCase() ?? '';
}

const onlyReads = new Set(
	'SELECT FROM VALUES TABLE SHOW DESCRIBE DESC SUMMARIZE PIVOT UNPIVOT ('.split(' ')
);

/** False where no statement of the text can change what the database holds; true where one may. */
export function mayChangeData(sql: string): boolean {
	return statementsOf(sql).some(({ text }) => {
		const word = firstWord(text);
		if (onlyReads.has(word)) return false;
		// WITH and EXPLAIN may lead to either.
		return (
			!['WITH', 'EXPLAIN'].includes(word) ||
			/\b(INSERT|UPDATE|DELETE|MERGE|CREATE|DROP|ALTER|TRUNCATE)\b/i.test(codeOnly(text))
		);
	});
}

/** Those of the tables that the text names, in the order given. Errs on the side of naming. */
export function tablesNamed(sql: string, tables: readonly string[]): string[] {
	const words = new Set(codeOnly(sql, ['code', 'name']).toLowerCase().match(/\w+/g));
	return tables.filter((name) => words.has(name.toLowerCase()));
}

/**
 * A statement with its values written in place of each `?`, so that it runs as it stands.
 *
 * @throws {RangeError} where there are not as many values as marks
 */
export function boundText(sql: string, parameters: readonly Parameter[]): string {
	const marks = [...codeOnly(sql).matchAll(/\?/g)].map((found) => found.index);
	if (marks.length !== parameters.length)
		throw new RangeError(`${marks.length} marks and ${parameters.length} values`);
	const parts = [...marks, sql.length].map((end, index) =>
		sql.slice(index === 0 ? 0 : (marks[index - 1] ?? 0) + 1, end)
	);
	const written = (value: Parameter | undefined) =>
		typeof value === 'string' ? literal(value) : String(value ?? 'NULL');
	return parts.reduce((text, part, index) => text + written(parameters[index - 1]) + part);
}
