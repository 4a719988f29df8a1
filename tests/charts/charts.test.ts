import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Chart from '$lib/charts/Chart.svelte';
import { extentOf, type Label } from '$lib/charts/layout/drawing';
import type { Figure, Role } from '$lib/figure';
import { drawingOf, markupOf, PHONE, WIDE } from './drawn';
import { gallery, gapBySex, linesIndexed, pyramid, strip, without } from './synthetic';

const widths = [WIDE, PHONE];
const everyRole: Role[] = ['home', 'benchmark', 'middle', 'earlier', 'projected', 'neighbour'];
const figures = Object.entries(gallery());

/** Height of a line of text that other text must keep clear of, px. */
const CLEAR = 12;

function meet(a: Label, b: Label): boolean {
	const [from, to] = extentOf(a);
	const [otherFrom, otherTo] = extentOf(b);
	return Math.abs(a.y - b.y) < CLEAR && from < otherTo - 0.5 && otherFrom < to - 0.5;
}

function overlapping(labels: Label[]): string[] {
	return labels.flatMap((a, index) =>
		labels.slice(index + 1).flatMap((b) => (meet(a, b) ? [`${a.text} × ${b.text}`] : []))
	);
}

describe.each(figures)('the chart %s', (_name, figure: Figure) => {
	it.each(widths)('has an accessible name and one tab stop at %i px', (width) => {
		const markup = markupOf(figure, width, 'Men live "less" & die <sooner>');
		expect(
			markup.match(/aria-label="Men live &quot;less&quot; &amp; die &lt;sooner>"/g)
		).toHaveLength(1);
		expect(markup.match(/role="group"/g)).toHaveLength(1);
		expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
		expect(markup).toContain('aria-live="polite"');
	});

	it.each(widths)('has no broken number, no inline style and no id at %i px', (width) => {
		const markup = markupOf(figure, width);
		expect(markup).not.toMatch(/NaN|undefined|Infinity|null|\sstyle=|\sid=/);
	});

	it.each(widths)('has a point for every estimate at %i px', (width) => {
		const { points } = drawingOf(figure, width);
		expect(points).toHaveLength(figure.estimates.length);
		for (const { name, value } of points) {
			expect(name).toMatch(/^\S.*\S$/);
			expect(value).toMatch(/\d|not published|suppressed/);
		}
	});

	it.each(widths)('keeps every text and point inside at %i px', (width) => {
		const drawing = drawingOf(figure, width);
		const outside = drawing.labels.filter((label) => {
			const [from, to] = extentOf(label);
			return from < -1 || to > width + 1 || label.y < 10 || label.y > drawing.height;
		});
		expect(outside.map(({ text }) => text)).toEqual([]);
		for (const { x, y } of drawing.points) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(width);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(drawing.height);
		}
	});

	it.each(widths)('writes no text over another at %i px', (width) => {
		expect(overlapping(drawingOf(figure, width).labels)).toEqual([]);
	});

	it.each(widths)('has at most ten gridlines each way and panel at %i px', (width) => {
		const { grid } = drawingOf(figure, width);
		expect((grid.match(/H/g) ?? []).length).toBeLessThanOrEqual(20);
	});
});

describe('sizes of the markup', () => {
	it.each(widths)('keep a strip under 6 kB and a pyramid under 9 kB at %i px', (width) => {
		expect(markupOf(strip(), width).length).toBeLessThan(6_000);
		expect(markupOf(pyramid(), width).length).toBeLessThan(9_000);
	});

	it('keep any chart, drawn twice, under 14 kB', () => {
		for (const [name, figure] of figures) {
			const { body } = render(Chart, { props: { figure, label: name } });
			expect(body.length, name).toBeLessThan(14_000);
		}
	});
});

describe('a chart in a page', () => {
	it('is drawn for a wide place and for a phone, and says the finding in both', () => {
		const { body } = render(Chart, { props: { figure: gapBySex(), label: 'The finding' } });
		expect(body).toContain('viewBox="0 0 680 ');
		expect(body).toContain('viewBox="0 0 340 ');
		expect(body.match(/aria-label="The finding"/g)).toHaveLength(2);
	});

	it('is not drawn where there is no value at all: an empty frame would say nothing', () => {
		for (const [name, figure] of figures) {
			const { body } = render(Chart, {
				props: { figure: without(figure, ...everyRole), label: name }
			});
			expect(body, name).not.toContain('<svg');
		}
	});

	it('is not drawn for single reported points', () => {
		const figure: Figure = { ...linesIndexed(), kind: 'reported' };
		expect(render(Chart, { props: { figure, label: 'x' } }).body).not.toContain('<svg');
	});
});

describe('missing values', () => {
	it.each(figures.filter(([, { kind }]) => kind !== 'waterfall'))(
		'of home leave a word in the chart %s, and no mark of home',
		(_name, figure) => {
			const gone = without(figure, 'home', 'projected');
			for (const width of widths) {
				const drawing = drawingOf(gone, width);
				expect(drawing.points).toHaveLength(gone.estimates.length);
				expect(drawing.labels.some(({ text }) => /not published|published/.test(text))).toBe(true);
				expect(markupOf(gone, width)).not.toMatch(/NaN|undefined|Infinity/);
			}
		}
	);
});
