import { describe, expect, it } from 'vitest';
import type { Wishes } from '$lib/features/own-data/reader/settings';
import { outsideRows } from '$lib/features/own-data/reader/text-table';
import { reading, rowsOf, tableOf } from './made';

/** A table of three places, as lines. */
const body = ['Wigan,120,"21,000"', 'Bolton,137,"22,500"', 'Bury,154,"24,000"'];
const rows = [
	['Wigan', '120', '21,000'],
	['Bolton', '137', '22,500'],
	['Bury', '154', '24,000']
];
const fileOf = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');

async function found(text: string, wishes: Wishes = {}) {
	const answer = await reading(text, wishes);
	if (answer.kind === 'refused') throw new Error(answer.refusal.message);
	const { table, ends, settings } = answer;
	expect(ends.rows).toBe(table.headerRows + table.rowsIn + outsideRows(table.outside));
	const { counts } = table.outside;
	return {
		table,
		counts,
		range: settings.table,
		names: table.names,
		rows: rowsOf(table),
		settings
	};
}

describe('the table in a file', () => {
	it.each<[string, string[], Record<string, number>]>([
		[
			'titles',
			['Deaths by authority', 'Source: registrar', 'Area,Deaths,People', ...body],
			{ title: 2 }
		],
		[
			'titles as wide as the table',
			['Deaths by authority,,', ',,', 'Area,Deaths,People', ...body],
			{ title: 1, blank: 1 }
		],
		['a blank first line', ['', 'Area,Deaths,People', ...body], { blank: 1 }],
		['comments', ['# exported by a program', '#', 'Area,Deaths,People', ...body], { comment: 2 }],
		[
			'comments with as many cells',
			['# made, by, hand', 'Area,Deaths,People', ...body],
			{ comment: 1 }
		],
		['a line that names the separator', ['sep=,', 'Area,Deaths,People', ...body], { separator: 1 }],
		[
			'footnotes',
			['Area,Deaths,People', ...body, '', 'Source: made up', 'Crown copyright'],
			{ blank: 1, note: 2 }
		],
		[
			'footnotes as wide as the table',
			['Area,Deaths,People', ...body, ',,', '[c] = suppressed,,'],
			{ blank: 1, note: 1 }
		],
		['rows of delimiters', ['Area,Deaths,People', ...body, ',,', ',,', ',,'], { blank: 3 }],
		[
			'blank rows between',
			['Area,Deaths,People', body[0]!, '', ',,', ...body.slice(1)],
			{ blank: 2 }
		],
		[
			'the header again',
			['Area,Deaths,People', body[0]!, 'Area,Deaths,People', ...body.slice(1)],
			{ 'header again': 1 }
		],
		[
			'another table under it',
			['Area,Deaths,People', ...body, '', 'Area,Share', 'Wigan,0.4'],
			{ blank: 1, after: 2 }
		],
		[
			'another table with a title',
			['Area,Deaths,People', ...body, '', 'Table 2', 'Wigan,0.4'],
			{ blank: 1, after: 2 }
		]
	])('is found beside %s, which are counted', async (_, lines, counts) => {
		const file = await found(fileOf(...lines));
		expect(file.names).toEqual(['Area', 'Deaths', 'People']);
		expect(file.rows).toEqual(rows);
		expect(file.counts).toEqual(counts);
		expect(file.table.rejected).toEqual([]);
	});

	it('keeps a last row that lost its cells, and a place whose figures are missing', async () => {
		const cut = await found(fileOf('Area,Deaths,People', ...body, 'Leeds'));
		expect(cut.table.rejected).toMatchObject([{ row: 5, column: 'Deaths' }]);
		const missing = await found(fileOf('Area,Deaths,People', ...body, 'York,,'));
		expect(missing.rows.at(-1)).toEqual(['York', '', '']);
	});

	it('has its years known as names, not as data', async () => {
		const file = await found(
			fileOf('area,2021,2022,2023', 'Wigan,120,129,124', 'Bury,137,146,141')
		);
		expect(file.names).toEqual(['area', '2021', '2022', '2023']);
		expect(file.rows).toHaveLength(2);
		const ages = await found(fileOf('area,0,1,2,3', 'Wigan,120,129,124,9', 'Bury,137,146,141,8'));
		expect(ages.names).toEqual(['area', '0', '1', '2', '3']);
		const data = await found(fileOf('Wigan,2021,120', 'Wigan,2022,129', 'Bury,2021,137'));
		expect(data.range.headerFirst).toBe(0);
		expect(data.rows).toHaveLength(3);
	});

	it('may have several rows of names, which become one', async () => {
		const two = await found(
			fileOf(
				'Area code,Name,Men,,Women,',
				',,Deaths,Rate,Deaths,Rate',
				'E1,Wigan,120,3.5,100,2.5',
				'E2,Bury,137,4.5,110,3.5'
			)
		);
		expect(two.names).toEqual([
			'Area code',
			'Name',
			'Men – Deaths',
			'Men – Rate',
			'Women – Deaths',
			'Women – Rate'
		]);
		expect(two.range).toEqual({ headerFirst: 1, headerLast: 2, first: 3, last: 0 });
		const units = await found(
			fileOf('Area,Deaths,Rate', ',number,per 1000', 'Wigan,120,3.5', 'Bury,137,4.5')
		);
		expect(units.names).toEqual(['Area', 'Deaths – number', 'Rate – per 1000']);
	});

	it('does not take a first row with a fault for one more row of names', async () => {
		const file = await found(fileOf('Area,Deaths', 'Wigan,n.k.', 'Bolton,5', 'Bury,6'));
		expect(file.rows[0]).toEqual(['Wigan', 'n.k.']);
		const late = await found(fileOf('Area,Deaths', 'Wigan,not counted', 'Bolton,5', 'Bury,6'));
		expect(late.rows[0]).toEqual(['Wigan', 'not counted']);
	});

	it('may have no header at all', async () => {
		expect((await found(fileOf(...body))).names).toEqual(['column 1', 'column 2', 'column 3']);
		const texts = await found(fileOf('Male,Wigan', 'Female,Bury', 'Male,Bolton'));
		expect([texts.range.headerFirst, texts.rows.length]).toEqual([0, 3]);
	});

	it('has columns without name and content left out, and says so', async () => {
		const file = await found(fileOf(',Area,Deaths,,', ',Wigan,120,,', ',Bury,137,,'));
		expect(file.names).toEqual(['Area', 'Deaths']);
		expect(file.rows).toEqual([
			['Wigan', '120'],
			['Bury', '137']
		]);
		expect(file.table.notes).toEqual(['3 empty columns without a name are left out.']);
		const trailing = await found(fileOf('Area,Deaths', 'Wigan,120,', 'Bury,137,'));
		expect(trailing.names).toEqual(['Area', 'Deaths']);
	});

	it('has a column of row numbers without a name kept', async () => {
		const pandas = await found(fileOf(',Area,Deaths', '0,Wigan,120', '1,Bury,137'));
		expect(pandas.names).toEqual(['column 1', 'Area', 'Deaths']);
		const r = await found(
			fileOf('Area,Deaths,People', '1,Wigan,120,9', '2,Bury,137,8', '3,York,5,7')
		);
		expect(r.names).toEqual(['column 1', 'Area', 'Deaths', 'People']);
		expect(r.table.notes[0]).toContain('one name less');
	});

	it('has a name with a comma in it put together again, and says so', async () => {
		const file = await found(fileOf('Area,"Deaths ""all"" causes",Rate per 1,000', 'Wigan,12,3.5'));
		expect(file.names).toEqual(['Area', 'Deaths "all" causes', 'Rate per 1,000']);
		expect(file.table.notes[0]).toContain('“Rate per 1,000” is taken as one name');
	});

	it('has a header of too few or too many names set aside, and its columns numbered', async () => {
		const file = await found(fileOf('Area,Deaths', 'Wigan,12,3', 'Wigan,13,4', 'Bury,14,5'));
		expect(file.names).toEqual(['column 1', 'column 2', 'column 3']);
		expect(file.table.rejected).toMatchObject([
			{ row: 1, message: expect.stringContaining('has 2 names for 3 columns') as string }
		]);
		expect(file.rows).toHaveLength(3);
	});

	it('is where the reader puts it', async () => {
		const text = fileOf('Title', 'x,y,z', 'Area,Deaths,People', ...body, 'Total,411,67500');
		const table = { headerFirst: 3, headerLast: 3, first: 4, last: 6 };
		const file = await found(text, { table });
		expect(file.names).toEqual(['Area', 'Deaths', 'People']);
		expect(file.rows).toEqual(rows);
		expect(file.counts).toEqual({ title: 2, after: 1 });
		const none = await found(text, { table: { ...table, headerFirst: 0, headerLast: 0, last: 0 } });
		expect([none.names[0], none.rows.length]).toEqual(['column 1', 4]);
	});
});

describe('what stands between cells', () => {
	it.each([
		[
			'two delimiters as frequent',
			'Area, name;Rate\nWigan;12,5\nBolton;13,1\n',
			';',
			['Wigan', '12,5']
		],
		['colons', '"area":"n"\n"Wigan":"5"\n"Bury":"6"\n', ':', ['Wigan', '5']],
		['spaces', '"area" "n"\n"Wigan town" "5"\n"Bury" "6"\n', ' ', ['Wigan town', '5']],
		['two letters for a tab', 'area\\tn\nWigan\\t5\nBury\\t6\n', '\\t', ['Wigan', '5']],
		['a delimiter in the first line', 'sep=|\narea|n\nWigan|5\n', '|', ['Wigan', '5']]
	])('is found: %s', async (_, text, delimiter, first) => {
		const file = await found(text);
		expect(file.settings.delimiter).toBe(delimiter);
		expect(file.rows[0]).toEqual(first);
	});

	it('is no space or colon where one column holds texts', async () => {
		const names = await found('Full name\nJohn Smith\nAnn Lee\n');
		expect(names.names).toEqual(['Full name']);
		expect((await found('time\n12:30\n13:45\n')).rows).toEqual([['12:30'], ['13:45']]);
	});

	it('may be followed by a space, and quotation marks be single or behind a backslash', async () => {
		const spaced = await found('"area", "n"\n"Wigan", "5"\n"Bury", "6"\n');
		expect(spaced.rows[0]).toEqual(['Wigan', '5']);
		const single = await found("'area','n'\n'King''s Lynn, west','5'\n'Bury','6'\n");
		expect(single.rows[0]).toEqual(["King's Lynn, west", '5']);
		const escaped = await found('area,n\n"the \\"north\\" end",5\n"a \\"b\\"",6\n');
		expect(escaped.rows).toEqual([
			['the "north" end', '5'],
			['a "b"', '6']
		]);
	});

	it('has codes that a spreadsheet was to keep as text', async () => {
		expect((await found('code,n\n="E08000006",1\n="E08000007",2\n')).rows[0]).toEqual([
			'E08000006',
			'1'
		]);
	});
});

describe('a quotation mark that opens in one row and closes in another', () => {
	it('sets aside the rows it stands in and keeps those between', async () => {
		const file = await found(
			'area,note,n\nWigan,"open,1\nBury,sound,2\nYork,too,3\nLeeds,closed",4\nHull,x,5\n'
		);
		expect(file.table.rejected.map(({ row }) => row)).toEqual([2, 5]);
		expect(file.table.rejected[0]?.message).toContain('reads like rows of the table'.slice(5));
		expect(file.rows.map(([area]) => area)).toEqual(['Bury', 'York', 'Hull']);
	});

	it('leaves a cell of several lines alone', async () => {
		const text = 'area,note,n\nWigan,"first, of all\nsecond, then\nthird",1\nBury,x,2\nYork,y,3\n';
		expect((await found(text)).rows[0]).toEqual([
			'Wigan',
			'first, of all\nsecond, then\nthird',
			'1'
		]);
	});

	it('names a row that ends where a line with a stray mark goes on', async () => {
		const table = await tableOf('area,n,note\nWigan,1,first\nsecond line"\nBury,2,x\nYork,3,y\n');
		expect(table.rejected.map(({ row }) => row)).toEqual([2, 3]);
		expect(rowsOf(table)).toEqual([
			['Bury', '2', 'x'],
			['York', '3', 'y']
		]);
	});
});

describe('a file that is no table of text', () => {
	it.each([
		['%PDF-1.7\n…', 'is a PDF document'],
		['<!DOCTYPE html><table>', 'is a web page (HTML)'],
		['<?xml version="1.0"?><rows/>', 'is XML'],
		['[{"area":"Wigan","n":3}]', 'is JSON'],
		['{"rows":[1]}', 'is JSON'],
		['\u00d0\u00cf\u0011\u00e0', 'is an old Excel workbook (XLS)'],
		['\u001f\u008b\u0008', 'is a packed file (GZIP)'],
		['PAR1', 'is a Parquet file']
	])('is named as what it is, with what to do: %j', async (text, message) => {
		const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
		const answer = await reading(bytes);
		if (answer.kind !== 'refused') throw new Error('it was read');
		expect(answer.refusal.message).toContain(message);
		expect(answer.refusal.advice).toMatch(/^[A-Z].*\.$/);
	});

	it('or holds nothing, is told so', async () => {
		for (const text of ['', '\uFEFF'])
			expect(await reading(text)).toMatchObject({
				kind: 'refused',
				refusal: { code: 'empty-file', advice: 'Choose a file that holds a table.' }
			});
	});
});
