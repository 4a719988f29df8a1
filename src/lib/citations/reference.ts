import { siteName } from '$lib/catalogue/dashboard';
import type { Figure } from '$lib/figure';
import { findingOf } from '$lib/words/finding';
import { citedText } from '$lib/words/statement';
import { dayText, sources } from '$lib/words/caption';
import { citationSearch } from './address';
import { citation, type Citation } from './citation';
import { fullAmount, quantityName } from './naming';
import { headlineQuantity, type Quantity } from './quantity';

/** A number with all that a reference to it says, in words: every format is made from this. */
export interface Reference {
	citation: Citation;
	/** `Life expectancy at birth, men, Wigan (E08000010), 2021 to 2023`. */
	name: string;
	/** `77.3 years (95% interval 76.9 to 77.6)`. */
	amount: string;
	/** On what the number rests beside the tables, in sentences; empty where on nothing. */
	conditions: string;
	/** What the figure says, in a sentence; empty where another number of it is cited. */
	finding: string;
	/** Each source of the figure, once. */
	sources: string[];
	publishers: string[];
	/** Full address that opens and checks the citation. */
	address: string;
}

/** What is said of a number beside what its figure says itself. */
export interface Said {
	/** The sentence that stands above the figure, where it is not the figure's finding; empty for none. */
	sentence?: string | undefined;
	/** What the reader entered, as an address writes it, and the same in sentences. */
	inputs?: string | undefined;
	conditions?: string | undefined;
}

/**
 * @param made our data release, ISO day and full address of the page that checks citations
 * @throws {RangeError} for a number that is missing
 */
export function reference(
	figure: Figure,
	quantity: Quantity,
	made: { release: string; on: string; page: string } & Said
): Reference {
	const cited = citation(figure, quantity, made);
	const headline = headlineQuantity(figure);
	const whole = headline !== null && isSame(headline, quantity);
	return {
		citation: cited,
		name: quantityName(figure, quantity),
		amount: fullAmount(quantity, figure.interval?.level),
		conditions: made.conditions ?? '',
		finding: whole ? (made.sentence ?? citedText(findingOf(figure))) : '',
		sources: sources(figure),
		publishers: [...new Set(figure.tables.map(({ source }) => source.publisher))],
		address: `${made.page}${citationSearch(cited)}`
	};
}

function isSame(one: Quantity, other: Quantity): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** Tables with their hashes: `life_expectancy (SHA-256 4f1d…)`. */
export function tablesText({ tables }: Citation): string {
	const words = tables.map(({ name, hash }) => `${name} (SHA-256 ${hash}…)`);
	return `${tables.length === 1 ? 'table' : 'tables'} ${words.join(', ')}`;
}

/** The whole in plain sentences. */
export function plainText(one: Reference): string {
	const { citation: cited } = one;
	return [
		...(one.finding ? [one.finding] : []),
		`${one.name}: ${one.amount}.`,
		...(one.conditions ? [one.conditions] : []),
		`Source: ${one.sources.join(' ')}`,
		`${siteName}, data release ${cited.release}, ${tablesText(cited)}, cited on ${dayText(cited.on)}.`,
		one.address
	].join(' ');
}

/** A form in which a number can be cited. */
export interface CitationFormat {
	id: 'plain' | 'harvard' | 'bibtex' | 'ris' | 'csl-json';
	label: string;
	text: (one: Reference) => string;
}

const author = siteName;

const yearOf = ({ citation }: Reference) => citation.release.slice(0, 4);
const titleOf = ({ name, amount }: Reference) => `${name}: ${amount}`;
const noteOf = ({ sources, citation, conditions }: Reference) =>
	`${conditions ? `${conditions} ` : ''}From: ${sources.join(' ')} Data release ${citation.release}, ${tablesText(citation)}.`;

/** `fair-measure:life-expectancy-birth-wigan-2023-men`: letters that every program takes for a key. */
function keyOf({ citation: { figure, area, period, sex, group } }: Reference): string {
	const end = period.split('/')[1]?.slice(0, 4) ?? '';
	const parts = [figure, area, end, ...(sex === 'persons' ? [] : [sex]), group];
	const words = parts.map((part) => part.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, ''));
	return `fair-measure:${words.filter(Boolean).join('-')}`;
}

function harvard(one: Reference): string {
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

function bibtex(one: Reference): string {
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

function ris(one: Reference): string {
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

function cslJson(one: Reference): string {
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
