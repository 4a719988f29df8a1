import type { Comparison, Unit, Verdict } from '$lib/figure';
import { signedLimitsText } from '$lib/format';

interface VerdictWords {
	/** By itself: "about the same". */
	text: string;
	/** In a count or a narrow column: "similar". */
	short: string;
	/** Before what it is compared with: "about the same as England". */
	than: string;
	/** Between two values: "77.3 years, similar to 77.5 in England"; empty where nothing is judged. */
	beside: string;
}

/** The one dictionary of verdicts. */
const words: Record<Verdict, VerdictWords> = {
	better: { text: 'better', short: 'better', than: 'better than', beside: 'better than' },
	worse: { text: 'worse', short: 'worse', than: 'worse than', beside: 'worse than' },
	higher: { text: 'higher', short: 'higher', than: 'higher than', beside: 'higher than' },
	lower: { text: 'lower', short: 'lower', than: 'lower than', beside: 'lower than' },
	similar: {
		text: 'about the same',
		short: 'similar',
		than: 'about the same as',
		beside: 'similar to'
	},
	open: {
		text: 'no difference can be shown',
		short: 'no difference shown',
		than: 'no difference can be shown from',
		beside: ''
	},
	equal: {
		text: 'the same',
		short: 'the same',
		than: 'the same as',
		beside: 'the same as'
	},
	'not-compared': {
		text: 'not compared',
		short: 'not compared',
		than: 'not compared with',
		beside: ''
	}
};

/** Verdicts that a comparison can come to, in the order in which they are counted. */
export const judgedVerdicts = [
	'better',
	'worse',
	'higher',
	'lower',
	'similar',
	'equal',
	'open'
] as const;

/** A verdict in a word or two: "better", "about the same". */
export function verdictText(verdict: Verdict): string {
	return words[verdict].text;
}

type Limited = Pick<Comparison, 'differenceLower' | 'differenceUpper'>;

/** `−2.2 to −1.4`: the interval of a difference; empty where it was not tested. */
export function differenceLimits(one: Limited, unit: Unit): string {
	const { differenceLower: lower, differenceUpper: upper } = one;
	return lower === undefined || upper === undefined ? '' : signedLimitsText(lower, upper, unit);
}

/**
 * A verdict with what it must never be read without: "no difference can be shown (between −0.2 and
 * +0.9)". The limits of any other stand beside its difference.
 */
export function verdictWithLimits(one: Limited & Pick<Comparison, 'verdict'>, unit: Unit): string {
	const limits = differenceLimits(one, unit);
	const text = words[one.verdict].text;
	return one.verdict === 'open' && limits
		? `${text} (between ${limits.replace(' to ', ' and ')})`
		: text;
}

/** A verdict in a narrow cell, under a legend that says what "none shown" means. */
export function verdictCell(verdict: Verdict): string {
	return verdict === 'open' ? 'none shown' : words[verdict].text;
}

/** A verdict in a word where it is counted: "3 similar". */
export function verdictShort(verdict: Verdict): string {
	return words[verdict].short;
}

/** A verdict before the place or group that it is against: "about the same as". */
export function verdictThan(verdict: Verdict): string {
	return words[verdict].than;
}

/** A verdict between a value and the one it is judged beside: "similar to"; empty where not judged. */
export function verdictBeside(verdict: Verdict): string {
	return words[verdict].beside;
}
