import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Opening from '$lib/ui/page/Opening.svelte';
import { navigating } from '../../kit/state.svelte';

const at = (path: string) => ({ url: new URL(path, location.href) });

afterEach(() => {
	[navigating.from, navigating.to] = [null, null];
});

describe('a page that is slow to come', () => {
	it('is told after a moment, with a way to open it whole, until it is there', async () => {
		const screen = await render(Opening);
		const told = screen.getByText(/its file is slow to come/);
		[navigating.from, navigating.to] = [at('/one/'), at('/two/')];
		await expect.element(told).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Open it whole instead' }))
			.toHaveAttribute('href', at('/two/').url.href);
		[navigating.from, navigating.to] = [null, null];
		await expect.poll(() => told.elements().length).toBe(0);
	});

	it('is no other page where only the query changes', async () => {
		const screen = await render(Opening);
		[navigating.from, navigating.to] = [at('/one/'), at('/one/?sex=men')];
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(screen.getByText(/slow to come/).elements()).toHaveLength(0);
	});
});
