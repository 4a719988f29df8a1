import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { offline } from '$lib/features/offline/ui/registration.svelte';
import ReleaseNotice from '$lib/features/offline/ui/ReleaseNotice.svelte';
import { moves, navigate } from '../../kit/navigation';

const newer = { build: 'other', version: '2', newestData: '2031-05-17', offline: true };

beforeEach(() => {
	vi.spyOn(offline, 'start').mockResolvedValue();
	vi.spyOn(offline, 'keep').mockResolvedValue();
});

afterEach(() => {
	offline.newer = null;
	offline.alone = false;
});

describe('what is said of the release and of the network', () => {
	it('is nothing while both are as they should be', async () => {
		const screen = await render(ReleaseNotice);
		expect(screen.container.textContent.trim()).toBe('');
	});

	it('is that a newer release is there, of which day, with a way to load it', async () => {
		const screen = await render(ReleaseNotice);
		offline.newer = newer;
		const status = screen.getByRole('status').first();
		await expect.element(status).toHaveTextContent(/newer release .* 17 May 2031/);
		await expect
			.element(screen.getByRole('button', { name: 'Load the newer release' }))
			.toBeVisible();
	});

	it('is that there is no network, until there is one', async () => {
		const screen = await render(ReleaseNotice);
		window.dispatchEvent(new Event('offline'));
		await expect.element(screen.getByText(/^You are offline\./)).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'What is kept' }))
			.toHaveAttribute('href', '/offline');
		window.dispatchEvent(new Event('online'));
		await expect.element(screen.getByText(/^You are offline\./)).not.toBeInTheDocument();
	});

	it('asks the host again when the reader comes back, but not again at once', async () => {
		const ask = vi.spyOn(offline, 'ask').mockResolvedValue(null);
		await render(ReleaseNotice);
		document.dispatchEvent(new Event('visibilitychange'));
		document.dispatchEvent(new Event('visibilitychange'));
		expect(ask).toHaveBeenCalledTimes(1);
	});
});

describe('a link that is followed without a network', () => {
	/** Follows a link to a page of the site. */
	function follow() {
		const cancel = vi.fn();
		const from = { url: new URL('http://localhost/about/'), route: { id: '/about' } };
		const to = { url: new URL('http://localhost/data/'), route: { id: '/data' } };
		navigate('before', { cancel, to, from, willUnload: false, type: 'link' });
		return cancel;
	}

	it('is opened once all parts of its page are there', async () => {
		vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
		await render(ReleaseNotice);
		expect(follow()).toHaveBeenCalledTimes(1);
		await expect.poll(() => moves.map(({ by }) => by)).toEqual(['preloadData', 'goto']);
		expect(moves.at(-1)?.to).toBe('http://localhost/data/');
	});

	it('is left alone where there is a network', async () => {
		await render(ReleaseNotice);
		expect(follow()).not.toHaveBeenCalled();
		expect(moves).toEqual([]);
	});
});
