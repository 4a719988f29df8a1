import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, emptyPage, lowContrast, requests, visit } from './harness/visit';

const search = (page: Page) => page.getByRole('combobox', { name: 'Find a place' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Places' }).getByRole('option');
const focused = (page: Page) =>
	page.evaluate(() => {
		const { textContent, id } = document.activeElement as HTMLElement;
		return textContent?.trim() || id;
	});

describe('the keyboard', () => {
	it('reaches the skip link first, and by it the content', async () => {
		const page = await visit('/about/');
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('Skip to main content');
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.activeElement?.id === 'main');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
	});

	it.each([1280, 360])(
		'goes through the header in the order in which it is seen at %i px',
		async (width) => {
			const page = await visit('/about/', { width });
			const seen: { left: number; top: number }[] = [];
			await page.keyboard.press('Tab');
			for (let stop = 0; stop < 6; stop += 1) {
				await page.keyboard.press('Tab');
				seen.push(
					await page.evaluate(() => {
						const { left, top, height } = document.activeElement!.getBoundingClientRect();
						return { left, top: Math.round((top + height / 2) / 30) };
					})
				);
			}
			const inOrder = [...seen].sort((a, b) => a.top - b.top || a.left - b.left);
			expect(seen).toEqual(inOrder);
		}
	);
});

describe('the search for a place', () => {
	it('leads to a place by its name, with the keyboard alone', async () => {
		const page = await visit('/about/');
		await search(page).focus();
		await page.keyboard.type('wig');
		await options(page).first().waitFor();
		await page.keyboard.press('ArrowDown');
		const active = await search(page).getAttribute('aria-activedescendant');
		expect(await page.locator(`[id="${active}"]`).innerText()).toContain('Wigan');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/areas/wigan/');
		await page.getByRole('heading', { level: 1, name: 'Wigan' }).waitFor();
	});

	it('leads to a hospital trust, named as one, which no comparison offers', async () => {
		const page = await visit('/areas/wigan/life-expectancy/');
		await search(page).fill('wrightington');
		const trust = options(page).filter({ hasText: 'hospitals trust' });
		await trust.waitFor();
		expect(await trust.innerText()).toContain('Hospital trust, Greater Manchester');
		await page
			.getByRole('status')
			.filter({ hasText: /1 hospital trust match/ })
			.waitFor();
		await search(page).press('Escape');
		await page.getByLabel('Compare with').first().selectOption('Another place…');
		const compared = page.locator('input[role="combobox"]').nth(1);
		await compared.fill('wrightington');
		await page.getByRole('status').filter({ hasText: 'No place matches' }).waitFor();
		expect(await page.getByRole('option').filter({ hasText: 'trust' }).count()).toBe(0);
		await search(page).fill('rrf');
		await trust.waitFor();
		await search(page).press('Enter');
		await page.waitForURL('**/trusts/rrf/');
		await page.getByRole('heading', { level: 1, name: /Wrightington/ }).waitFor();
	});

	it('finds a place by a ward or a former name, with a list that the first key fetches', async () => {
		const page = await visit('/about/');
		const fetched = () => requests(page).filter((url) => url.endsWith('/area-names.json')).length;
		await search(page).focus();
		expect(fetched()).toBe(0);
		await search(page).fill('skelmersdale');
		await options(page).filter({ hasText: 'wards: Skelmersdale' }).waitFor();
		await search(page).fill('allerdale');
		await options(page).filter({ hasText: 'took the place of Allerdale' }).click();
		await page.waitForURL('**/areas/cumberland/');
		expect(fetched()).toBe(1);
	});

	it('has no breach of WCAG 2.2 AA while it is open, in light or dark colours', async () => {
		const page = await visit('/about/', { axe: true });
		await search(page).fill('lanc');
		await options(page).first().waitFor();
		await search(page).press('ArrowDown');
		expect(await axeViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await lowContrast(page)).toEqual([]);
	});
});

describe('without scripts', () => {
	it('the search is a link to the list of places, which leads to each', async () => {
		const page = await visit('/about/', { javaScript: false });
		await page.getByRole('banner').getByRole('link', { name: 'Find a place' }).click();
		await page.waitForURL('**/areas/');
		await page.getByRole('main').getByRole('link', { name: 'Wigan', exact: true }).click();
		await page.waitForURL('**/areas/wigan/');
	});
});

describe('the list of places', () => {
	it('shows only the places that match what is typed', async () => {
		const page = await visit('/areas/');
		await page.getByRole('searchbox').fill('lancashire');
		await page.getByRole('main').getByText('3 places match').waitFor();
		const visible = page.getByRole('main').locator('li a:visible');
		expect(await visible.allInnerTexts()).toEqual([
			'Lancashire',
			'West Lancashire',
			'Lancashire and South Cumbria'
		]);
		await page.getByRole('searchbox').fill('');
		expect(await visible.count()).toBeGreaterThan(300);
	});
});

describe('the file of a table', () => {
	it('is the committed one, byte for byte', async () => {
		const page = await visit('/data/life_expectancy/');
		const link = page.getByRole('link', { name: 'Download life_expectancy.csv' });
		const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
		const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
		const parts: Uint8Array[] = [];
		for await (const part of await download.createReadStream()) parts.push(part as Uint8Array);
		const got = hash(Buffer.concat(parts));
		expect(got).toBe(hash(readFileSync('data/life_expectancy.csv')));
		expect(await page.getByRole('main').innerText()).toContain(got);
	});
});
