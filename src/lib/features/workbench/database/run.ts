import type { ArrowResult } from '$lib/database/answers';
import { StatementFault, faultOf, type Sent } from './fault';
import { columnOf, rowsOf, wrapping, type RunResult, type ResultColumn } from './result';
import { firstWord, statementsOf, type Statement } from '$lib/database/statements';

/** Sends one statement to the workbench's own database; the result in the batches it came in. */
export type Send = (sql: string) => Promise<readonly ArrowResult[]>;

const describable = new Set('SELECT WITH FROM VALUES TABLE PIVOT UNPIVOT ('.split(' '));

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** Names and types of a statement's columns; null where only running it would tell. */
async function described(send: Send, { text }: Statement): Promise<ResultColumn[] | null> {
	if (!describable.has(firstWord(text))) return null;
	try {
		const batches = await send(`DESCRIBE ${text}`);
		return batches.flatMap((batch) => {
			const [names, types] = [batch.getChildAt(0), batch.getChildAt(1)];
			return Array.from({ length: batch.numRows }, (_, row) =>
				columnOf(String(names?.get(row)), String(types?.get(row)))
			);
		});
	} catch {
		// Sent by itself, the statement will tell what is wrong with it, and where.
		return null;
	}
}

/** Columns of a result that could not be described beforehand. */
function columnsOf([first]: readonly ArrowResult[]): ResultColumn[] {
	return (first?.schema.fields ?? []).map(({ name }) => ({ name, type: '', numeric: false }));
}

/** @throws {StatementFault} with the place in the reader's whole text */
async function sent(send: Send, words: Sent, after: string): Promise<readonly ArrowResult[]> {
	try {
		return await send(words.before + words.text + after);
	} catch (cause) {
		throw faultOf(messageOf(cause), words);
	}
}

/** One statement with what it gave, cut to what is held. */
async function answered(send: Send, statement: Statement, count: number): Promise<RunResult> {
	const columns = await described(send, statement);
	const { before, after } = columns ? wrapping(columns) : { before: '', after: '' };
	const batches = await sent(send, { ...statement, before }, after);
	const total = batches.reduce((sum, { numRows }) => sum + numRows, 0);
	// A statement that is no question may still name a column, of which it then has no row.
	const found = columns ?? (total > 0 ? columnsOf(batches) : []);
	return { columns: found, ...rowsOf(batches, found, columns !== null), statements: count };
}

/** The engine takes INSTALL without a word, and fetches nothing until LOAD, which it refuses. */
function refuseExtensions(statements: Statement[]): void {
	for (const { text, start } of statements)
		if (/^(INSTALL|FORCE)$/.test(firstWord(text)))
			throw new StatementFault('Extensions cannot be installed: nothing is fetched here.', start);
}

/**
 * Runs every statement of a text, one after the other, up to the first that fails.
 *
 * @returns what the last one gave
 * @throws {StatementFault} for an empty text, and for the statement that failed, with its place
 */
export async function runText(send: Send, sql: string): Promise<RunResult> {
	const statements = statementsOf(sql);
	const last = statements.at(-1);
	if (!last) throw new StatementFault('There is no statement to run.', null);
	refuseExtensions(statements);
	// What the others give is let go, but is no less bounded.
	for (const statement of statements.slice(0, -1)) await answered(send, statement, 1);
	return answered(send, last, statements.length);
}
