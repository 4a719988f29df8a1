import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressedRow, suppressedTable, type Cell } from '$lib/statistics/disclosure/secondary';
import { expectRefusal, seeded } from '../close';

const counts = fc.oneof(
	{ weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) },
	{ weight: 3, arbitrary: fc.integer({ min: 8, max: 90 }) }
);

describe('a row with its total', () => {
	it('hides the smallest other cell that is not zero beside a single small one', () => {
		expect(suppressedRow([2, 40], { from: 1, to: 4 })).toEqual({
			primary: [0],
			secondary: [1],
			suppressed: [0, 1],
			totalToo: false
		});
		expect(suppressedRow([0, 30, 3, 20, 20]).secondary).toEqual([3]);
		expect(suppressedRow([3, 5, 30]).secondary).toEqual([]);
		expect(suppressedRow([3, 20], undefined, false).secondary).toEqual([]);
		expect(suppressedRow([3, 0, 0]).secondary).toEqual([1]);
		expect(suppressedRow([3])).toMatchObject({ secondary: [], totalToo: true });
	});

	it('keeps a cell hidden at source hidden', () => {
		expect(suppressedRow([null, 30, 20]).suppressed).toEqual([0, 2]);
	});

	it('gives no hidden cell away by subtraction', () => {
		fc.assert(
			fc.property(fc.array(counts, { minLength: 2, maxLength: 8 }), (values) => {
				const { suppressed, primary, totalToo } = suppressedRow(values);
				expect(totalToo).toBe(false);
				expect(suppressed.length).not.toBe(1);
				values.forEach((value, cell) => {
					if (value >= 1 && value <= 7) expect(primary).toContain(cell);
				});
			}),
			seeded
		);
	});
});

/**
 * Whether row and column totals fix a hidden cell: whether its unit vector is a combination of the
 * rows of the system, by elimination.
 */
function isFixed(cell: number, hidden: readonly Cell[]): boolean {
	const lines = [0, 1].flatMap((side) =>
		[...new Set(hidden.map((one) => one[side]!))].map((at) =>
			hidden.map((one) => (one[side] === at ? 1 : 0))
		)
	) as number[][];
	const target = hidden.map((_, at) => (at === cell ? 1 : 0));
	for (let column = 0; column < hidden.length; column++) {
		const pivotAt = lines.findIndex((line) => Math.abs(line[column]!) > 1e-9);
		if (pivotAt === -1) continue;
		const [pivot] = lines.splice(pivotAt, 1) as [number[]];
		for (const line of [...lines, target]) {
			const factor = line[column]! / pivot[column]!;
			line.forEach((value, at) => (line[at] = value - factor * pivot[at]!));
		}
	}
	return target.every((value) => Math.abs(value) < 1e-9);
}

describe('a two-way table with its totals', () => {
	it('is left alone where nothing is small', () => {
		expect(
			suppressedTable([
				[0, 20],
				[40, 50]
			]).suppressed
		).toEqual([]);
	});

	it('hides a rectangle about a single small cell, at least cost', () => {
		const { primary, suppressed } = suppressedTable([
			[3, 20, 30],
			[40, 50, 60],
			[25, 35, 45]
		]);
		expect(primary).toEqual([[0, 0]]);
		expect(suppressed).toEqual([
			[0, 0],
			[0, 1],
			[2, 0],
			[2, 1]
		]);
	});

	it('does not leave a cell between two blocks that are each closed', () => {
		// Two hidden 2 × 2 blocks and a hidden cell that joins them: every row and column has two or
		// more hidden cells, yet the joining one is the difference of sums.
		const values = [
			[1, 2, 99, 99],
			[3, 4, 5, 99],
			[99, 99, 6, 7],
			[99, 99, 1, 2]
		];
		const { primary, suppressed } = suppressedTable(values);
		const joining = primary.findIndex(([row, column]) => row === 1 && column === 2);
		expect(isFixed(joining, primary)).toBe(true);
		suppressed.forEach((_, cell) => expect(isFixed(cell, suppressed)).toBe(false));
	});

	it('fixes no hidden cell, whatever is subtracted from what', () => {
		const table = fc
			.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
			.chain(([rows, columns]) =>
				fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), {
					minLength: rows,
					maxLength: rows
				})
			);
		fc.assert(
			fc.property(table, (values) => {
				const { suppressed } = suppressedTable(values);
				suppressed.forEach((_, cell) => expect(isFixed(cell, suppressed)).toBe(false));
				values.forEach((row, r) =>
					row.forEach((value, c) => {
						if (value < 1 || value > 7) return;
						expect(suppressed).toContainEqual([r, c]);
					})
				);
			}),
			seeded
		);
	});

	it('cannot be made of one row', () => {
		expectRefusal(() => suppressedTable([[1, 2, 3]]), 'too_few_groups');
	});
});
