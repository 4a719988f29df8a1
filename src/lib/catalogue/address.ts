/** How everything that can be asked for is written in an address and read from it. */
import type { Sex } from '$lib/figure';

/** A part of an address that could not be used, and what was done instead. */
export interface AddressProblem {
	key: string;
	value: string;
	text: string;
}

/** Sets one part of what is asked for, or returns what it fell back to. */
export type PartReader<Asked> = (asked: Asked, value: string) => string | void;

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** True for the name of a place, figure or table as addresses have it: `west-lancashire`. */
export function isSlug(text: string): boolean {
	return slugForm.test(text);
}

/** The slugs of a list, each once; `whole` is false where something of the list was left out. */
export function slugsOf(list: string, most: number): { slugs: string[]; whole: boolean } {
	const parts = list.split(',');
	const slugs = [...new Set(parts.filter(isSlug))].slice(0, most);
	return { slugs, whole: slugs.length === parts.length };
}

const sexes: Record<string, Sex> = { all: 'persons', women: 'female', men: 'male' };

/** The sex that `all`, `women` or `men` names; undefined for another word. */
export function sexOfWord(word: string): Sex | undefined {
	return Object.hasOwn(sexes, word) ? sexes[word] : undefined;
}

/** The word for a sex; empty for none. */
export function wordOfSex(sex: Sex | null): string {
	return Object.keys(sexes).find((word) => sexes[word] === sex) ?? '';
}

/** True for a year as an address has it. */
export function isYear(text: string): boolean {
	return /^(19|20)\d\d$/.test(text);
}

/**
 * Reads each part of an address into what is asked for. Nothing in an address can break a page: what
 * is not understood leaves the default as it is and is reported.
 *
 * @param asked the default; changed in place
 * @param readers by key
 */
export function readParts<Asked>(
	asked: Asked,
	parameters: Iterable<[string, string]>,
	readers: Record<string, PartReader<Asked>>
): AddressProblem[] {
	const problems: AddressProblem[] = [];
	for (const [key, value] of parameters) {
		const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
		const text = reader ? reader(asked, value) : 'left out';
		if (text) problems.push({ key, value, text });
	}
	return problems;
}

/**
 * Pairs as the part of an address from `?` on; empty for none. Commas stay readable, and colons where
 * they only ever part one name from another.
 */
export function searchOf(
	pairs: readonly (readonly [key: string, value: string])[],
	{ colons = true } = {}
): '' | `?${string}` {
	const written = (value: string) => {
		const safe = encodeURIComponent(value).replaceAll('%2C', ',');
		return colons ? safe.replaceAll('%3A', ':') : safe;
	};
	return pairs.length > 0
		? `?${pairs.map(([key, value]) => `${key}=${written(value)}`).join('&')}`
		: '';
}

/** Numbers by name in one value: `leaving:10,turnover:25`. */
export function numbersWritten(numbers: Record<string, number>): string {
	return Object.keys(numbers)
		.sort()
		.map((name) => `${name}:${numbers[name]}`)
		.join(',');
}

/** The inverse; what is not a name and a number is left out. */
export function numbersRead(written: string): Record<string, number> {
	const pairs = written.split(',').map((part) => part.split(':') as [string, string?]);
	const numbers = pairs.map(([name, value]) => [name, Number(value)] as const);
	return Object.fromEntries(numbers.filter(([name, value]) => name && Number.isFinite(value)));
}
