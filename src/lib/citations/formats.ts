import { dayText } from '$lib/words/source';
import { plainText, tablesText, type Statement } from './statement';

/** A form in which a number can be cited. */
export interface CitationFormat {
	id: 'plain' | 'harvard' | 'bibtex' | 'ris' | 'csl-json';
	label: string;
	text: (one: Statement) => string;
}

const author = 'Fair Measure';

const yearOf = ({ citation }: Statement) => citation.release.slice(0, 4);
const titleOf = ({ name, amount }: Statement) => `${name}: ${amount}`;
const noteOf = ({ sources, citation, conditions }: Statement) =>
	`${conditions ? `${conditions} ` : ''}From: ${sources.join(' ')} Data release ${citation.release}, ${tablesText(citation)}.`;

/** `fair-measure:life-expectancy-birth-wigan-2023-men`: letters that every program takes for a key. */
function keyOf({ citation: { figure, area, period, sex, group } }: Statement): string {
	const end = period.split('/')[1]?.slice(0, 4) ?? '';
	const parts = [figure, area, end, ...(sex === 'persons' ? [] : [sex]), group];
	const words = parts.map((part) => part.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, ''));
	return `fair-measure:${words.filter(Boolean).join('-')}`;
}

function harvard(one: Statement): string {
	return `${author} (${yearOf(one)}) ‘${titleOf(one)}’. ${noteOf(one)} Available at: ${one.address} (Accessed: ${dayText(one.citation.on)}).`;
}

/** Signs that LaTeX reads as commands, or that old programs cannot read, and how they are written. */
const latex: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'{': '\\{',
	'}': '\\}',
	'&': '\\&',
	'%': '\\%',
	'#': '\\#',
	_: '\\_',
	$: '\\$',
	'−': '$-$',
	'–': '--',
	'…': '\\ldots{}'
};

/** Text between the braces of a BibTeX field. */
function bibtexText(text: string): string {
	return text.replace(/[\\~^{}&%#_$−–…]/g, (sign) => latex[sign] ?? sign);
}

function bibtex(one: Statement): string {
	const fields: [string, string][] = [
		['author', `{${author}}`],
		['title', `{${bibtexText(titleOf(one))}}`],
		['year', yearOf(one)],
		['howpublished', `${author}, data release ${one.citation.release}`],
		['note', bibtexText(noteOf(one))],
		// Addresses are taken as they stand.
		['url', one.address],
		['urldate', one.citation.on]
	];
	const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
	return `@misc{${keyOf(one)},\n${lines.join('\n')}\n}\n`;
}

function ris(one: Statement): string {
	const lines: [string, string][] = [
		['TY', 'DATA'],
		['AU', author],
		['TI', titleOf(one)],
		['PY', yearOf(one)],
		['PB', author],
		['ET', `Data release ${one.citation.release}`],
		['N1', noteOf(one)],
		['UR', one.address],
		['Y2', one.citation.on.replaceAll('-', '/')],
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

function cslJson(one: Statement): string {
	const item = {
		id: keyOf(one),
		type: 'dataset',
		title: titleOf(one),
		author: [{ literal: author }],
		issued: { 'date-parts': [[Number(yearOf(one))]] },
		accessed: { 'date-parts': [one.citation.on.split('-').map(Number)] },
		publisher: author,
		version: one.citation.release,
		note: noteOf(one),
		URL: one.address
	};
	return JSON.stringify([item], null, 2);
}

/** The forms offered, the plainest first. */
export const citationFormats: CitationFormat[] = [
	{ id: 'plain', label: 'Plain sentence', text: plainText },
	{ id: 'harvard', label: 'Harvard', text: harvard },
	{ id: 'bibtex', label: 'BibTeX', text: bibtex },
	{ id: 'ris', label: 'RIS', text: ris },
	{ id: 'csl-json', label: 'CSL-JSON', text: cslJson }
];
