import { describe, expect, it } from 'vitest';
import { builtPage, states, visibleText } from './harness/built-site';
import { axeViolations, emptyPage, visit } from './harness/visit';

const pages = ['/', '/partnerships/west-lancashire/'];

describe('the front page', () => {
	it('states each published number without scripts, and what cannot be said yet', () => {
		const numbers = ['77.3', '79.1', '80.9', '83.1', '11.3', '10.4', '19.3%', '18.7%', '20.0%'];
		const text = visibleText(builtPage('/'));
		expect([...numbers, '3,595'].filter((figure) => !states(text, figure))).toEqual([]);
		expect(text).toMatch(/What cannot be said yet .*How many care workers/);
	});

	it('compares with another area when asked, in the address and in the figures', async () => {
		const page = await visit('/');
		await page.getByLabel('Compare with').first().selectOption('north-west');
		await page.getByText('0.7 years less', { exact: true }).waitFor();
		expect(new URL(page.url()).searchParams.get('compare')).toBe('north-west');
		expect(await page.locator('main').innerText()).toContain('81.6');
		await page.goBack();
		await page.getByText('2.2 years less', { exact: true }).waitFor();
	});

	it('shows the comparison of its address, and the usual one where the address makes no sense', async () => {
		const page = await visit('/?compare=north-west');
		await page.getByText('0.7 years less', { exact: true }).waitFor();
		const other = await visit('/?compare=atlantis');
		expect(await other.getByText('2.2 years less', { exact: true }).count()).toBe(1);
	});

	it('leads from a line to its figure', async () => {
		const page = await visit('/');
		await page.getByRole('link', { name: 'Life expectancy at birth, men', exact: true }).click();
		await page.waitForURL(/\/areas\/wigan\/life-expectancy\/?#life-expectancy-birth$/);
		expect(await page.locator('#life-expectancy-birth h2').count()).toBe(1);
	});
});

describe.each(pages)('%s', (path) => {
	it('is a table to those who hear it, on a phone too', async () => {
		const page = await visit(path, { axe: true, width: 360 });
		const table = page.getByRole('table').first();
		expect(await table.getByRole('row').count()).toBeGreaterThan(1);
		expect(await table.getByRole('columnheader').count()).toBe(6);
		expect(await axeViolations(page)).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(360);
	});
});

describe('the review of Lancashire and South Cumbria', () => {
	const path = '/partnerships/lancashire-and-south-cumbria/';

	it('has a row for every place, with value and judgement in words, without scripts', async () => {
		const page = await visit(path, { javaScript: false });
		const review = page.getByRole('region', { name: 'Places and indicators, table' });
		const rows = review.getByRole('row');
		expect(await rows.count()).toBe(17);
		const blackpool = rows.filter({ has: page.getByRole('rowheader', { name: /^Blackpool/ }) });
		expect(await blackpool.getByRole('cell').first().innerText()).toMatch(/^73\.2\s+worse$/);
		const partly = page.getByRole('rowheader', { name: /partly inside/ });
		expect(await partly.innerText()).toContain('Westmorland and Furness');
	});

	it('is read from the keyboard: its box takes the focus and scrolls', async () => {
		const page = await visit(path, { width: 360 });
		const box = page.getByRole('region', { name: 'Places and indicators, table' });
		await box.focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction(() => (document.querySelector('.wide-table')?.scrollLeft ?? 0) > 0);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(360);
	});
});

describe('the address of the front page’s partnership', () => {
	it('leads to the front page, without scripts too', async () => {
		const page = await emptyPage({ javaScript: false });
		await page.goto('/partnerships/wigan/');
		await page.waitForURL((url) => url.pathname === '/');
		expect(await page.locator('h1').innerText()).toBe('Healthier Wigan Partnership');
	});
});
