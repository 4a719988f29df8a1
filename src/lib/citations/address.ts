/** A citation as an address, with a checksum at its end, and what an address turns out to be. */
import { country } from '$lib/catalogue/dashboard';
import { isSlug, searchOf, sexOfWord, wordOfSex } from '$lib/catalogue/address';
import type { Sex } from '$lib/figure';
import { periodText } from '$lib/format';
import type { Citation, CitedTable } from './citation';
import type { Measure, Series } from './quantity';

/** Offset and prime of the 64-bit FNV-1a hash (Fowler, Noll and Vo; RFC 9923). */
const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask64 = (1n << 64n) - 1n;
const mask40 = (1n << 40n) - 1n;

/** Letters and digits that are not taken for one another (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** 64-bit FNV-1a of bytes. */
function fnv1a64(bytes: Uint8Array): bigint {
	let hash = offset;
	for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * prime) & mask64;
	return hash;
}

/**
 * Eight letters and digits that change when any sign of the text does: 40 bits, so that one in a
 * million million careless changes goes unseen. It is a check, not a signature: who wants to deceive
 * can compute it too, and is found out by the tables.
 */
function checksum(text: string): string {
	const hash = fnv1a64(new TextEncoder().encode(text));
	let rest = (hash >> 40n) ^ (hash & mask40);
	let written = '';
	for (let place = 0; place < 8; place += 1) {
		written = letters.charAt(Number(rest & 31n)) + written;
		rest >>= 5n;
	}
	return written;
}

/** Citations say `people` where a view says `all`. */
const wordOf = (sex: Sex) => (sex === 'persons' ? 'people' : wordOfSex(sex));

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
		['compare', cited.compare, country.slug],
		['measure', cited.measure, 'value'],
		['of', cited.of, ''],
		['group', cited.group, ''],
		['sex', wordOf(cited.sex), 'people'],
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

/** A citation as the part of an address from `?` on, its checksum last. */
export function citationSearch(cited: Citation): `?${string}` {
	return searchOf([...pairs(cited), ['check', checkOf(cited)]]) as `?${string}`;
}

/** A citation of which some parts have been read. */
type Draft = Partial<Citation>;

/** Reads one part of an address into the draft; says what is wrong, if anything. */
type Reader = (draft: Draft, text: string | undefined) => string | void;

/** An area's code, or a hospital trust's. */
const code = /^([A-Z]\d{8}|[A-Z][A-Z0-9]{2})$/;
const digits = /^-?\d{1,12}(\.\d{1,6})?$/;
const measures =
	/^(value|count-[1-9]|difference|change|lower-quartile|median|upper-quartile|slope-index|relative-index|ends)$/;
/** One of `leaving:10,turnover:25`: a name and a number as scripts write it. */
const input = /^[a-z0-9-]{1,30}:-?\d{1,9}(\.\d{1,18})?(e-\d{1,2})?$/;
/** A scenario has no more of them. */
const mostInputs = 12;
/** Letters of the longest key of a group that an address can hold. */
export const longestGroup = 900;
/** A group made of several measures reads the tables of each. */
const mostTables = 24;
const series = ['shown', 'middle', 'projected'];

function fault(what: string, text: string | undefined): string {
	return text === undefined
		? `The address does not say ${what}.`
		: `What the address gives for ${what} cannot be one.`;
}

/** `start/end` of `start..end` or of one day; null for what is no period. */
function periodOf(text: string): string | null {
	const [start = '', end = start, ...rest] = text.split('..');
	try {
		periodText(`${start}/${end}`);
		return rest.length === 0 ? `${start}/${end}` : null;
	} catch {
		return null;
	}
}

function isDay(text: string): boolean {
	return periodOf(text) === `${text}/${text}`;
}

function limitsOf(text: string): Citation['limits'] {
	const [lower = '', upper = '', ...rest] = text.split('..');
	const both = digits.test(lower) && digits.test(upper) && rest.length === 0;
	return both ? { lower, upper } : null;
}

function tablesOf(text: string): Citation['tables'] {
	const parts = text.split(',').map((part) => /^([a-z0-9_]{1,60})\.([0-9a-f]{12})$/.exec(part));
	if (parts.length > mostTables) return [];
	const tables = parts.flatMap((part) =>
		part ? [{ name: part[1] ?? '', hash: part[2] ?? '' }] : []
	);
	return tables.length === parts.length ? tables : [];
}

/** One reader for each key of an address. */
const readers: Record<string, Reader> = {
	figure(draft, text) {
		if (!text || !isSlug(text) || text.length > 80) return fault('which figure', text);
		draft.figure = text;
	},
	area(draft, text) {
		if (!text || !isSlug(text) || text.length > 80) return fault('which area', text);
		draft.area = text;
	},
	compare(draft, text = country.slug) {
		if (!isSlug(text) || text.length > 80) return fault('what it was compared with', text);
		draft.compare = text;
	},
	measure(draft, text = 'value') {
		if (!measures.test(text)) return fault('which measure', text);
		draft.measure = text as Measure;
	},
	of(draft, text = '') {
		if (text !== '' && !code.test(text)) return fault('the area’s code', text);
		draft.of = text;
	},
	group(draft, text = '') {
		// Only ever compared with the keys of a figure's groups; the longest name places one by one.
		if (text.length > longestGroup || /[\p{Cc}<>]/u.test(text)) return fault('which group', text);
		draft.group = text;
	},
	sex(draft, text = 'people') {
		const sex = text === 'people' ? 'persons' : sexOfWord(text);
		if (!sex || text === 'all') return fault('which sex', text);
		draft.sex = sex;
	},
	series(draft, text = 'shown') {
		if (!series.includes(text)) return fault('which series', text);
		draft.series = text as Series;
	},
	since(draft, text) {
		const period = text === undefined ? '' : periodOf(text);
		if (period === null) return fault('the earlier period', text);
		draft.since = period;
	},
	period(draft, text) {
		const period = text === undefined ? null : periodOf(text);
		if (period === null) return fault('which period', text);
		draft.period = period;
	},
	inputs(draft, text = '') {
		const parts = text === '' ? [] : text.split(',');
		if (parts.length > mostInputs || !parts.every((part) => input.test(part)))
			return fault('what was entered', text);
		draft.inputs = text;
	},
	value(draft, text) {
		if (!text || !digits.test(text)) return fault('the value', text);
		draft.value = text;
	},
	limits(draft, text) {
		const limits = text === undefined ? null : limitsOf(text);
		if (text !== undefined && !limits) return fault('the interval', text);
		draft.limits = limits;
	},
	release(draft, text) {
		if (!text || !/^\d{4}\.\d{2}(\.\d{1,3})?$/.test(text)) return fault('the data release', text);
		draft.release = text;
	},
	table(draft, text) {
		const tables = text === undefined ? [] : tablesOf(text);
		if (tables.length === 0) return fault('the tables it was read from', text);
		draft.tables = tables;
	},
	on(draft, text) {
		if (!text || !isDay(text)) return fault('the day on which it was cited', text);
		draft.on = text;
	}
};

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
