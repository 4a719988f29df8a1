import type { PictureWords } from '$lib/charts/export';
import type { ResultChart } from '$lib/charts/result/result';
import type { WorkbenchAnswer, WorkbenchTable } from '../ui/workbench.svelte';

/** Letters of a statement that a picture holds; a longer one is cut, and its link has it whole. */
const mostLetters = 1_200;
/** Letters of an address under a picture: a longer one is the statement again, in escapes. */
const longestLink = 300;

/** What the axes show, in words, where the reader gives the picture no title. */
export function chartTitle({ kind, valueName, xName }: ResultChart, label: string): string {
	const along = kind === 'lines' || kind === 'scatter' ? xName : label;
	return along ? `${valueName} by ${along}` : valueName;
}

/** The statement on one line, with the comments that explain it. */
function statementWords(sql: string): string {
	const text = sql.replace(/\s+/g, ' ').trim();
	return `Asked in SQL: ${text.length > mostLetters ? `${text.slice(0, mostLetters)} …` : text}`;
}

function sourceWords(tables: readonly WorkbenchTable[], { own }: WorkbenchAnswer): string {
	const published = tables.map(
		({ name, title, source, sha256 }) =>
			`${title} (table ${name}; ${source}; SHA-256 ${sha256.slice(0, 12)}…)`
	);
	const held = own.map((name) => `${name}, a file of the reader’s own, not published here`);
	return [...published, ...held].join('; ') || 'the statement alone; it names no table';
}

/**
 * What stands round the picture of an answer: what was asked, and of what.
 *
 * @param tables published ones that the statement names
 * @param changed true where the tables may not be as published
 */
export function answerWords(
	title: string,
	answer: WorkbenchAnswer,
	tables: readonly WorkbenchTable[],
	changed: boolean
): Omit<PictureWords, 'date' | 'link'> {
	const source = sourceWords(tables, answer);
	return {
		title,
		subtitle: statementWords(answer.sql),
		source: changed ? `${source}. The tables may have been changed before it was asked` : source
	};
}

/** The address with the statement in it; without it where it would be longer than the picture. */
export function pictureLink(href: string): string {
	return href.length <= longestLink ? href : href.replace(/[?#].*/, '');
}
