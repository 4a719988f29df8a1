import type { Parameter, Row } from './query';

/** Answers kept, the latest asked for last. */
const mostAnswers = 400;
/** A longer answer is asked for anew: keeping it would cost more than it saves. */
const mostRows = 5000;

/**
 * Remembers answers by statement and parameters, for tables that do not change. The same question
 * asked again while the first is open waits for that answer. A failure is not remembered.
 *
 * @returns a function that gives the rows: known ones, or those of `ask`; they must not be changed
 */
export function answerMemory(most = mostAnswers, longest = mostRows) {
	const answers = new Map<string, Promise<Row[]>>();
	return async (sql: string, parameters: Parameter[], ask: () => Promise<Row[]>) => {
		const key = JSON.stringify([sql, parameters]);
		const answer = answers.get(key) ?? ask();
		// Set last, so that the order of the keys is that of the questions.
		answers.delete(key);
		answers.set(key, answer);
		const oldest = answers.size > most ? answers.keys().next().value : undefined;
		if (oldest !== undefined) answers.delete(oldest);
		try {
			const rows = await answer;
			if (rows.length > longest) answers.delete(key);
			return rows;
		} catch (reason) {
			answers.delete(key);
			throw reason;
		}
	};
}
