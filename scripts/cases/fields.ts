import type { Maybe } from '../../src/lib/statistics/errors';

/** One case's input or expected output, as read from JSON. */
export type Fields = Readonly<Record<string, unknown>>;

const WORDS: Record<string, number> = { NaN: NaN, Infinity, '-Infinity': -Infinity };

/** A number, or `null`; the words for numbers that JSON has not are read as them. */
function numberFrom(value: unknown): Maybe {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' && value in WORDS) return WORDS[value]!;
	// Text stays text: refusing it is the function's own business.
	return value as number;
}

/** A number that may be missing. */
export function maybe(fields: Fields, name: string): Maybe {
	return numberFrom(fields[name]);
}

/** A number, or `undefined` so that the function's default applies. */
export function optional(fields: Fields, name: string): number | undefined {
	return numberFrom(fields[name]) ?? undefined;
}

/** A number that the function requires. */
export function number(fields: Fields, name: string): number {
	return numberFrom(fields[name]) as number;
}

/** A list of numbers, or `undefined` where the case has none. */
export function optionalList(fields: Fields, name: string): Maybe[] | undefined {
	const value = fields[name];
	return Array.isArray(value) ? value.map(numberFrom) : undefined;
}

/** A list of numbers, some missing. */
export function list(fields: Fields, name: string): Maybe[] {
	return optionalList(fields, name) ?? [];
}

/** A list of numbers, none missing. */
export function numbers(fields: Fields, name: string): number[] {
	return list(fields, name) as number[];
}

/** A list of lists of numbers. */
export function lists(fields: Fields, name: string): Maybe[][] {
	const value = fields[name];
	return Array.isArray(value) ? value.map((one) => (one as unknown[]).map(numberFrom)) : [];
}

/** Text, of one of the kinds that the caller names. */
export function text<Kind extends string = string>(fields: Fields, name: string): Kind {
	return fields[name] as Kind;
}

/** True or false; false where the case is silent. */
export function flag(fields: Fields, name: string): boolean {
	return fields[name] === true;
}

/** A group of named fields inside; empty where the case has none. */
export function group(fields: Fields, name: string): Fields {
	return (fields[name] ?? {}) as Fields;
}

/** A list of groups of named fields. */
export function groups(fields: Fields, name: string): Fields[] {
	return (fields[name] ?? []) as Fields[];
}

/** Named lists of numbers. */
export function namedLists(fields: Fields, name: string): Record<string, Maybe[]> {
	const inside = group(fields, name);
	return Object.fromEntries(Object.keys(inside).map((key) => [key, list(inside, key)]));
}
