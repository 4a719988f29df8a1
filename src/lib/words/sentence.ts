import type { Comparison, Figure, Unit } from '$lib/figure';
import { amountText, distanceText, numberText } from '$lib/format';
import { here, place } from './places';
import { verdictWithLimits } from './verdict';

/** A sentence without its full stop, and the part of it that is set in bold. */
export interface Sentence {
	text: string;
	strong: string;
}

/** How a line is said. */
export interface Said {
	figure: Figure;
	one: Comparison;
	/** Label of its category; empty where there is none. */
	label: string;
	unit: Unit;
	/** ` in Wigan` where the place must be named, else nothing. */
	where: string;
}

/** Joins the parts; the one given as `[text]` is the strong one. */
export function sentence(...parts: (string | [string])[]): Sentence {
	const strong = parts.find((part) => typeof part !== 'string')?.[0] ?? '';
	return { text: parts.flat().join(''), strong };
}

/** " in Lancashire" where the figures are another area's than the page's, or the place is wanted. */
export function whereOf(figure: Figure, named: boolean): string {
	return named || figure.shown.code !== figure.area.code ? ` in ${here(figure)}` : '';
}

/** "England", "the North West"; empty where there is no benchmark. */
export function other(figure: Figure): string {
	return figure.benchmark ? place(figure.benchmark) : '';
}

/** " (England 79.1)" where the benchmark has a value. */
export function beside({ figure, one, unit }: Said): string {
	return figure.benchmark && one.benchmark !== null
		? ` (${figure.benchmark.name} ${numberText(one.benchmark, unit)})`
		: '';
}

/**
 * "; not judged: no limits are published", where there is something to compare with; "; no difference
 * can be shown (between −0.2 and +0.9)" where a test found none.
 */
export function refusal({ figure, one, unit }: Said, because: string): string {
	if (one.verdict === 'open') return `; ${verdictWithLimits(one, unit)}`;
	return figure.benchmark && one.benchmark !== null ? `; not judged: ${because}` : '';
}

/** The least that can be shown in a unit: 0.1, 1. */
function least({ decimals }: Unit): number {
	return 10 ** -decimals;
}

/**
 * `1.8 years`, `0.6 percentage points`: the size of a difference in words; `less than 0.1 years`
 * where a real one rounds to nothing.
 */
export function sizeText(difference: number, unit: Unit): string {
	const nothing = distanceText(difference, unit) === distanceText(0, unit);
	const small = nothing && difference !== 0;
	const text = `${small ? 'less than ' : ''}${distanceText(small ? least(unit) : difference, unit)}`;
	if (unit.id === 'percent') return text.replace(/points$/, 'percentage points');
	return text.replace(/(^| )1 people$/, '$11 person');
}

/** A value with its unit, `1 person` where it is one. */
export function valueWords(value: number, unit: Unit): string {
	const text = amountText(value, unit);
	return text === '1 people' ? '1 person' : text;
}

/** "mid-2023", "2016-17", "2021/22": what reads as one word although it holds a hyphen or a stroke. */
const whole = /mid-\d{4}|\d{4}[-/]\d{2}(?!\d)/g;

/** A text in pieces: such words, each with what stands before it, and what is left after the last. */
export function unbroken(text: string): {
	pieces: { before: string; word: string }[];
	rest: string;
} {
	const pieces: { before: string; word: string }[] = [];
	let from = 0;
	for (const found of text.matchAll(whole)) {
		pieces.push({ before: text.slice(from, found.index), word: found[0] });
		from = found.index + found[0].length;
	}
	return { pieces, rest: text.slice(from) };
}
