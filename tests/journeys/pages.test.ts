import { describe, expect, it } from 'vitest';
import { sidewaysOverflow } from './harness/overflow';
import { morePages, pageKinds, themePaths } from './harness/pages';
import { isFull } from './harness/scope';
import { axeViolations, emptyPage, lowContrast, requests, visit } from './harness/visit';

const phones = [360, 320, 768];

describe.each(isFull ? [...pageKinds, ...morePages] : pageKinds)('%s', (path) => {
	it('can be used by everybody, in any colours, on a desk or a phone, without the engine', async () => {
		const page = await visit(path, { axe: true });
		const found: Record<string, string[]> = { whole: await axeViolations(page) };
		await page.emulateMedia({ colorScheme: 'dark' });
		found.dark = await lowContrast(page);
		await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
		found.forced = await lowContrast(page);
		await page.emulateMedia({ forcedColors: 'none', media: 'print' });
		found.print = await lowContrast(page);
		await page.emulateMedia({ media: 'screen' });
		for (const width of phones) {
			await page.setViewportSize({ width, height: 800 });
			found[`at ${width} px`] = await sidewaysOverflow(page);
		}
		expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
		expect(requests(page).length).toBeGreaterThan(1);
		expect(requests(page).filter((url) => /\.wasm|worker/.test(url))).toEqual([]);
		expect(await page.locator('html').getAttribute('data-engine')).toBe('idle');
	});
});

describe('without scripts', () => {
	it('every theme shows its charts, as large as they are read, and their numbers', async () => {
		const page = await emptyPage({ javaScript: false });
		for (const theme of themePaths) {
			await page.goto(`/areas/wigan/${theme}/`, { waitUntil: 'load' });
			const box = await page.locator('main figure svg').first().boundingBox();
			expect(box?.width, theme).toBeGreaterThan(200);
			expect(box?.height, theme).toBeGreaterThan(20);
			expect(await page.locator('main').innerText()).toMatch(/\d\d?\.\d/);
			expect(await page.locator('main table').count()).toBeGreaterThan(0);
		}
	});
});

describe('a page that is not there', () => {
	it('is the site’s own, says so and leads on', async () => {
		const page = await emptyPage({ axe: true, expectedErrors: /404/ });
		const response = await page.goto('/areas/atlantis/', { waitUntil: 'networkidle' });
		expect(response?.status()).toBe(404);
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.locator('main a, header a').count()).toBeGreaterThan(0);
		expect(await axeViolations(page)).toEqual([]);
	});
});
