import type { Sex } from '$lib/figure';
import { checksum } from './checksum';
import type { Citation, CitedTable } from './citation';
import { readers, type Draft } from './reading';

const sexWords: Record<Sex, string> = { persons: 'people', female: 'women', male: 'men' };

/** `2021-01-01..2023-12-31`; an instant is one day. */
function periodWritten(period: string): string {
	const [start = '', end = ''] = period.split('/');
	return start === end ? start : `${start}..${end}`;
}

const tableWritten = ({ name, hash }: CitedTable) => `${name}.${hash}`;

/** What an address says of a citation, in fixed order; what is usual is left out. */
function pairs(cited: Citation): [string, string][] {
	const { limits } = cited;
	const all: [string, string, string?][] = [
		['figure', cited.figure],
		['area', cited.area],
		['compare', cited.compare, 'england'],
		['measure', cited.measure, 'value'],
		['of', cited.of, ''],
		['group', cited.group, ''],
		['sex', sexWords[cited.sex], 'people'],
		['series', cited.series, 'shown'],
		['since', cited.since ? periodWritten(cited.since) : '', ''],
		['period', periodWritten(cited.period)],
		['inputs', cited.inputs, ''],
		['value', cited.value],
		['limits', limits ? `${limits.lower}..${limits.upper}` : '', ''],
		['release', cited.release],
		['table', cited.tables.map(tableWritten).join(',')],
		['on', cited.on]
	];
	return all.filter(([, value, usual]) => value !== usual).map(([key, value]) => [key, value]);
}

function checkOf(cited: Citation): string {
	return checksum(
		pairs(cited)
			.map(([key, value]) => `${key}=${value}`)
			.join('&')
	);
}

/** Safe within an address; commas, colons and plus-free signs stay readable. */
function escaped(value: string): string {
	return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** A citation as the part of an address from `?` on, its checksum last. */
export function citationSearch(cited: Citation): `?${string}` {
	const all = [...pairs(cited), ['check', checkOf(cited)] as const];
	return `?${all.map(([key, value]) => `${key}=${escaped(value)}`).join('&')}`;
}

/** What an address turned out to be. */
export type Read =
	/** No citation at all: the page was opened by itself. */
	| { kind: 'none' }
	| { kind: 'citation'; citation: Citation }
	/** Not a citation of ours, or a part of one is lost. */
	| { kind: 'malformed'; reason: string }
	/** Everything is there, but the checksum is another one's. */
	| { kind: 'altered'; reason: string };

/** Longer than any citation: not worth reading. */
const longest = 4000;

/** Keys of a citation; what a mail program or a social network adds to an address is passed over. */
const keys = Object.keys(readers);

/** The one value of each key, or which key is there twice. */
function values(parameters: URLSearchParams): Map<string, string> | { twice: string } {
	const found = new Map<string, string>();
	for (const [key, value] of parameters) {
		if (!keys.includes(key) && key !== 'check') continue;
		if (found.has(key)) return { twice: key };
		found.set(key, value);
	}
	return found;
}

function malformed(reason: string): Read {
	return { kind: 'malformed', reason };
}

/**
 * Reads an address. Whatever it holds, the answer is one of four, and no part of it is trusted:
 * texts only ever name things, and are compared with what there is.
 */
export function readCitation(parameters: URLSearchParams): Read {
	if (parameters.toString().length > longest)
		return malformed('The address is longer than any citation.');
	const found = values(parameters);
	if ('twice' in found) return malformed(`The address says “${found.twice}” twice.`);
	if (found.size === 0) return { kind: 'none' };
	const draft: Draft = {};
	for (const [key, reader] of Object.entries(readers)) {
		const fault = reader(draft, found.get(key));
		if (fault) return malformed(fault);
	}
	const check = found.get('check');
	if (!check) return malformed('The end of the address, its checksum, is missing.');
	const cited = draft as Citation;
	if (check !== checkOf(cited))
		return { kind: 'altered', reason: 'The address and its checksum do not belong together.' };
	return { kind: 'citation', citation: cited };
}

/**
 * The parameters of a text in which an address was pasted: the address itself, or a sentence,
 * reference or file around it.
 */
export function pastedParameters(text: string): URLSearchParams {
	const address = /\?[^\s"'<>{}]*\bcheck=[0-9a-z]+/.exec(text)?.[0];
	return new URLSearchParams(address ?? (text.trim() === '' ? '' : 'figure='));
}
