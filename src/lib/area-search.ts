import type { AreaChoice } from '$lib/areas';

/** A choice that fits what was typed. */
export interface AreaMatch {
	area: AreaChoice;
	/** Parts of the name that were typed, as [start, end) in its characters, in order. */
	marks: [number, number][];
}

/** Text without case, accents and punctuation; `at` gives each letter's place in the original. */
function folded(text: string): { text: string; at: number[] } {
	let result = '';
	const at: number[] = [];
	Array.from(text).forEach((letter, index) => {
		const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
		const kept = /^['’.]$/.test(plain) ? '' : plain === '&' ? 'and' : plain;
		for (const part of kept) {
			result += /[\p{L}\p{N}]/u.test(part) ? part : ' ';
			at.push(index);
		}
	});
	return { text: result, at };
}

/** Where the word starts in the text: at the start of a word if it can, else anywhere, else −1. */
function position(text: string, word: string): number {
	const atStart = ` ${text}`.indexOf(` ${word}`);
	return atStart >= 0 ? atStart : text.indexOf(word);
}

/** 0 = exact, 1 = begins with it, 2 = words begin with it, 3 = somewhere inside; null = not at all. */
function rank(name: string, words: string[]): number | null {
	const query = words.join(' ');
	if (name === query) return 0;
	if (name.startsWith(query)) return 1;
	if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
	// A single letter inside a word would match nearly everything.
	return words.every((word) => word.length > 1 && name.includes(word)) ? 3 : null;
}

/** The typed words' places in a name, in order and joined where they overlap. */
function marksOf(name: ReturnType<typeof folded>, words: string[]): [number, number][] {
	const found = words
		.map((word): [number, number] => {
			const start = position(name.text, word);
			const last = start + word.length - 1;
			return [name.at[start] ?? 0, (name.at[last] ?? 0) + 1];
		})
		.sort((one, other) => one[0] - other[0]);
	return found.reduce<[number, number][]>((joined, mark) => {
		const before = joined.at(-1);
		if (before && mark[0] <= before[1]) before[1] = Math.max(before[1], mark[1]);
		else joined.push(mark);
		return joined;
	}, []);
}

/** True for what can only be the beginning of an ONS code: a letter and digits. */
function looksLikeCode(query: string): boolean {
	return /^[a-z]\d+$/i.test(query);
}

/**
 * The areas whose name or ONS code fits what was typed, best first; the words may come in any order
 * and punctuation does not count (`kings lynn` finds King's Lynn and West Norfolk).
 *
 * @param areas all choices, in the order in which equally good matches are to be listed
 * @param query what was typed
 * @returns empty when nothing, or nothing but spaces, was typed
 */
export function matchingAreas(areas: readonly AreaChoice[], query: string): AreaMatch[] {
	const words = folded(query).text.split(' ').filter(Boolean);
	if (words.length === 0) return [];
	const code = query.trim().toUpperCase();
	if (looksLikeCode(code)) {
		return areas
			.filter(({ code: own, alsoCode, boardCode }) =>
				[own, alsoCode, boardCode].some((each) => each?.startsWith(code))
			)
			.map((area) => ({ area, marks: [] }));
	}
	return areas
		.map((area) => ({ area, name: folded(area.name) }))
		.map(({ area, name }) => ({ area, name, rank: rank(name.text, words) }))
		.filter((match) => match.rank !== null)
		.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
		.map(({ area, name }) => ({ area, marks: marksOf(name, words) }));
}

/** A name cut at its marks, for drawing: `[{ text: 'Wig', marked: true }, { text: 'an', … }]`. */
export function markedParts({ area, marks }: AreaMatch): { text: string; marked: boolean }[] {
	const letters = Array.from(area.name);
	const edges = [0, ...marks.flat(), letters.length];
	return edges
		.slice(1)
		.map((end, index) => ({
			text: letters.slice(edges[index], end).join(''),
			marked: index % 2 === 1
		}))
		.filter((part) => part.text !== '');
}
