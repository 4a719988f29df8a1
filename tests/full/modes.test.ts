import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../journeys/harness/pages';
import { sidewaysOverflow } from '../journeys/harness/overflow';
import { axeViolations, requests, visit } from '../journeys/harness/visit';

const narrow = { width: 320, height: 700 };

/** The part of the page that is wider than the window, in px; 0 where none is. */
const overflow = (page: Page) =>
	page.evaluate(() =>
		Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)
	);

describe.each(pageKinds)('%s', (path) => {
	it('has no breach at 320 px, with text twice as large, printed, or in forced colours', async () => {
		const page = await visit(path, { axe: true, width: 320 });
		await page.setViewportSize(narrow);
		const found: Record<string, unknown> = { narrow: await axeViolations(page) };
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		found.large = await axeViolations(page);
		// What a page lays out by script follows a moment after the size of its text.
		await expect.poll(() => overflow(page), { timeout: 20_000 }).toBe(0);
		await page.evaluate(() => (document.documentElement.style.fontSize = ''));
		await page.emulateMedia({ media: 'print' });
		found.print = await axeViolations(page);
		await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
		found.forced = await axeViolations(page);
		expect(found).toEqual({ narrow: [], large: [], print: [], forced: [] });
	}, 120_000);

	it('has no breach of WCAG 2.2 AA in light or dark colours, on a desk or a phone', async () => {
		const page = await visit(path, { axe: true });
		const violations: Record<string, string[]> = {};
		violations.light = await axeViolations(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		violations.dark = await axeViolations(page);
		await page.setViewportSize({ width: 360, height: 800 });
		violations.phone = await axeViolations(page);
		expect(violations).toEqual({ light: [], dark: [], phone: [] });
	});

	it('loads on a phone under its own policy, without sideways scroll or the engine', async () => {
		const page = await visit(path, { width: 360 });
		expect(requests(page).length).toBeGreaterThan(1);
		expect(requests(page).filter((url) => /\.wasm|worker/.test(url))).toEqual([]);
		expect(await page.locator('html').getAttribute('data-engine')).toBe('idle');
		for (const width of [360, 320, 768]) {
			await page.setViewportSize({ width, height: 800 });
			expect([width, await sidewaysOverflow(page)]).toEqual([width, []]);
		}
	});
});
