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

/** Counts the bytes that a page is sent, as they come over the line. */
async function countBytes(page: Page): Promise<() => number> {
	const network = await page.context().newCDPSession(page);
	let bytes = 0;
	network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await network.send('Network.enable');
	return () => bytes;
}

describe.each(['/', ...withFigures])('%s', (path) => {
	it('has its first figure after 60 kB and no script, rests after 152 kB, and never shifts', async () => {
		const plain = await emptyPage({
			javaScript: false,
			expectedErrors: /Failed to load resource|ERR_FAILED/
		});
		const first = await countBytes(plain);
		await plain.route('**/*.js', (route) => route.abort());
		await plain.goto(path, { waitUntil: 'load' });
		expect(await plain.locator('main svg:visible').count()).toBeGreaterThan(0);
		expect(first()).toBeGreaterThan(1000);
		expect(first(), 'bytes until the first figure').toBeLessThanOrEqual(60_000);

		for (const width of [1280, 360]) {
			const page = await emptyPage({ width });
			const all = await countBytes(page);
			const layoutShifts = await watchLayout(page);
			await page.goto(path, { waitUntil: 'networkidle' });
			expect(all(), `bytes in all at ${width} px`).toBeLessThanOrEqual(152_000);
			expect(requests(page).filter((url) => url.includes('.wasm'))).toEqual([]);
			// Less than a hundredth, a tenth of what readers notice, comes and goes on a busy machine.
			const seen = (await layoutShifts()).filter((shift) => Number.parseFloat(shift) >= 0.01);
			expect(seen, `shifts at ${width} px`).toEqual([]);
		}
	});
});
