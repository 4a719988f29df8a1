import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../../src/lib/features/own-data/reader/faults';
import type { Wishes } from '../../../src/lib/features/own-data/reader/settings';
import { reading, refusalOf, rowsOf, tableOf } from './made';

/** Synthetic files that any reader of RFC 4180 reads alike: text, then header and rows. */
const readable: Record<string, [text: string, rows: string[][]]> = {
	'line feeds': [
		'a,b\n1,2\n3,4\n',
		[
			['a', 'b'],
			['1', '2'],
			['3', '4']
		]
	],
	'carriage returns with line feeds': [
		'a,b\r\n1,2\r\n',
		[
			['a', 'b'],
			['1', '2']
		]
	],
	'old Macintosh line ends': [
		'a,b\r1,2\r',
		[
			['a', 'b'],
			['1', '2']
		]
	],
	'line ends of two kinds': [
		'a,b\r\n1,2\n3,4\r\n5,6',
		[
			['a', 'b'],
			['1', '2'],
			['3', '4'],
			['5', '6']
		]
	],
	'no line end after the last row': [
		'a,b\n1,2',
		[
			['a', 'b'],
			['1', '2']
		]
	],
	'one column': ['a\n1', [['a'], ['1']]],
	'one column with a last line end': ['a\n1\n', [['a'], ['1']]],
	'an empty cell in one column': ['a\n\n', [['a'], ['']]],
	'nothing but empty cells': ['\n\n', [[''], ['']]],
	'an empty cell': [
		'a,b,c\n1,,3',
		[
			['a', 'b', 'c'],
			['1', '', '3']
		]
	],
	'empty cells at the end': [
		'a,b,c\n1,,\n2,3,4',
		[
			['a', 'b', 'c'],
			['1', '', ''],
			['2', '3', '4']
		]
	],
	'an empty cell in quotes': [
		'a,b,c\n1,"",3',
		[
			['a', 'b', 'c'],
			['1', '', '3']
		]
	],
	'a header without rows': ['a,b,c', [['a', 'b', 'c']]],
	'space before and after': [
		'a,b\n x,y \n',
		[
			['a', 'b'],
			[' x', 'y ']
		]
	],
	'a comma in quotes': [
		'a,b\n1,"Leigh, Atherton"\n',
		[
			['a', 'b'],
			['1', 'Leigh, Atherton']
		]
	],
	'doubled quotes': [
		'a,b\n1,"the ""north"" end"',
		[
			['a', 'b'],
			['1', 'the "north" end']
		]
	],
	'a cell of quotes alone': [
		'a,b\n1,""""',
		[
			['a', 'b'],
			['1', '"']
		]
	],
	'JSON in a cell': [
		'k,v\n1,"{""at"": [53.5, -2.6]}"',
		[
			['k', 'v'],
			['1', '{"at": [53.5, -2.6]}']
		]
	],
	'a line feed in quotes': [
		'a,b\n1,"two\nlines"\n2,x',
		[
			['a', 'b'],
			['1', 'two\nlines'],
			['2', 'x']
		]
	],
	'both line ends in quotes': [
		'a,b\r\n1,"two\r\nlines"\r\n',
		[
			['a', 'b'],
			['1', 'two\r\nlines']
		]
	],
	'quotes and line feeds': [
		'a,b\n1,"x\n""y""\nz"\n',
		[
			['a', 'b'],
			['1', 'x\n"y"\nz']
		]
	],
	'letters beyond the basic plane': [
		'a,b\n1,😀 ʤ',
		[
			['a', 'b'],
			['1', '😀 ʤ']
		]
	]
};

/** Synthetic files with a row that can be read in two ways, or not at all: text, then what is said of it. */
const faulty: Record<string, [text: string, said: string]> = {
	'a quote that is never closed': [
		'a,b\n1,"two\n3,4',
		'opens a quotation mark that is never closed'
	],
	'a quote in a cell without quotes': ['a,b\n1,5" pipe\n3,4', 'but the cell is not in quotes'],
	'a quote that is not doubled': ['a,b\n1,"the "north" end"\n3,4', 'goes on after its closing'],
	'space after a closing quote': ['a,b\n"1" ,2\n3,4', 'goes on after its closing quotation mark'],
	'a NUL character': ['a,b\n1,\0\n3,4', 'holds a NUL character'],
	'a NUL character in quotes': ['a,b\n1,"\0"\n3,4', 'holds a NUL character'],
	'a stray carriage return': ['a,b\n1,x\ry\n3,4', 'holds a carriage return']
};

describe('a file that can be read in one way only', () => {
	it.each(Object.entries(readable))('is read exactly: %s', async (_, [text, expected]) => {
		const table = await tableOf(text, { header: false });
		expect(rowsOf(table)).toEqual(expected);
		expect(table.rejected).toEqual([]);
		expect(table.rowsIn).toBe(expected.length);
	});

	it.each(Object.entries(faulty))('or sets aside its row: %s', async (_, [text, said]) => {
		for (const wishes of [{ header: true }, {}]) {
			const table = await tableOf(text, wishes);
			expect(table.rejected).toMatchObject([{ row: 2, line: 2 }]);
			expect(table.rejected[0]?.message).toContain(said);
			expect(rowsOf(table)).toEqual([['3', '4']]);
		}
	});

	it('is held to the header that it should have', async () => {
		const expected = ['foo', 'bar'];
		expect(rowsOf(await tableOf('foo,bar\n1,2', { expected }))).toEqual([['1', '2']]);
		for (const text of ['qux,bar\n1,2', 'foo\n1', 'foo,bar,baz\n1,2,3', '1,2'])
			expect(refusalOf(await reading(text, { expected }))).toBe('other-header');
		expect(refusalOf(await reading('', { expected }))).toBe('empty-file');
	});
});

describe('a row with a fault in its quotation marks', () => {
	it('is named with row, lines, column and value', async () => {
		const { rejected } = await tableOf('a,b\n1,"two\nlines"\n2,5" pipe\n3,6\n', { header: true });
		expect(rejected).toMatchObject([{ row: 3, line: 4, column: 'b', value: '5" pipe' }]);
		expect(faultText(rejected[0]!)).toBe(
			'Row 3 (line 4), b: “5" pipe” holds a quotation mark, but the cell is not in quotes'
		);
	});

	it('takes the lines of its cell with it, up to the next one that fits', async () => {
		const table = await tableOf('n,text,m\n1,"two\nlines" x,3\n2,sound,4\n5,rows,6\n');
		expect(table.rejected).toMatchObject([{ row: 2, line: 2, lastLine: 3 }]);
		expect(faultText(table.rejected[0]!)).toMatch(/^Row 2 \(lines 2 to 3\), text: /);
		expect(rowsOf(table)).toEqual([
			['2', 'sound', '4'],
			['5', 'rows', '6']
		]);
	});

	it('shows a long value cut, and control characters as marks', async () => {
		const { rejected } = await tableOf(`a,b\n1,"${'x'.repeat(500)}\u0007`, { header: true });
		expect(rejected[0]?.value).toHaveLength(61);
		expect(rejected[0]?.message).toBe('opens a quotation mark that is never closed');
	});
});

describe('rows that do not fit under the header', () => {
	const text = 'a,b,c\n1,2,3\n4,5\n\n6,7,8,9\n10,11,12\n';
	const plainly = { header: true };

	it('are left out with the reason, each named with row, column and value', async () => {
		const { rejected } = await tableOf(text, plainly);
		const facts = rejected.map(({ row, line, column, value, cells }) => [
			row,
			line,
			column,
			value,
			cells
		]);
		expect(facts).toEqual([
			[3, 3, 'c', '', ['4', '5']],
			[4, 4, '', '', ['']],
			[5, 5, 'column 4', '9', ['6', '7', '8', '9']]
		]);
	});

	it('and those kept are all rows of the file', async () => {
		const table = await tableOf(text, plainly);
		expect(rowsOf(table)).toEqual([
			['1', '2', '3'],
			['10', '11', '12']
		]);
		expect(table.rowsIn).toBe(table.rows + table.rejected.length);
		expect(table.rowsIn).toBe(5);
		expect([0, 1].map((row) => table.places.at(row).row)).toEqual([2, 6]);
	});
});

const corpus =
	['../shared', '../../shared'].map((place) => `${place}/corpora/csv-test-data`).find(existsSync) ??
	'';
const header = ['foo', 'bar', 'baz'];

/** A public suite of files, read where it lies beside the project. */
describe.skipIf(!corpus)('the files of a public suite', () => {
	const names = corpus ? readdirSync(join(corpus, 'csv')).sort() : [];

	it.each(names)('%s', async (name) => {
		const wishes: Wishes = /^(bad-)?header-/.test(name) ? { expected: header } : { header: false };
		const answer = await reading(new Uint8Array(readFileSync(join(corpus, 'csv', name))), wishes);
		const sound = answer.kind === 'read' && answer.table.rejected.length === 0;
		if (name.startsWith('bad-')) return void expect(sound).toBe(false);
		if (answer.kind !== 'read') throw new Error(JSON.stringify(answer.refusal));
		const rows = rowsOf(answer.table);
		const objects = rows.map((cells) =>
			Object.fromEntries(header.map((key, at) => [key, cells[at]]))
		);
		const expected: unknown = JSON.parse(
			readFileSync(join(corpus, 'json', name.replace(/csv$/, 'json')), 'utf8')
		);
		expect(wishes.expected ? objects : rows).toEqual(expected);
		expect(sound).toBe(true);
	});
});
