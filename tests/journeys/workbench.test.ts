import { describe, expect, it } from 'vitest';
import { requests, visit } from './harness/visit';
import { cells, finished, run } from './harness/workbench';

describe('the workbench', () => {
	it('answers an example as table, chart and CSV, and keeps the statement in the address', async () => {
		const page = await visit('/workbench/');
		await page.getByRole('button', { name: /neighbours/ }).click();
		expect(await finished(page)).toMatch(/^11 rows, in 0\.\d+ s\.$/);
		expect(await cells(page)).toEqual(expect.arrayContaining(['Wigan', '77.3', '76.9', '77.6']));
		const chart = page.locator('section[aria-labelledby="answer"] .chart .wide svg');
		await chart.focus();
		await page.keyboard.press('End');
		expect(await page.locator('.chart-live').first().innerText()).toContain('Havant: 79.9');
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'The answer as CSV' }).click();
		const stream = await (await saving).createReadStream();
		const csv = Buffer.concat(await stream.toArray()).toString();
		expect(csv).toContain('name,value,lower,upper\r\n');
		expect(csv).toContain('Wigan,77.3,76.9,77.6\r\n');
		await page.getByText('The same question in R').click();
		await page.getByLabel('Python').check();
		expect(await page.locator('.snippet pre').innerText()).toMatch(
			/"http:\/\/127\.0\.0\.1:\d+\/data\/life_expectancy\.csv",\s+"[0-9a-f]{64}"/
		);
		const { search } = new URL(page.url());
		const again = await visit(`/workbench/${search}`);
		expect(await again.locator('.cm-content').innerText()).toContain("model = 'global'");
		expect(requests(again).some((url) => url.includes('.wasm'))).toBe(false);
	});

	it('gives its chart away with title, statement, source, day and link in the picture', async () => {
		const page = await visit('/workbench/');
		await page.getByRole('button', { name: /neighbours/ }).click();
		await finished(page);
		await page.getByText('Download the chart').click();
		await page.getByLabel('Title of the picture').fill('Life & years <of> neighbours');
		const saved = async (name: string) => {
			const saving = page.waitForEvent('download');
			await page.getByRole('button', { name, exact: true }).click();
			const download = await saving;
			const stream = await download.createReadStream();
			return [download.suggestedFilename(), Buffer.concat(await stream.toArray())] as const;
		};
		const [name, svg] = await saved('Chart as SVG');
		expect(name).toBe('life-years-of-neighbours.svg');
		const text = svg.toString('utf8').replace(/<\/text><text[^>]*>/g, ' ');
		expect(text).toContain('Life &amp; years &lt;of&gt; neighbours');
		expect(text).toContain("model = 'global'");
		expect(text).toMatch(/Source: .*table life_expectancy; Office for National Statistics/);
		expect(text).toMatch(/Fair Measure, \d+ \w+ 20\d\d\. http.*\/workbench\//);
		expect(text).not.toMatch(/class=|style=|<script/);
		const [picture, png] = await saved('Chart as PNG');
		expect(picture).toBe('life-years-of-neighbours.png');
		expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
	});

	it('holds 10,000 rows and says that there are more, and shows names and values of any kind as text', async () => {
		const page = await visit('/workbench/');
		expect(await run(page, 'SELECT i FROM range(10001) t(i)')).toMatch(
			/^The first 10,000 rows.*more\.$/
		);
		await page.getByRole('button', { name: 'Later rows' }).click();
		expect((await cells(page))[0]).toBe('50');
		await run(
			page,
			`SELECT '<img src=x onerror=alert(1)>' AS "<b>bold</b>", 1 AS "__proto__", NULL AS "constructor", '' AS e`
		);
		expect(await page.locator('section[aria-labelledby="answer"] th').allInnerTexts()).toEqual([
			'<b>bold</b>',
			'__proto__',
			'constructor',
			'e'
		]);
		expect(await cells(page)).toEqual(['<img src=x onerror=alert(1)>', '1', 'no value', '']);
		expect(await page.locator('main img, main b').count()).toBe(0);
		expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
	});

	it('points at the place of a fault, says what was meant, and never JSON', async () => {
		const page = await visit('/workbench/');
		const said = await run(page, `SELECT 'é€😀',\n  nothing FROM areas`);
		expect(said).toContain('No column of the tables in this statement is called nothing.');
		expect(await page.locator('.cm-lintRange-error').innerText()).toBe('nothing');
		await page.getByRole('button', { name: 'Go to line 2, column 3' }).click();
		await page.keyboard.insertText('name AS ');
		await page.keyboard.press('Escape');
		expect(await page.locator('.cm-content').innerText()).toContain('  name AS nothing FROM');
		expect(await run(page, 'SELEC 1')).toMatch(
			/^The statement cannot be read from “SELEC” on\. Did you mean SELECT\?/
		);
		expect(await page.locator('.cm-lintRange-error').innerText()).toBe('SELEC');
		expect(await page.locator('main').innerText()).not.toContain('exception_');
		expect(await page.getByRole('button', { name: 'Restore the tables' }).count()).toBe(0);
	});

	it('cuts a cell of 100 MB, and ends a statement that takes all memory in plain words', async () => {
		const page = await visit('/workbench/');
		expect(await run(page, `SELECT repeat('x', 100000000) AS long, 1 AS n`)).toContain(
			'1 cell is too long to be held whole'
		);
		const [long, n] = await cells(page);
		expect(long).toMatch(/^x{500}… \(99 MB more, cut\)$/);
		expect(n).toBe('1');
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'The answer as CSV' }).click();
		const csv = Buffer.concat(await (await (await saving).createReadStream()).toArray());
		expect(csv.length).toBeLessThan(1_000_200);
		expect(csv.toString('utf8')).toContain('… 99 MB more');
		expect(await run(page, `SELECT repeat('x', 100000000) || i FROM range(40) t(i)`)).toContain(
			'Its database was closed to give the memory back.'
		);
		await run(page, 'SELECT 6 * 7 AS n');
		expect(await cells(page)).toEqual(['42']);
	}, 150_000);

	it('opens the question behind a figure, which gives the rows that the page tells of', async () => {
		const page = await visit('/areas/wigan/life-expectancy/');
		const figure = page.locator('#life-expectancy-birth');
		await figure.getByText('Show the working').click();
		const told = await figure.locator('.count').first().innerText();
		await figure.getByRole('link', { name: /workbench.*question 1/ }).click();
		await page.waitForURL(/\/workbench\/\?sql=/);
		await page.locator('.cm-content').waitFor();
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		const rows = /(\d+) rows/.exec(await finished(page))?.[1];
		expect(told).toContain(`${rows} rows`);
		expect(await cells(page)).toEqual(
			expect.arrayContaining(['E08000010', '77.3', '76.9', '77.6'])
		);
	});

	it('says without scripts what it does, and writes the questions out', async () => {
		const page = await visit('/workbench/', { javaScript: false });
		const text = await page.locator('main').innerText();
		expect(text).toContain('Typing and running need scripts');
		await page.locator('summary', { hasText: 'The statement' }).first().click();
		expect(await page.locator('main pre').first().innerText()).toContain('FROM population_by_age');
	});
});

describe('the keyboard', () => {
	it('enters the editor, runs, and leaves it by Escape and Tab', async () => {
		const page = await visit('/workbench/');
		await page.getByRole('link', { name: 'All tables and their sources' }).focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.press('Delete');
		await page.keyboard.type('SELECT 6 * 7 AS n');
		await page.keyboard.press('Tab');
		// Tab stays in the editor, until Escape has been pressed.
		await page.keyboard.type('-- here');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run');
		await page.keyboard.press('Enter');
		await finished(page);
		expect(await cells(page)).toEqual(['42']);
	});
});
