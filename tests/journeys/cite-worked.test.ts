/** Numbers that are worked out on a page are cited, and worked out again where they are checked. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, requests, visit } from './harness/visit';

const holds = 'This number still holds';
const citeTable = { name: 'Cite a number of this table' };

/** The details with a summary. */
const panelOf = (page: Page, summary: string | RegExp): Locator =>
	page.locator('details', { has: page.locator('summary', { hasText: summary }) }).last();

/** The address that a panel of citations gives; the panel is opened where it is not. */
async function addressIn(panel: Locator): Promise<string> {
	const link = panel.getByRole('link', { name: 'open it' });
	if (!(await panel.getAttribute('open').then((open) => open !== null)))
		await panel.locator('summary').first().click();
	await link.waitFor();
	return (await link.getAttribute('href')) ?? '';
}

/** Opens an address, and gives the page that says what became of its number. */
async function checked(address: string): Promise<Page> {
	const { pathname, search } = new URL(address);
	const page = await visit(pathname + search);
	await page.getByRole('heading', { name: holds }).waitFor();
	expect(requests(page).filter((url) => /wasm|worker/.test(url))).toEqual([]);
	return page;
}

const back = (page: Page) =>
	page
		.getByRole('link', { name: 'The figure with its chart, table and method' })
		.getAttribute('href');

/** Chooses a number of a panel by its words. */
async function choose(panel: Locator, words: RegExp) {
	await addressIn(panel);
	const option = panel.locator('option').filter({ hasText: words }).first();
	await panel.locator('select').selectOption(await option.getAttribute('value'));
	const value = await option.innerText();
	expect(value).toMatch(words);
	return addressIn(panel);
}

describe('a gradient', () => {
	it('has measures, groups and an expected value to cite, for the choice made', async () => {
		const page = await visit(
			'/gradient/life-expectancy-birth/?area=west-lancashire&index=imd-2019&groups=fifths&sex=women',
			{ width: 360, axe: true }
		);
		const measures = page.locator('section', { has: page.locator('#measures') });
		await measures.getByRole('button', citeTable).click();
		await measures.getByRole('button', { name: /, Slope index, straight line: cite it$/ }).click();
		const slope = await addressIn(panelOf(page, 'Cite: a measure of this gap'));
		expect(slope).toContain('figure=life-expectancy-birth-by-deprivation&area=west-lancashire');
		expect(slope).toContain('group=imd-2019:fifths:slope-linear&sex=women');
		expect(await axeViolations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			360
		);
		const answer = await checked(slope);
		expect(await answer.locator('main').innerText()).toMatch(
			/in fifths of deprivation by IMD 2019/
		);
		expect(await back(answer)).toMatch(/index=imd-2019&groups=fifths&sex=women$/);
		const article = page.locator('article');
		await article.getByRole('button', citeTable).click();
		await article
			.getByRole('button', { name: /, Most deprived fifth: cite it$/ })
			.first()
			.click();
		const groups = panelOf(page, 'Cite: groups, gaps and what would be expected');
		expect(await addressIn(groups)).toContain('group=imd-2019:fifths:group-1&');
		await checked(await addressIn(groups));
		await checked(await choose(groups, /value less the expected one/));
	});
});

describe('the explorer', () => {
	it('cites the quartiles of a group that was chosen', async () => {
		const page = await visit('/explore/?group=same:deprivation&mark=west-lancashire&sex=women');
		const address = await choose(
			panelOf(page, 'Cite: numbers of the group'),
			/middle of the group/
		);
		expect(address).toContain('measure=median&group=same:deprivation~mark:west-lancashire');
		const answer = await checked(address);
		expect(await back(answer)).toMatch(/mark=west-lancashire&group=same:deprivation$/);
	});

	it('cites both measures of a scatter, and their correlation', async () => {
		const page = await visit('/explore/?show=scatter&mark=west-lancashire');
		const second = panelOf(page, 'Cite: Deprivation (IMD 2025)');
		expect(await addressIn(second)).toContain('figure=imd-2025&area=west-lancashire&of=E07000127');
		await checked(await addressIn(second));
		const table = panelOf(page, /^Life expectancy at birth and deprivation/);
		await table.locator('summary').click();
		await table.getByRole('button', citeTable).click();
		await table
			.getByRole('button', { name: /, Wigan: cite it$/ })
			.last()
			.click();
		await expect.poll(() => addressIn(second)).toContain('figure=imd-2025&area=wigan');
		const group = panelOf(page, 'Cite: numbers of the group');
		const correlation = await choose(group, /^correlation with/);
		expect(await group.locator('pre').innerText()).toContain('Pearson’s correlation');
		expect(await back(await checked(correlation))).toContain('show=scatter');
	});

	it('says and cites the limits of a funnel at the size of the place', async () => {
		const page = await visit('/explore/?indicator=births-rate&show=funnel');
		await page.getByText(/At its size the limits are/).waitFor();
		const said = await page.getByText(/At its size the limits are/).innerText();
		const group = panelOf(page, 'Cite: numbers of the group');
		const address = await choose(group, /^lower 95% limit at its size/);
		const value = new URL(address).searchParams.get('value')!;
		expect(said).toContain(`limits are ${value} to`);
		expect(await back(await checked(address))).toContain('show=funnel');
	});

	it('cites residents by age from the table of a pyramid', async () => {
		const page = await visit('/explore/?show=pyramid', { axe: true });
		const table = panelOf(page, /^Residents of Wigan and England/);
		await table.locator('summary').click();
		await table.getByRole('button', citeTable).click();
		const cell = table.getByRole('row', { name: /^34 / }).getByRole('button');
		const [wigan, england] = [cell.nth(0), cell.nth(6)];
		const panel = panelOf(page, /^Cite$/);
		for (const [button, area] of [
			[wigan, 'wigan'],
			[england, 'england']
		] as const) {
			const value = (await button.innerText()).replaceAll(',', '');
			await button.click();
			await expect.poll(() => addressIn(panel)).toContain(`area=${area}&`);
			const address = new URL(await addressIn(panel));
			expect(address.searchParams.get('value')).toBe(value);
			await checked(address.href);
		}
		expect(await axeViolations(page)).toEqual([]);
	});
});

describe('a scenario', () => {
	it('cites inputs as first shown, what would have to be true, and cells of its tables', async () => {
		const page = await visit('/areas/wigan/workforce/scenario/?in.turnover=25', {
			axe: true
		});
		const inputs = page.locator('section', { has: page.locator('#inputs-heading') });
		expect(await inputs.innerText()).toContain('no statistic');
		await inputs.getByRole('button', citeTable).click();
		await inputs
			.getByRole('button', { name: /, Turnover.*: cite it$/ })
			.first()
			.click();
		const first = await addressIn(panelOf(page, 'Cite: an input'));
		expect(first).toContain('group=input-turnover-default');
		expect(first).not.toContain('inputs=');
		await checked(first);
		const enough = page.locator('section', { has: page.locator('#enough-heading') });
		await enough.getByRole('button', citeTable).click();
		await enough
			.getByRole('button', { name: /: cite it$/ })
			.first()
			.click();
		const other = await addressIn(panelOf(page, 'Cite: what would have to be true'));
		expect(other).toContain('inputs=turnover:25');
		await checked(other);
		const posts = page.locator('#posts');
		await posts.locator('summary', { hasText: /^Table$/ }).click();
		await posts.getByRole('button', citeTable).click();
		await posts
			.getByRole('button', { name: /, 2040: cite it$/ })
			.last()
			.click();
		const high = await addressIn(posts.locator('details').last());
		expect(high).toContain('group=posts-high');
		expect(high).toContain('period=2040-06-30');
		await checked(high);
		expect(await axeViolations(page)).toEqual([]);
	});
});
