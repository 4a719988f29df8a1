/** What sentences of a comparison have in common: the place, the benchmark beside it, why it is not judged. */
import type { Comparison, Figure, Unit } from '$lib/figure';
import { limitDecimals } from '$lib/format';
import {
	areaPart,
	aside,
	besidePart,
	gapPart,
	name,
	nothingSaid,
	say,
	type NumberPart,
	type Statement
} from './statement';
import { verdictText } from './verdict';

/** How a line is said. */
export interface Said {
	figure: Figure;
	one: Comparison;
	/** Label of its category; empty where there is none. */
	label: string;
	unit: Unit;
	/** ` in Wigan` where the place must be named, else nothing. */
	where: Statement;
}

/** " in Lancashire" where the figures are another area's than the page's, or the place is wanted. */
export function whereOf(figure: Figure, named: boolean): Statement {
	return named || figure.shown.code !== figure.area.code
		? say` in ${areaPart(figure.shown)}`
		: nothingSaid;
}

/** "England", "the North West"; nothing where there is no benchmark. */
export function other({ benchmark }: Figure): Statement {
	return benchmark ? [areaPart(benchmark)] : nothingSaid;
}

/** " (England 79.1)" where the benchmark has a value. */
export function beside({ figure, one, unit }: Said): Statement {
	return figure.benchmark && one.benchmark !== null
		? aside(say` (${areaPart(figure.benchmark, 'name')} ${besidePart(figure, one, unit)})`)
		: nothingSaid;
}

/** " (between −0.2 and +0.9)": the 95% limits of a difference; nothing where it was not tested. */
export function betweenLimits(figure: Figure, one: Comparison, unit: Unit): Statement {
	const { differenceLower: lower, differenceUpper: upper } = one;
	if (lower === undefined || upper === undefined) return nothingSaid;
	const written: Unit = { ...unit, id: 'score', decimals: limitDecimals(lower, upper, unit) };
	const [from, to] = [lower, upper].map((number): NumberPart => {
		return { ...gapPart(figure, one, written), number, as: 'signed' };
	});
	return from && to ? say` (between ${from} and ${to})` : nothingSaid;
}

/** "no difference can be shown (between −0.2 and +0.9)": never without its limits. */
export function openVerdict(figure: Figure, one: Comparison, unit: Unit): Statement {
	return say`${verdictText('open')}${betweenLimits(figure, one, unit)}`;
}

/**
 * "; not judged: no limits are published", where there is something to compare with; "; no difference
 * can be shown (between −0.2 and +0.9)" where a test found none.
 */
export function refusal({ figure, one, unit }: Said, because: string): Statement {
	if (one.verdict === 'open') return aside(say`; ${openVerdict(figure, one, unit)}`);
	return figure.benchmark && one.benchmark !== null
		? aside(say`; not judged: ${name(because)}`)
		: nothingSaid;
}

/** "; the middle of all authorities was 27.6%", where that is what the value stands beside. */
export function middleClause(figure: Figure, one: Comparison): Statement {
	const middle = figure.estimates.some(({ role }) => role === 'middle');
	return middle && one.benchmark !== null
		? aside(say`; the middle of all authorities was ${besidePart(figure, one, figure.unit)}`)
		: nothingSaid;
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
