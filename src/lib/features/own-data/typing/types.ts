import { agesOf, bandOfDate } from './ages';
import { isUnknownMark, missingReason } from './symbols';
import { numberOf } from './numbers';

/** What a column holds, as the reader chooses. */
export type ColumnType = 'text' | 'area' | 'count' | 'number';

export const typeNames: Readonly<Record<ColumnType, string>> = {
	text: 'Text',
	area: 'Area, by name or code',
	count: 'Count: whole number of people or events',
	number: 'Number'
};

const areaWords =
	/\b(area|authority|authorities|district|la|lad|ltla|utla|place|borough|council|local|region|county|geography|gss|ons|ecode|code)\b/;
/** Words of what is measured: a column with one of these holds numbers, whatever else it is called. */
const measureWords =
	/\b(rate|rates|standardised|average|mean|median|count|counts|number|numbers|deaths|births|cases|days|lower|upper|limit|ci|per|percent|percentage|proportion|total|admissions|population|people|persons|value)\b/;
const identityWords = /\b(id|ids|code|codes|postcode|ref|reference|sortable)\b/;
const dateWords = /\b(date|dates|dated|day|month)\b/;
const periodWords = /\b(year|years|period|time|quarter|month)\b/;
const ageWords = /\b(age|ages|aged)\b/;

/** A number that is written as a label: `007`. */
const label = /^0\d+$/;

/** Share of the cells that must be numbers for the column to be one of numbers. */
const mostly = 0.7;

/** A day as spreadsheets count them, between 1960 and 2064. */
export const isSerialDate = (value: number) =>
	Number.isInteger(value) && value >= 21_916 && value < 60_000;

/** True where whole numbers name things and count none: years, ages, days, identities. */
function areLabels(words: string, values: readonly number[]): boolean {
	if (values.some((value) => !Number.isInteger(value) || value < 0)) return false;
	const all = (holds: (value: number) => boolean) => values.every(holds);
	if (identityWords.test(words)) return true;
	if (dateWords.test(words) && all((value) => isSerialDate(value) || value <= 31)) return true;
	if (measureWords.test(words)) return false;
	if (periodWords.test(words))
		return (
			all((value) => (value > 1800 && value < 2200) || (value >= 1 && value <= 12)) ||
			all((value) => value > 10_000_000 && value < 30_000_000)
		);
	return ageWords.test(words) && all((value) => value <= 120);
}

/** Numbers that a column cannot hold: they would change, so the column is suggested as text. */
const changes = (cell: string, decimal: '.' | ',') => numberOf(cell, decimal)?.inexact === true;

/**
 * The type that a column's name and cells suggest.
 * @param cells some of them, from all over the file
 * @param matched share of the cells that are areas, 0–1
 */
export function suggestedType(
	name: string,
	cells: readonly string[],
	decimal: '.' | ',',
	matched: number
): ColumnType {
	const words = name.toLowerCase().replace(/[^a-z]+/g, ' ');
	if (matched >= (areaWords.test(words) ? 0.5 : 0.9)) return 'area';
	const told = cells.filter((cell) => missingReason(cell) === null && !isUnknownMark(cell));
	const numbers = told.flatMap((cell) => numberOf(cell, decimal) ?? []);
	const marks = cells.filter(isUnknownMark).length;
	const hidden = cells.some((cell) => cell.trim() !== '' && missingReason(cell) !== null);
	if (told.length === 0) return hidden && measureWords.test(words) ? 'number' : 'text';
	// A few texts among numbers are faults to be named, not a reason to call the column text.
	if (numbers.length < mostly * told.length || numbers.length <= marks) return 'text';
	if (told.some((cell) => changes(cell, decimal))) return 'text';
	const values = numbers.map(({ value }) => value);
	const labels = told.filter((cell) => label.test(cell.trim().slice(0, 20))).length;
	if (areLabels(words, values) || labels * 2 > told.length) return 'text';
	const whole = values.every((value) => Number.isInteger(value) && value >= 0);
	const plain = numbers.every(({ percent, currency }) => !percent && currency === '');
	return whole && plain ? 'count' : 'number';
}

/** A day that a spreadsheet counts, as a date: 45292 is 1 January 2024. */
function dateOfSerial(serial: number): string {
	const date = new Date((serial - 25_569) * 86_400_000);
	return date.toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
}

const cellsOf = (count: number) =>
	`${count.toLocaleString('en-GB')} ${count === 1 ? 'cell' : 'cells'}`;

/** What the texts of a column seem to be in truth, one sentence each. */
export function textNotices(name: string, counts: ReadonlyMap<string, number>): string[] {
	return [
		datesOfAges(counts),
		serialDates(name, counts),
		lettersApart(counts),
		largeNumbers(counts)
	].filter((notice) => notice !== '');
}

const groupedBy = {
	'.': /^[-+\u2010-\u2013\u2212]?[1-9]\d{0,2}(\.\d{3})+$/,
	',': /^[-+\u2010-\u2013\u2212]?[1-9]\d{0,2}(,\d{3})+$/
};

/**
 * `1.234` read as one and a bit where it may be more than a thousand: a sentence, where no number of
 * the column tells that its mark is one of decimals; otherwise none.
 * @param cells some of the column
 */
export function thousandsNotice(cells: readonly string[], decimal: '.' | ','): string[] {
	const marked = cells.map((cell) => cell.trim()).filter((cell) => cell.includes(decimal));
	const like = marked.filter((cell) => groupedBy[decimal].test(cell));
	const [first] = like;
	if (first === undefined || like.length * 2 <= marked.length) return [];
	const [read, other] = decimal === '.' ? ['point', 'comma'] : ['comma', 'point'];
	return [
		`“${first}” is read with a decimal ${read}, as a number with a fraction. If thousands are meant, choose the decimal ${other} under “How it is read”.`
	];
}

function sumOf(counts: ReadonlyMap<string, number>, texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + (counts.get(text) ?? 0), 0);
}

/** `05-Sep` among ages. */
function datesOfAges(counts: ReadonlyMap<string, number>): string {
	const texts = [...counts.keys()];
	const dates = texts.filter((text) => bandOfDate(text) !== null);
	if (dates.length === 0 || !texts.some((text) => agesOf(text) !== null)) return '';
	const list = dates.map((text) => `“${text}” was ${bandOfDate(text)}`).join(', ');
	return `A spreadsheet took ages for dates in ${cellsOf(sumOf(counts, dates))}: ${list}. Put the ages back in the file, as text.`;
}

function serialDates(name: string, counts: ReadonlyMap<string, number>): string {
	if (!dateWords.test(name.toLowerCase().replace(/[^a-z]+/g, ' '))) return '';
	const serials = [...counts.keys()].filter(
		(text) => /^\d{5}$/.test(text.trim()) && isSerialDate(Number(text))
	);
	const [first] = serials;
	if (first === undefined) return '';
	return `${cellsOf(sumOf(counts, serials))} ${serials.length === 1 ? 'holds a date' : 'hold dates'} as a spreadsheet counts days: ${first.trim()} is ${dateOfSerial(Number(first))}.`;
}

/** Texts that differ in capitals alone. */
function lettersApart(counts: ReadonlyMap<string, number>): string {
	const spelt = new Map<string, string[]>();
	for (const text of counts.keys()) {
		const key = text.toLowerCase();
		spelt.set(key, [...(spelt.get(key) ?? []), text]);
	}
	const apart = [...spelt.values()].filter((texts) => texts.length > 1);
	const [first] = apart;
	if (!first) return '';
	const more = apart.length > 1 ? `, and ${apart.length - 1} more` : '';
	return `${first.map((text) => `“${text}”`).join(' and ')} differ in capitals alone${more}: each counts as a text of its own.`;
}

function largeNumbers(counts: ReadonlyMap<string, number>): string {
	const large = [...counts.keys()].filter((text) => changes(text, '.'));
	const [first] = large;
	if (first === undefined) return '';
	return `${cellsOf(sumOf(counts, large))} ${large.length === 1 ? 'holds a number' : 'hold numbers'} too large to be counted with exactly (${first}); as text they stay as they are.`;
}
