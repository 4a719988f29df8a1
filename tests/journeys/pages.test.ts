import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds, themePaths } from './harness/pages';
import { axeViolations, emptyPage, requests, visit } from './harness/visit';

/** The innermost elements that make a page wider than its window; empty when it does not scroll. */
function sidewaysOverflow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			(getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
		const isWide = (element: Element) =>
			element.getBoundingClientRect().right > width && !scrolls(element.parentElement);
		const wide = [...document.querySelectorAll('body *')].filter(isWide);
		const innermost = wide.filter((element) => ![...element.children].some(isWide));
		return [`page ${document.documentElement.scrollWidth} px`].concat(
			innermost.slice(0, 10).map((element) => element.outerHTML.slice(0, 120))
		);
	});
}

describe.each(pageKinds)('%s', (path) => {
	it('has no breach of WCAG 2.2 AA in light or dark colours, on a desk or a phone', async () => {
		const page = await visit(path, { bypassCSP: true });
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

describe.each(themePaths)('/areas/wigan/%s/ without scripts', (theme) => {
	it('shows its charts and their numbers', async () => {
		const page = await visit(`/areas/wigan/${theme}/`, { javaScript: false });
		const charts = page.locator('main figure svg');
		expect(await charts.count()).toBeGreaterThan(0);
		const box = await charts.first().boundingBox();
		expect(box?.width).toBeGreaterThan(200);
		expect(box?.height).toBeGreaterThan(20);
		expect(await page.locator('main').innerText()).toMatch(/\d\d?\.\d/);
		expect(await page.locator('main table').count()).toBeGreaterThan(0);
	});
});

describe('a page that is not there', () => {
	it('is the site’s own, says so and leads on', async () => {
		const page = await emptyPage({ bypassCSP: true, expectedErrors: /404/ });
		const response = await page.goto('/areas/atlantis/', { waitUntil: 'networkidle' });
		expect(response?.status()).toBe(404);
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.locator('main a, header a').count()).toBeGreaterThan(0);
		expect(await axeViolations(page)).toEqual([]);
	});
});
