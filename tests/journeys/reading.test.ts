import { describe, expect, it } from 'vitest';
import { requests, visit } from './harness/visit';

const pages = [
	'/',
	'/areas/wigan/age-profile/',
	'/areas/england/life-expectancy/causes/',
	'/gradient/health-checks/',
	'/partnerships/lancashire-and-south-cumbria/'
];

describe.each(pages)('how to read %s', (path) => {
	it('is told when it is opened, with the words explained', async () => {
		const page = await visit(path);
		const before = requests(page).length;
		const part = page
			.locator('main details')
			.filter({ has: page.getByText('How to read this', { exact: true }) })
			.first();
		await part.getByText('How to read this', { exact: true }).click();
		const word = part.locator('.reading summary').first();
		await word.click();
		expect((await part.locator('.reading details[open] p').innerText()).length).toBeGreaterThan(60);
		expect(requests(page).length).toBeGreaterThan(before);
	});

	it('leads to the glossary without scripts', async () => {
		const page = await visit(path, { javaScript: false });
		const part = page
			.locator('main details')
			.filter({ has: page.getByText('How to read this', { exact: true }) })
			.first();
		await part.getByText('How to read this', { exact: true }).click();
		await part.getByRole('link', { name: 'Charts and words explained' }).click();
		await page.waitForURL(/\/glossary\/$/);
		expect(await page.locator('#interval').innerText()).toBe('95% interval');
	});
});
