import { describe, expect, it } from 'vitest';
import { clippedLine } from '$lib/features/explore/charts/clip';

const line: [number, number][] = [
	[0, 0],
	[10, 10],
	[20, 0]
];

describe('a line in a frame', () => {
	it('is cut off exactly where it leaves it', () => {
		expect(clippedLine(line, [2, 15], [0, 20])).toEqual([
			[
				[2, 2],
				[10, 10],
				[15, 5]
			]
		]);
	});

	it('goes on where it comes back', () => {
		expect(clippedLine(line, [0, 20], [0, 4])).toEqual([
			[
				[0, 0],
				[4, 4]
			],
			[
				[16, 4],
				[20, 0]
			]
		]);
	});

	it('is nothing where it lies outside, or has one point only', () => {
		expect(clippedLine(line, [30, 40], [0, 20])).toEqual([]);
		expect(clippedLine(line, [0, 20], [30, 40])).toEqual([]);
		expect(clippedLine(line.slice(1, 2), [0, 20], [0, 20])).toEqual([]);
	});

	it('may stand upright', () => {
		const upright: [number, number][] = [
			[5, 0],
			[5, 10]
		];
		expect(clippedLine(upright, [0, 10], [2, 8])).toEqual([
			[
				[5, 2],
				[5, 8]
			]
		]);
		expect(clippedLine(upright, [6, 10], [2, 8])).toEqual([]);
	});
});
