import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Frame from '$lib/charts/frame/Frame.svelte';
import { drawingOf, WIDE } from '../drawn';
import { gapBySex } from '../synthetic';

const drawing = drawingOf(gapBySex(), WIDE);
const children = createRawSnippet(() => ({ render: () => '<g></g>' }));

/** A chart of which the reader has the focus on the drawing. */
async function focused() {
	const screen = await render(Frame, { drawing, label: 'The finding', children });
	const svg = screen.container.querySelector<SVGSVGElement>('svg')!;
	const said = screen.container.querySelector('[aria-live]')!;
	svg.focus();
	return { screen, svg, said };
}

describe('a chart', () => {
	it('is one stop with the finding as its name, and says how it is read', async () => {
		const { screen, said } = await focused();
		await expect.element(screen.getByRole('group', { name: 'The finding' })).toHaveFocus();
		await expect
			.poll(() => said.textContent)
			.toBe(`${drawing.points.length} values. Arrow keys move through them.`);
	});

	it('is read point by point with the arrows, and says name and value of each', async () => {
		const { said } = await focused();
		const [first, second] = drawing.points;
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(() => said.textContent).toBe(`${first!.name}: ${first!.value}`);
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(() => said.textContent).toBe(`${second!.name}: ${second!.value}`);
		await userEvent.keyboard('{End}');
		const last = drawing.points.at(-1)!;
		await expect.poll(() => said.textContent).toBe(`${last.name}: ${last.value}`);
	});

	it('lets the point go with Escape, and when the focus leaves', async () => {
		const { svg, said } = await focused();
		const drawn = svg.querySelectorAll('*').length;
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(() => svg.querySelectorAll('*').length).toBeGreaterThan(drawn);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => svg.querySelectorAll('*').length).toBe(drawn);
		await userEvent.keyboard('{ArrowRight}');
		svg.blur();
		await expect.poll(() => svg.querySelectorAll('*').length).toBe(drawn);
		expect(said.textContent).toBe('');
	});

	it('leaves keys alone that the browser has its own use for', async () => {
		const { said } = await focused();
		const before = said.textContent;
		await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}{ArrowRight}{/Control}x');
		expect(said.textContent).toBe(before);
	});

	it('marks the point under the pointer', async () => {
		const { svg } = await focused();
		const drawn = svg.querySelectorAll('*').length;
		const box = svg.getBoundingClientRect();
		const { x, y } = drawing.points[0]!;
		const scale = box.width / drawing.width;
		const at = { clientX: box.left + x * scale, clientY: box.top + y * scale };
		svg.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
		await expect.poll(() => svg.querySelectorAll('*').length).toBeGreaterThan(drawn);
		svg.dispatchEvent(new PointerEvent('pointerleave'));
		await expect.poll(() => svg.querySelectorAll('*').length).toBe(drawn);
	});
});
