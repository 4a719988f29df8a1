import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { limits } from '$lib/features/own-data/reader/limits';
import type { Wishes } from '$lib/features/own-data/reader/settings';
import { outsideRows } from '$lib/features/own-data/reader/text-table';
import { reading, rowsOf } from './made';

const zipped = (parts: Record<string, string>) =>
	new Uint8Array(
		zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
	);

/** Synthetic: an XLSX workbook of one sheet, or of several, by their XML. */
function xlsx(sheets: Record<string, string>, more: Record<string, string> = {}) {
	const names = Object.keys(sheets);
	const hidden = (name: string) => (name.startsWith('(') ? ' state="hidden"' : '');
	const list = names.map(
		(name, at) => `<sheet name="${name}"${hidden(name)} sheetId="${at + 1}" r:id="r${at}"/>`
	);
	const links = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`);
	const parts = names.map((name, at) => [
		`xl/worksheets/s${at}.xml`,
		`<worksheet>${sheets[name]}</worksheet>`
	]);
	return zipped({
		'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${list.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
		...(Object.fromEntries(parts) as Record<string, string>),
		...more
	});
}

const cell = (place: string, text: string) =>
	`<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (place: string, value: string, style = '') =>
	`<c r="${place}"${style && ` s="${style}"`}><v>${value}</v></c>`;
const sheetOf = (...rows: string[]) =>
	`<sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData>`;

/** Synthetic: the content of an ODS workbook. */
const ods = (...tables: string[]) =>
	zipped({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`
	});
const text = (words: string) =>
	`<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const float = (value: string, shown = value) =>
	`<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

async function sheetRead(bytes: Uint8Array<ArrayBuffer>, wishes: Wishes = {}) {
	const answer = await reading(bytes, wishes);
	if (answer.kind === 'refused') throw new Error(answer.refusal.message);
	const { table, ends, settings, note } = answer;
	expect(ends.rows).toBe(table.headerRows + table.rowsIn + outsideRows(table.outside));
	return { table, settings, note, names: table.names, rows: rowsOf(table) };
}

async function refusalOf(bytes: Uint8Array<ArrayBuffer>) {
	const answer = await reading(bytes);
	if (answer.kind === 'read') throw new Error('it was read');
	return answer.refusal;
}

describe('an XLSX workbook', () => {
	it('as a program writes it is read: titles, dates, shares, merged cells, footnotes', async () => {
		const areas = ['Wigan', 'Bolton', 'Bury'];
		const body = areas.flatMap((area, at) =>
			['Male', 'Female'].map((sex, side) => [
				side === 0 ? { value: area, rowSpan: 2 } : null,
				{ value: sex },
				{ value: 120 + at },
				{ value: 0.125 + at / 100, format: '0.0%' },
				{ value: new Date(Date.UTC(2023, at, 5)), format: 'dd/mm/yyyy' }
			])
		);
		const header = ['Area', 'Sex', 'Cases', 'Share', 'Day'].map((value) => ({ value }));
		const data = [
			[{ value: 'Table 1: admissions' }],
			[null],
			header,
			...body,
			[null],
			[{ value: 'Source: made up' }]
		];
		const file = await writeXlsxFile([
			{ data: [[{ value: 'About this workbook' }]], sheet: 'Cover' },
			{ data: data, sheet: 'Table 1' }
		]).toBuffer();
		const read = await sheetRead(new Uint8Array(file));
		expect([read.settings.sheet, read.settings.sheets]).toEqual(['Table 1', ['Cover', 'Table 1']]);
		expect(read.names).toEqual(['Area', 'Sex', 'Cases', 'Share', 'Day']);
		expect(read.rows[0]).toEqual(['Wigan', 'Male', '120', '12.5%', '2023-01-05']);
		expect(read.rows[5]).toEqual(['Bury', 'Female', '122', '14.5%', '2023-03-05']);
		expect(read.table.outside.counts).toEqual({ title: 1, blank: 2, note: 1 });
		expect(read.note).toBe('3 cells merged with the one above hold the same.');
	});

	it('has the sheet read that is chosen, hidden ones among them', async () => {
		const file = xlsx({
			Contents: sheetOf(cell('A1', 'what is where')),
			'(old)': sheetOf(
				cell('A1', 'area') + cell('B1', 'n'),
				cell('A2', 'Wigan') + number('B2', '1')
			),
			Data: sheetOf(cell('A1', 'area') + cell('B1', 'n'), cell('A2', 'Bury') + number('B2', '2'))
		});
		expect((await sheetRead(file)).rows).toEqual([['Bury', '2']]);
		expect((await sheetRead(file, { sheet: '(old)' })).rows).toEqual([['Wigan', '1']]);
		const empty = await reading(xlsx({ Data: '<sheetData/>' }));
		expect(empty).toMatchObject({
			kind: 'refused',
			settings: { sheets: ['Data'] },
			refusal: { advice: 'Choose another sheet.' }
		});
	});

	it('has every kind of cell as its text, and numbers to the last digit', async () => {
		const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;day&quot; d mmm"/><numFmt numFmtId="171" formatCode="[Red]0.00"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="16"/><xf numFmtId="17"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
		const shared =
			'<sst><si><t>one</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si><si><t>a &amp; b</t></si></sst>';
		const cells: [string, string][] = [
			['<c r="B2" t="s"><v>1</v></c>', 'rich text'],
			['<c r="B2" t="s"><v>2</v></c>', 'a & b'],
			['<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
			['<c r="B2" t="e"><v>#N/A</v></c>', '#N/A'],
			['<c r="B2" t="str"><f>A1</f><v>said</v></c>', 'said'],
			[number('B2', '0.30000000000000004'), '0.3'],
			[number('B2', '9007199254740993'), '9007199254740993'],
			[number('B2', '45292', '1'), '2024-01-01'],
			[number('B2', '45292.5', '1'), '2024-01-01 12:00'],
			[number('B2', '59', '1'), '1900-02-28'],
			[number('B2', '45540', '2'), '05-Sep'],
			[number('B2', '41913', '3'), 'Oct-14'],
			[number('B2', '0.07', '4'), '7%'],
			[number('B2', '45540', '5'), '05-Sep'],
			[number('B2', '12.5', '6'), '12.5'],
			[number('B2', '0.5', '7'), '12:00']
		];
		for (const [xml, expected] of cells) {
			const file = xlsx(
				{ S: sheetOf(cell('A1', 'area') + cell('B1', 'what'), cell('A2', 'Wigan') + xml) },
				{ 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared }
			);
			expect((await sheetRead(file, { header: true })).rows[0]).toEqual(['Wigan', expected]);
		}
	});

	it('with formulas that were never worked out says so', async () => {
		const file = xlsx({
			S: sheetOf(
				cell('A1', 'area') + cell('B1', 'n'),
				`${cell('A2', 'Wigan')}<c r="B2"><f>1+1</f></c>`
			)
		});
		expect((await sheetRead(file)).note).toContain(
			'1 cell with a formula that was never worked out'
		);
	});

	it('keeps gaps between rows and columns where they are', async () => {
		const file = xlsx({
			S: `<sheetData><row r="3">${cell('B3', 'area')}${cell('D3', 'n')}</row><row r="5">${cell('B5', 'Wigan')}${number('D5', '7')}</row><row r="6">${cell('B6', 'Bury')}${number('D6', '8')}</row></sheetData>`
		});
		const read = await sheetRead(file);
		expect(read.names).toEqual(['area', 'n']);
		expect(read.settings.table).toMatchObject({ headerFirst: 3, first: 4 });
		expect(read.table.outside.counts).toEqual({ blank: 3 });
	});

	it('has its hidden rows and columns read, and says how many there are', async () => {
		const file = xlsx({
			S: `<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols><sheetData><row>${cell('A1', 'area')}${cell('D1', 'n')}</row><row hidden="1">${cell('A2', 'Wigan')}${number('D2', '7')}</row><row hidden="0">${cell('A3', 'Bury')}${number('D3', '8')}</row></sheetData>`
		});
		const read = await sheetRead(file);
		expect(read.rows).toEqual([
			['Wigan', '7'],
			['Bury', '8']
		]);
		expect(read.note).toBe(
			'The spreadsheet hides 1 row and 2 columns of the sheet; they are read as well.'
		);
	});

	it('has the first sheet read that holds anything, where none was chosen', async () => {
		const table = sheetOf(
			cell('A1', 'area') + cell('B1', 'n'),
			cell('A2', 'Wigan') + number('B2', '7')
		);
		const file = xlsx({ Blank: sheetOf(), '(Hidden)': table, Data: table });
		expect((await sheetRead(file)).settings.sheet).toBe('Data');
		expect((await refusalOf(xlsx({ Blank: sheetOf() }))).message).toBe(
			'has nothing in its sheet “Blank”'
		);
		const chosen = await reading(file, { sheet: 'Blank' });
		expect(chosen).toMatchObject({ kind: 'refused', settings: { sheet: 'Blank' } });
	});

	it('with a cell that stands twice is refused by the cell: one of the two would be lost', async () => {
		const file = xlsx({
			S: `<sheetData><row r="1">${cell('A1', 'area')}${cell('B1', 'n')}</row><row r="2">${cell('A2', 'Wigan')}${number('AB2', '1')}</row><row r="2">${number('AB2', '2')}</row></sheetData>`
		});
		expect((await refusalOf(file)).message).toBe('is damaged: cell AB2 stands in its sheet twice');
	});

	it('too large in rows, columns or once unpacked is refused with the numbers', async () => {
		const far = xlsx({
			S: `<sheetData><row r="1048576">${cell('A1048576', 'x')}</row></sheetData>`
		});
		expect((await refusalOf(far)).message).toMatch(
			/more than 1,000,000 rows.*“x” stands in cell A1048576/
		);
		const wide = xlsx({ S: sheetOf(cell('XFD1', 'x')) });
		expect((await refusalOf(wide)).message).toMatch(
			/more than 2,000 columns.*“x” stands in cell XFD1/
		);
		const bomb = zipSync({
			'xl/workbook.xml': new Uint8Array(limits.unpacked + 1).fill(0x20)
		});
		expect((await refusalOf(new Uint8Array(bomb))).message).toContain('300 MB once it is unpacked');
	});

	it('that is damaged, locked or something else is named', async () => {
		const whole = xlsx({ S: sheetOf(cell('A1', 'x')) });
		expect((await refusalOf(whole.slice(0, 200))).message).toContain('damaged or locked');
		expect((await refusalOf(xlsx({}))).message).toContain('without a sheet');
		const others = {
			'word/document.xml': 'DOCX',
			'ppt/p.xml': 'PPTX',
			'xl/workbook.bin': 'XLSB',
			'a.csv': 'a ZIP archive'
		};
		for (const [path, name] of Object.entries(others))
			expect((await refusalOf(zipped({ [path]: 'x' }))).message).toContain(name);
	});
});

describe('an ODS workbook', () => {
	it('is read with repeated cells and rows, and never to the edge of the sheet', async () => {
		const file = ods(
			`<table:table table:name="Notes">${row(text('about'))}</table:table>`,
			`<table:table table:name="Data">${row(text('area'), text('n'), text('m'), '<table:table-cell table:number-columns-repeated="16381"/>')}
				<table:table-row table:number-rows-repeated="2">${text('Wigan')}<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7.00</text:p></table:table-cell></table:table-row>
				${row(text('Bury'), float('1.5', '2'), '<table:table-cell office:value-type="percentage" office:value="0.125"/>')}
				<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`
		);
		const read = await sheetRead(file);
		expect(read.settings).toMatchObject({ sheet: 'Data', sheets: ['Notes', 'Data'] });
		expect(read.rows).toEqual([
			['Wigan', '7', '7'],
			['Wigan', '7', '7'],
			['Bury', '1.5', '12.5%']
		]);
	});

	it('has every kind of cell as its text', async () => {
		const cells: [string, string][] = [
			[
				'<table:table-cell office:value-type="date" office:date-value="2024-01-31"><text:p>31/01/24</text:p></table:table-cell>',
				'2024-01-31'
			],
			[
				'<table:table-cell office:value-type="date" office:date-value="2024-09-05"><text:p>05-Sep</text:p></table:table-cell>',
				'05-Sep'
			],
			[
				'<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>',
				'TRUE'
			],
			[
				'<table:table-cell office:value-type="currency" office:value="1200"><text:p>£1,200</text:p></table:table-cell>',
				'1200'
			],
			[
				'<table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>two<text:s text:c="2"/>words</text:p><text:p>and a line</text:p></table:table-cell>',
				'two  words\nand a line'
			]
		];
		for (const [xml, expected] of cells) {
			const file = ods(
				`<table:table table:name="S">${row(text('area'), text('what'))}${row(text('Wigan'), xml)}</table:table>`
			);
			expect((await sheetRead(file, { header: true })).rows[0]).toEqual(['Wigan', expected]);
		}
	});

	it('has its hidden rows and columns read, and says how many there are', async () => {
		const hidden = row(text('Wigan'), float('7')).replace(
			'<table:table-row',
			'<table:table-row table:visibility="filter"'
		);
		const file = ods(
			`<table:table table:name="S"><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>${row(text('area'), text('n'))}${hidden}${row(text('Bury'), float('8'))}</table:table>`
		);
		const read = await sheetRead(file);
		expect(read.rows.map(([area]) => area)).toEqual(['Wigan', 'Bury']);
		expect(read.note).toContain('hides 1 row and 2 columns');
	});

	it('has cells that are merged downwards hold the same', async () => {
		const spanned =
			'<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Wigan</text:p></table:table-cell>';
		const file = ods(
			`<table:table table:name="S">${row(text('area'), text('sex'), text('n'))}${row(spanned, text('Male'), float('1'))}${row('<table:covered-table-cell/>', text('Female'), float('2'))}</table:table>`
		);
		expect((await sheetRead(file)).rows.map(([area]) => area)).toEqual(['Wigan', 'Wigan']);
	});

	it('without a sheet, or locked, is named', async () => {
		expect((await refusalOf(ods())).message).toContain('without a sheet');
		const locked = zipped({ 'content.xml': '\u0001\u0002not XML' });
		expect((await refusalOf(locked)).message).toMatch(/damaged or locked|without a sheet/);
	});
});
