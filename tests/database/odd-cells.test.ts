import { describe, expect, it, vi } from 'vitest';
import { columnOf, rowsOf } from '$lib/features/workbench/database/result';
import { runText } from '$lib/features/workbench/database/run';
import { plainRows, type ArrowResult } from '$lib/database/rows';

/** A made-up answer of the engine: one column with these cells. */
function answer(...cells: unknown[]): ArrowResult {
	return {
		schema: { fields: [{ name: 'cell' }] },
		numRows: cells.length,
		getChildAt: () => ({ get: (row) => cells[row] })
	};
}

describe('a cell of an answer to a page', () => {
	it('that is no number is missing, never NaN', () => {
		const rows = plainRows(answer(NaN, Infinity, undefined, null, 0, 12n, true, 'a'));
		expect(rows.map(({ cell }) => cell)).toEqual([null, null, null, null, 0, 12, true, 'a']);
	});

	it('of a type that would print wrongly is refused with the way out', () => {
		expect(() => plainRows(answer([1, 2]))).toThrow('cast it to DOUBLE or VARCHAR');
	});
});

describe('a cell of an answer to a reader', () => {
	const cells = (type: string, ...values: unknown[]) =>
		rowsOf([answer(...values)], [columnOf('cell', type)], false).rows.map(([cell]) => cell);

	it('is a number where it loses no digit, else its own text', () => {
		expect(cells('BIGINT', '12', '12345678901234567', 12n)).toEqual([12, '12345678901234567', 12]);
		expect(cells('DECIMAL(5,2)', '1.50', null)).toEqual([1.5, null]);
		expect(cells('VARCHAR', '007')).toEqual(['007']);
	});

	it('that is no number says which one, and a list asks to be cast', () => {
		expect(cells('DOUBLE', NaN, -Infinity, 0.5)).toEqual(['NaN', '-Infinity', 0.5]);
		expect(cells('BIGINT[]', [1])).toEqual(['(cast it to VARCHAR to see it)']);
	});
});

describe('a statement that cannot be described', () => {
	it('still gives the columns that come back, and none where nothing does', async () => {
		const send =
			(...batches: ArrowResult[]) =>
			() =>
				Promise.resolve(batches);
		const found = await runText(send(answer('a')), 'SHOW TABLES');
		expect(found).toMatchObject({ columns: [{ name: 'cell', type: '' }], rows: [['a']] });
		expect(await runText(send(), 'SHOW TABLES')).toMatchObject({ columns: [], rows: [] });
	});

	it('fails with the engine’s own words, whatever it throws', async () => {
		const fail = (cause: unknown) => vi.fn().mockRejectedValue(cause);
		await expect(runText(fail('no room'), 'SHOW TABLES')).rejects.toThrow('no room');
		await expect(runText(fail(new Error('no table')), 'SHOW TABLES')).rejects.toThrow('no table');
	});
});
