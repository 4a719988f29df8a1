import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { emptyPage, requests } from './harness/visit';

const file = /areas\/wigan\/population-growth\/figures\.json/;
const askedFor = (page: Page) => requests(page).filter((url) => file.test(url)).length;
const leads = (page: Page) => page.locator('main nav a[href*="wigan/population-growth"]').first();

async function opened(): Promise<Page> {
	const page = await emptyPage();
	await page.goto('/areas/wigan/age-profile/', { waitUntil: 'networkidle' });
	await page.locator('header [role="combobox"]').waitFor();
	return page;
}

describe('a link that leads to another page', () => {
	it('is fetched once the focus rests on it, and not again when it is followed', async () => {
		const page = await opened();
		expect(askedFor(page)).toBe(0);
		await Promise.all([page.waitForRequest(file), leads(page).focus()]);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/areas/wigan/population-growth/');
		await page.locator('nav a[aria-current="page"][href*="population-growth"]').waitFor();
		expect(askedFor(page)).toBe(1);
	});

	it('is not fetched for who has asked the browser to save data', async () => {
		const page = await emptyPage();
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
		);
		await page.goto('/areas/wigan/age-profile/', { waitUntil: 'networkidle' });
		await page.locator('header [role="combobox"]').waitFor();
		await leads(page).focus();
		await page.waitForTimeout(600);
		expect(askedFor(page)).toBe(0);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/areas/wigan/population-growth/');
		expect(askedFor(page)).toBe(1);
	});

	it('is not fetched where the focus only passes by', async () => {
		const page = await opened();
		const search = await page.locator('header [role="combobox"]').elementHandle();
		// Both in one task: a busy machine would let the focus rest between two of the test's own commands.
		await leads(page).evaluate((link: HTMLElement, other) => {
			link.focus();
			(other as HTMLElement).focus();
		}, search);
		await page.waitForTimeout(600);
		expect(askedFor(page)).toBe(0);
	});

	it('leaves the page as it is where it is opened beside it', async () => {
		const page = await opened();
		const [other] = await Promise.all([
			page.context().waitForEvent('page'),
			leads(page).click({ modifiers: ['ControlOrMeta'] })
		]);
		await other.waitForURL('**/areas/wigan/population-growth/');
		expect(new URL(page.url()).pathname).toBe('/areas/wigan/age-profile/');
	});
});
