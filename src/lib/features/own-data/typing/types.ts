import { missingReason } from './symbols';
import { numberOf } from './numbers';

/** What a column holds, as the reader chooses. */
export type ColumnType = 'text' | 'area' | 'count' | 'number';

export const typeNames: Readonly<Record<ColumnType, string>> = {
	text: 'Text',
	area: 'Area, by name or code',
	count: 'Count: whole number of people or events',
	number: 'Number'
};

const areaWords = /\b(area|authority|authorities|district|la|lad|ltla|utla|place|borough|council|local|region|county|geography|gss|ons|ecode|code)\b/; // prettier-ignore
const labelWords = /\b(year|period|date|time|month|quarter|age|id|code|postcode)\b/;

/** A number that is written as a label: `007`, `2011/12`. */
const label = /^0\d+$/;

/** Share of the cells that must be numbers for the column to be one of numbers. */
const mostly = 0.7;

/**
 * The type that a column's name and first cells suggest.
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
	const told = cells.filter((cell) => missingReason(cell) === null);
	const numbers = told.flatMap((cell) => numberOf(cell, decimal) ?? []);
	// A few texts among numbers are faults to be named, not a reason to call the column text.
	if (told.length === 0 || numbers.length < mostly * told.length) return 'text';
	if (labelWords.test(words) || told.some((cell) => label.test(cell.trim()))) return 'text';
	const whole = numbers.every(({ value }) => Number.isInteger(value) && value >= 0);
	return whole && !told.some((cell) => cell.includes('%')) ? 'count' : 'number';
}
