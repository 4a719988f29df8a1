import { describe, expect, it } from 'vitest';
import type { Wishes } from '../../../src/lib/features/own-data/reader/settings';
import { reading, refusalOf, rowsOf, tableOf } from './made';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string, bigEndian: boolean, mark = true) => {
	const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
	const all = mark ? [0xfeff, ...units] : units;
	return bytes(
		...all.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]))
	);
};
const settingsOf = async (content: string | Uint8Array<ArrayBuffer>, wishes: Wishes = {}) => {
	const answer = await reading(content, wishes);
	if (answer.kind === 'refused') throw new Error(answer.refusal.message);
	return { ...answer.settings, note: answer.note };
};

describe('the encoding', () => {
	it('is UTF-8 where the bytes are, with or without a mark', async () => {
		expect(await settingsOf('a,b\nMôn,1')).toMatchObject({ encoding: 'utf-8', note: '' });
		const marked = bytes(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x62);
		expect((await tableOf(marked)).names).toEqual(['a']);
	});

	it.each([true, false])('is UTF-16 by its mark (big-endian: %s)', async (bigEndian) => {
		const file = utf16('place,n\nYnys Môn 😀,1\n', bigEndian);
		expect(rowsOf(await tableOf(file))).toEqual([['Ynys Môn 😀', '1']]);
		expect((await settingsOf(file)).encoding).toBe(bigEndian ? 'utf-16be' : 'utf-16le');
	});

	it.each([true, false])('is UTF-16 without a mark too (big-endian: %s)', async (bigEndian) => {
		const file = utf16('area,n\nWigan,2\nBolton,3\n', bigEndian, false);
		expect((await settingsOf(file)).encoding).toBe(bigEndian ? 'utf-16be' : 'utf-16le');
		expect(rowsOf(await tableOf(file))[0]).toEqual(['Wigan', '2']);
	});

	it('drops every byte order mark at the start', async () => {
		expect((await tableOf('\uFEFF\uFEFFarea,n\nWigan,2\n')).names).toEqual(['area', 'n']);
	});

	it('falls back to Windows-1252, and says so', async () => {
		const file = bytes(0x61, 0x2c, 0x62, 0x0a, 0x4d, 0xf4, 0x6e, 0x2c, 0x80, 0x93, 0x99, 0x0a);
		const answer = await settingsOf(file);
		expect(answer.encoding).toBe('windows-1252');
		expect(answer.note).toMatch(/not UTF-8, so the file is read as Windows-1252/);
		expect(rowsOf(await tableOf(file))).toEqual([['Môn', '€“™']]);
	});

	it('is not changed behind the back of one who chose it', async () => {
		const file = bytes(0x61, 0x0a, 0xff, 0x0a);
		expect(refusalOf(await reading(file, { encoding: 'utf-8' }))).toBe('encoding');
		expect(rowsOf(await tableOf(file, { encoding: 'windows-1252' }))).toEqual([['ÿ']]);
	});

	it('agrees with the platform on every byte that both know', () => {
		const all = Uint8Array.from({ length: 0x60 }, (_, at) => at + 0xa0);
		return tableOf(bytes(...[...'a\n'].map((c) => c.charCodeAt(0)), ...all)).then((table) =>
			expect(table.columns[0]?.at(0)).toBe(new TextDecoder('latin1').decode(all))
		);
	});
});

describe('delimiter, header and decimal mark', () => {
	it.each([
		['comma', 'a,b\n1,2\n', ','],
		['semicolon', 'a;b\n1,5;2\n3,5;4\n', ';'],
		['tab', 'a\tb\n1, 2\t3\n', '\t'],
		['vertical bar', 'a|b\n"1,2"|3\n', '|'],
		['commas within quotes', 'a;b\n"1,2,3";x\n"4,5,6";y\n', ';'],
		['one column', 'a\n1\n', ','],
		['nothing but a fault', 'a;b\n1;x"y', ';']
	])('the delimiter is found: %s', async (_, text, delimiter) => {
		const answer = await reading(text);
		if (answer.kind === 'refused') expect(answer.settings.delimiter).toBe(delimiter);
		else expect(answer.settings.delimiter).toBe(delimiter);
	});

	it('are taken as chosen', async () => {
		const table = await tableOf("x;'a;b'\ny;'it''s'\n", {
			delimiter: ';',
			quote: "'",
			header: false
		});
		expect(rowsOf(table)).toEqual([
			['x', 'a;b'],
			['y', "it's"]
		]);
		const bare = await tableOf('x,5" pipe\n', { quote: '', header: false });
		expect(rowsOf(bare)).toEqual([['x', '5" pipe']]);
	});

	it.each<[string, Wishes]>([
		['two characters', { delimiter: ';;' }],
		['a line end', { delimiter: '\n' }],
		['the quotation mark', { delimiter: '"' }],
		['a long quotation mark', { quote: "''" }]
	])('are refused where no file can have them: %s', async (_, wishes) => {
		expect(refusalOf(await reading('a,b\n1,2', wishes))).toBe('settings');
	});

	it('a first row with a number in it is no header, but for years', async () => {
		expect((await settingsOf('area,17.5\nWigan,5\n')).header).toBe(false);
		expect((await settingsOf('area,2023\nWigan,5\n')).header).toBe(true);
		expect((await settingsOf('area,2022\nWigan,2023\n')).header).toBe(false);
		expect((await settingsOf('area,deaths\nWigan,5\n')).header).toBe(true);
		expect((await tableOf('Wigan,5\nBolton,6\n')).names).toEqual(['column 1', 'column 2']);
	});

	it.each([
		['a;b\n1,5;x\n', ','],
		['a;b\n1.234,5;x\n', ','],
		['a,b\n1.5,x\n', '.'],
		['a;b\n"1,234";x\n', '.'],
		['a;b\n12,5%;x\n', ',']
	])('the decimal mark of %j is %j', async (text, decimal) => {
		expect((await settingsOf(text)).decimal).toBe(decimal);
	});
});

describe('names of columns', () => {
	it('may be anything: they are only ever texts', async () => {
		const names = [
			'__proto__',
			'constructor',
			'toString',
			'x'.repeat(300),
			'<img src=x onerror=alert(1)>',
			'a "quoted" name',
			"'; DROP TABLE areas; --",
			'=1+1'
		];
		const text = `${names.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')}\n${names.map((_, at) => at).join(',')}\n`;
		const table = await tableOf(text, { header: true });
		expect(table.names).toEqual(names);
		expect(rowsOf(table)).toEqual([names.map((_, at) => String(at))]);
		expect(({} as Record<string, unknown>)['0']).toBeUndefined();
	});

	it('are numbered where they are empty, and never twice the same', async () => {
		const table = await tableOf('a,,column 2,\nx,y,z,w\n', { header: true });
		expect(table.names).toEqual(['a', 'column 3', 'column 2', 'column 4']);
	});

	it('bear the number of their column where they stand twice, which is said', async () => {
		const table = await tableOf('area,n,n, n\nWigan,1,2,3\n');
		expect(table.names).toEqual(['area', 'n', 'n (column 3)', 'n (column 4)']);
		expect(table.notes.join(' ')).toContain('A name stands more than once in the header (“n”)');
	});
});
