/**
 * The Statement: a sentence as typed parts. Its numbers, periods and areas are references to those
 * of a figure, so that whoever shows, reads aloud, cites or tests it never looks for a number in
 * text. It is plain data, without its full stop: it can stand as a heading.
 */
import type { AreaRef, Comparison, Estimate, Figure, Period, Role, Sex, Unit } from '$lib/figure';
import {
	MINUS,
	amountText,
	countText,
	distanceText,
	numberText,
	periodText,
	sentenceCase,
	signedText,
	type Noun
} from '$lib/format';
import { place, possessive } from './places';
import { roughShare } from './rough-share';

/** Finds an estimate of a figure again, also in a copy that holds fewer; `count`: one of the counts behind it. */
export interface EstimateKey {
	role: Role;
	sex: Sex;
	category: string;
	period: Period;
	count?: number;
}

/**
 * What a number is read from: an estimate, a fitted slope, the value of an area in a measure, or a
 * number that goes by a name, such as the key under which it is cited.
 */
export type NumberSource =
	EstimateKey | { slope: Sex } | { area: string; sex: Sex; period: Period } | { named: string };

/**
 * How a number is written: `19.3%`, `77.3 years`, `+1,204`, without its sign, `1.8 years` of a
 * difference, `nearly one in five`, `1 in 3.5` of a percentage, or to the two digits of a rough count.
 */
export type NumberForm =
	'value' | 'amount' | 'signed' | 'absolute' | 'size' | 'share' | 'one-in' | 'rough';

export interface NumberPart {
	/** In `unit`, unrounded. */
	number: number;
	unit: Unit;
	as: NumberForm;
	/** What is counted, in singular and plural; written behind the number. */
	noun?: Noun;
	/** One source: the number is that one's. Several: it is worked out from them. */
	from: NumberSource[];
}

/** `mid-2023`, `in 2021 to 2023`, or one end of a period: `mid-2011`. */
export interface PeriodPart {
	period: Period;
	as: 'name' | 'in' | 'start' | 'end';
}

/** `the North West`, `Wigan’s`, or the bare name. */
export interface AreaPart {
	area: AreaRef;
	as: 'place' | 'possessive' | 'name';
}

/** A title, an age group, a stage of school: a name may hold digits, which are no numbers of the figure. */
interface NamePart {
	name: string;
}

/** What is set in bold. */
interface StrongPart {
	strong: Statement;
}

/** What a short rendering leaves out. */
interface AsidePart {
	aside: Statement;
}

export type Part = string | NumberPart | PeriodPart | AreaPart | NamePart | StrongPart | AsidePart;
export type Statement = readonly Part[];

/** A statement written as a template: `` say`${number} of residents in ${area}` ``. */
export function say(words: TemplateStringsArray, ...parts: (Part | Statement)[]): Statement {
	return words
		.flatMap((word, at): (Part | Statement)[] => {
			const part = parts[at];
			return part === undefined ? [word] : [word, part];
		})
		.flatMap((part): Statement => (isStatement(part) ? part : [part]))
		.reduce<Part[]>(joinWords, []);
}

/** Words that follow words are one part. */
function joinWords(parts: Part[], part: Part): Part[] {
	const last = parts.at(-1);
	if (part === '') return parts;
	if (typeof part === 'string' && typeof last === 'string')
		return [...parts.slice(0, -1), last + part];
	return [...parts, part];
}

function isStatement(part: Part | Statement): part is Statement {
	return Array.isArray(part);
}

/** Nothing said. */
export const nothingSaid: Statement = [];

/** Set in bold. */
export function strong(...parts: Part[]): StrongPart {
	return { strong: parts };
}

/** A number that goes by a name. */
export function namedPart(
	number: number,
	unit: Unit,
	named: string,
	as: NumberForm = 'value'
): NumberPart {
	return { number, unit, as, from: [{ named }] };
}

/** How many there are of something that is counted here. */
export function tallyPart(number: number, named: string, noun?: Noun): NumberPart {
	const unit: Unit = { id: 'persons', label: '', decimals: 0 };
	return { ...namedPart(number, unit, named), ...(noun ? { noun } : {}) };
}

/** Left out where it must be short. */
export function aside(statement: Statement): Statement {
	return statement.length > 0 ? [{ aside: statement }] : [];
}

/** A name that may hold digits. */
export function name(text: string): NamePart {
	return { name: text };
}

/** An area as a sentence names it: `Wigan`, `the North West`. */
export function areaPart(area: AreaRef, as: AreaPart['as'] = 'place'): AreaPart {
	return { area, as };
}

/** A period within a sentence. */
export function periodPart(period: Period, as: PeriodPart['as'] = 'name'): PeriodPart {
	return { period, as };
}

/** Parts in a row: `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly Statement[], last = ' and '): Statement {
	return items.flatMap((item, at): Statement => {
		if (at === 0) return item;
		return [at === items.length - 1 ? last : ', ', ...item];
	});
}

/** Finds an estimate again. */
export function keyOf({ role, sex, category, period }: EstimateKey): EstimateKey {
	return { role, sex, category, period };
}

/** The number of an estimate; 0 stands for none, so that it may be asked of held ones only. */
export function estimatePart(
	one: Estimate,
	unit: Unit,
	as: NumberForm = 'value',
	noun?: Noun
): NumberPart {
	return { number: one.value ?? 0, unit, as, ...(noun ? { noun } : {}), from: [keyOf(one)] };
}

/** One of the counts behind an estimate: its residents. */
export function countPart(one: Estimate, count: number, unit: Unit, noun?: Noun): NumberPart {
	const number = one.parts?.[count] ?? 0;
	const from = [{ ...keyOf(one), count }];
	return { number, unit, as: 'value', ...(noun ? { noun } : {}), from };
}

/** The value that is compared. */
export function ownPart(one: Comparison, unit: Unit, as: NumberForm = 'value', noun?: Noun) {
	return estimatePart(
		{ ...keyOf({ ...one, role: 'home' }), area: '', value: one.value },
		unit,
		as,
		noun
	);
}

/** Where a comparison found what it compares with: the benchmark, or the middle of all authorities. */
function besideKey(figure: Figure, one: Comparison): EstimateKey {
	const middle = figure.estimates.some(({ role }) => role === 'middle');
	return keyOf({ ...one, role: middle ? 'middle' : 'benchmark' });
}

/** The value that it is compared with. */
export function besidePart(figure: Figure, one: Comparison, unit: Unit, as: NumberForm = 'value') {
	const part: NumberPart = { number: one.benchmark ?? 0, unit, as, from: [besideKey(figure, one)] };
	return part;
}

/** The size of the difference of the two. */
export function gapPart(figure: Figure, one: Comparison, unit: Unit): NumberPart {
	const from = [keyOf({ ...one, role: 'home' }), besideKey(figure, one)];
	return { number: one.difference ?? 0, unit, as: 'size', from };
}

/** The least that can be shown in a unit: 0.1, 1. */
function least({ decimals }: Unit): number {
	return 10 ** -decimals;
}

/**
 * `1.8 years`, `0.6 percentage points`: the size of a difference in words; `less than 0.1 years`
 * where a real one rounds to nothing.
 */
export function sizeText(difference: number, unit: Unit): string {
	const nothing = distanceText(difference, unit) === distanceText(0, unit);
	const small = nothing && difference !== 0;
	const size = small ? least(unit) : difference;
	const text =
		unit.id === 'percent'
			? `${numberText(Math.abs(size), { ...unit, id: 'score' })} percentage points`
			: distanceText(size, unit);
	return small ? `less than ${text}` : text;
}

/** A percentage as one in so many, `1 in 3.5`, `1 in 12`. */
function oneIn(percent: number): string {
	const one = 100 / percent;
	const decimals = one < 9.95 && Math.round(one * 10) % 10 !== 0 ? 1 : 0;
	return `1 in ${numberText(one, { id: 'score', label: '', decimals })}`;
}

/** A count to the two digits that assumptions bear: 1,032 is about 1,000; below 100 the whole. */
function rough(value: number, unit: Unit): string {
	return numberText(Math.abs(value) < 100 ? value : Number(value.toPrecision(2)), unit);
}

const written: Record<NumberForm, (value: number, unit: Unit) => string> = {
	value: numberText,
	amount: amountText,
	signed: signedText,
	absolute: (value, unit) => numberText(Math.abs(value), unit),
	size: sizeText,
	share: (value, unit) => roughShare(value) ?? numberText(value, unit),
	'one-in': oneIn,
	rough
};

function numberWords({ number, unit, as, noun }: NumberPart): string {
	return noun
		? countText(as === 'absolute' ? Math.abs(number) : number, noun, unit)
		: written[as](number, unit);
}

/**
 * "in 2021 to 2023", "in mid-2023", but "on 30 September 2025", and "from 16 November 2024 to 15
 * November 2025" of what does not begin with a month.
 */
export function during(period: Period): string {
	const text = periodText(period);
	const [start, end] = [period.slice(0, 10), period.slice(11)];
	if (start === end) return text.startsWith('mid-') ? `in ${text}` : `on ${text}`;
	return start.endsWith('-01') ? `in ${text}` : `from ${text}`;
}

const periodWords: Record<PeriodPart['as'], (period: Period) => string> = {
	name: periodText,
	in: during,
	start: (period) => periodText(`${period.slice(0, 10)}/${period.slice(0, 10)}`),
	end: (period) => periodText(`${period.slice(11)}/${period.slice(11)}`)
};

const areaWords: Record<AreaPart['as'], (area: AreaRef) => string> = {
	place,
	possessive: (area) => possessive(place(area)),
	name: (area) => area.name
};

type Leaf = Exclude<Part, StrongPart | AsidePart>;

/** A part of a statement as it is shown. */
export interface Piece {
	text: string;
	strong: boolean;
	/** What it is, and so what may be done with it: a period is not broken, a number can be cited. */
	part: Leaf;
}

function wordsOf(part: Leaf): string {
	if (typeof part === 'string') return part;
	if ('number' in part) return numberWords(part);
	if ('period' in part) return periodWords[part.as](part.period);
	return 'area' in part ? areaWords[part.as](part.area) : part.name;
}

/** Where a statement is shown: asides may be left out. */
function piecesOf(statement: Statement, short: boolean, bold: boolean): Piece[] {
	return statement.flatMap((part): Piece[] => {
		if (typeof part === 'object' && 'strong' in part) return piecesOf(part.strong, short, true);
		if (typeof part === 'object' && 'aside' in part)
			return short ? [] : piecesOf(part.aside, short, bold);
		return [{ text: wordsOf(part), strong: bold, part }];
	});
}

/** The statement as it is shown, part by part, beginning with a capital; bold parts are marked. */
export function pieces(statement: Statement, short = false): Piece[] {
	const [first, ...rest] = piecesOf(statement, short, false).filter(({ text }) => text !== '');
	return first ? [{ ...first, text: sentenceCase(first.text) }, ...rest] : [];
}

const joined = (list: readonly Piece[]) => list.map(({ text }) => text).join('');

/** A part of a sentence in plain words: it begins as it stands. */
export function fragmentText(statement: Statement): string {
	return joined(piecesOf(statement, false, false));
}

/** The whole in plain words. */
export function plainText(statement: Statement): string {
	return joined(pieces(statement));
}

/** Without what may be left out where there is little room. */
export function shortText(statement: Statement): string {
	return joined(pieces(statement, true));
}

/** What is set in bold, in plain words; empty where nothing is. */
export function strongText(statement: Statement): string {
	return joined(pieces(statement).filter((piece) => piece.strong));
}

/** As it is read aloud and stands as a text alternative: signs of numbers in words. */
export function spokenText(statement: Statement): string {
	const spoken = ({ text, part }: Piece) =>
		typeof part === 'object' && 'number' in part
			? text.replace(MINUS, 'negative ').replace('+', 'plus ')
			: text;
	return pieces(statement).map(spoken).join('');
}

/** As it is quoted by itself, in a citation, a list or a message: a sentence with its full stop. */
export function citedText(statement: Statement): string {
	return `${plainText(statement)}.`;
}

/** Parts of a kind, also within what is bold or aside. */
export function numbersIn(statement: Statement): NumberPart[] {
	return piecesOf(statement, false, false).flatMap(({ part }) =>
		typeof part === 'object' && 'number' in part ? [part] : []
	);
}

/** True where a statement names a period whole, or both its ends: it then needs no date beside it. */
export function namesPeriod(statement: Statement, period: Period): boolean {
	const named = piecesOf(statement, false, false).flatMap(({ part }) =>
		typeof part === 'object' && 'period' in part && part.period === period ? [part.as] : []
	);
	const whole = named.includes('name') || named.includes('in');
	return whole || (named.includes('start') && named.includes('end'));
}

/** As it is shared by itself: with the period that stands beside it on its page, and a full stop. */
export function sharedText(statement: Statement, period: Period): string {
	return namesPeriod(statement, period)
		? citedText(statement)
		: citedText(say`${statement} (${periodPart(period)})`);
}
