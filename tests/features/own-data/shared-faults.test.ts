import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reference } from '$lib/features/own-data/reference';
import { OwnDataSession } from '$lib/features/own-data/session/session';
import type { FileSummary, TypedSummary } from '$lib/features/own-data/session/summary';
import { areaHistory, referenceAreas } from './made';

/** Files that failed once, where they lie beside the project. */
const folder = ['../shared/cases/faults', '../../shared/cases/faults'].find(existsSync) ?? '';
const reference = { areas: referenceAreas(), ...areaHistory() } as unknown as Reference;

async function opened(path: string) {
	const session = new OwnDataSession(reference);
	return {
		session,
		answer: await session.open(new Blob([readFileSync(`${folder}/${path}`)]), {}, {})
	};
}

async function read(path: string): Promise<{ file: FileSummary; typed: TypedSummary }> {
	const { session, answer } = await opened(path);
	if (answer.kind === 'refused') throw new Error(answer.refusal.message);
	const { found } = answer;
	expect(found.rows).toBe(found.headerRows + answer.rowsIn + found.outsideRows);
	return { file: answer, typed: session.type(answer.suggested) };
}

const notices = ({ columns }: TypedSummary) =>
	columns.flatMap((column) => (column.type === 'text' ? column.notices : [])).join(' ');

/** File, rows kept and not, rows of names, rows outside, and the types suggested. */
const expected: [
	string,
	[kept: number, rejected: number, header: number, outside: number],
	string
][] = [
	['own-data/01-ages-as-dates.csv', [190, 0, 1, 0], 'area text count count'],
	['own-data/02-sep-line.csv', [10, 0, 1, 1], 'area count count'],
	['own-data/03-years-as-headers.csv', [10, 0, 1, 0], 'area count count count'],
	['own-data/04-title-and-footnotes.csv', [10, 0, 1, 5], 'area area count count'],
	['own-data/05-title-unpadded.csv', [10, 0, 1, 4], 'area area count count'],
	['own-data/06-trailing-commas.csv', [10, 0, 1, 25], 'area area count count'],
	['own-data/14-codes-with-marks.csv', [9, 0, 1, 0], 'area count count'],
	['own-data/14b-excel-text-formula.csv', [2, 0, 1, 0], 'area count count'],
	['own-data/15-excel-unicode-text.txt', [10, 0, 1, 0], 'area count count'],
	['own-data/15b-utf16-no-mark.txt', [10, 0, 1, 0], 'area count count'],
	['own-data/16-semicolon-decimal-comma.csv', [10, 0, 1, 0], 'area number number number'],
	['own-data/17-mac-cr.csv', [10, 0, 1, 0], 'area count count'],
	[
		'own-data/19-age-standardised-header.csv',
		[10, 0, 1, 0],
		'area area number number number number number count count'
	],
	['own-data/23-census-ages.csv', [180, 0, 1, 0], 'area text count count'],
	['own-data/23c-fingertips-ages.csv', [190, 0, 1, 0], 'area text count count'],
	[
		'own-data/28-two-header-rows.csv',
		[10, 0, 2, 0],
		'area area count count count count count count'
	],
	[
		'own-data/28b-duplicate-header.csv',
		[10, 0, 1, 0],
		'area area count count count count count count'
	],
	['own-data/30-trailing-space-categories.csv', [20, 0, 1, 0], 'area text count count'],
	['own-data/31-serial-dates.csv', [10, 0, 1, 0], 'area text count count'],
	['own-data/33-double-bom.csv', [10, 0, 1, 0], 'area count count'],
	['own-data/34-empty-first-line.csv', [10, 0, 1, 1], 'area count count'],
	['own-data/35-comment-line.csv', [10, 0, 1, 1], 'area count count'],
	['own-data/36-commas-in-semicolon-header.csv', [10, 0, 1, 0], 'area count count text'],
	['own-data/37-unescaped-quote.csv', [1, 1, 1, 0], 'area area count count'],
	['own-data/40-formula-cells.csv', [4, 0, 1, 0], 'text count count'],
	['own-data-2/02-header-row4-padded.csv', [2, 0, 1, 3], 'area count count'],
	['own-data-2/11-comma-in-both.csv', [2, 0, 1, 0], 'area number'],
	['own-data-2/25-percent.csv', [2, 1, 1, 0], 'area number'],
	['own-data-2/28-quotes-no-header.csv', [2, 0, 0, 0], 'area count'],
	['own-data-2/42-currency.csv', [3, 0, 1, 0], 'area number'],
	['own-data-2/43-dates-as-counts.csv', [3, 0, 1, 0], 'area text count'],
	['own-data-2/45-sep-line.csv', [2, 0, 1, 1], 'area count'],
	['own-data-2/49-bigint.csv', [3, 0, 1, 0], 'area text'],
	['own-data-2/52-late-text.csv', [899, 1, 1, 0], 'area count'],
	['own-data-2/54-quote-inside-header.csv', [1, 0, 1, 0], 'area count number'],
	['own-data-2/57-minus-and-space.csv', [5, 0, 1, 0], 'area number']
];

describe.skipIf(!folder)('files that failed once', () => {
	it.each(expected)(
		'%s is read rightly',
		async (path, [kept, rejected, header, outside], types) => {
			const { file, typed } = await read(path);
			expect([typed.kept, typed.rejected, file.found.headerRows, file.found.outsideRows]).toEqual([
				kept,
				rejected,
				header,
				outside
			]);
			expect(file.suggested.join(' ')).toBe(types);
		}
	);

	it('offers years across as periods', async () => {
		const { file } = await read('own-data/03-years-as-headers.csv');
		expect(file.found.across).toEqual(['2021', '2022', '2023']);
	});

	it('offers to fill cells that were merged', async () => {
		const { file } = await read('own-data/29-merged-area-cells.csv');
		expect(file.found.fillable).toEqual([{ at: 0, cells: 10 }]);
	});

	it('says which ages became dates, and which dates are counted days', async () => {
		expect(notices((await read('own-data/01-ages-as-dates.csv')).typed)).toContain(
			'“05-Sep” was 5-9'
		);
		expect(notices((await read('own-data/31-serial-dates.csv')).typed)).toContain(
			'45292 is 1 January 2024'
		);
		expect(notices((await read('own-data-2/43-dates-as-counts.csv')).typed)).toContain('44927 is');
		expect(notices((await read('own-data-2/49-bigint.csv')).typed)).toContain('too large');
	});

	it('has categories without the space around them', async () => {
		const { typed } = await read('own-data/30-trailing-space-categories.csv');
		expect(typed.columns[1]).toMatchObject({ distinct: ['female', 'Female', 'Male'] });
	});

	it('keeps a column of symbols a column of numbers, and names each mark it does not know', async () => {
		const { file, typed } = await read('own-data/18-symbols.csv');
		expect(file.suggested[1]).toBe('number');
		const [, column] = typed.columns;
		if (column?.type !== 'number') throw new Error('no numbers');
		const marks = column.unknown.map(({ mark }) => mark);
		for (const mark of ['[f]', '[ns]', '*', '†', '#', '~', 'DS', '^', '?'])
			expect(marks).toContain(mark);
		const known = column.tally.map(({ symbol }) => symbol);
		for (const symbol of ['[w]', '[k]', '[r]', '[e]', '<=5', '≤7']) expect(known).toContain(symbol);
		expect(typed.kept + typed.rejected).toBe(73);
	});

	it.each([
		['own-data/41-workbook.xlsx', 'workbook'],
		['own-data/42-table.html', 'web page'],
		['own-data/43-data.json', 'JSON'],
		['own-data/44-xls.xls', 'old Excel workbook']
	])('%s is named as what it is', async (path, name) => {
		const { answer } = await opened(path);
		expect(answer).toMatchObject({
			kind: 'refused',
			refusal: { message: expect.stringContaining(name) as string }
		});
	});

	it('every refusal says what to do, and none speaks of more ways than one', async () => {
		for (const path of [
			'own-data/41-workbook.xlsx',
			'own-data/42-table.html',
			'own-data/44-xls.xls'
		]) {
			const { answer } = await opened(path);
			if (answer.kind !== 'refused') throw new Error('it was read');
			expect(answer.refusal.advice).not.toBe('');
			expect(answer.refusal.message).not.toContain('more than one way');
		}
	});
});
