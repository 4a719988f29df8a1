/** Why a cell of a column of numbers holds none. Zero is a number; none of these is ever 0. */
export type MissingReason =
	| 'empty'
	| 'suppressed'
	| 'not-available'
	| 'not-applicable'
	| 'unreliable'
	| 'low'
	| 'unclear'
	| 'none-recorded'
	| 'spreadsheet-error';

export const reasonWords: Readonly<Record<MissingReason, string>> = {
	empty: 'empty: nothing was entered',
	suppressed: 'suppressed: hidden to protect people',
	'not-available': 'not available',
	'not-applicable': 'not applicable',
	unreliable: 'too unreliable to be published',
	low: 'above zero, but rounds to zero',
	unclear: 'unclear: a dash may stand for nothing, not available or not applicable',
	'none-recorded': 'none recorded in the survey',
	'spreadsheet-error': 'an error of the spreadsheet that the file came from'
};

/** In the order in which a column stores them; 0 stands for "there is a number". */
export const reasonOrder: readonly MissingReason[] = [
	'empty',
	'suppressed',
	'not-available',
	'not-applicable',
	'unreliable',
	'low',
	'unclear',
	'none-recorded',
	'spreadsheet-error'
];

/**
 * Symbols of statistical tables, in lower case. In brackets: Government Analysis Function, guidance
 * on symbols in tables; single letters: Department for Education; dots: ONS and Eurostat.
 */
const words: Readonly<Record<MissingReason, readonly string[]>> = {
	empty: [''],
	suppressed: ['[c]', 'c', '*', '**', '[s]', 'suppressed', 'confidential'],
	'not-available': [
		'[x]',
		'x',
		'..',
		'...',
		'…',
		':',
		'na',
		'n/a',
		'n.a.',
		'null',
		'nan',
		'missing',
		'not available',
		'unavailable',
		'no data',
		'not known',
		'unknown',
		'n/k',
		'n.k.',
		'tbc'
	],
	'not-applicable': ['[z]', 'z', '.', 'not applicable'],
	unreliable: ['[u]', 'u'],
	low: ['[low]', 'low', '[k]', 'k'],
	unclear: ['-', '–', '—', '\u2212'],
	'none-recorded': ['[w]', 'w'],
	'spreadsheet-error': ['#n/a', '#div/0!', '#value!', '#ref!', '#num!', '#name?', '#null!']
};

const symbols = new Map<string, MissingReason>(
	reasonOrder.flatMap((reason) => words[reason].map((word) => [word, reason] as const))
);

/** "<5", "≤7", "fewer than 8", "1-7": a range that stands in place of a small count. */
const hiddenRange = /^(<=?|≤|fewer than|less than|under)\s?\d{1,9}$|^[01]\s?(-|–|to)\s?[4-9]$/;

/** Longest symbol there is; a longer cell is none. */
const longest = 24;

/** What a cell without a number says; null for a text that is no such symbol. */
export function missingReason(text: string): MissingReason | null {
	const word = text.trim().toLowerCase();
	if (word.length > longest) return null;
	return symbols.get(word) ?? (hiddenRange.test(word) ? 'suppressed' : null);
}

/** In brackets, of a few signs, or of one or two letters: what may be a mark among numbers. */
const markLike = /^(\[[^\][]{1,20}\]|[^\p{L}\p{N}\s]{1,3}|[a-z]{1,2})$/iu;

/** True for what looks like a mark in place of a number, and is in no list of symbols: `[q]`, `†`, `DS`. */
export function isUnknownMark(text: string): boolean {
	const word = text.length > longest * 2 ? '' : text.trim();
	return markLike.test(word) && missingReason(word) === null;
}
