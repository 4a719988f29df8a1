import { afterEach, describe, expect, it } from 'vitest';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Figure } from '$lib/figure';
import EmbedCode from '$lib/ui/figure/EmbedCode.svelte';
import { catchCopies, refuseCopies } from '../../kit/clipboard';
import { comparison, madeFigure } from '../../words/made';

const figure = madeFigure({
	theme: 'life-expectancy',
	comparisons: [comparison('female', 81.2, 83.1)]
});
const words = { title: 'A "finding" <b>', subtitle: 'Years', source: 'Source: a test' };

/** A drawing as it stands on a page. */
function drawing(): SVGSVGElement {
	const box = document.createElement('div');
	box.innerHTML = '<svg viewBox="0 0 680 200"><path d="M0 0h9"/></svg>';
	return box.querySelector('svg')!;
}

function code(change: Partial<Figure> = {}) {
	return render(EmbedCode, { figure: { ...figure, ...change }, drawing, words: () => words });
}

/** The text of the field with the code. */
const valueOf = (field: Locator) => (field.element() as HTMLTextAreaElement).value;

const address = location.href;
afterEach(() => history.replaceState(null, '', address));

describe('the code that a figure gives away', () => {
	it('is a live frame of the place, with a title that is text and a link that stands alone', async () => {
		const screen = await code();
		const field = screen.getByLabelText('Code for your page');
		await expect.poll(() => valueOf(field)).toContain('embed/made-up/?area=wigan');
		const text = valueOf(field);
		expect(text).toContain('title="A &quot;finding&quot; &lt;b&gt;"');
		const page = new DOMParser().parseFromString(text, 'text/html');
		expect(page.querySelector('a')?.textContent).toBe('Lifespan, Wigan – Fair Measure');
		expect(page.querySelector('a')?.href).toMatch(/areas\/wigan\/life-expectancy\/.*#made-up$/);
	});

	it('takes what of the view a frame can be asked for, and says what becomes of it', async () => {
		history.replaceState(null, '', '?compare=north-west&sex=women&other=1');
		const screen = await code();
		await expect.element(screen.getByText(/^The live frame shows the view chosen/)).toBeVisible();
		const text = valueOf(screen.getByLabelText('Code for your page'));
		const src = new DOMParser().parseFromString(text, 'text/html').querySelector('iframe')!.src;
		expect(new URL(src).search).toBe('?area=wigan&compare=north-west&sex=women');
	});

	it('is the picture as it stands now, where that is asked for', async () => {
		const screen = await code();
		await screen.getByRole('radio', { name: /As of this release/ }).click();
		const field = screen.getByLabelText('Code for your page');
		await expect.poll(() => valueOf(field)).toContain('data:image/svg+xml');
		expect(valueOf(field)).not.toContain('<iframe');
		await screen.getByRole('radio', { name: /Live/ }).click();
		await expect.poll(() => valueOf(field)).toContain('<iframe');
	});

	it('has no picture for single published points, which have no chart', async () => {
		const screen = await code({ kind: 'reported' });
		await expect.element(screen.getByRole('radio', { name: /Live/ })).toBeChecked();
		expect(screen.getByRole('radio').elements()).toHaveLength(1);
	});

	it('is copied with one press', async () => {
		const copies = catchCopies();
		const screen = await code();
		await screen.getByRole('button', { name: 'Copy the code' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('Copied.');
		const field = screen.getByLabelText('Code for your page').element() as HTMLTextAreaElement;
		expect(copies).toEqual([field.value]);
	});

	it('is marked, to be copied by hand, where the browser lets no page copy', async () => {
		refuseCopies();
		const screen = await code();
		await screen.getByRole('button', { name: 'Copy the code' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent(/^The code is marked/);
		const field = screen.getByLabelText('Code for your page').element() as HTMLTextAreaElement;
		expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
	});
});
