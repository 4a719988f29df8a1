import { describe, expect, it } from 'vitest';
import { themePaths } from './harness/pages';
import { emptyPage, requests } from './harness/visit';

const withFigures = ['/', '/areas/wigan/', ...themePaths.map((theme) => `/areas/wigan/${theme}/`)];

declare global {
	interface Window {
		layoutShift: number;
	}
}

/** A shift of the layout as Chromium reports it; not in the DOM's own types. */
interface LayoutShift extends PerformanceEntry {
	value: number;
}

describe.each(withFigures)('%s', (path) => {
	it('sends at most 120 kB before its first figure, scripts included, and no wasm', async () => {
		const page = await emptyPage();
		const network = await page.context().newCDPSession(page);
		let bytes = 0;
		network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
		await network.send('Network.enable');
		// All that comes before the reader does anything: no less than what comes before the figure.
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await page.locator('main figure svg, main svg').count()).toBeGreaterThan(0);
		expect(bytes).toBeGreaterThan(1000);
		expect(bytes).toBeLessThanOrEqual(120_000);
		expect(requests(page).filter((url) => url.includes('.wasm'))).toEqual([]);
	});

	it.each([360, 1280])('does not shift its layout while it loads at %i px', async (width) => {
		const page = await emptyPage({ width });
		await page.addInitScript(() => {
			window.layoutShift = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) window.layoutShift += (entry as LayoutShift).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		// The observer is told a frame later.
		await page.waitForTimeout(200);
		expect(await page.evaluate(() => window.layoutShift)).toBe(0);
	});
});
