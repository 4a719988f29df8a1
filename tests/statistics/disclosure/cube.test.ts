import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressedCube } from '$lib/statistics/disclosure/cube';
import { suppressedRow } from '$lib/statistics/disclosure/secondary';

const cube = (dimensions: number[][], measures: number[][]) => ({
	rows: measures[0]?.length ?? 0,
	dimensions: dimensions.map((own) => Int32Array.from(own)),
	measures: measures.map((own) => Float64Array.from(own))
});
const covers = (dimensions: number[][], measures: number[][], to = 7) =>
	suppressedCube(cube(dimensions, measures), to).map((own) => [...own]);

describe('which counts of a table are hidden', () => {
	it('are in one dimension those of a row with its total', () => {
		expect(covers([[0, 1, 2, 3]], [[3, 82, 41, 0]])).toEqual([[1, 0, 2, 0]]);
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
				(values) => {
					const hidden = covers([values.map((_, at) => at)], [values])[0]!;
					const places = hidden.flatMap((one, at) => (one > 0 ? [at] : []));
					expect(places).toEqual(suppressedRow(values).suppressed);
				}
			),
			{ seed: 20261130, numRuns: 500 }
		);
	});

	it('are nowhere a single one of a line, in two and three dimensions', () => {
		const arbitrary = fc
			.tuple(
				fc.integer({ min: 2, max: 4 }),
				fc.integer({ min: 2, max: 4 }),
				fc.integer({ min: 1, max: 3 })
			)
			.chain(([a, b, c]) =>
				fc.tuple(
					fc.constant([a, b, c] as const),
					fc.array(fc.integer({ min: 0, max: 30 }), { minLength: a * b * c, maxLength: a * b * c })
				)
			);
		fc.assert(
			fc.property(arbitrary, ([[a, b, c], values]) => {
				const at = values.map((_, row) => [
					row % a,
					Math.floor(row / a) % b,
					Math.floor(row / a / b)
				]);
				const dimensions = [0, 1, 2].map((own) => at.map((place) => place[own]!));
				const hidden = covers(dimensions, [values])[0]!;
				values.forEach((value, row) => value >= 1 && value <= 7 && expect(hidden[row]).toBe(1));
				for (const along of [0, 1, 2].filter((own) => [a, b, c][own]! > 1)) {
					const lines = new Map<string, number>();
					hidden.forEach((one, row) => {
						const key = at[row]!.filter((_, own) => own !== along).join();
						lines.set(key, (lines.get(key) ?? 0) + (one > 0 ? 1 : 0));
					});
					expect([...lines.values()]).not.toContain(1);
				}
			}),
			{ seed: 20261130, numRuns: 300 }
		);
	});

	it('hide a second one within the borough of a ward, and a name beside its code parts nothing', () => {
		// Wards 0–4 in boroughs 0, 0, 0, 1, 1; each ward has a name of its own.
		const dimensions = [
			[0, 1, 2, 3, 4],
			[0, 0, 0, 1, 1],
			[4, 3, 2, 1, 0]
		];
		expect(covers(dimensions, [[3, 90, 80, 50, 60]])).toEqual([[1, 0, 2, 0, 0]]);
	});

	it('hide the other measure of a row, since two make a sum as well', () => {
		expect(
			covers(
				[[0, 1, 2]],
				[
					[3, 50, 60],
					[100, 100, 100]
				]
			)
		).toEqual([
			[1, 2, 0],
			[2, 2, 0]
		]);
	});

	it('are in as few rows as one measure needs where it saves the other', () => {
		const measures = [
			[3, 82, 41, 60],
			[1000, 903, 801, 700]
		];
		expect(covers([[0, 1, 2, 3]], measures)).toEqual([
			[1, 0, 2, 0],
			[2, 0, 2, 0]
		]);
	});

	it('take a missing count for one hidden at source, and hide nothing where nothing is small', () => {
		expect(covers([[0, 1, 2]], [[NaN, 50, 60]])).toEqual([[1, 2, 0]]);
		expect(covers([[0, 1, 2]], [[0, 50, 60]])).toEqual([[0, 0, 0]]);
		expect(covers([], [[3, 50, 60]])).toEqual([[1, 2, 0]]);
		expect(covers([], [[]])).toEqual([[]]);
	});

	it('hide a zero only where there is nothing else', () => {
		expect(covers([[0, 1]], [[3, 0]])).toEqual([[1, 2]]);
		expect(covers([[0]], [[3]])).toEqual([[1]]);
	});
});
