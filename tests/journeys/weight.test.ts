import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { themePaths } from './harness/pages';
import { emptyPage, requests } from './harness/visit';

const withFigures = ['/areas/wigan/', ...themePaths.map((theme) => `/areas/wigan/${theme}/`)];

declare global {
	interface Window {
		/** What moved without the reader's doing, and how far. */
		layoutShifts: string[];
	}
}

/** A shift of the layout as Chromium reports it; not in the DOM's own types. */
interface LayoutShift extends PerformanceEntry {
	value: number;
	sources: { node?: Node }[];
}

/** Notes, from the first moment on, what moves while a page loads. */
async function watchLayout(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		window.layoutShifts = [];
		new PerformanceObserver((list) => {
			for (const { value, sources } of list.getEntries() as LayoutShift[]) {
				const moved = sources.map(({ node }) =>
					node instanceof Element ? node.outerHTML.slice(0, 100) : node?.textContent
				);
				window.layoutShifts.push(`${value}: ${moved.join(', ')}`);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return async () => {
		// The observer is told a frame later.
		await page.waitForTimeout(200);
		return page.evaluate(() => window.layoutShifts);
	};
}

describe.each(['/', ...withFigures])('%s', (path) => {
	it('needs at most 60 kB for its first figure: the document and its styles, no script', async () => {
		const expectedErrors = /Failed to load resource|ERR_FAILED/;
		const page = await emptyPage({ javaScript: false, expectedErrors });
		const network = await page.context().newCDPSession(page);
		let bytes = 0;
		network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
		await network.send('Network.enable');
		await page.route('**/*.js', (route) => route.abort());
		await page.goto(path, { waitUntil: 'load' });
		expect(await page.locator('main svg:visible').count()).toBeGreaterThan(0);
		expect(bytes).toBeGreaterThan(1000);
		expect(bytes).toBeLessThanOrEqual(60_000);
	});

	it('sends at most 150 kB until it rests, no wasm, and stays where it is', async () => {
		const page = await emptyPage();
		const network = await page.context().newCDPSession(page);
		const layoutShifts = await watchLayout(page);
		let bytes = 0;
		network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
		await network.send('Network.enable');
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(bytes).toBeLessThanOrEqual(150_000);
		expect(requests(page).filter((url) => url.includes('.wasm'))).toEqual([]);
		expect(await layoutShifts()).toEqual([]);
	});

	it('does not shift its layout while it loads on a phone', async () => {
		const page = await emptyPage({ width: 360 });
		const layoutShifts = await watchLayout(page);
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await layoutShifts()).toEqual([]);
	});
});
