import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './harness/visit';

/** Goes to the same theme of another place by a link of the page. */
async function goTo(page: Page, slug: string) {
	await page.evaluate((address) => {
		const link = document.createElement('a');
		link.href = address;
		document.body.append(link);
		link.click();
		link.remove();
	}, `/areas/${slug}/age-profile/`);
}

const heading = (page: Page, name: string) =>
	page.locator('h1', { hasText: name }).waitFor({ timeout: 30_000 });

/** Text of a card, closed details and hidden drawing included. */
const cardText = (page: Page, at: 'first' | 'last') =>
	page.evaluate((which) => {
		const cards = [...document.querySelectorAll('main article')];
		return cards.at(which === 'first' ? 0 : -1)?.textContent ?? '';
	}, at);

describe('what nobody sees', () => {
	it('follows a change once the reader rests: far cards, closed details, the other drawing', async () => {
		const page = await visit('/areas/wigan/age-profile/');
		await goTo(page, 'west-lancashire');
		await heading(page, 'West Lancashire');
		await page.locator('html:not([data-behind])').waitFor({ state: 'attached' });
		const late = [await cardText(page, 'first'), await cardText(page, 'last')];
		const fresh = await visit('/areas/west-lancashire/age-profile/');
		// A page that was opened by itself has the links that scripts add, once those have run.
		await fresh.locator('html:not([data-behind])').waitFor({ state: 'attached' });
		expect(late).toEqual([await cardText(fresh, 'first'), await cardText(fresh, 'last')]);
		expect(late[0]).toContain('West Lancashire');
	});

	it('is there as soon as it is reached, however soon that is', async () => {
		const page = await visit('/areas/wigan/age-profile/');
		await goTo(page, 'west-lancashire');
		await heading(page, 'West Lancashire');
		const table = page.locator('main article').first().locator('details').first();
		await table.locator('summary').click();
		expect(await table.locator('table').innerText()).toContain('West Lancashire');
		expect(await table.locator('table').innerText()).not.toContain('Wigan');
	});

	it('is there in print, which may follow at once', async () => {
		const page = await visit('/areas/wigan/age-profile/');
		await goTo(page, 'west-lancashire');
		await heading(page, 'West Lancashire');
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect(await page.locator('html[data-behind]').count()).toBe(0);
		expect(await cardText(page, 'last')).toContain('West Lancashire');
		expect(await cardText(page, 'last')).not.toContain('Wigan');
	});
});
