import { describe, expect, it } from 'vitest';
import { AreaMatcher } from '../../../src/lib/features/own-data/areas/matching';
import { numberOf } from '../../../src/lib/features/own-data/typing/numbers';
import { isUnknownMark, missingReason } from '../../../src/lib/features/own-data/typing/symbols';
import { typedTable } from '../../../src/lib/features/own-data/typing/typed-table';
import {
	suggestedType,
	textNotices,
	type ColumnType
} from '../../../src/lib/features/own-data/typing/types';
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
		['-', 'unclear'],
		['[w]', 'none-recorded'],
		['[k]', 'low'],
		['<=5', 'suppressed'],
		['≤7', 'suppressed'],
		['0-4', 'suppressed'],
		['#DIV/0!', 'spreadsheet-error'],
		['No data', 'not-available']
	])('%j is missing: %s', (text, reason) => expect(missingReason(text)).toBe(reason));

	it('are none of them a number, and no number is a symbol', () => {
		for (const text of ['0', '5', '-1', '1.5']) expect(missingReason(text)).toBeNull();
		for (const text of ['[c]', '*', '..', '-', '<5']) expect(numberOf(text, '.')).toBeUndefined();
	});
});

describe('a typed table', () => {
	const text =
		'area,deaths,rate\nWigan,12,3.5\nBolton,*,[c]\nBury,abc,1\nLeeds,1.5,1\nYork,0,x,1\nKent,-1,2\n';

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
		['surname', ['York', 'Smith'], 0.5, 'text'],
		['Age-standardised rate per 100000', ['300.0', '301.1'], 0, 'number'],
		['Average age', ['40', '41'], 0, 'count'],
		['Average age', ['40.5', '41.5'], 0, 'number'],
		['Mean time to treatment (days)', ['18.2', '19.2'], 0, 'number'],
		['Deaths in year 2022', ['180', '191'], 0, 'count'],
		['age', ['40', '41'], 0, 'text'],
		['month', ['1', '12'], 0, 'text'],
		['Time period Sortable', ['20210000', '20220000'], 0, 'text'],
		['date', ['45292', '45323'], 0, 'text'],
		['cases', ['12 [q]', '[q]', '†', '5', '7 [r]', '1,200', '9'], 0, 'count'],
		['rate', ['[c]', '[x]'], 0, 'number'],
		['spend', ['£1,200', '£98'], 0, 'number'],
		['count', ['9007199254740993', '5'], 0, 'text'],
		['change', ['−5', '- 3', '(4)', '5-', '+7'], 0, 'number']
	])('of %s %j is right', (name, cells, matched, type) => {
		expect(suggestedType(name, cells, '.', matched)).toBe(type);
	});
});

describe('marks that no list of symbols has', () => {
	const text =
		'area,n\nWigan,12 [q]\nBolton,[q]\nBury,†\nLeeds,5*\nYork,7 [r]\nHull,8\nKent,9\nDover,3\nDeal,4\n';

	it('leave their rows out, each named with its first row and how often it stands', async () => {
		const table = await typed(text, ['area', 'count']);
		const [, column] = table.columns;
		if (column?.type !== 'count') throw new Error('not a count');
		expect(column.unknown).toEqual([
			{ mark: '[q]', cells: 2, row: 2 },
			{ mark: '†', cells: 1, row: 4 },
			{ mark: '*', cells: 1, row: 5 }
		]);
		expect(table.kept.length).toBe(5);
		expect(table.rejected.at(1)).toMatchObject({
			row: 3,
			column: 'n',
			value: '[q]',
			message: 'bears a mark that no list of symbols has'
		});
	});

	it.each(['[q]', '†', 'DS', '#'])('%j is one', (mark) => expect(isUnknownMark(mark)).toBe(true));
	it.each(['[c]', 'x', '5', 'Wigan', '½', ''])('%j is none', (mark) =>
		expect(isUnknownMark(mark)).toBe(false)
	);
});

describe('percent beside shares', () => {
	it('leaves out the cells that the fewer are, either way', async () => {
		const most = await typed('area,s\na,12.5%\nb,0.134\nc,14 %\n', ['text', 'number']);
		expect(most.rejected.at(0)).toMatchObject({ row: 3, value: '0.134' });
		expect(most.rejected.at(0)?.message).toContain('has no percent sign');
		const few = await typed('area,s\na,0.125\nb,13%\nc,0.14\n', ['text', 'number']);
		expect(few.rejected.at(0)?.message).toContain('has a percent sign');
		const all = await typed('area,s\na,12%\nb,13%\n', ['text', 'number']);
		expect(all.rejected.length).toBe(0);
	});
});

describe('numbers too large to be held', () => {
	it('leave their rows out by name, and stay whole as text', async () => {
		const text = 'area,n\nWigan,9007199254740993\nBury,5\n';
		const counts = await typed(text, ['text', 'count']);
		expect(counts.rejected.at(0)?.message).toContain('is larger than 9,007,199,254,740,991');
		const texts = await typed(text, ['text', 'text']);
		expect(texts.text.columns[1]?.at(0)).toBe('9007199254740993');
	});
});

describe('what is said of a column of texts', () => {
	const said = (name: string, ...texts: string[]) =>
		textNotices(name, new Map(texts.map((text) => [text, 2]))).join(' ');

	it('names ages that became dates', () => {
		expect(said('age', '0-4', '05-Sep', 'Oct-14', '15-19')).toBe(
			'A spreadsheet took ages for dates in 4 cells: “05-Sep” was 5-9, “Oct-14” was 10-14. Put the ages back in the file, as text.'
		);
		expect(said('date', '05-Sep', '06-Sep')).toBe('');
	});

	it('names days that a spreadsheet counts, capitals that differ, and large numbers', () => {
		expect(said('Date', '01/02/2023', '44927')).toContain('44927 is 1 January 2023');
		expect(said('sex', 'Female', 'female', 'Male')).toContain(
			'“Female” and “female” differ in capitals alone'
		);
		expect(said('id', '12345678901234567890')).toContain('2 cells holds'.replace('holds', 'hold'));
		expect(said('sex', 'Female', 'Male')).toBe('');
	});
});
