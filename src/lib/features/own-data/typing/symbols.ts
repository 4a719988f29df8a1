/** Why a cell of a column of numbers holds none. Zero is a number; none of these is ever 0. */
export type MissingReason =
	'empty' | 'suppressed' | 'not-available' | 'not-applicable' | 'unreliable' | 'low' | 'unclear';

export const reasonWords: Readonly<Record<MissingReason, string>> = {
	empty: 'empty: nothing was entered',
	suppressed: 'suppressed: hidden to protect people',
	'not-available': 'not available',
	'not-applicable': 'not applicable',
	unreliable: 'too unreliable to be published',
	low: 'above zero, but rounds to zero',
	unclear: 'unclear: a dash may stand for nothing, not available or not applicable'
};

/** In the order in which a column stores them; 0 stands for "there is a number". */
export const reasonOrder: readonly MissingReason[] = [
	'empty',
	'suppressed',
	'not-available',
	'not-applicable',
	'unreliable',
	'low',
	'unclear'
];

/**
 * Symbols of statistical tables, in lower case. In brackets: Government Analysis Function, guidance
 * on symbols in tables; single letters: Department for Education; dots: ONS and Eurostat.
 */
const symbols = new Map<string, MissingReason>([
	['', 'empty'],
	...['[c]', 'c', '*', '**', '[s]', 'suppressed'].map((text) => [text, 'suppressed'] as const),
	...['[x]', 'x', '..', '...', '…', ':', 'na', 'n/a', '#n/a', 'null', 'nan', 'missing'].map(
		(text) => [text, 'not-available'] as const
	),
	...['[z]', 'z', '.'].map((text) => [text, 'not-applicable'] as const),
	...['[u]', 'u'].map((text) => [text, 'unreliable'] as const),
	...['[low]', 'low'].map((text) => [text, 'low'] as const),
	...['-', '–', '—', '\u2212'].map((text) => [text, 'unclear'] as const)
]);

/** "<5", "fewer than 8", "1-7": a range that stands in place of a small count. */
const hiddenRange = /^(<|≤|fewer than|less than|under)\s*\d+$|^1\s*(-|–|to)\s*[4-9]$/;

/** What a cell without a number says; null for a text that is no such symbol. */
export function missingReason(text: string): MissingReason | null {
	const word = text.trim().toLowerCase();
	return symbols.get(word) ?? (hiddenRange.test(word) ? 'suppressed' : null);
}
