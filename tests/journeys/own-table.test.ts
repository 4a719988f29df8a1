import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations, requests } from './harness/visit';
import { cells, finished, inWorkbench, run } from './harness/workbench';

/** Synthetic. Wigan's count is small; Taunton Deane is part of Somerset now. */
const file =
	'area,cases,people\nWigan,3,1000\nBolton,82,900\nE07000190,41,800\nOldham,60,700\nBury,abc,1\n';

async function textOf(download: Download): Promise<string> {
	return Buffer.concat(await (await download.createReadStream()).toArray()).toString('utf8');
}

/** Takes the exact counts into the database. */
const showExact = (page: Page) =>
	page.getByRole('button', { name: 'See exact counts on this screen' }).click();

describe('a reader’s own file in the workbench', () => {
	it('is joined with published tables by the codes of today, and gone with the page’s memory', async () => {
		const page = await inWorkbench(file);
		await page.getByText('My cases.csv, 4 rows').waitFor();
		await showExact(page);
		await run(
			page,
			`SELECT a.name, o.cases, o.people FROM own_my_cases o
			JOIN areas a ON a.code = o.area_code ORDER BY o.people`
		);
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
		await page.reload({ waitUntil: 'networkidle' });
		expect(await run(page, 'FROM own_my_cases')).toContain('does not exist');
		await page.getByText('is not in this tab').waitFor();
	});

	it('comes back with the mended tables, stays over other pages, and goes when it is taken out', async () => {
		const page = await inWorkbench(file);
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

	it('is asked without a request that holds anything of it, in a database that stays locked', async () => {
		const page = await inWorkbench(file);
		await run(page, 'SELECT count(*) AS n FROM own_my_cases');
		const before = requests(page).filter((url) => !url.startsWith('blob:')).length;
		expect(
			await run(page, `COPY own_my_cases TO '${new URL(page.url()).origin}/out.csv'`)
		).toContain('disabled');
		expect(await run(page, `SELECT * FROM read_csv('own_my_cases_0.csv')`)).toMatch(/disabled/);
		await run(page, 'FROM own_my_cases');
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
	it('are not in the database, so that every answer may be saved and no way round leads to them', async () => {
		const page = await inWorkbench(file);
		await page.getByText('The database holds them only as they may be shown').waitFor();
		await run(page, 'SELECT area, 2023 AS year, cases, cases_missing, people FROM own_my_cases');
		const save = page.getByRole('button', { name: 'The answer as CSV' });
		const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
		const lines = (await textOf(download)).replace('\uFEFF', '').trim().split('\r\n');
		expect(lines).toEqual([
			'area,year,cases,cases_missing,people',
			'Wigan,2023,,suppressed,',
			'Bolton,2023,80,,900',
			'E07000190,2023,,suppressed,',
			'Oldham,2023,60,,700'
		]);
		await page.getByText('own_my_cases: 1 of 8 counts hidden and 3 more for their sake').waitFor();
		await page.getByText('Download the chart').waitFor();
		for (const sql of [
			`SELECT cases FROM query_table('own_my' || '_cases')`,
			`SELECT cases FROM query('FROM own_my' || '_cases')`,
			`SELECT sum(cases) - sum(cases) FILTER (area <> 'Wigan') AS n FROM own_my_cases`,
			`CREATE TABLE mine AS FROM own_my_cases; SELECT min(cases) AS n FROM mine`,
			`SELECT stats FROM pragma_storage_info('own_my_cases') WHERE column_name = 'cases'`
		]) {
			await run(page, sql);
			const told = (await cells(page)).join(' ');
			expect(told, sql).not.toMatch(/(?<![\d.])(3|41|82)(?![\d.])/);
		}
	});

	it('may be looked at, and then nothing can be saved until they are hidden again, or said to be published', async () => {
		const page = await inWorkbench(file);
		await showExact(page);
		await page.getByText('The exact counts are in the database.').waitFor();
		await run(page, 'SELECT area, cases FROM own_my_cases');
		expect(await cells(page)).toEqual(expect.arrayContaining(['Wigan', '3']));
		await page.getByText('Nothing can be saved while the exact counts').waitFor();
		expect(await page.getByRole('button', { name: 'The answer as CSV' }).count()).toBe(0);
		expect(await page.getByText('Download the chart').count()).toBe(0);
		await page.getByRole('button', { name: 'Hide small counts again' }).click();
		await run(page, 'SELECT area, cases FROM own_my_cases');
		expect(await cells(page)).not.toContain('3');
		await page.getByRole('button', { name: 'The answer as CSV' }).waitFor();
		await run(page, 'SELECT 3 AS n FROM areas LIMIT 2');
		expect(await cells(page)).toEqual(['3', '3']);
		await page.getByRole('button', { name: 'The answer as CSV' }).waitFor();
		await page.getByLabel('Hide counts from 1 to').fill('0');
		await page.getByLabel('Hide counts from 1 to').press('Enter');
		await page.getByText('nothing is hidden').waitFor();
		await run(page, 'SELECT min(cases) AS n FROM own_my_cases');
		expect(await cells(page)).toEqual(['3']);
		await page.getByRole('button', { name: 'The answer as CSV' }).waitFor();
	});

	it('come back as they were after a statement that took all memory', async () => {
		const page = await inWorkbench(file);
		expect(await run(page, 'SELECT list(i) FROM range(200000000) t(i)')).toMatch(
			/more memory than the workbench has.*and your own as you put them in/
		);
		await run(page, 'SELECT count(*) AS n FROM own_my_cases');
		expect(await cells(page)).toEqual(['4']);
	});
});

describe('the workbench with an own table', () => {
	it('has no breach of WCAG 2.2 AA on a light desk, nor on a dark phone', async () => {
		const page = await inWorkbench(file, { axe: true, colourScheme: 'light', width: 1280 });
		await page.getByText('The rule', { exact: true }).click();
		await run(page, 'SELECT area, cases, people FROM own_my_cases');
		await page.locator('section[aria-labelledby="answer"] td').first().waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await showExact(page);
		await run(page, 'SELEC area FROM own_my_cases');
		await page.getByText('What the engine says').click();
		expect(await axeViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 800 });
		expect(await axeViolations(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});
});
