import { describe, expect, it } from 'vitest';
import { authoritiesDrawing } from '$lib/charts/position/authorities';
import { defaultChoice } from '$lib/figures/gradient/choice';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import { gradientOf } from '$lib/figures/gradient/slope';
import { madeUp } from '../figures/gradient/made-up';

function drawn(change: Partial<GradientSource> = {}, area = 'area-3', width = 680, reach?: null) {
	const source = madeUp(change, reach);
	const gradient = gradientOf(source, { ...defaultChoice(source), area, index: 'imd-2025' });
	return { gradient, drawing: authoritiesDrawing(gradient, source.unit, width) };
}

const texts = ({ labels }: { labels: { text: string }[] }) => labels.map(({ text }) => text);

describe('authorities from most to least deprived', () => {
	it('are all there, from left to right in the order of deprivation', () => {
		const { drawing } = drawn();
		const across = drawing.points.filter(({ row }) => row === 'authorities').map(({ x }) => x);
		expect(across).toHaveLength(20);
		expect(across).toEqual([...across].sort((one, other) => one - other));
		expect(drawing.dots.match(/M/g)).toHaveLength(20);
		expect(texts(drawing)).toEqual(expect.arrayContaining(['most deprived', 'least deprived']));
	});

	it('have the means of their groups on the fitted line of a straight gradient', () => {
		const { drawing, gradient } = drawn();
		expect(drawing.diamonds).toHaveLength(gradient.groups.length);
		const [x0, y0, x1, y1] = /^M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)$/
			.exec(drawing.fit)!
			.slice(1)
			.map(Number) as [number, number, number, number];
		for (const { x, y } of drawing.diamonds)
			expect(Math.abs(y - (y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)))).toBeLessThan(2);
		// What is better with less deprivation rises to the right.
		expect(y1).toBeLessThan(y0);
	});

	it('have the home area named, with its limits and what the line expects of it', () => {
		const { drawing } = drawn();
		expect(drawing.home?.whisker).toMatch(/^M[\d.]+ [\d.]+V[\d.]+$/);
		expect(drawing.home?.expected).not.toBeNull();
		const label = drawing.labels.find(({ text }) => text === 'Area 3')!;
		expect(label.y).toBeLessThan(drawing.home!.y);
		expect(drawing.points.find(({ name }) => name === 'Area 3')!.value).toBe(
			'13.0%, 11.0% to 15.0%'
		);
	});

	it('have no whisker where no limits are published, and no home that is not among them', () => {
		const { drawing } = drawn({}, 'area-3', 680, null);
		expect(drawing.home?.whisker).toBe('');
		expect(drawing.points.find(({ name }) => name === 'Area 3')!.value).toBe('13.0%');
		expect(drawn({}, 'nowhere').drawing.home).toBeNull();
	});

	it('keep the name of an area at either end inside a narrow picture', () => {
		for (const area of ['area-0', 'area-19']) {
			const { drawing } = drawn({}, area, 320);
			const label = drawing.labels.find(({ text }) => text === area.replace('area-', 'Area '))!;
			expect(label.x).toBeGreaterThan(0);
			expect(label.x).toBeLessThan(320);
			expect(label.y).toBeGreaterThan(0);
		}
	});
});
