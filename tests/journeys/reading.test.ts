import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample } from './harness/scope';
import { emptyPage, requests, visit } from './harness/visit';

const pages = [
	'/',
	'/areas/wigan/age-profile/',
	'/areas/england/life-expectancy/causes/',
	'/gradient/health-checks/',
	'/partnerships/lancashire-and-south-cumbria/'
];

/** The part of a page that says how it is read, opened. */
async function opened(page: Page): Promise<Locator> {
	const words = page.getByText('How to read this', { exact: true });
	const part = page.locator('main details').filter({ has: words }).first();
	await part.getByText('How to read this', { exact: true }).click();
	return part;
}

describe('how to read a page', () => {
	it.each(sample(pages, 5))(
		'is told when it is opened, with the words explained: %s',
		async (path) => {
			const page = await visit(path);
			const before = requests(page).length;
			const part = await opened(page);
			await part.locator('.reading summary').first().click();
			expect((await part.locator('.reading details[open] p').innerText()).length).toBeGreaterThan(
				60
			);
			expect(requests(page).length).toBeGreaterThan(before);
		}
	);

	it('leads to the glossary without scripts', async () => {
		const page = await emptyPage({ javaScript: false });
		for (const path of pages) {
			await page.goto(path, { waitUntil: 'load' });
			const part = await opened(page);
			await part.getByRole('link', { name: 'Charts and words explained' }).click();
			await page.waitForURL(/\/glossary\/$/);
			expect(await page.locator('#interval').innerText()).toBe('95% interval');
		}
	});
});
