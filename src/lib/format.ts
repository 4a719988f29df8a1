/** How numbers, periods, sexes and missing values are written, everywhere alike. */
import type { AreaRef, Estimate, Missing, Sex, Unit } from './figure';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';

/** The minus sign; a hyphen is narrower than a digit and breaks at the end of a line. */
export const MINUS = '\u2212';

/** Digits with thousands separators and a minus sign, rounded half away from zero. */
function digits(value: number, decimals: number): string {
	const rounded = roundedHalfAwayFromZero(value, decimals);
	if (rounded === null) throw new RangeError(`not a number to write: ${value}`);
	const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return (rounded < 0 ? MINUS : '') + grouped + (fraction ? `.${fraction}` : '');
}

/**
 * A value as it is shown: `19.3%`, `339,174`, `77.3`, `−6.8%`.
 *
 * @param value in `unit`, unrounded
 * @throws {RangeError} for a value that is not a finite number: a missing one has `missingText`
 */
export function numberText(value: number, unit: Unit): string {
	return digits(value, unit.decimals) + (unit.id === 'percent' ? '%' : '');
}

/** `+`, `−`, or nothing for a value that rounds to zero. */
function sign(value: number, decimals: number): string {
	const rounded = roundedHalfAwayFromZero(value, decimals) ?? 0;
	return rounded > 0 ? '+' : rounded < 0 ? MINUS : '';
}

/** A value with its sign, also where it is positive: `+6.6%`, `−1.8`; one that rounds to zero has none. */
export function signedText(value: number, unit: Unit): string {
	return sign(value, unit.decimals) + numberText(Math.abs(value), unit);
}

/** What is counted, in singular and plural: `['student', 'students']`. */
export type Noun = readonly [one: string, many: string];

const wholeNumber: Unit = { id: 'persons', label: '', decimals: 0 };

/** A number before what it counts: `1 student`, `3,595 students`; what is shown as 1 is one. */
export function countText(value: number, [one, many]: Noun, unit: Unit = wholeNumber): string {
	const text = numberText(value, unit);
	return `${text} ${text === '1' ? one : many}`;
}

/** Units that have a singular: after `1`, but `1.0 years`. */
const singulars: Record<string, string> = {
	people: 'person',
	posts: 'post',
	jobs: 'job',
	residents: 'resident',
	years: 'year'
};

const labelled = (value: number, unit: Unit) =>
	countText(value, [singulars[unit.label] ?? unit.label, unit.label], unit);

/** A value with the words of its unit: `77.3 years`, `1 person`, `310 per 1,000 people aged 16 to 64`, `19.3%`. */
export function amountText(value: number, unit: Unit): string {
	const wordless = unit.id === 'percent' || unit.id === 'index' || unit.id === 'score';
	return wordless ? numberText(value, unit) : labelled(value, unit);
}

/** A difference between two values of a unit, with sign: `+0.6 points`, `−1.8 years`, `+1,204 people`. */
export function differenceText(difference: number, unit: Unit): string {
	return sign(difference, unit.decimals) + distanceText(difference, unit);
}

/** The size of a difference, without its sign: `0.6 points` between two percentages, `1.8 years`. */
export function distanceText(difference: number, unit: Unit): string {
	if (unit.id === 'percent' || unit.id === 'index' || unit.id === 'score')
		return `${digits(Math.abs(difference), unit.decimals)} points`;
	return labelled(Math.abs(difference), unit);
}

/** The two limits of an interval: `76.9 to 77.6`, `18.1% to 19.0%`. */
export function intervalText(lower: number, upper: number, unit: Unit): string {
	return `${numberText(lower, unit)} to ${numberText(upper, unit)}`;
}

/** Most digits that are added so that a limit beside 0 does not pass for 0. */
const furtherDigits = 3;

/** Digits of the two limits of a difference: a limit that is not 0 is never written as 0. */
export function limitDecimals(lower: number, upper: number, unit: Unit): number {
	const hidden = (decimals: number) =>
		[lower, upper].some((limit) => Math.abs(limit) > 1e-9 && sign(limit, decimals) === '');
	let { decimals } = unit;
	while (decimals < unit.decimals + furtherDigits && hidden(decimals)) decimals += 1;
	return decimals;
}

/** The two limits of a difference, with their signs and without a unit: `−2.2 to −1.4`. */
export function signedLimitsText(lower: number, upper: number, unit: Unit): string {
	const decimals = limitDecimals(lower, upper, unit);
	const text = (limit: number) => sign(limit, decimals) + digits(Math.abs(limit), decimals);
	return `${text(lower)} to ${text(upper)}`;
}

/** Each reason for having no value: where the number would stand, and as a clause before "for Wigan". */
const reasons: Record<Missing, { text: string; clause: string }> = {
	suppressed: { text: 'suppressed', clause: 'the figure is suppressed' },
	'not-published': { text: 'not published', clause: 'nothing is published' },
	'not-applicable': { text: 'not applicable', clause: 'no figure applies' },
	'not-comparable': { text: 'not comparable', clause: 'no comparable figure is published' },
	'not-held': { text: 'not held', clause: 'no value of this series is held' },
	'too-few': { text: 'too few to show', clause: 'too few to show' }
};

/** Why there is no value, in a word or two that can stand where the number would. */
export function missingText(reason: Missing | undefined): string {
	return reason ? reasons[reason].text : 'not available';
}

/** Why a sentence has no number: `nothing is published`, before the place that it is about. */
export function missingClause(reason: Missing): string {
	return reasons[reason].clause;
}

/** The value, or the word for why there is none. */
export function valueText(estimate: Pick<Estimate, 'value' | 'missing'>, unit: Unit): string {
	return estimate.value === null ? missingText(estimate.missing) : numberText(estimate.value, unit);
}

const sexNouns: Record<Sex, string> = { female: 'women', male: 'men', persons: 'people' };

/** `women`, `men`, `people`: whom a sentence is about. */
export function sexNoun(sex: Sex): string {
	return sexNouns[sex];
}

/** `Women`, `Men`, `All people`: a row, column or panel. */
export function sexText(sex: Sex): string {
	return sentenceCase(sex === 'persons' ? `all ${sexNouns.persons}` : sexNouns[sex]);
}

/** First letter in upper case. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter in lower case: a heading within a sentence. */
export function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

export { endTexts, midYear, periodText, shortPeriodText } from './catalogue/period';

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function listText(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** Regions named by a point of the compass, and names that begin with a common noun. */
const withArticle =
	/^((North|South) (East|West)( and .*)?$|(East|West) Midlands$|(East|West) of |Black Country$|Liverpool City Region$|East Riding of |(Isles?|City|Vale|Forest) of )/;

/** An area within a sentence: "Wigan", "the North West", "the Isles of Scilly". */
export function place(area: AreaRef): string {
	if (area.level === 'combined-authority' && /^(North East|West Midlands)$/.test(area.name))
		return `the ${area.name} combined authority`;
	if (area.level === 'board' && area.name.endsWith(' board')) return `the area of the ${area.name}`;
	if (area.level === 'trust') return `the ${area.name}`;
	return withArticle.test(area.name) ? `the ${area.name}` : area.name;
}
