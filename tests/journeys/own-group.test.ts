import { describe, expect, it } from 'vitest';
import { visit } from './harness/visit';

describe('a group of the reader’s own', () => {
	it('is answered without scripts for the places it begins with', async () => {
		const page = await visit('/workbench/groups/', { javaScript: false });
		const finding = await page.locator('#finding').innerText();
		expect(finding).toMatch(
			/^Residents aged 65 and over: \d+\.\d% in Wigan and West Lancashire, higher than \d+\.\d% in England$/
		);
		expect(await page.locator('main').innerText()).toContain('Choosing places needs scripts');
	});

	it('grows by whole areas, keeps to its address, and has the interval of its sums', async () => {
		const page = await visit('/workbench/groups/?areas=bolton&name=Mine&measure=deaths-rate');
		await page.locator('#finding', { hasText: 'in Mine' }).waitFor();
		const main = page.getByRole('main');
		await main.getByRole('combobox', { name: 'Add a place' }).fill('greater manchester');
		// Not any option: until the list is there, the first one would be hidden in a closed choice.
		const places = main.getByRole('listbox', { name: 'Places' });
		await places.getByRole('option').first().click();
		await page.getByRole('heading', { name: 'In the group: 10' }).waitFor();
		expect(await page.locator('.told').innerText()).toContain(
			'9 authorities of Greater Manchester'
		);
		await page.locator('article[aria-labelledby="finding"] tbody tr').nth(11).waitFor();
		const own = await page.locator('tr.own td').allInnerTexts();
		expect(own[1]).toMatch(/^\d+\.\d to \d+\.\d$/);
		const again = await visit(`/workbench/groups/${new URL(page.url()).search}`);
		await again.getByRole('heading', { name: 'In the group: 10' }).waitFor();
		await again.locator('article[aria-labelledby="finding"] tbody tr').nth(11).waitFor();
		expect(await again.locator('tr.own td').allInnerTexts()).toEqual(own);
	});

	it('refuses what cannot be put together, and says why', async () => {
		const page = await visit('/workbench/groups/');
		await page.getByLabel('Measure').selectOption('life-expectancy-birth');
		await page.locator('#finding', { hasText: 'cannot be worked out for a group' }).waitFor();
		expect(await page.locator('main').innerText()).toContain('deaths and residents at each age');
		expect(await page.locator('main table').count()).toBe(0);
	});

	it('tells of an address that it does not understand', async () => {
		const page = await visit(
			'/workbench/groups/?areas=atlantis,wigan&measure=magic&compare=%3Cb%3E'
		);
		await page.getByRole('heading', { name: 'In the group: 1' }).waitFor();
		const notice = (await page.locator('.notice').allTextContents()).join(' ');
		for (const word of ['atlantis', 'magic', '<b>']) expect(notice).toContain(word);
	});
});
