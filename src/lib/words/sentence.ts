/** What sentences of a comparison have in common: the place, the benchmark beside it, why it is not judged. */
import type { Comparison, Figure, Unit } from '$lib/figure';
import { areaPart, aside, besidePart, name, nothingSaid, say, type Statement } from './statement';

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

/** "; not judged: no limits are published", where there is something to compare with. */
export function refusal({ figure, one }: Said, because: string): Statement {
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
