import type { Page } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { axeViolations, lowContrast, requests, visit, type Visit } from './harness/visit';

const path = '/workbench/own-data/';

/** Synthetic. Rows 4 and 7 do not fit. */
const file = [
	'area,code,deaths,people',
	'Wigan,E08000010,12,"1,000"',
	'Bolton,E08000001,*,900',
	'Bury,E08000002,abc,800',
	'Taunton Deane,E07000190,5,700',
	'Atlantis,X,9,600',
	'Leeds'
].join('\n');

async function opened(text: string | Buffer, options: Visit = {}): Promise<Page> {
	const page = await visit(path, options);
	await page.getByText('Requests are counted here from').waitFor();
	const buffer = typeof text === 'string' ? Buffer.from(text) : text;
	await page
		.getByLabel('Choose a CSV file or a workbook, or drop one here')
		.setInputFiles({ name: 'made.csv', mimeType: 'text/csv', buffer });
	return page;
}

const told = (page: Page, text: string) =>
	page.getByRole('status').filter({ hasText: text }).waitFor();

describe('a file of the reader’s own', () => {
	it('is held back at its first fault, has its places matched, and leads to no request at all', async () => {
		const page = await opened(file);
		await page.getByText('2 of 6 rows do not fit.').waitFor();
		const before = requests(page).filter((url) => !url.startsWith('blob:')).length;
		await told(page, 'Row 4, deaths: “abc” is not a number');
		await page.getByRole('button', { name: 'Load the 4 sound rows' }).click();
		await page.getByText('6 rows in = 4 kept + 2 left out.').waitFor();
		await page.getByText('Not matched: 1').first().click();
		await page.getByText('“Atlantis” (1 row): is no place that is held').waitFor();
		await page.getByText('Recoded, or read without the marks around it: 1').first().click();
		await page.getByText('now Somerset').first().waitFor();
		await page.getByLabel('Type of people').selectOption('number');
		await page.getByText('2 of 6 rows do not fit.').waitFor();
		expect(requests(page).filter((url) => !url.startsWith('blob:'))).toHaveLength(before);
		await page.getByText('Requests since you opened the file: 0').waitFor();
	});

	it('may be a workbook, with its sheet chosen', async () => {
		const sheet = (rows: (string | number)[][]) =>
			rows.map((row) => row.map((value) => ({ value })));
		const book = await writeXlsxFile([
			{ data: sheet([['About'], ['nothing']]), sheet: 'Cover' },
			{
				data: sheet([
					['area', 'n'],
					['Wigan', 5]
				]),
				sheet: 'One'
			},
			{
				data: sheet([
					['area', 'n'],
					['Bury', 6],
					['Bolton', 7]
				]),
				sheet: 'Two'
			}
		]).toBuffer();
		const page = await opened(book);
		await page.getByText('1 row in = 1 kept + 0 left out.').waitFor();
		await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Two');
		await page.getByText('2 rows in = 2 kept + 0 left out.').waitFor();
		await page.getByText('Requests since you opened the file: 0').waitFor();
	});
});

describe('what a file gives', () => {
	it('has the published example by deprivation, with its intervals, and no request', async () => {
		const page = await visit(path);
		await page.getByText('Requests are counted here from').waitFor();
		await page.getByText('Paste a table, or try an example').click();
		await page.getByRole('button', { name: 'Use the example' }).click();
		await page.getByLabel('Denominator').selectOption({ label: 'residents' });
		await page
			.getByText(/296 of 296 groups have a value/)
			.first()
			.waitFor();
		await page.getByRole('rowheader', { name: 'Most deprived fifth' }).waitFor();
		await page.getByLabel('Published figure beside it').selectOption({ index: 1 });
		await page.getByRole('columnheader', { name: /^Published:/ }).waitFor();
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Chart as SVG' }).click();
		const svg = Buffer.concat(await (await (await saving).createReadStream()).toArray());
		expect(svg.toString('utf8')).toMatch(/Source: example\.csv, a file of the reader’s own/);
		await page.getByText('Requests since you opened the file: 0').waitFor();
	});
});

describe('the page with a file open', () => {
	it('has no breach of WCAG 2.2 AA in light or dark colours, and fits a phone', async () => {
		const page = await opened(file, { axe: true });
		await page.getByRole('button', { name: /^Load the/ }).click();
		for (const one of await page.getByRole('main').locator('summary').all()) await one.click();
		expect(await axeViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 360, height: 800 });
		expect(await lowContrast(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});
});
