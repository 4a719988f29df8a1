import { describe, expect, it } from 'vitest';
import { render } from 'svelte/server';
import Tornado from '$lib/features/scenario/charts/Tornado.svelte';
import { fanDrawing } from '$lib/features/scenario/charts/fan';
import { stackDrawing } from '$lib/features/scenario/charts/stack';
import { tornadoDrawing } from '$lib/features/scenario/charts/tornado';
import type { Unit } from '$lib/figure';
import { extentOf, type Drawing } from '$lib/charts/layout/drawing';

const posts: Unit = { id: 'posts', label: 'posts', decimals: 0 };
const share: Unit = { id: 'percent', label: '% of leavers', decimals: 1 };
const widths = [680, 340];

const fan = Array.from({ length: 18 }, (_, index) => ({
	year: 2023 + index,
	low: 7000 + 10 * index,
	middle: 7400 + 100 * index,
	high: 8000 + 300 * index
}));
const stack = Array.from({ length: 17 }, (_, index) => ({
	year: 2024 + index,
	parts: [500 + index, index < 10 ? 60 : -20, index < 5 ? 70 : 0],
	total: 600
}));
const names = ['In place of people who leave care', 'Growth in posts', 'Vacancies filled'];
const rows = [
	{
		key: 'a',
		label: 'Turnover: posts left within a year',
		atLow: 20,
		atHigh: 40,
		low: '23%',
		high: '33%'
	},
	{
		key: 'b',
		label: 'Students leaving 16–18 study',
		atLow: 36,
		atHigh: 29,
		low: '2,825',
		high: '3,595'
	},
	{ key: 'c', label: 'Vacant posts', atLow: 29, atHigh: 29.4, low: '5%', high: '9%' }
];

function staysInside({ width, height, labels, points }: Drawing) {
	for (const label of labels) {
		const [from, to] = extentOf(label);
		expect([label.text, from >= -1, to <= width + 1]).toEqual([label.text, true, true]);
		expect(label.y > 0 && label.y <= height).toBe(true);
	}
	for (const { x, y } of points) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
}

describe.each(widths)('drawings of a scenario at %i px', (width) => {
	it('a fan has a point for each year that reads its range, and stays inside', () => {
		const drawing = fanDrawing(fan, posts, width);
		staysInside(drawing);
		expect(drawing.points).toHaveLength(18);
		expect(drawing.points.at(-1)).toMatchObject({
			name: 'mid-2040',
			value: '9,100 posts, from 7,170 to 13,100'
		});
		expect(drawing.band).not.toContain('NaN');
	});

	it('stacked bars meet without a gap, and negative parts hang below zero', () => {
		const drawing = stackDrawing(stack, names, posts, width);
		staysInside(drawing);
		expect(drawing.points).toHaveLength(17 * 3);
		const bar = (key: string) => drawing.bars.find((one) => one.key === key)!;
		const [replaced, growth] = [bar('2024|0'), bar('2024|1')];
		expect(growth.y + growth.height).toBeCloseTo(replaced.y, 0);
		const [last, fall] = [bar('2040|0'), bar('2040|1')];
		expect(fall.y).toBeCloseTo(last.y + last.height, 0);
	});

	it('a tornado has both ends of each assumption on their side of the middle', () => {
		const drawing = tornadoDrawing(rows, 29, share, width);
		staysInside(drawing);
		expect(drawing.points.map(({ name }) => name)).toContain(
			'Turnover: posts left within a year: 23%'
		);
		const middle = Number(/^M([\d.]+)/.exec(drawing.middle)?.[1]);
		const turnover = drawing.bars.filter(({ key }) => key.startsWith('a|'));
		expect(turnover.find(({ low }) => low)!.x).toBeLessThan(middle);
		expect(turnover.find(({ low }) => !low)!.x).toBeCloseTo(middle, 1);
	});
});

describe('the markup of a scenario’s chart', () => {
	it('has a name, one tab stop and no inline style', () => {
		const props = {
			rows,
			middle: 29,
			unit: share,
			width: 680,
			label: 'What moves the answer most'
		};
		const { body } = render(Tornado, { props });
		expect(body).toContain('aria-label="What moves the answer most"');
		expect(body.match(/tabindex="0"/g)).toHaveLength(1);
		expect(body).toContain('aria-live="polite"');
		expect(body).not.toMatch(/style=/);
	});
});
