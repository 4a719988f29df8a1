import { describe, expect, it } from 'vitest';
import { agesOf, bandOfDate } from '$lib/features/own-data/typing/ages';
import { labelOf } from '$lib/features/own-data/typing/labels';

describe('the ages that a text names', () => {
	it.each<[string, number, number]>([
		['0-4', 0, 4],
		['5–9', 5, 9],
		['10\u201114', 10, 14],
		['1', 1, 1],
		['90+', 90, Infinity],
		['85 plus', 85, Infinity],
		['<1 yr', 0, 0],
		['Under 5', 0, 4],
		['1-4 yrs', 1, 4],
		['85+ yrs', 85, Infinity],
		['Aged 4 years and under', 0, 4],
		['Aged 5 to 9 years', 5, 9],
		['Aged 85 years and over', 85, Infinity],
		['Age 15 to 19', 15, 19],
		['65 years and older', 65, Infinity],
		[' 20 - 24 ', 20, 24],
		['25 to 29 years old', 25, 29]
	])('%j are %d to %d', (text, from, to) => expect(agesOf(text)).toEqual({ from, to }));

	it.each(['All ages', '05-Sep', 'Oct-14', 'Total', '', '9-5', `1${' '.repeat(99)}`])(
		'%j are none',
		(text) => expect(agesOf(text)).toBeNull()
	);
});

describe('a band of ages that a spreadsheet took for a date', () => {
	it.each([
		['05-Sep', '5-9'],
		['Oct-14', '10-14'],
		['01-Apr', '1-4'],
		['1-Apr', '1-4'],
		['Sep-10', '9-10']
	])('%s was %s', (text, band) => expect(bandOfDate(text)).toBe(band));

	it.each(['5-9', 'Sept', '31-Feb', '2023-09-05', 'Sep', ''])('%j was none', (text) =>
		expect(bandOfDate(text)).toBeNull()
	);
});

describe('a cell as it is compared', () => {
	it.each([
		[' Male ', 'Male'],
		['E08000001\u00a0', 'E08000001'],
		['\u200bE08000002', 'E08000002'],
		['\ufeffE08000003', 'E08000003'],
		['="E08000006"', 'E08000006'],
		["'E08000005", 'E08000005'],
		["'Ealing", "'Ealing"],
		['\u202etxt.exe', 'txt.exe'],
		['King’s Lynn', 'King’s Lynn']
	])('%j is %j', (cell, label) => expect(labelOf(cell)).toBe(label));
});
