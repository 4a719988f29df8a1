import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, requests, visit, type Visit } from './harness/visit';
import { cells, finished, run, status } from './harness/workbench';

/** Synthetic. Wigan's count is small; Taunton Deane is part of Somerset now. */
const file =
	'area,cases,people\nWigan,3,1000\nBolton,82,900\nE07000190,41,800\nOldham,60,700\nBury,abc,1\n';

/** The rows that fit of a file, put into the workbench by the reader's own way there. */
async function inWorkbench(text = file, options: Visit = {}): Promise<Page> {
	const page = await visit('/workbench/own-data/', options);
	await page.getByText('Requests are counted here from').waitFor();
	await page
		.getByLabel('Choose a CSV file, or drop one here')
		.setInputFiles({ name: 'My cases.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	const sound = page.getByRole('button', { name: /^Load the/ });
	const use = page.getByRole('button', { name: 'Use in the workbench' });
	await sound.or(use).first().waitFor();
	if (await sound.count()) await sound.click();
	await use.click();
	await page.waitForURL(/\/workbench\/$/);
	await page.locator('.cm-content', { hasText: 'FROM own_my_cases' }).waitFor();
	return page;
}

async function textOf(download: Download): Promise<string> {
	return Buffer.concat(await (await download.createReadStream()).toArray()).toString('utf8');
}

const show = (page: Page) => page.getByRole('button', { name: 'Show it on this screen' });

describe('a reader’s own file in the workbench', () => {
	it('is joined with published tables by the codes of today, and listed with its columns', async () => {
		const page = await inWorkbench();
		await page.getByText('My cases.csv, 4 rows').waitFor();
		await run(
			page,
			`SELECT a.name, o.cases, o.people FROM own_my_cases o
			JOIN areas a ON a.code = o.area_code ORDER BY o.people`
		);
		await show(page).click();
		expect(await cells(page)).toEqual([
			'Oldham',
			'60',
			'700',
			'Somerset',
			'41',
			'800',
			'Bolton',
			'82',
			'900',
			'Wigan',
			'3',
			'1000'
		]);
	});

	it('comes back with the mended tables, stays over other pages, and goes when it is taken out', async () => {
		const page = await inWorkbench();
		await run(page, 'DROP TABLE own_my_cases; DROP TABLE areas');
		await page.getByRole('button', { name: 'Restore the tables' }).click();
		expect(await finished(page)).toContain('your own as you put them in');
		expect(await run(page, 'SELECT count(*) AS n FROM own_my_cases')).toContain('1 row');
		await page.getByRole('link', { name: 'A file of your own' }).click();
		await page.getByRole('heading', { level: 1, name: 'Your own data' }).waitFor();
		await page.goBack();
		expect(await run(page, 'SELECT count(*) + 40 AS n FROM own_my_cases')).toContain('1 row');
		expect(await cells(page)).toEqual(['44']);
		await page.getByRole('button', { name: 'Take own_my_cases out' }).click();
		expect(await run(page, 'FROM own_my_cases')).toContain('does not exist');
		await page.getByText('is not in this tab').waitFor();
	});

	it('is gone with the page’s memory: a link to its question finds no table', async () => {
		const page = await inWorkbench();
		await page.reload({ waitUntil: 'networkidle' });
		expect(await run(page, 'FROM own_my_cases')).toContain('does not exist');
		await page.getByText('is not in this tab').waitFor();
	});

	it('is asked without a request that holds anything of it, in a database that stays locked', async () => {
		const page = await inWorkbench();
		await run(page, 'SELECT count(*) AS n FROM own_my_cases');
		const before = requests(page).filter((url) => !url.startsWith('blob:')).length;
		expect(
			await run(page, `COPY own_my_cases TO '${new URL(page.url()).origin}/out.csv'`)
		).toContain('disabled');
		expect(await run(page, `SELECT * FROM read_csv('own_my_cases_0.csv')`)).toMatch(/disabled/);
		await run(page, 'FROM own_my_cases');
		await show(page).click();
		await page.locator('section[aria-labelledby="answer"] .chart').first().waitFor();
		await page.getByText('Requests since your rows were put in: 0').waitFor();
		const after = requests(page).filter((url) => !url.startsWith('blob:'));
		expect(after.slice(before)).toEqual([]);
		expect(after.filter((url) => /Wigan|my_?cases/i.test(url))).toEqual([]);
		// An address may be sent on as the one that a request came from.
		expect(page.url()).toMatch(/\/workbench\/$/);
	});
});

describe('small numbers of an own table', () => {
	it('are warned of before they are shown, and hidden in what is saved', async () => {
		const page = await inWorkbench();
		await run(page, 'SELECT area, 2023 AS year, cases, people, 1.5 * cases AS r FROM own_my_cases');
		await page.getByText('1 cell holds a whole number from 1 to 7.').waitFor();
		expect(await cells(page)).toEqual([]);
		await show(page).click();
		expect(await cells(page)).toEqual(expect.arrayContaining(['Wigan', '3', '4.5']));
		expect(await page.getByRole('button', { name: 'The answer as CSV' }).count()).toBe(0);
		expect(await page.getByText('Download the chart').count()).toBe(0);
		await page.getByLabel('year', { exact: true }).check();
		const save = page.getByRole('button', { name: 'Save with small counts hidden, CSV' });
		const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
		const lines = (await textOf(download)).replace('\uFEFF', '').trim().split('\r\n');
		expect(lines.map((line) => line.split(',').slice(0, 4).join())).toEqual([
			'area,year,cases,people',
			'Wigan,2023,[c],[c]',
			'Bolton,2023,80,900',
			'E07000190,2023,[c],[c]',
			'Oldham,2023,60,700'
		]);
	});

	it('are no hindrance to a published table beside, nor where the reader says all is published', async () => {
		const page = await inWorkbench();
		await run(page, 'SELECT 3 AS n FROM areas LIMIT 2');
		expect(await cells(page)).toEqual(['3', '3']);
		await page.getByRole('button', { name: 'The answer as CSV' }).waitFor();
		// A copy could hold anything of the file.
		await run(page, 'CREATE TABLE mine AS FROM own_my_cases; SELECT min(cases) AS n FROM mine');
		await show(page).waitFor();
		await page.getByLabel('Hide counts from 1 to').fill('0');
		await page.getByLabel('Hide counts from 1 to').press('Enter');
		await page.getByText('nothing is hidden').waitFor();
		expect(await cells(page)).toEqual(['3']);
		await page.getByRole('button', { name: 'The answer as CSV' }).waitFor();
	});
});

describe('a large file of the reader’s own', () => {
	it('of 1,000,000 rows is a table within a minute, and answers', async () => {
		const rows = Array.from({ length: 1_000_000 }, (_, at) => `E08000010,${at},x${at % 97}\n`);
		const page = await inWorkbench(`code,n,t\n${rows.join('')}`);
		await page.getByText('My cases.csv, 1,000,000 rows').waitFor();
		await run(page, 'SELECT count(*) AS n, sum(n) AS total FROM own_my_cases');
		expect(await cells(page)).toEqual(['1000000', '499999500000']);
		expect(await status(page).innerText()).toContain('1 row');
	}, 150_000);
});

describe('the workbench with an own table', () => {
	it.each([
		['light', 1280],
		['dark', 360]
	] as const)('has no breach of WCAG 2.2 AA, %s, %i px', async (colourScheme, width) => {
		const page = await inWorkbench(file, { axe: true, colourScheme, width });
		await run(page, 'SELECT area, cases, people FROM own_my_cases');
		expect(await axeViolations(page)).toEqual([]);
		await show(page).click();
		await page.locator('section[aria-labelledby="answer"] td').first().waitFor();
		expect(await axeViolations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});
});
