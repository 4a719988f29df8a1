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
	it('is held back at its first fault, and then gives its sound rows', async () => {
		const page = await opened(file);
		await page.getByText('2 of 6 rows do not fit.').waitFor();
		await told(page, 'Row 4, deaths: “abc” is not a number');
		await page.getByRole('button', { name: 'Load the 4 sound rows' }).click();
		await page.getByText('6 rows in = 4 kept + 2 left out.').waitFor();
	});

	it('has its left-out rows saved with their reasons', async () => {
		const page = await opened(file);
		const save = page.getByRole('button', { name: 'Save the rows left out, CSV' });
		const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
		const parts: Buffer[] = [];
		for await (const part of await download.createReadStream()) parts.push(part as Buffer);
		const lines = Buffer.concat(parts).toString('utf8').trim().split('\r\n');
		expect(lines).toHaveLength(3);
		expect(lines[1]).toContain('4,4,4,deaths,abc,is not a number,');
		expect(lines[2]).toMatch(/^7,7,7,code,/);
	});

	it('has its places matched: old codes recoded, unknown ones listed', async () => {
		const page = await opened(file);
		await page.getByText('Not matched: 1').first().click();
		await page.getByText('“Atlantis” (1 row): is no place that is held').waitFor();
		await page.getByText('Recoded, or read without the marks around it: 1').first().click();
		await page.getByText('now Somerset').first().waitFor();
	});

	it('leads to no request at all, by the browser’s own count and by ours', async () => {
		const page = await opened(file);
		await page.getByText('rows do not fit').waitFor();
		const before = requests(page).filter((url) => !url.startsWith('blob:')).length;
		await page.getByRole('button', { name: 'Load the 4 sound rows' }).click();
		await page.getByLabel('Type of people').selectOption('number');
		await page.getByText('2 of 6 rows do not fit.').waitFor();
		expect(requests(page).filter((url) => !url.startsWith('blob:'))).toHaveLength(before);
		await page.getByText('Requests since you opened the file: 0').waitFor();
	});

	it('has a row with a stray quotation mark set aside, and read when the marks mean nothing', async () => {
		const page = await opened('a,b\n1,5" pipe\n2,6\n');
		await page.getByText('1 of 2 rows do not fit.').waitFor();
		await told(page, 'Row 2, b: “5" pipe” holds a quotation mark');
		await page.getByLabel('Quotation mark').selectOption('none');
		await page.getByText('2 rows in = 2 kept + 0 left out.').waitFor();
	});

	it('has its table found, shown, and moved where the reader puts it', async () => {
		const titled = 'Deaths by area\n\narea,deaths\nWigan,12\nBolton,8\n\nSource: made up\n';
		const page = await opened(titled);
		await page
			.getByText('7 rows in the file = 1 header + 2 of the table + 4 set aside: 1 title, 2 blank')
			.waitFor();
		await page.getByText('Where the table is: see it').click();
		await page.getByRole('row', { name: '1 title Deaths by area' }).waitFor();
		await page.getByLabel('Last row of data').fill('4');
		await page.getByLabel('Last row of data').press('Tab');
		await page.getByRole('button', { name: 'Read it so' }).click();
		await page.getByText('1 rows in = 1 kept + 0 left out.').waitFor();
		await page.getByRole('button', { name: 'Find the table again' }).click();
		await page.getByText('2 rows in = 2 kept + 0 left out.').waitFor();
	});

	it('has years across made rows, and back', async () => {
		const page = await opened('area,2021,2022\nWigan,12,13\nBolton,8,9\n');
		await page.getByRole('button', { name: 'Make each period a row' }).click();
		await page.getByText('4 rows in = 4 kept + 0 left out.').waitFor();
		await page.getByRole('columnheader', { name: 'period', exact: true }).waitFor();
		await page.getByRole('button', { name: 'Turn the table back' }).click();
		await page.getByRole('columnheader', { name: '2022', exact: true }).waitFor();
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
		await page.getByText('1 rows in = 1 kept + 0 left out.').waitFor();
		await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Two');
		await page.getByText('2 rows in = 2 kept + 0 left out.').waitFor();
		await page.getByText('Requests since you opened the file: 0').waitFor();
	});

	it('of another kind is named as what it is, with what to do', async () => {
		const page = await opened('%PDF-1.7 not a table');
		await told(page, '“made.csv” is a PDF document, not a table of text. Ask its publisher');
	});

	it('is read in the encoding that is chosen', async () => {
		const page = await opened(Buffer.from([0x61, 0x0a, 0x4d, 0xf4, 0x6e, 0x0a]));
		await page.getByText('so the file is read as Windows-1252').waitFor();
		await page.getByRole('cell', { name: 'Môn', exact: true }).waitFor();
		await page.getByLabel('Encoding').selectOption('utf-8');
		await page.getByText('The file is not read.').waitFor();
	});

	it('may be stopped while it is read, and closed', async () => {
		const page = await opened(`a,b\n${'12345,67890\n'.repeat(1_500_000)}`);
		await page.getByRole('button', { name: 'Stop' }).click();
		await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
		expect(await page.getByRole('button', { name: 'Close the file' }).count()).toBe(0);
		await page
			.getByLabel('Choose a CSV file or a workbook, or drop one here')
			.setInputFiles({ name: 'next.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
		await page.getByText('1 rows in = 1 kept + 0 left out.').waitFor();
	});

	it('may have any header without harm', async () => {
		const names = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', `'; DROP TABLE x`];
		const page = await opened(`${names.join(',')}\n1,2,3,4\n`);
		for (const name of names) await page.getByRole('columnheader', { name, exact: true }).waitFor();
	});
});

/** Synthetic: one count is small, and all are added up. */
const small = 'area,cases,people\nWigan,3,1000\nBolton,82,900\nBury,41,800\nOldham,60,700\n';

/** Chooses what the counts are out of: nothing is assumed. */
const outOfPeople = (page: Page) =>
	page.getByLabel('Denominator').selectOption({ label: 'people' });

async function saved(page: Page): Promise<string> {
	const save = page.getByRole('button', { name: 'Save the result, CSV' });
	const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
	const parts: Buffer[] = [];
	for await (const part of await download.createReadStream()) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}

describe('what a file gives', () => {
	it('is held back while small numbers are in it, and then hides them with a second one', async () => {
		const page = await opened(small);
		await page.getByText('Choose the denominator').waitFor();
		await outOfPeople(page);
		await told(page, '1 group has a count from 1 to 7.');
		expect(await page.getByRole('button', { name: 'Save the result, CSV' }).count()).toBe(0);
		await page.getByRole('button', { name: 'Hide small numbers' }).click();
		await page.getByRole('cell', { name: 'hidden: a small number' }).waitFor();
		await page.getByRole('cell', { name: 'hidden, so that a small number' }).waitFor();
		const text = await saved(page);
		expect(text).toContain('hidden: a small number');
		expect(text).not.toMatch(/Wigan,E08000010,3,/);
		expect(text).not.toMatch(/Bury,E08000002,4[01],/);
	});

	it('can be saved only while small numbers are hidden', async () => {
		const page = await opened(small);
		await outOfPeople(page);
		await page.getByRole('button', { name: 'Show them on this screen' }).click();
		await page.getByRole('cell', { name: '3', exact: true }).last().waitFor();
		const save = page.getByRole('button', { name: 'Save the result, CSV' });
		expect(await save.isDisabled()).toBe(true);
		expect(await page.getByRole('button', { name: 'Chart as SVG' }).count()).toBe(0);
		await page.getByRole('button', { name: 'Hide small numbers' }).click();
		expect(await save.isEnabled()).toBe(true);
	});

	it('is added up only as the reader chooses, with what adds up said before', async () => {
		const rows = ['Wigan,Persons,300,100000', 'Wigan,Male,160,50000', 'Wigan,Female,140,50000'];
		const others = [
			'Bolton,Persons,310,100000',
			'Bolton,Male,165,50000',
			'Bolton,Female,145,50000'
		];
		const page = await opened(['area,sex,cases,people', ...rows, ...others].join('\n'));
		await outOfPeople(page);
		await page.getByText('Persons equals Male + Female in 2 of 2 areas.').waitFor();
		expect(await page.getByRole('button', { name: 'Save the result, CSV' }).count()).toBe(0);
		await page.getByLabel('Rows of sex').selectOption({ label: 'all but Persons, added up' });
		await page.getByRole('rowheader', { name: 'Wigan' }).waitFor();
		expect(await saved(page)).toMatch(/Wigan,E08000010,300,100000,0\.3,/);
	});

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
