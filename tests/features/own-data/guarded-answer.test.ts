import { describe, expect, it } from 'vitest';
import {
	columnUses,
	guardedAnswer,
	smallCells,
	type OwnAnswer
} from '../../../src/lib/features/own-data/analysis/guarded-answer';

const none = new Set<number>();

/** Synthetic. */
const answer: OwnAnswer = {
	columns: [
		{ name: 'name', type: 'VARCHAR' },
		{ name: 'year', type: 'INTEGER' },
		{ name: 'cases', type: 'BIGINT' },
		{ name: 'people', type: 'VARCHAR' },
		{ name: 'rate', type: 'DOUBLE' },
		{ name: 'list', type: 'BIGINT[]' }
	],
	rows: [
		['Wigan', 2023, 3, '1000', 0.3, '[1, 2]'],
		['Bolton', 2023, 82, '900', 9.1, '[3]'],
		['Bury', 2023, 41, '803', 5.1, null],
		['Oldham', 2023, 0, '700', 0, '[4]']
	]
};

describe('an answer made of a reader’s own table', () => {
	it('is told by its cells: whole numbers, other numbers, texts', () => {
		expect(columnUses(answer)).toEqual(['text', 'whole', 'whole', 'whole', 'number', 'number']);
		const days = { columns: [{ name: 'd', type: 'DATE' }], rows: [['2023-01-01']] };
		expect(columnUses(days)).toEqual(['text']);
		const ages = { columns: [{ name: 'a', type: 'VARCHAR' }], rows: [['4'], ['90+']] };
		expect(columnUses(ages)).toEqual(['text']);
		const minus = { columns: [{ name: 'a', type: 'INTEGER' }], rows: [[4], [-1]] };
		expect(columnUses(minus)).toEqual(['number']);
	});

	it('has its small numbers counted, also those written as text', () => {
		expect(smallCells(answer, none, 7)).toBe(1);
		expect(smallCells(answer, new Set([2]), 7)).toBe(0);
		expect(smallCells(answer, none, 0)).toBe(0);
		const text = { columns: [{ name: 'n', type: 'VARCHAR' }], rows: [['3'], ['8']] };
		expect(smallCells(text, none, 7)).toBe(1);
	});

	it('is saved with small rows hidden, a second one with them, others rounded, rates left out', () => {
		const { names, rows, hidden, leftOut } = guardedAnswer(answer, new Set([1]), 7);
		expect(names).toEqual(['name', 'year', 'cases', 'people']);
		expect(leftOut).toEqual(['rate', 'list']);
		expect(hidden).toBe(2);
		expect(rows).toEqual([
			['Wigan', 2023, '[c]', '[c]'],
			['Bolton', 2023, 80, 900],
			['Bury', 2023, '[c]', '[c]'],
			['Oldham', 2023, 0, 700]
		]);
	});

	it('is rounded also where a number is not told to be a label', () => {
		expect(guardedAnswer(answer, none, 7).rows[1]).toEqual(['Bolton', 2025, 80, 900]);
	});

	it('hides nothing where nothing is small, and keeps missing cells missing', () => {
		const calm = { columns: answer.columns.slice(2, 3), rows: [[12], [null], [20]] };
		expect(guardedAnswer(calm, none, 7)).toMatchObject({ rows: [[10], [null], [20]], hidden: 0 });
	});
});
