import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './harness/visit';

const name = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
		return (label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
	});

/** Presses Tab until what has the focus is called so; fails where it is never reached. */
async function tabTo(page: Page, wanted: RegExp, most = 150): Promise<void> {
	for (let press = 0; press < most; press += 1) {
		await page.keyboard.press('Tab');
		if (wanted.test(await name(page))) return;
	}
	throw new Error(`the Tab key does not reach ${wanted}; it stands on ${await name(page)}`);
}

/** What has the focus can be seen to have it, and is not hidden behind anything. */
async function focusIsSeen(page: Page): Promise<void> {
	const seen = await page.evaluate(() => {
		const element = document.activeElement!;
		const { left, top, width, height } = element.getBoundingClientRect();
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const inView = top + height > 0 && top < innerHeight && left < innerWidth && width > 0;
		return inView && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
	});
	expect(seen).toBe(true);
}

describe('with the keyboard alone', () => {
	it('a board member finds a place, reads its sentence and its benchmark', async () => {
		const page = await visit('/');
		await page.keyboard.press('Tab');
		expect(await name(page)).toBe('Skip to main content');
		await page.locator('header [role="combobox"]').focus();
		await page.keyboard.type('west lanc');
		await page.getByRole('listbox', { name: 'Places' }).getByRole('option').first().waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/areas/west-lancashire/');
		await tabTo(page, /^Age profile/);
		await focusIsSeen(page);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/areas/west-lancashire/age-profile/');
		await page.locator('#share-65-plus h2').waitFor();
		expect(await page.locator('#share-65-plus h2').innerText()).toContain('England');
	});

	it('an analyst compares, reads the points of a chart, its table and its working', async () => {
		const page = await visit('/areas/wigan/age-profile/');
		await tabTo(page, /^Compare with/);
		await focusIsSeen(page);
		await page.keyboard.type('The North');
		await page.waitForURL('**/?compare=north-west');
		await page.waitForFunction(
			() =>
				document.documentElement.dataset.engine === 'ready' &&
				!document.querySelector('[aria-busy="true"], [data-behind]'),
			null,
			{ timeout: 50_000 }
		);
		const chart = page.locator('#share-65-plus .chart svg[tabindex="0"]:visible').first();
		await chart.focus();
		const spoken = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('#share-65-plus [aria-live], #share-65-plus [role=status]')]
					.map((region) => region.textContent?.trim())
					.join(' ')
			);
		await page.keyboard.press('ArrowRight');
		const first = await spoken();
		await page.keyboard.press('ArrowRight');
		expect(first).not.toBe('');
		expect(await spoken()).not.toBe(first);
		for (const part of [/^Table$/, /^Show the working$/]) {
			await tabTo(page, part);
			await focusIsSeen(page);
			await page.keyboard.press('Enter');
		}
		expect(await page.locator('#share-65-plus details[open]').count()).toBe(2);
	});

	it('a journalist reaches a number’s source and files, and a page to print', async () => {
		const page = await visit('/areas/wigan/life-expectancy/');
		await tabTo(page, /^Download$/);
		await page.keyboard.press('Enter');
		await tabTo(page, /CSV/);
		await focusIsSeen(page);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.keyboard.press('Enter')
		]);
		expect(download.suggestedFilename()).toMatch(/^wigan-.*\.csv$/);
		await page.goto('/pack/wigan/', { waitUntil: 'networkidle' });
		await tabTo(page, /^Print, or save as PDF/);
		await focusIsSeen(page);
	});

	it('a journalist copies the sentence of a number with its source', async () => {
		const page = await visit('/areas/wigan/life-expectancy/');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await tabTo(page, /^Cite$/);
		await focusIsSeen(page);
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Plain sentence', exact: true }).first().waitFor();
		await tabTo(page, /^Plain sentence$/);
		await focusIsSeen(page);
		await page.keyboard.press('Enter');
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		await expect
			.poll(copied, { timeout: 10_000 })
			.toMatch(/Wigan \(E08000010\).*Source|Office for/);
	});

	it('an analyst explores another measure, and reads its places in chart and table', async () => {
		const page = await visit('/explore/');
		await tabTo(page, /^Measure/);
		await focusIsSeen(page);
		await page.keyboard.type('Adults who smoke');
		await page.getByRole('heading', { name: /Adults who smoke/ }).waitFor();
		const chart = page.locator('#main figure .chart .wide svg');
		await tabTo(page, /^Bars$/);
		await page.keyboard.press('Enter');
		await page.waitForURL(/show=bars/);
		await chart.focus();
		await page.keyboard.press('Home');
		expect(await page.locator('.wide .chart-live').textContent()).toMatch(/\d/);
		await page.locator('#main').focus();
		await tabTo(page, /^Table$/);
		await focusIsSeen(page);
		await page.keyboard.press('Enter');
		await page.getByRole('cell').first().waitFor();
	});

	it('an analyst opens figures of their own, and hides what is small', async () => {
		const page = await visit('/workbench/own-data/');
		await page.getByText('Requests are counted here from').waitFor();
		await tabTo(page, /^Paste a table/);
		await focusIsSeen(page);
		await page.keyboard.press('Enter');
		await tabTo(page, /^Table, from a spreadsheet/);
		await focusIsSeen(page);
		await page.keyboard.insertText('area,cases,people\nWigan,3,1000\nBolton,82,900\nBury,41,800\n');
		await tabTo(page, /^Use this table$/);
		await page.keyboard.press('Enter');
		await page.getByText('3 rows in = 3 kept + 0 left out.').waitFor();
		// No denominator is taken for the reader: there is a result once one is chosen.
		await tabTo(page, /^Denominator/);
		await page.keyboard.type('people');
		await tabTo(page, /^Hide small numbers$/);
		await focusIsSeen(page);
		await page.keyboard.press('Enter');
		await page.getByRole('cell', { name: 'hidden: a small number' }).waitFor();
	});
});
