import { describe, expect, it } from 'vitest';
import { builtPage, states, visibleText } from './harness/built-site';
import { requests, visit } from './harness/visit';

describe('figures said in public', () => {
	const text = () => visibleText(builtPage('/claims/'));

	it('state each published number without scripts', () => {
		const numbers = ['19.3%', '18.6%', '22.9%', '19.9%', '339,174', '22,421', '11.3', '9.2'];
		expect(numbers.filter((figure) => !states(text(), figure))).toEqual([]);
	});

	it('give a verdict on every claim, beside a chart or a table', async () => {
		const page = await visit('/claims/', { javaScript: false });
		const cards = page.locator('main article');
		expect(await cards.count()).toBe(8);
		for (const card of await cards.all()) {
			expect(await card.locator('.verdict').innerText()).toMatch(
				/^(Reproduced|Overtaken|Not reproduced|Cannot be checked)/
			);
			expect(await card.locator('svg:visible, summary:visible').count()).toBeGreaterThan(0);
		}
	});

	it('are there as a file', async () => {
		const page = await visit('/claims/');
		const file = await page.request.get('/data/claims.csv');
		expect(await file.text()).toMatch(/^id,said,said_by,/);
	});
});

describe('check a number', () => {
	it('answers a sentence, keeps it in the address, and needs no engine', async () => {
		const page = await visit('/check/');
		await page
			.getByLabel('A sentence with a number')
			.fill('Life expectancy of men in Wigan is 77.3');
		await page.getByRole('button', { name: 'Check' }).click();
		const nearest = page.getByRole('region', { name: 'Nearest' });
		await nearest.waitFor();
		expect(await nearest.getByRole('listitem').first().innerText()).toMatch(
			/2021 to 2023: 77\.3 years \(95% interval 76\.9 to 77\.6\)\s+77\.3 is this value/
		);
		expect(await nearest.innerText()).toContain('Source: Office for National Statistics');
		expect(new URL(page.url()).searchParams.get('q')).toBe(
			'Life expectancy of men in Wigan is 77.3'
		);
		expect(requests(page).filter((url) => url.includes('.wasm'))).toEqual([]);
	});

	it('finds an indicator that stands on a page by deprivation', async () => {
		const page = await visit('/check/?q=18.2%25%20of%20patients%20in%20Wigan%20have%20depression');
		const nearest = page.getByRole('region', { name: 'Nearest' });
		await nearest.waitFor();
		expect(await nearest.innerText()).toContain('2024-25: 18.2%');
		await nearest.getByRole('link').first().click();
		await page.waitForURL(/\/gradient\/depression\/?\?area=wigan/);
	});

	it('says what it does not understand: the place, or the measure', async () => {
		const page = await visit('/check/?q=life%20expectancy%20is%2077');
		await page.getByText('No place was found').waitFor();
		await page.goto('/check/?q=Wigan%20%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%2042');
		await page.getByText('The measure was not understood').waitFor();
		expect(await page.locator('main img').count()).toBe(0);
	});

	it('says without scripts what it does', () => {
		expect(visibleText(builtPage('/check/'))).toContain('Looking a number up needs scripts');
	});
});
