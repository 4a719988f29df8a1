import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyPage, requests, visit } from './harness/visit';
import { cells, finished, run, status, write } from './harness/workbench';

describe('a long run', () => {
	const endless = 'SELECT count(*) FROM range(1000000000) a, range(1000000) b';

	it('is asked about after ten seconds, goes on, and stops', async () => {
		const page = await visit('/workbench/');
		await write(page, endless);
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		await page.getByRole('button', { name: 'Go on' }).click({ timeout: 40_000 });
		expect(await status(page).innerText()).toContain('Running');
		await page.getByRole('button', { name: 'Stop' }).click();
		expect(await finished(page)).toBe('Stopped.');
		expect(await run(page, 'SELECT 40 + 2 AS n')).toContain('1 row');
		expect(await cells(page)).toEqual(['42']);
	});

	it('that does not listen is ended with its database, and the next run opens a new one', async () => {
		const page = await visit('/workbench/');
		await run(page, 'CREATE TABLE mine AS SELECT 1 AS n');
		// One call that cannot be interrupted between rows.
		await write(page, `SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))`);
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		await page.waitForTimeout(500);
		await page.getByRole('button', { name: 'Stop' }).click();
		expect(await finished(page)).toContain('did not listen');
		expect(await run(page, 'SELECT count(*) AS n FROM areas')).toContain('1 row');
		expect(await run(page, 'FROM mine')).toContain('does not exist');
	});
});

describe('a wrecked database', () => {
	it('is mended with one press, and was never the one behind the pages', async () => {
		const page = await visit('/workbench/');
		await run(page, 'DROP TABLE areas; DELETE FROM life_expectancy');
		expect(await run(page, 'SELECT count(*) FROM areas')).toContain('does not exist');
		expect(await page.locator('main').innerText()).toContain(
			'A statement may have changed the tables'
		);
		await page.evaluate(() => {
			const link = document.createElement('a');
			link.href = '/areas/wigan/life-expectancy/?compare=north-west';
			document.body.append(link);
			link.click();
		});
		await page
			.locator('#life-expectancy-birth h2', { hasText: 'the North West' })
			.waitFor({ timeout: 50_000 });
		await page.goBack();
		await run(page, 'DROP TABLE areas');
		await page.getByRole('button', { name: 'Restore the tables' }).click();
		expect(await finished(page)).toContain('again as published');
		await run(page, 'SELECT count(*) AS n FROM life_expectancy, areas WHERE code = area_code');
		expect(Number((await cells(page))[0])).toBeGreaterThan(1000);
		expect(await page.getByRole('button', { name: 'Restore the tables' }).count()).toBe(0);
	});
});

describe('ways out of the database', () => {
	let elsewhere: Server;
	let origin = '';
	let asked = 0;

	beforeAll(async () => {
		elsewhere = createServer((_, response) => {
			asked += 1;
			response.setHeader('access-control-allow-origin', '*').end('a,b\n1,2\n');
		});
		await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
		origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
	});
	afterAll(() => elsewhere.close());

	it('are refused, each of them, and nobody is asked for anything', async () => {
		const page = await emptyPage();
		await page.goto('/workbench/', { waitUntil: 'networkidle' });
		const { origin: own } = new URL(page.url());
		await run(page, 'SELECT 1 AS one');
		const before = requests(page).length;
		const ways = [
			`SELECT * FROM '${origin}/x.csv'`,
			`SELECT * FROM read_csv('${origin}/x.csv')`,
			`SELECT * FROM read_csv('${own}/data/areas.csv')`,
			`SELECT * FROM read_text('${origin}/x')`,
			`SELECT * FROM parquet_scan('${origin}/x.parquet')`,
			`COPY areas TO '${origin}/x.csv'`,
			`COPY areas FROM '${origin}/x.csv'`,
			`ATTACH '${origin}/x.db' AS x`,
			`INSTALL httpfs FROM '${origin}'`,
			`LOAD '${origin}/extension.wasm'`,
			'LOAD httpfs',
			'LOAD json',
			"SELECT * FROM glob('*')",
			`SET enable_external_access=true; SELECT * FROM '${origin}/x.csv'`,
			`SET autoload_known_extensions=true`,
			`SET custom_extension_repository='${origin}'`,
			`IMPORT DATABASE '${origin}/x'`
		];
		for (const way of ways)
			expect(await run(page, way), way).toMatch(
				/disabled|locked|cannot be installed|not in the catalog/
			);
		expect(await run(page, `SELECT current_setting('enable_external_access') AS open`)).toContain(
			'1 row'
		);
		expect(await cells(page)).toEqual(['false']);
		expect(
			requests(page)
				.slice(before)
				.filter((url) => !/\/_app\/|favicon/.test(url))
		).toEqual([]);
		expect(asked).toBe(0);
	});
});
