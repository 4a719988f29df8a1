import { describe, expect, it } from 'vitest';
import { AreaMatcher } from '../../../src/lib/features/own-data/areas/matching';
import { numberOf } from '../../../src/lib/features/own-data/typing/numbers';
import { missingReason } from '../../../src/lib/features/own-data/typing/symbols';
import { typedTable } from '../../../src/lib/features/own-data/typing/typed-table';
import { suggestedType, type ColumnType } from '../../../src/lib/features/own-data/typing/types';
import { areaHistory, referenceAreas, tableOf } from './made';

const reference = { areas: referenceAreas(), ...areaHistory() };
const matcher = new AreaMatcher(reference);
const typed = async (text: string, types: ColumnType[], decimal: '.' | ',' = '.') =>
	typedTable(await tableOf(text, { header: true }), types, decimal, {
		matcher,
		former: reference.former
	});

describe('numbers', () => {
	it.each([
		['1234', 1234],
		['1,234,567', 1234567],
		['1 234', 1234],
		['−3.5', -3.5],
		['-3.5', -3.5],
		['+2', 2],
		['.5', 0.5],
		['12.5%', 12.5],
		['1e3', 1000],
		['007', 7],
		[' 42 ', 42],
		['0', 0]
	])('%j is %d', (text, value) => expect(numberOf(text, '.')?.value).toBe(value));

	it.each([
		['1.234,5', 1234.5],
		['1234,5', 1234.5],
		['1,5', 1.5],
		['12', 12]
	])('with a decimal comma %j is %d', (text, value) =>
		expect(numberOf(text, ',')?.value).toBe(value)
	);

	it.each([
		'',
		'abc',
		'1,23',
		'12,34,567',
		'1.2.3',
		'--1',
		'1e999',
		'5 apples',
		'Infinity',
		'NaN',
		'0x10'
	])(
		// prettier-ignore
		'%j is none',
		(text) => expect(numberOf(text, '.')).toBeUndefined()
	);

	it.each([
		['45 [r]', 45, ['r']],
		['3.2p', 3.2, ['p']],
		['12 [r][e]', 12, ['r', 'e']],
		['12[f]', 12, ['f']],
		['7 [note 3]', 7, ['note 3']],
		['12¹', 12, ['note']],
		['1,234 [p]', 1234, ['p']]
	])('%j may bear marks, which are kept', (text, value, marks) => {
		expect(numberOf(text, '.')).toMatchObject({ value, marks, unknown: '' });
	});

	it.each([
		['12 [q]', '[q]'],
		['5*', '*'],
		['12^', '^']
	])(
		// prettier-ignore
		'%j bears a mark that no list has',
		(text, unknown) => expect(numberOf(text, '.')).toMatchObject({ unknown })
	);

	it.each([
		['£1,200', 1200],
		['-£5', -5],
		['£-5', -5],
		['€ 3.5', 3.5],
		['(4)', -4],
		['5-', -5],
		['- 3', -3],
		['14 %', 14],
		['-12.5 %', -12.5]
	])('%j is %d, however it is dressed', (text, value) =>
		expect(numberOf(text, '.')?.value).toBe(value)
	);

	it.each(['(-4)', '--4', '-4-', '£', '%', '()', '½', '1/2', '12.', `1${' '.repeat(900_000)}x`])(
		'%.20j is none',
		(text) => expect(numberOf(text, '.')).toBeUndefined()
	);

	it('beyond 2⁵³ would not be held exactly', () => {
		expect(numberOf('9007199254740991', '.')?.inexact).toBe(false);
		expect(numberOf('9007199254740993', '.')?.inexact).toBe(true);
		expect(numberOf('9,007,199,254,740,993', '.')?.inexact).toBe(true);
	});
});

describe('symbols', () => {
	it.each([
		['', 'empty'],
		['[c]', 'suppressed'],
		['*', 'suppressed'],
		['<5', 'suppressed'],
		['fewer than 8', 'suppressed'],
		['1 to 7', 'suppressed'],
		['[x]', 'not-available'],
		['..', 'not-available'],
		[':', 'not-available'],
		['N/A', 'not-available'],
		['[z]', 'not-applicable'],
		['[u]', 'unreliable'],
		['[low]', 'low'],
		['-', 'unclear']
	])('%j is missing: %s', (text, reason) => expect(missingReason(text)).toBe(reason));

	it('are none of them a number, and no number is a symbol', () => {
		for (const text of ['0', '5', '-1', '1.5']) expect(missingReason(text)).toBeNull();
		for (const text of ['[c]', '*', '..', '-', '<5']) expect(numberOf(text, '.')).toBeUndefined();
	});
});

describe('a typed table', () => {
	const text = 'area,deaths,rate\nWigan,12,3.5\nBolton,*,[c]\nBury,abc,1\nLeeds,1.5,1\nYork,0,x,1\nKent,-1,2\n'; // prettier-ignore

	it('keeps the rows that fit and tells of each other what is wrong: together all rows', async () => {
		const table = await typed(text, ['area', 'count', 'number']);
		expect([table.rowsIn, table.kept.length, table.rejected.length]).toEqual([6, 2, 4]);
		expect(
			table.rejected
				.slice(0, 9)
				.map(({ row, column, value, message }) => [row, column, value, message])
		).toEqual([
			// prettier-ignore
			[4, 'deaths', 'abc', 'is not a number'],
			[5, 'deaths', '1.5', 'is not a whole number of 0 or more'],
			[6, 'column 4', '1', 'is one cell too many: the row has 4 cells, the header has 3'],
			[7, 'deaths', '-1', 'is not a whole number of 0 or more']
		]);
	});

	it('holds a reason in place of each missing number, never 0', async () => {
		const [, deaths] = (await typed(text, ['area', 'count', 'number'])).columns;
		if (deaths?.type !== 'count') throw new Error('not a count');
		expect([deaths.values[0], deaths.reasons[0]]).toEqual([12, 0]);
		expect([deaths.values[1], deaths.reasons[1]]).toEqual([NaN, 2]);
		expect(deaths.tally).toMatchObject([{ symbol: '*', cells: 1, kept: false }]);
	});

	it('can be typed again: a wrong choice rejects rows and the right one has them back', async () => {
		const wrong = await typed(text, ['number', 'text', 'text']);
		expect(wrong.kept.length).toBe(0);
		expect(wrong.rowsIn).toBe(wrong.rejected.length);
		expect((await typed(text, ['text', 'text', 'text'])).kept.length).toBe(5);
	});
});

describe('the type suggested', () => {
	it.each<[string, string[], number, ColumnType]>([
		['deaths', ['1', '2', '*'], 0, 'count'],
		['deaths', ['1', '2', '3', '4', '5', '6', '7', '8', 'abc'], 0, 'count'],
		['rate', ['1.5', '[c]'], 0, 'number'],
		['share', ['12%', '3%'], 0, 'number'],
		['year', ['2022', '2023'], 0, 'text'],
		['patient id', ['1', '2'], 0, 'text'],
		['ref', ['007', '008'], 0, 'text'],
		['notes', ['a', '1'], 0, 'text'],
		['empty', ['', '*'], 0, 'text'],
		['Local authority', ['Wigan', 'x'], 0.5, 'area'],
		['anything', ['Wigan', 'Bolton'], 1, 'area'],
		['surname', ['York', 'Smith'], 0.5, 'text']
	])('of %s %j is right', (name, cells, matched, type) => {
		expect(suggestedType(name, cells, '.', matched)).toBe(type);
	});
});
