import { describe, expect, it } from 'vitest';
import {
	cheapestWayRound,
	isBridge,
	suppressedRow,
	suppressedTable,
	type Cell
} from '$lib/statistics/disclosure/secondary';
import { expectRefusal } from '../close';

describe('a row', () => {
	it('hides small counts, ends of the range included, and no others', () => {
		expect(suppressedRow([0, 1, 7, 8, 20]).primary).toEqual([1, 2]);
		expect(suppressedRow([2, 3, 5, 6], { from: 3, to: 5 }).primary).toEqual([1, 2]);
	});

	it('hides nothing more where none or two are hidden, or no total is shown', () => {
		expect(suppressedRow([8, 20])).toEqual({
			primary: [],
			secondary: [],
			suppressed: [],
			totalToo: false
		});
		expect(suppressedRow([3, 5, 20]).suppressed).toEqual([0, 1]);
		expect(suppressedRow([3, 9, 20], { from: 1, to: 7 }, false)).toEqual({
			primary: [0],
			secondary: [],
			suppressed: [0],
			totalToo: false
		});
	});

	it('hides the smallest other, of equal ones the first, in the order of the row', () => {
		expect(suppressedRow([30, 20, 3]).secondary).toEqual([1]);
		expect(suppressedRow([20, 20, 3])).toMatchObject({ secondary: [0], suppressed: [0, 2] });
		expect(suppressedRow([0, 100, 3]).secondary).toEqual([1]);
		expect(suppressedRow([0, 0, 3]).secondary).toEqual([0]);
		expect(suppressedRow([100, 9, 20, 3, 10]).suppressed).toEqual([1, 3]);
	});

	it('hides its total too where it has nothing else', () => {
		expect(suppressedRow([3])).toEqual({
			primary: [0],
			secondary: [],
			suppressed: [0],
			totalToo: true
		});
		expectRefusal(() => suppressedRow([3, -1]), 'negative_count', 'values[1]');
	});
});

describe('a hidden cell of a table', () => {
	const block: Cell[] = [
		[0, 0],
		[0, 1],
		[1, 0],
		[1, 1]
	];

	it('can be worked out unless others lead round from its row to its column', () => {
		expect(isBridge([0, 0], [[0, 0]])).toBe(true);
		expect(isBridge([0, 0], block)).toBe(false);
		expect(isBridge([0, 0], block.slice(0, 3))).toBe(true);
		// Row 0 to column 1, row 2, column 2, row 1, column 0.
		expect(
			isBridge(
				[0, 0],
				[
					[0, 0],
					[0, 1],
					[2, 1],
					[2, 2],
					[1, 2],
					[1, 0]
				]
			)
		).toBe(false);
		expect(
			isBridge(
				[0, 0],
				[
					[0, 0],
					[0, 1],
					[2, 1],
					[1, 2],
					[1, 0]
				]
			)
		).toBe(true);
		// A cell beside the block.
		expect(isBridge([1, 2], [...block, [1, 2]])).toBe(true);
	});

	it('is kept by the cheapest way round', () => {
		const values = [
			[3, 50, 10],
			[50, 90, 90],
			[10, 90, 60]
		];
		// By the last row and column 10 + 60 + 10; any other way costs 150 or more.
		expect(cheapestWayRound([0, 0], [[0, 0]], values)).toEqual([
			[0, 2],
			[2, 2],
			[2, 0]
		]);
		// A hidden cell costs nothing: 50 + 0 + 10 by row 2 and column 1.
		const masked: Cell[] = [
			[0, 0],
			[2, 1]
		];
		expect(cheapestWayRound([0, 0], masked, values)).toEqual([
			[0, 1],
			[2, 0]
		]);
	});

	it('is kept by a longer way where that is cheaper', () => {
		const values = [
			[3, 9, 90],
			[99, 9, 9],
			[9, 99, 9]
		];
		// 9 + 9 + 9 + 9 + 9 through all rows; straight round 9 + 99 + 9 or 90 + 9 + 9.
		expect(cheapestWayRound([0, 0], [[0, 0]], values)).toEqual([
			[0, 1],
			[1, 1],
			[1, 2],
			[2, 2],
			[2, 0]
		]);
	});

	it('is kept by zeros only where nothing else will do', () => {
		const values = [
			[3, 0, 900],
			[900, 900, 900],
			[900, 900, 900]
		];
		const way = cheapestWayRound([0, 0], [[0, 0]], values);
		expect(way).toContainEqual([0, 2]);
		expect(way).not.toContainEqual([0, 1]);
		expect(
			cheapestWayRound(
				[0, 0],
				[[0, 0]],
				[
					[3, 0],
					[20, 20]
				]
			)
		).toEqual([
			[0, 1],
			[1, 1],
			[1, 0]
		]);
	});
});

describe('a table', () => {
	const values = [
		[30, 20, 3],
		[60, 50, 40],
		[45, 35, 25]
	];

	it('hides a rectangle in the order of its rows', () => {
		// 20 + 35 + 25 is the cheapest way round from the first row to the last column.
		const { primary, secondary, suppressed } = suppressedTable(values);
		expect(primary).toEqual([[0, 2]]);
		expect(secondary).toEqual([
			[0, 1],
			[2, 1],
			[2, 2]
		]);
		expect(suppressed).toEqual([
			[0, 1],
			[0, 2],
			[2, 1],
			[2, 2]
		]);
	});

	it('hides in that order whichever way leads round', () => {
		// From the last row by column 1 to the first row: 35, 20 and 30.
		const { secondary } = suppressedTable([
			[30, 20, 90],
			[60, 50, 40],
			[3, 35, 95]
		]);
		expect(secondary).toEqual([
			[0, 0],
			[0, 1],
			[2, 1]
		]);
	});

	it('hides small cells alone where no totals are shown', () => {
		const only = { primary: [[0, 2]], secondary: [], suppressed: [[0, 2]] };
		expect(suppressedTable(values, { from: 1, to: 7 }, false)).toEqual(only);
	});

	it('hides by its own range, and what is hidden at source', () => {
		const at = (cells: readonly Cell[]) => cells.map(([row, column]) => row * 3 + column);
		expect(at(suppressedTable(values, { from: 20, to: 20 }).primary)).toEqual([1]);
		const source = [[null, 20, 30], ...values.slice(1)];
		expect(at(suppressedTable(source).primary)).toEqual([0]);
	});

	it('is refused by the cell or row at fault', () => {
		expectRefusal(
			() =>
				suppressedTable([
					[1, 2],
					[3, -1]
				]),
			'negative_count',
			'values[1][1]'
		);
		expectRefusal(() => suppressedTable([[1, 2], [3]]), 'length_mismatch', 'values[1].length');
		expectRefusal(() => suppressedTable([[1, 2]]), 'too_few_groups', 'values');
		expectRefusal(() => suppressedTable([[1], [2]]), 'too_few_groups', 'values');
		expectRefusal(() => suppressedTable([]), 'too_few_groups', 'values');
	});
});
