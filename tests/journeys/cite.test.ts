import { describe, expect, it } from 'vitest';
import { builtPage } from './harness/built-site';
import { axeViolations, requests, visit } from './harness/visit';

const lifePath = '/areas/wigan/life-expectancy/';

describe('Cite below a figure', () => {
	it('copies the number in five forms and as an address, from the keyboard', async () => {
		const page = await visit(lifePath);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const card = page.locator('#life-expectancy-birth');
		const before = requests(page).length;
		await card.locator('summary', { hasText: /^Cite$/ }).focus();
		await page.keyboard.press('Enter');
		const copied = async (name: string) => {
			await card.getByRole('button', { name, exact: true }).focus();
			await page.keyboard.press('Enter');
			await card
				.getByRole('status')
				.filter({ hasText: name === 'Address' ? 'address' : name })
				.waitFor();
			return page.evaluate(() => navigator.clipboard.readText());
		};
		const address = await copied('Address');
		expect(address).toContain(
			'/cite/?figure=life-expectancy-birth&area=wigan&of=E08000010&sex=men'
		);
		expect(await copied('Plain sentence')).toContain(
			'Life expectancy at birth, men, Wigan (E08000010), 2021 to 2023: 77.3 years (95% interval 76.9 to 77.6).'
		);
		expect(await copied('Harvard')).toContain(`Available at: ${address}`);
		expect(await copied('BibTeX')).toMatch(/^@misc\{/);
		expect(await copied('RIS')).toMatch(/^TY {2}- DATA/);
		expect(JSON.parse(await copied('CSL-JSON'))).toHaveLength(1);
		// What it is made with comes when it is asked for, and no engine with it.
		expect(requests(page).length).toBeGreaterThan(before);
		expect(requests(page).filter((url) => /wasm|worker/.test(url))).toEqual([]);
	});

	it('adds a word to the page and no more, and leads on without scripts', () => {
		const html = builtPage(lifePath);
		const cards = [...html.matchAll(/<article id=/g)].length;
		expect([...html.matchAll(/<summary[^>]*>Cite<\/summary>/g)]).toHaveLength(cards);
		expect(html).not.toContain('BibTeX');
	});

	it('cites an authority of a gradient, which is then found in its table without the engine', async () => {
		const page = await visit('/gradient/smoking/?area=wigan');
		await page.locator('summary', { hasText: /^Cite$/ }).click();
		await page.getByText('Wigan (E08000010)').first().waitFor();
		await page.getByRole('link', { name: 'open it' }).click();
		await page.getByRole('heading', { name: 'This number still holds' }).waitFor();
		expect(requests(page).some((url) => url.endsWith('/data/smoking.csv'))).toBe(true);
		expect(requests(page).filter((url) => /wasm|worker/.test(url))).toEqual([]);
	});
});
