import { describe, expect, it } from 'vitest';
import { pointAfterKey, pointAt } from '$lib/charts/frame/keys';
import type { Point } from '$lib/charts/layout/drawing';
import { drawingOf, WIDE } from './drawn';
import { gapBySex, linesBySex } from './synthetic';

function point(row: string, slot: string, x: number): Point {
	return { row, slot, x, y: row === 'men' ? 20 : 60, name: `${row} ${slot}`, value: '1' };
}

const points = [
	point('men', 'home', 10),
	point('men', 'benchmark', 50),
	point('women', 'home', 48),
	point('women', 'benchmark', 90),
	point('women', 'middle', 12)
];

describe('the arrow keys of a chart', () => {
	it('start at the first point, whichever is pressed', () => {
		for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])
			expect(pointAfterKey(points, null, key)).toBe(0);
	});

	it('lead along the points and stop at both ends', () => {
		expect(pointAfterKey(points, 1, 'ArrowRight')).toBe(2);
		expect(pointAfterKey(points, 4, 'ArrowRight')).toBe(4);
		expect(pointAfterKey(points, 0, 'ArrowLeft')).toBe(0);
		expect(pointAfterKey(points, 2, 'Home')).toBe(0);
		expect(pointAfterKey(points, 2, 'End')).toBe(4);
	});

	it('lead to the same slot of the next row, else to the nearest point', () => {
		expect(pointAfterKey(points, 1, 'ArrowDown')).toBe(3);
		expect(pointAfterKey(points, 2, 'ArrowUp')).toBe(0);
		expect(pointAfterKey(points, 4, 'ArrowUp')).toBe(0);
		expect(pointAfterKey(points, 3, 'ArrowDown')).toBe(3);
	});

	it('leave with Escape and leave every other key to the page', () => {
		expect(pointAfterKey(points, 2, 'Escape')).toBeNull();
		for (const key of ['Tab', 'Enter', 'a', ' ', 'PageDown'])
			expect(pointAfterKey(points, 2, key)).toBeUndefined();
		expect(pointAfterKey([], null, 'ArrowRight')).toBeUndefined();
	});

	it('begin again when the chart has fewer points than before', () => {
		expect(pointAfterKey(points.slice(0, 2), 4, 'ArrowRight')).toBe(0);
	});
});

it('a pointer means the nearest point within reach', () => {
	expect(pointAt(points, 12, 22)).toBe(0);
	expect(pointAt(points, 12, 58)).toBe(4);
	expect(pointAt(points, 300, 300)).toBeNull();
});

describe('what is read at a point', () => {
	it('names area, period and sex, and gives value and interval', () => {
		const { points: read } = drawingOf(gapBySex(), WIDE);
		expect(read[0]).toMatchObject({
			name: 'Wigan, 2021 to 2023, men',
			value: '77.3 years, 76.9 to 77.7'
		});
		expect(read[1]).toMatchObject({ name: 'England, 2021 to 2023, men', value: '79.1 years' });
	});

	it('goes along one line before the next', () => {
		const { points: read } = drawingOf(linesBySex(), WIDE);
		expect(read[0]?.name).toBe('Wigan, 2001 to 2003, men');
		expect(read[1]?.name).toBe('Wigan, 2002 to 2004, men');
		expect(new Set(read.map(({ row }) => row)).size).toBe(4);
	});
});
