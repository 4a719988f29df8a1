import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { engine } from '$lib/ui/live/engine.svelte';
import EngineStatus from '$lib/ui/live/EngineStatus.svelte';
import Guarded from '$lib/ui/live/Guarded.svelte';

afterEach(() => {
	engine.state = 'idle';
	engine.received = engine.expected = 0;
	engine.reason = '';
});

describe('what is said while an answer is worked out', () => {
	it('is nothing where nothing loads', async () => {
		const screen = await render(EngineStatus, { retry: () => undefined });
		expect(screen.container.textContent.trim()).toBe('');
		expect(screen.container.querySelector('[role="status"]')).not.toBeNull();
	});

	it('is how much has come of how much, with a way to give it up', async () => {
		const cancel = vi.spyOn(engine, 'cancel').mockImplementation(() => undefined);
		const screen = await render(EngineStatus, { retry: () => undefined });
		engine.state = 'loading';
		engine.received = 3_000_000;
		engine.expected = 12_000_000;
		await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '0.25');
		await expect.element(screen.getByRole('status')).toHaveTextContent(/3(\.0)? MB of about 12 MB/);
		await screen.getByRole('button', { name: 'Cancel' }).click();
		expect(cancel).toHaveBeenCalledTimes(1);
	});

	it('says that it starts once all has come', async () => {
		const screen = await render(EngineStatus, { retry: () => undefined });
		engine.state = 'loading';
		engine.received = 13_000_000;
		engine.expected = 12_000_000;
		await expect.element(screen.getByText(/^Starting what answers/)).toBeVisible();
		await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '1');
	});

	it('is why there is no answer, and that the figures stay, with another try', async () => {
		const retry = vi.fn();
		const screen = await render(EngineStatus, { retry });
		engine.state = 'failed';
		engine.reason = 'the table areas did not arrive';
		const status = screen.getByRole('status');
		await expect.element(status).toHaveTextContent('the table areas did not arrive.');
		await expect.element(status).toHaveTextContent('The figures below stay as they were.');
		await screen.getByRole('button', { name: 'Try again' }).click();
		expect(retry).toHaveBeenCalledTimes(1);
	});
});

describe('a part of a page that goes wrong', () => {
	it('says so in its place, and is tried again on request', async () => {
		let broken = true;
		const children = createRawSnippet(() => ({
			render() {
				if (broken) throw new Error('made for a test');
				return '<p>Fine again</p>';
			}
		}));
		const screen = await render(Guarded, { children, what: 'table' });
		await expect.element(screen.getByText(/^This table could not be shown/)).toBeVisible();
		broken = false;
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expect.element(screen.getByText('Fine again')).toBeVisible();
	});
});
