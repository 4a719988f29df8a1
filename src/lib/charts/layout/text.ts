/** Width of text without a browser, so that labels are placed the same at build time and live. */

/** Sizes of chart text, px; LOOK's smallest size is 14, ticks and notes stand one below it. */
export const TEXT = 14;
export const SMALL = 13;
/** From one baseline to the next. */
export const LINE = 17;

/**
 * Widths in em of DejaVu Sans, the widest of the usual system faces: a label that fits by these
 * fits in every other face of the stack.
 */
const groups: [string, number][] = [
	["ijlI\u2009'|", 0.3],
	[' .,:;·ft()-/', 0.39],
	['rJ', 0.42],
	['sczk–', 0.55],
	['m%', 0.97],
	['wMW', 0.95],
	['−+=', 0.84],
	['GOQDNHU', 0.78]
];
const widths = new Map(groups.flatMap(([letters, em]) => [...letters].map((each) => [each, em])));

function em(letter: string): number {
	return widths.get(letter) ?? (/[A-Z]/.test(letter) ? 0.69 : 0.64);
}

/** A safe upper bound of the width of a text, px. */
export function textWidth(text: string, size: number = TEXT, bold = false): number {
	let total = 0;
	for (const letter of text) total += em(letter);
	return total * size * (bold ? 1.12 : 1);
}

/** A word that is longer than a line, such as an address, in pieces that are not. */
function pieces(word: string, width: number, size: number, bold: boolean): string[] {
	const found = [''];
	for (const letter of word) {
		const longer = found.at(-1) + letter;
		if (textWidth(longer, size, bold) <= width || longer === letter) found.splice(-1, 1, longer);
		else found.push(letter);
	}
	return found;
}

/** The text in lines of at most `width` px, cut at spaces, and within a word that fills a line. */
export function wrapped(text: string, width: number, size: number = TEXT, bold = false): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ').filter(Boolean)) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(longer, size, bold) <= width) lines.splice(-1, 1, longer);
		else lines.push(...pieces(word, width, size, bold));
	}
	return lines;
}

/** Width of the widest line, px; 0 for none. */
export function widest(lines: string[], size: number = TEXT, bold = false): number {
	return Math.max(0, ...lines.map((each) => textWidth(each, size, bold)));
}
