/** Numbers that stand in lines, cells and scenarios are cited as those of figures are. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sample } from './harness/scope';
import { axeViolations, requests, visit } from './harness/visit';

const noEngine = (page: Page) =>
	expect(requests(page).filter((url) => /wasm|worker/.test(url))).toEqual([]);

/** The address that a panel of citations gives. */
async function addressIn(panel: Locator): Promise<string> {
	const link = panel.getByRole('link', { name: 'open it' });
	await link.waitFor();
	return (await link.getAttribute('href')) ?? '';
}

/** Opens an address, and says what became of its number. */
async function judgement(address: string): Promise<string> {
	const page = await visit(new URL(address).pathname + new URL(address).search);
	await page.waitForFunction(
		() =>
			document.querySelector('main h2') &&
			!/Looking/.test(document.querySelector('main')!.innerText)
	);
	noEngine(page);
	return page.locator('main h2').first().innerText();
}

const holds = 'This number still holds';

describe('a line of an overview', () => {
	it('has the citation of the figure that it tells, fetched when it is pressed', async () => {
		const page = await visit('/', { width: 360, axe: true });
		expect(requests(page).filter((url) => /figures\.json/.test(url))).toEqual([]);
		await page.getByRole('button', { name: 'Cite, Life expectancy at birth, men' }).click();
		const told = await addressIn(page.locator('.citing'));
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
		expect(await axeViolations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			360
		);
		noEngine(page);
		const card = await visit('/areas/wigan/life-expectancy/');
		const figure = card.locator('#life-expectancy-birth');
		await figure.locator('summary', { hasText: /^Cite$/ }).click();
		expect(await addressIn(figure)).toBe(told);
		expect(await judgement(told)).toBe(holds);
	});

	it('against another benchmark is cited and checked without the engine', async () => {
		const page = await visit('/?compare=north-west');
		await page.getByRole('columnheader', { name: 'North West' }).first().waitFor();
		await page.getByRole('button', { name: 'Cite, Life expectancy at birth, women' }).click();
		const panel = page.locator('.citing');
		await addressIn(panel);
		const difference = panel.locator('option', { hasText: 'difference from the North West' });
		await panel.locator('select').selectOption(await difference.first().getAttribute('value'));
		const address = await addressIn(panel);
		expect(address).toContain('compare=north-west&measure=difference');
		expect(await judgement(address)).toBe(holds);
	});

	it('of a hospital trust has the address of the trust’s own page', async () => {
		const page = await visit('/');
		await page.getByRole('button', { name: /^Cite, Waits of over four hours/ }).click();
		const told = await addressIn(page.locator('.citing'));
		const trust = await visit('/trusts/rrf/');
		const figure = trust.locator('#emergency-waits');
		await figure.locator('summary', { hasText: /^Cite$/ }).click();
		expect(await addressIn(figure)).toBe(told);
		expect(await judgement(told)).toBe(holds);
	});
});

describe('a cell of the review', () => {
	it('is cited from the page or the table that it comes from', async () => {
		const page = await visit('/partnerships/lancashire-and-south-cumbria/');
		const review = page.locator('section[aria-labelledby="review"]');
		expect(await review.locator('td button').count()).toBe(0);
		await review.getByRole('button', { name: 'Cite a number of this table' }).click();
		const row = review.getByRole('row', { name: /^West Lancashire/ });
		const cells = row.getByRole('button');
		const count = await cells.count();
		for (const at of [0, Math.floor(count / 2), count - 1]) {
			const value = (await cells.nth(at).innerText()).replace(/[,%]/g, '').replace('−', '-');
			await cells.nth(at).click();
			// Another cell's panel may still stand there: the address has to be this cell's.
			await expect
				.poll(async () => new URL(await addressIn(review)).searchParams.get('value'))
				.toBe(value);
			expect(await judgement(await addressIn(review))).toBe(holds);
		}
	});
});

describe('a scenario', () => {
	it('is cited with what was entered, and is run again where it is checked', async () => {
		const page = await visit('/areas/wigan/workforce/scenario/?in.turnover=25');
		const panel = page.locator('.headline details');
		await panel.locator('summary').click();
		const address = await addressIn(panel);
		expect(address).toContain('figure=workforce-scenario&area=wigan');
		expect(address).toContain('inputs=turnover:25');
		expect(await panel.locator('pre').innerText()).toContain(
			'A scenario, not a forecast, run with'
		);
		const checked = await visit(new URL(address).pathname + new URL(address).search);
		await checked.getByRole('heading', { name: holds }).waitFor();
		const back = await checked
			.getByRole('link', { name: 'The figure with its chart, table and method' })
			.getAttribute('href');
		expect(back).toContain('/areas/wigan/workforce/scenario');
		expect(back).toContain('in.turnover=25');
	});
});

describe('what is explored', () => {
	it.each(sample(['births-rate', 'life-expectancy-birth', 'imd-2025'], 3))(
		'is cited from the table of %s',
		async (measure) => {
			const name = /, West Lancashire: cite it$/;
			const page = await visit(`/explore/?indicator=${measure}&show=table`);
			await page.getByRole('button', { name: 'Cite a number of this table' }).click();
			await page.getByRole('button', { name }).first().click();
			await page.getByText('West Lancashire (E07000127)').first().waitFor();
			const address = await addressIn(page.locator('article'));
			expect(address).toContain(`figure=${measure}&area=west-lancashire&of=E07000127`);
			expect(await judgement(address)).toBe(holds);
			noEngine(page);
		}
	);
});
