import type { AreaChoice } from '$lib/catalogue/areas';
import type { FindingWords, Indicator } from '$lib/catalogue/indicators';
import type { Sex } from '$lib/figure';

/** A measure that sentences are about, and the words by which it is known; as `data/indicators.json` has them. */
export interface MeasureWords extends FindingWords {
	/** Ids of `data/indicators.json` that hold it, the first the one that is usually meant. */
	indicators: string[];
}

type Found = Pick<Indicator, 'id' | 'find'>;

/**
 * The measures that sentences may be about, from the words of the indicators: what is narrower before
 * what it is a part of, those that are found alike together.
 */
export function measureWordsOf(entries: readonly Found[]): MeasureWords[] {
	const alike = (id: string) =>
		entries.flatMap(({ id: other, find }) =>
			find && 'like' in find && find.like === id ? [other] : []
		);
	return entries
		.flatMap(({ id, find }) =>
			find && 'words' in find ? [{ ...find, indicators: [id, ...alike(id)] }] : []
		)
		.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** A number that stands in a sentence. */
export interface SaidNumber {
	value: number;
	/** What it was evidently rounded to. */
	toNearest: number;
	percent: boolean;
	/** As it was written. */
	text: string;
}

/** What a sentence says, as far as it was understood; null or empty where it does not. */
export interface Asked {
	area: AreaChoice | null;
	measure: MeasureWords | null;
	sexes: Sex[];
	/** Years named, in order. */
	years: number[];
	numbers: SaidNumber[];
	/** The sentence in plain small letters, in which categories are looked for. */
	plain: string;
}

/** Small letters, one kind of hyphen and space, per cent as a sign. */
function plainText(sentence: string): string {
	return sentence
		.toLowerCase()
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[\u2018\u2019]/g, "'")
		.replace(/\s*(per ?cent)\b/g, '%')
		.replace(/\s+/g, ' ')
		.trim();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The place that is named first; of those that begin alike, the one with the longest name. */
function placeIn(plain: string, areas: readonly AreaChoice[]): AreaChoice | null {
	let best: { area: AreaChoice; at: number } | null = null;
	for (const area of areas) {
		const name = plainText(area.name);
		const at = plain.search(new RegExp(`(?<![a-z-])${escaped(name)}(?![a-z-])`));
		if (at < 0) continue;
		const longer = best !== null && at === best.at && area.name.length > best.area.name.length;
		if (best === null || at < best.at || longer) best = { area, at };
	}
	if (best) return best.area;
	const national = /\bnational(ly)?\b|\bcountry\b/.test(plain);
	return national ? (areas.find(({ level }) => level === 'country') ?? null) : null;
}

function sexesIn(plain: string): Sex[] {
	const sexes: Sex[] = [];
	if (/\b(women|woman|female|females|girls)\b/.test(plain)) sexes.push('female');
	if (/\b(men|man|male|males|boys)\b/.test(plain)) sexes.push('male');
	return sexes;
}

/** Numbers that name an age, a group, a base or an interval and are not what is said. */
const names = [
	/\b\d+ (?:to|-) \d+ year olds?\b|\b(?:0 to 15|16 to 64)\b/g,
	/\b(?:65|75|85)(?:\+|-?plus|s\b|-year-olds?| (?:and|or) (?:over|older|above))/g,
	/\b(?:aged?|over|under|above|older than|at|from|after)(?: the)?(?: age)?(?: of)? (?:15|16|18|19|65|75|85)s?\b(?![.,]?\d|%)/g,
	/\byear 6\b|\bstages? 1 (?:or|and) 2\b|\bby 19\b/g,
	/\bper (?:1,?000|100,?000)\b|\b95% (?:confidence )?interval\b/g
];

const yearForm = /(?<![\d.,])(?:mid-)?((?:19|20)\d\d)(?:[-/](\d\d))?(?![\d%]|,\d|\.\d)/g;
const numberForm =
	/(?<![\d.,a-z])(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s?(%|million|thousand|m\b|k\b)?/g;
const fractionForm = /\b(?:one|1) in (two|three|four|five|six|seven|eight|nine|ten|\d+)\b/g;
const counts = 'one two three four five six seven eight nine ten'.split(' ');

const scales: Record<string, number> = { million: 1e6, m: 1e6, thousand: 1e3, k: 1e3 };

/** 0.1 of 19.3, 1 of 23 and of 339,174, 10,000 of 320,000, 100,000 of 1.2 million. */
function roundedTo(digits: string, scale: number): number {
	const fraction = digits.split('.')[1]?.length ?? 0;
	if (fraction > 0) return scale * 10 ** -fraction;
	const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
	return digits.replace('-', '').length > 3 ? scale * 10 ** zeros : scale;
}

function numbersIn(plain: string): SaidNumber[] {
	const fractions = [...plain.matchAll(fractionForm)].flatMap((found) => {
		const of = counts.indexOf(found[1] ?? '') + 1 || Number(found[1]);
		return of > 0 ? [{ value: 100 / of, toNearest: 2, percent: true, text: found[0] }] : [];
	});
	const rest = plain.replace(fractionForm, ' ');
	const written = [...rest.matchAll(numberForm)].map(([text, digits = '', unit = '']) => {
		const plainDigits = digits.replaceAll(',', '');
		const scale = scales[unit] ?? 1;
		const value = Number(plainDigits) * scale;
		const toNearest = roundedTo(plainDigits, scale);
		return { value, toNearest, percent: unit === '%', text: text.trim() };
	});
	return [...fractions, ...written];
}

function yearsIn(plain: string): number[] {
	return [...plain.matchAll(yearForm)].map(([, year]) => Number(year));
}

/**
 * Reads a sentence such as "life expectancy of men in Wigan is 77". Words that it does not know are
 * passed over; nothing is guessed from them.
 *
 * @param areas every place that there is
 * @param measures in the order in which they are tried
 */
export function askedIn(
	sentence: string,
	areas: readonly AreaChoice[],
	measures: readonly MeasureWords[]
): Asked {
	const plain = plainText(sentence.slice(0, 500));
	const area = placeIn(plain, areas);
	// Names of places hold words too: "Isles of Scilly" says nothing of islands.
	const about = area ? plain.replace(plainText(area.name), ' ') : plain;
	const measure = measures.find(({ words }) => new RegExp(words).test(about)) ?? null;
	const unnamed = names.reduce((text, form) => text.replace(form, ' '), about);
	const years = yearsIn(unnamed);
	const numbers = numbersIn(unnamed.replace(yearForm, ' '));
	return { area, measure, sexes: sexesIn(about), years, numbers, plain: about };
}
