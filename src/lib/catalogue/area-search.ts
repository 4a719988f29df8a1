import { isTrust, type AreaChoice, type OtherNames } from './areas';

/** What kind of other name fits: a trust also has the one it is registered by. */
type OtherName = keyof OtherNames | 'registered';

/** A choice that fits what was typed. */
export interface AreaMatch {
	area: AreaChoice;
	/** Parts of the name that were typed, as [start, end) in its characters, in order. */
	marks: [number, number][];
	/** The other names that fit, where its own does not: the nearest first. */
	by?: { kind: OtherName; names: string[] };
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

/** The NHS's code of a trust, which has to be typed whole: three letters begin many names. */
function isTrustCode(area: AreaChoice, query: string): boolean {
	return isTrust(area) && area.code === query;
}

/** True for what can only be the beginning of an ONS code: a letter and digits. */
function looksLikeCode(query: string): boolean {
	return /^[a-z]\d+$/i.test(query);
}

/** A match with what it is sorted by: the smaller, the better. */
interface Ranked {
	match: AreaMatch;
	rank: number;
	/** How many other names fit. */
	count: number;
}

/** Letters inside a word of the name; a former name or a ward that begins with the words is nearer. */
const insideRank = 3;
const otherRanks: Record<OtherName, number> = { registered: 2.1, former: 2.3, wards: 2.6 };
/** Beginnings of other names are too many to be of use below this length. */
const shortestOther = 3;

function byOwnName(area: AreaChoice, words: string[]): Ranked | null {
	const name = folded(area.name);
	const found = rank(name.text, words);
	return found === null
		? null
		: { match: { area, marks: marksOf(name, words) }, rank: found, count: 0 };
}

function byOtherName(
	area: AreaChoice,
	words: string[],
	kind: OtherName,
	names: readonly string[] = []
): Ranked | null {
	const query = ` ${words.join(' ')} `;
	const ranked = names.flatMap((name) => {
		const plain = folded(name).text;
		const found = rank(plain, words);
		if (found === null || found === insideRank) return [];
		// `Leigh` is nearer to "Leigh South" than to "Leighton".
		return [{ name, found, whole: ` ${plain} `.includes(query) }];
	});
	if (ranked.length === 0) return null;
	ranked.sort((one, other) => one.found - other.found);
	const whole = ranked.filter((one) => one.whole);
	const part = ranked.filter((one) => !one.whole);
	return {
		match: { area, marks: [], by: { kind, names: [...whole, ...part].map(({ name }) => name) } },
		rank: otherRanks[kind] + (whole.length > 0 ? 0 : 0.01),
		count: whole.length || part.length
	};
}

function nearest(area: AreaChoice, words: string[], others: OtherNames | null): Ranked | null {
	const own = byOwnName(area, words);
	const found = own && own.rank < insideRank;
	if (found || words.join(' ').length < shortestOther) return own;
	if (isTrust(area)) return byOtherName(area, words, 'registered', [area.registeredName]) ?? own;
	const { former, wards } = others ?? { former: {}, wards: {} };
	return (
		byOtherName(area, words, 'former', former[area.code]) ??
		byOtherName(area, words, 'wards', wards[area.code]) ??
		own
	);
}

/**
 * The areas whose name or ONS code fits what was typed, best first; the words may come in any order
 * and punctuation does not count (`kings lynn` finds King's Lynn and West Norfolk). Where other
 * names are given, an area is found by a former authority's name or a ward's as well.
 *
 * @param areas all choices, in the order in which equally good matches are to be listed
 * @param query what was typed
 * @param others null where they are not there (yet)
 * @returns empty when nothing, or nothing but spaces, was typed
 */
export function matchingAreas(
	areas: readonly AreaChoice[],
	query: string,
	others: OtherNames | null = null
): AreaMatch[] {
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
		.map((area): Ranked | null =>
			isTrustCode(area, code)
				? { match: { area, marks: [] }, rank: 0, count: 0 }
				: nearest(area, words, others)
		)
		.filter((found) => found !== null)
		.sort((one, other) => one.rank - other.rank || other.count - one.count)
		.map(({ match }) => match);
}

const listedNames = 3;

/** Why an area is listed whose own name does not fit: `wards: Leigh South, Leigh West`. */
export function otherNameText({ by }: AreaMatch): string {
	if (!by) return '';
	const names = by.names.slice(0, listedNames).join(', ');
	const more = by.names.length > listedNames ? ` and ${by.names.length - listedNames} more` : '';
	if (by.kind === 'registered') return names;
	if (by.kind === 'former') return `took the place of ${names}${more}`;
	return `${by.names.length > 1 ? 'wards' : 'ward'}: ${names}${more}`;
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
