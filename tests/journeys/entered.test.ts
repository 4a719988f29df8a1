import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servedWith } from './harness/faulty-site';
import { emptyPage, visit } from './harness/visit';
import { cells, finished, run, write } from './harness/workbench';

const expectedErrors = /Failed to (load|fetch)|ERR_|status of|the process was ended|ErrorEvent/;

/** Holds the workers that a page starts, so that a test can end one as a browser would. */
async function holdWorkers(page: Page): Promise<() => Promise<void>> {
	await page.addInitScript(() => {
		const held: Worker[] = [];
		const Native = Worker;
		window.Worker = class extends Native {
			constructor(address: string | URL, options?: WorkerOptions) {
				super(address, options);
				held.push(this);
			}
		};
		Object.assign(window, { held });
	});
	return () =>
		page.evaluate(() => {
			const worker = (window as unknown as { held: Worker[] }).held.at(-1)!;
			worker.terminate();
			worker.dispatchEvent(new ErrorEvent('error', { message: 'the process was ended' }));
		});
}

const statement = (page: Page) => page.locator('.cm-content').innerText();

describe('an SQL statement of the reader’s', () => {
	it('stays where the engine is missing, and runs when it is there', async () => {
		let broken = true;
		const origin = await servedWith((path) =>
			broken && path.endsWith('.wasm') ? (answer) => void answer.writeHead(404).end() : null
		);
		const page = await emptyPage({ origin, expectedErrors });
		await page.goto('/workbench/', { waitUntil: 'networkidle' });
		const sql = 'SELECT 6 * 7 AS answer_of_mine';
		expect(await run(page, sql)).toContain('the server answered 404');
		expect(await statement(page)).toBe(sql);
		broken = false;
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		expect(await finished(page)).toContain('1 row');
		expect(await cells(page)).toEqual(['42']);
	});

	it('stays where the browser ends the engine in the middle of it, and runs in a new one', async () => {
		const page = await emptyPage({ expectedErrors });
		const endWorker = await holdWorkers(page);
		await page.goto('/workbench/', { waitUntil: 'networkidle' });
		await run(page, 'SELECT 1 AS one');
		const sql = 'SELECT count(*) AS n FROM range(1000000000) a, range(1000000) b';
		await write(page, sql);
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		await page.getByRole('button', { name: 'Stop' }).waitFor();
		await endWorker();
		expect(await finished(page)).toContain('the browser ended the engine');
		expect(await statement(page)).toBe(sql);
		expect(await run(page, 'SELECT count(*) AS n FROM areas')).toContain('1 row');
		expect(Number((await cells(page))[0])).toBeGreaterThan(300);
	});
});

const rows = 'area,cases,people\nWigan,30,1000\nBolton,82,900\nBury,41,800\n';

/** Opens a file and makes two choices: the type of a column and what is shown. */
async function withFile(page: Page): Promise<void> {
	await page.getByText('Requests are counted here from').waitFor();
	await page
		.getByLabel('Choose a CSV file or a workbook, or drop one here')
		.setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
	await page.getByText('3 rows in = 3 kept + 0 left out.').waitFor();
}

/** Chooses the denominator until there is a result: a column typed anew takes the choice back. */
async function resultOf(page: Page): Promise<void> {
	const place = page.getByRole('rowheader', { name: 'Wigan' }).first();
	const shown = async () => {
		await page.getByLabel('Denominator').selectOption({ label: 'people' });
		return place.waitFor({ timeout: 1_000 }).then(
			() => true,
			() => false
		);
	};
	await expect.poll(shown, { timeout: 20_000 }).toBe(true);
}

describe('a file of the reader’s', () => {
	it('stays open with its results where its worker is ended, and is asked again', async () => {
		const page = await emptyPage({ expectedErrors });
		const endWorker = await holdWorkers(page);
		await page.goto('/workbench/own-data/');
		await withFile(page);
		await resultOf(page);
		await page.getByLabel('Type of people').selectOption('number');
		await endWorker();
		await page.getByText('This did not work').waitFor();
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByText('3 rows in = 3 kept + 0 left out.').waitFor();
		expect(await page.getByLabel('Type of people').inputValue()).toBe('number');
		expect(await page.locator('main strong', { hasText: 'mine.csv' }).count()).toBe(1);
		await page.getByLabel('Type of people').selectOption('count');
		await resultOf(page);
	});

	it('can be opened once the list of places has come, after it did not', async () => {
		const page = await emptyPage({ expectedErrors });
		await page.route('**/reference.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
		await page.goto('/workbench/own-data/');
		await page.getByText('the list of places answered 503').waitFor();
		await page.getByRole('button', { name: 'Try again' }).click();
		await withFile(page);
	});

	it('is not lost where the network is', async () => {
		const page = await visit('/workbench/own-data/', { expectedErrors });
		await withFile(page);
		await page.context().setOffline(true);
		await page.getByLabel('Type of people').selectOption('number');
		await page.getByLabel('Type of people').selectOption('count');
		await resultOf(page);
	});
});

describe('a group of the reader’s', () => {
	it('stays in its address where its values do not come, and is tried again', async () => {
		const page = await visit('/workbench/groups/?areas=bolton,bury&name=Mine', { expectedErrors });
		await page.locator('#finding', { hasText: 'in Mine' }).waitFor();
		await page.route('**/explore/values/deaths-rate.json', (route) => route.abort(), { times: 1 });
		await page.getByLabel('Measure').selectOption('deaths-rate');
		await page.getByText('This could not be answered').waitFor();
		expect(new URL(page.url()).search).toContain('measure=deaths-rate');
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.locator('#finding', { hasText: /Deaths.*in Mine/i }).waitFor();
		expect(await page.getByText('This could not be answered').count()).toBe(0);
	});
});
