import { describe, expect, it } from 'vitest';
import { fanDrawing } from '$lib/features/scenario/charts/fan';
import { tornadoDrawing } from '$lib/features/scenario/charts/tornado';
import type { Drawing } from '$lib/charts/layout/drawing';
import type { Unit } from '$lib/figure';

const posts: Unit = { id: 'posts', label: 'posts', decimals: 0 };

function expectSound({ grid, rules, labels, points, height }: Drawing, ...paths: string[]) {
	expect(grid + rules + paths.join('')).not.toMatch(/NaN|undefined|Infinity/);
	for (const { x, y } of [...labels, ...points, { x: 0, y: height }])
		expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
}

describe.each([680, 340])('a scenario of little, at %i px', (width) => {
	it('has a fan without a line and without an end where there is no year', () => {
		const drawing = fanDrawing([], posts, width);
		expectSound(drawing, drawing.band, drawing.edges, drawing.middle);
		expect(drawing).toMatchObject({ band: '', middle: '', end: null, points: [] });
	});

	it('has a fan of one year with its three values apart, in order', () => {
		const drawing = fanDrawing([{ year: 2023, low: 50, middle: 50, high: 50 }], posts, width);
		expectSound(drawing, drawing.band, drawing.edges, drawing.middle);
		const y = (word: string) => drawing.labels.find(({ text }) => text === `${word} 50`)!.y;
		expect(y('low') - y('middle')).toBeGreaterThanOrEqual(12);
		expect(y('middle') - y('high')).toBeGreaterThanOrEqual(12);
	});

	it('has a tornado without bars where nothing is assumed', () => {
		const drawing = tornadoDrawing([], 30, posts, width);
		expectSound(drawing, drawing.middle);
		expect(drawing.bars).toEqual([]);
		const ticks = drawing.labels.filter(({ anchor }) => anchor === 'middle').map(({ x }) => x);
		expect(ticks.length).toBeGreaterThan(1);
		expect(new Set(ticks).size).toBe(ticks.length);
	});

	it('has a tornado whose bar keeps its sides where both ends are the answer', () => {
		const row = { key: 'a', label: 'Vacant', atLow: 30, atHigh: 30, low: '5%', high: '9%' };
		const drawing = tornadoDrawing([row], 30, posts, width);
		expectSound(drawing, drawing.middle);
		expect(drawing.bars.every(({ width: size }) => size >= 0)).toBe(true);
	});
});
