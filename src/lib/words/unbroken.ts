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
