import { labelOf } from './labels';

/** What the marks beside a number say, by the Government Analysis Function's list of symbols. */
export const markWords: Readonly<Record<string, string>> = {
	a: 'average',
	b: 'break in the series',
	e: 'estimated',
	f: 'forecast',
	ns: 'not statistically significant',
	p: 'provisional',
	r: 'revised',
	s: 'statistically significant at 5%',
	ss: 'statistically significant at 1%',
	sss: 'statistically significant at 0.1%',
	t: 'total',
	u: 'of low reliability'
};

/** A number as a cell writes it. */
export interface NumberRead {
	value: number;
	/** Marks beside it, without brackets, in lower case: `r`, `note 3`. */
	marks: string[];
	/** The first mark that no list of symbols has, as it stands in the cell; empty where all are known. */
	unknown: string;
	percent: boolean;
	/** `£`, `€`, `$`, or empty. */
	currency: string;
	/** How a negative number is written where it is not by a sign before it. */
	form: '' | 'brackets' | 'sign after';
	/** True where the whole part is 2⁵³ or more: it would be another number once it is held. */
	inexact: boolean;
}

/** No number is written with more letters: what is longer is not looked at. */
const longest = 60;

/** Spaces that stand between thousands. */
const space = '[ \\u00a0\\u2009\\u202f]';
const spaces = /[ \u00a0\u2009\u202f]/g;

function pattern(mark: '.' | ','): RegExp {
	const [decimal, group] = mark === '.' ? ['\\.', ','] : [',', '\\.'];
	const thousands = `\\d{1,3}(?:(?:${group}|${space})\\d{3})+`;
	return new RegExp(
		`^((?:${thousands}|\\d+)(?:${decimal}\\d+)?|${decimal}\\d+)(e[-+]?\\d{1,3})?$`,
		'i'
	);
}

const patterns = { '.': pattern('.'), ',': pattern(',') };
const bracketMark = /\s*\[([^\][]{1,20})\]$/;
const bareMark = /(?<=[\d%])\s*([eprub])$/i;
const superscripts = /\s*[¹²³⁰⁴-⁹]+$/;
/** Marks that no list has: an asterisk after a number may mean anything. */
const oddMark = /(?<=[\d%])\s*([*^†‡#~!?]+)$/;
const known = (mark: string) => mark in markWords || /^(note )?\d{1,3}$/.test(mark);

/** Without what spreadsheets put around a number to keep it as text. */
const plain = (text: string) => (/^['=]/.test(text) ? labelOf(text) : text);

/** A text without the marks at its end, and those marks. */
function withoutMarks(text: string): { rest: string; marks: string[]; unknown: string } {
	let [rest, unknown] = [text, ''];
	const marks: string[] = [];
	for (let match = bracketMark.exec(rest); match; match = bracketMark.exec(rest)) {
		const mark = (match[1] ?? '').trim().toLowerCase();
		if (known(mark)) marks.unshift(mark);
		else unknown = match[0].trim();
		rest = rest.slice(0, match.index);
	}
	const bare = bareMark.exec(rest);
	if (bare) marks.unshift((bare[1] ?? '').toLowerCase());
	const raised = superscripts.exec(rest);
	if (raised) marks.unshift('note');
	const odd = oddMark.exec(rest);
	if (odd) unknown = odd[1] ?? '';
	return { rest: rest.slice(0, (bare ?? raised ?? odd)?.index), marks, unknown };
}

/** Sign, currency and percent taken off: what is left is digits, or no number at all. */
function dressed(text: string) {
	let rest = text;
	const percent = rest.endsWith('%');
	if (percent) rest = rest.slice(0, -1).trimEnd();
	const inBrackets = rest.startsWith('(') && rest.endsWith(')');
	if (inBrackets) rest = rest.slice(1, -1).trim();
	const [, before = '', money = '', between = ''] =
		/^([-+\u2010-\u2013\u2212]?)\s?([£$€]?)\s?([-+\u2010-\u2013\u2212]?)/.exec(rest) ?? [];
	rest = rest.slice(
		(/^[-+\u2010-\u2013\u2212]?\s?[£$€]?\s?[-+\u2010-\u2013\u2212]?\s?/.exec(rest)?.[0] ?? '')
			.length
	);
	const after = before + between === '' && /[-\u2010-\u2013\u2212]$/.test(rest);
	if (after) rest = rest.slice(0, -1).trimEnd();
	const twice = (before && between) || (inBrackets && (before || between || after));
	const form: NumberRead['form'] = inBrackets ? 'brackets' : after ? 'sign after' : '';
	const negative = form !== '' || /[-\u2010-\u2013\u2212]/.test(before + between);
	return { digits: twice ? '' : rest, negative, form, percent, currency: money };
}

/**
 * A number as statistical tables write it: `1,234.5`, `−3`, `- 3`, `3-`, `(3)`, `£1,200`, `12.5%`,
 * `45 [r]`, `12 [r][e]`; `1.234,5` with a decimal comma. A percent sign is dropped: 12.5% is 12.5.
 * @returns undefined for a text that is no number, or one too large to hold
 */
export function numberOf(text: string, decimal: '.' | ','): NumberRead | undefined {
	const trimmed = text.length > longest * 4 ? '' : plain(text.trim());
	if (trimmed === '' || trimmed.length > longest) return undefined;
	const { rest, marks, unknown } = withoutMarks(trimmed);
	const { digits, negative, ...form } = dressed(rest);
	const match = patterns[decimal].exec(digits);
	if (!match) return undefined;
	const digitsOnly = (match[1] ?? '')
		.replaceAll(decimal === '.' ? ',' : '.', '')
		.replace(spaces, '');
	const size = Number(digitsOnly.replace(',', '.') + (match[2] ?? ''));
	if (!Number.isFinite(size)) return undefined;
	return {
		value: negative ? -size : size,
		marks,
		unknown,
		...form,
		inexact: size > Number.MAX_SAFE_INTEGER
	};
}
