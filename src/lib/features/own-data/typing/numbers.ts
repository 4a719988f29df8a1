/** A mark beside a number that is there: estimated, provisional, revised, of low reliability. */
export type Flag = 'e' | 'p' | 'r' | 'u' | 'b';

export const flagWords: Readonly<Record<Flag, string>> = {
	e: 'estimated',
	p: 'provisional',
	r: 'revised',
	u: 'of low reliability',
	b: 'break in the series'
};

export interface NumberRead {
	value: number;
	flag: Flag | null;
}

/** Spaces that stand between thousands. */
const space = '[ \\u00a0\\u2009\\u202f]';

function pattern(mark: '.' | ','): RegExp {
	const [decimal, group] = mark === '.' ? ['\\.', ','] : [',', '\\.'];
	const thousands = `\\d{1,3}(?:(?:${group}|${space})\\d{3})+`;
	return new RegExp(
		`^([-+\u2212]?)((?:${thousands}|\\d+)(?:${decimal}\\d+)?|${decimal}\\d+)(e[-+]?\\d{1,3})?\\s*%?\\s*(?:\\[?([eprub])\\]?)?$`,
		'i'
	);
}

const patterns = { '.': pattern('.'), ',': pattern(',') };

/**
 * A number as statistical tables write it: `1,234.5`, `−3`, `12.5%`, `45 [r]`; `1.234,5` with a
 * decimal comma. A percent sign is dropped: 12.5% is 12.5.
 * @returns undefined for a text that is no number, or one too large to hold
 */
export function numberOf(text: string, decimal: '.' | ','): NumberRead | undefined {
	const match = patterns[decimal].exec(text.trim());
	if (!match) return undefined;
	const [, sign, digits = '', exponent = '', flag] = match;
	const plain = digits.replace(decimal === '.' ? /[, \u00a0\u2009\u202f]/g : /[. \u00a0\u2009\u202f]/g, ''); // prettier-ignore
	const size = Number(plain.replace(',', '.') + exponent);
	if (!Number.isFinite(size)) return undefined;
	const value = sign === '-' || sign === '\u2212' ? -size : size;
	return { value, flag: flag ? (flag.toLowerCase() as Flag) : null };
}
