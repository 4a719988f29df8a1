import { describe, expect, it } from 'vitest';
import type { Missing, Unit } from '$lib/figure';
import {
	amountText,
	differenceText,
	distanceText,
	intervalText,
	listText,
	midYear,
	missingText,
	numberText,
	periodText,
	sexText,
	shortPeriodText,
	signedText,
	valueText
} from '$lib/format';

const percent: Unit = { id: 'percent', label: '%', decimals: 1 };
const years: Unit = { id: 'years', label: 'years', decimals: 1 };
const people: Unit = { id: 'persons', label: 'people', decimals: 0 };
const index: Unit = { id: 'index', label: 'mid-2011 = 100', decimals: 1 };

describe('numbers', () => {
	it.each([
		[19.3, percent, '19.3%'],
		[339174, people, '339,174'],
		[-6.8, percent, '−6.8%'],
		[-1234567.891, { ...people, decimals: 2 }, '−1,234,567.89'],
		[999, people, '999'],
		[1000, people, '1,000'],
		[0, percent, '0.0%'],
		[-0.04, percent, '0.0%'],
		[-0, years, '0.0'],
		[1e-9, years, '0.0']
	])('writes %d in its unit as %s %s', (value, unit, text) => {
		expect(numberText(value, unit)).toBe(text);
	});

	it('rounds halves away from zero on the decimal text, where toFixed does not', () => {
		expect((83.05).toFixed(1)).toBe('83.0');
		expect(numberText(83.05, years)).toBe('83.1');
		expect(numberText(-83.05, years)).toBe('−83.1');
		expect(numberText(1.005, { ...years, decimals: 2 })).toBe('1.01');
	});

	it('refuses what is not a number', () => {
		expect(() => numberText(NaN, years)).toThrow(RangeError);
		expect(() => numberText(Infinity, years)).toThrow(RangeError);
		expect(() => numberText(null as unknown as number, years)).toThrow(RangeError);
	});

	it('gives a sign to every change but that which rounds to zero', () => {
		expect(signedText(6.6, percent)).toBe('+6.6%');
		expect(signedText(-1.84, years)).toBe('−1.8');
		expect(signedText(0.04, years)).toBe('0.0');
		expect(signedText(-0.04, years)).toBe('0.0');
	});

	it('calls the difference of two percentages points', () => {
		expect(differenceText(0.6, percent)).toBe('+0.6 points');
		expect(differenceText(-1.8, years)).toBe('−1.8 years');
		expect(differenceText(1204, people)).toBe('+1,204 people');
		expect(differenceText(0.01, years)).toBe('0.0 years');
		expect(differenceText(-0.01, percent)).toBe('0.0 points');
		expect(distanceText(-2.25, index)).toBe('2.3 points');
	});

	it('adds the words of the unit where they follow a number', () => {
		expect(amountText(77.3, years)).toBe('77.3 years');
		expect(amountText(19.3, percent)).toBe('19.3%');
		expect(amountText(106.62, index)).toBe('106.6');
		expect(intervalText(76.9, 77.6, years)).toBe('76.9 to 77.6');
	});
});

describe('missing values', () => {
	it('each have a word of their own, and none is a number', () => {
		const reasons: Missing[] = [
			'suppressed',
			'not-published',
			'not-applicable',
			'not-comparable',
			'not-held',
			'too-few'
		];
		const words = reasons.map((missing) => valueText({ value: null, missing }, years));
		expect(new Set(words).size).toBe(reasons.length);
		expect(words.join(' ')).not.toMatch(/\d|NaN|undefined/);
		expect(missingText(undefined)).toBe('not available');
	});

	it('are not mistaken for zero', () => {
		expect(valueText({ value: 0 }, years)).toBe('0.0');
	});
});

describe('periods', () => {
	it.each([
		['2023-06-30/2023-06-30', 'mid-2023', '2023'],
		['2023-03-31/2023-03-31', '31 March 2023', '31 Mar 2023'],
		['2023-01-01/2023-12-31', '2023', '2023'],
		['2021-01-01/2023-12-31', '2021 to 2023', '2021–23'],
		['2001-01-01/2003-12-31', '2001 to 2003', '2001–03'],
		['2016-04-01/2017-03-31', '2016-17', '2016-17'],
		['1999-04-01/2000-03-31', '1999-2000', '1999-2000'],
		['2016-04-01/2019-03-31', '2016-17 to 2018-19', '2016-17 to 2018-19'],
		['2021-08-01/2022-07-31', '2021/22', '2021/22'],
		['2022-06-30/2023-06-30', 'mid-2022 to mid-2023', 'mid-2022 to mid-2023'],
		['2024-02-01/2024-02-29', 'February 2024', 'February 2024'],
		['2024-01-01/2024-03-31', 'January to March 2024', 'January to March 2024'],
		['2023-12-01/2024-02-29', 'December 2023 to February 2024', 'Dec 2023–Feb 2024'],
		['2021-05-03/2021-06-04', '3 May 2021 to 4 June 2021', '3 May 2021–4 Jun 2021']
	])('writes %s as %s, short as %s', (period, text, short) => {
		expect(periodText(period)).toBe(text);
		expect(shortPeriodText(period)).toBe(short);
	});

	it.each([
		'2023',
		'2023-06-30',
		'2023-13-01/2023-13-02',
		'2023-02-30/2023-03-01',
		'2024-01-01/2023-01-01',
		''
	])('refuses %s', (text) => {
		expect(() => periodText(text)).toThrow(RangeError);
	});

	it('stand on a time axis at their middle', () => {
		expect(midYear('2021-01-01/2023-12-31')).toBeCloseTo(2022.5, 2);
		expect(midYear('2023-06-30/2023-06-30')).toBeCloseTo(2023.5, 2);
		expect(midYear('2016-04-01/2017-03-31')).toBeCloseTo(2016.75, 2);
	});
});

it('names the sexes in the words of the pages', () => {
	expect((['female', 'male', 'persons'] as const).map(sexText)).toEqual([
		'Women',
		'Men',
		'All people'
	]);
});

describe('names in a row', () => {
	it('are joined by commas and a last "and"', () => {
		expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listText)).toEqual([
			'',
			'A',
			'A and B',
			'A, B and C'
		]);
	});
});
