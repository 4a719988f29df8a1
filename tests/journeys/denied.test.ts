import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { latestAges } from './harness/fault-matrix';
import { servedWith } from './harness/faulty-site';
import { emptyPage } from './harness/visit';
import { run } from './harness/workbench';

const question = '/areas/wigan/age-profile/?compare=north-west';

/** What a browser keeps from pages on plain http: digests, the clipboard, service workers, caches. */
async function asOnPlainHttp(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const without = (owner: object, name: string) =>
			Object.defineProperty(owner, name, { value: undefined, configurable: true });
		without(Crypto.prototype, 'subtle');
		without(Navigator.prototype, 'clipboard');
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		Reflect.deleteProperty(globalThis, 'caches');
	});
}

async function state(page: Page, wanted: 'ready' | 'failed'): Promise<void> {
	await page.waitForFunction(
		(wanted) =>
			document.documentElement.dataset.engine === wanted &&
			(wanted === 'failed' || document.querySelector('[aria-busy="true"], [data-behind]') === null),
		wanted,
		{ timeout: 60_000 }
	);
}

describe('on plain http', () => {
	it('questions are answered, and everything is held to its hash all the same', async () => {
		const origin = await servedWith(() => null);
		const page = await emptyPage({ origin });
		await asOnPlainHttp(page);
		await page.goto(question);
		await state(page, 'ready');
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('the North West');
		// What the page checks of itself is done by then.
		await page.waitForTimeout(2500);
		expect(await page.locator('.program-line').count()).toBe(0);
	});

	it('a table that is not the one of the release is refused by its hash', async () => {
		const table = `/${latestAges()}`;
		const altered = readFileSync(join(buildFolder, table), 'latin1').replace('1', '2');
		const origin = await servedWith((path) =>
			path === table ? (answer) => void answer.end(altered, 'latin1') : null
		);
		const page = await emptyPage({ origin });
		await asOnPlainHttp(page);
		await page.goto(question);
		await state(page, 'failed');
		const status = page.getByRole('status').filter({ hasText: 'could not be answered' });
		expect(await status.innerText()).toMatch(/population_by_age.*content is not the one/);
	});

	it('the page on offline use says that there is none, and nothing fails unheard', async () => {
		const page = await emptyPage();
		await asOnPlainHttp(page);
		await page.goto('/offline/', { waitUntil: 'networkidle' });
		await page.waitForTimeout(1500);
		expect(await page.locator('h1').innerText()).toBe('Reading offline');
		expect(await page.getByRole('button', { name: /Keep everything/ }).count()).toBe(0);
	});

	it('"Copy" copies by selection, or says how to copy by hand', async () => {
		const page = await emptyPage();
		await asOnPlainHttp(page);
		await page.goto('/workbench/', { waitUntil: 'networkidle' });
		await run(page, 'SELECT count(*) AS n FROM areas');
		await page.getByText('The same question in R, Python').click();
		const copy = page.getByRole('button', { name: 'Copy', exact: true });
		const said = page.locator('.snippet').getByRole('status');
		await copy.click();
		await said.filter({ hasText: 'Copied.' }).waitFor();
		await page.evaluate(() => (document.execCommand = () => false));
		await copy.click();
		await said.filter({ hasText: 'press Ctrl and C' }).waitFor();
		const marked = await page.evaluate(() => getSelection()?.toString());
		expect(marked).toContain('SELECT count(*) AS n FROM areas');
	});
});

describe('a browser that denies service workers', () => {
	/** As browsers do where all cookies are blocked, and in frames without rights of their own. */
	const refuses = (page: Page, how: 'getter' | 'calls') =>
		page.addInitScript((how) => {
			const refusal = () => new DOMException('denied', 'SecurityError');
			const refused = () => Promise.reject(refusal());
			Object.assign(CacheStorage.prototype, { keys: refused, open: refused, match: refused });
			if (how === 'calls')
				Object.assign(ServiceWorkerContainer.prototype, {
					register: refused,
					getRegistration: refused
				});
			else
				Object.defineProperty(Navigator.prototype, 'serviceWorker', {
					get() {
						throw refusal();
					}
				});
		}, how);

	it.each(['getter', 'calls'] as const)(
		'by its %s shows every page, and nothing fails unheard',
		async (how) => {
			const page = await emptyPage();
			await refuses(page, how);
			for (const path of ['/areas/wigan/', '/offline/', '/about/']) {
				await page.goto(path, { waitUntil: 'networkidle' });
				await page.waitForTimeout(1500);
				await page.waitForFunction(() => document.documentElement.dataset.program === 'runs');
			}
		}
	);

	it('lets "Remove everything kept" and "End offline use" end without an error', async () => {
		const page = await emptyPage();
		await refuses(page, 'calls');
		await page.goto('/offline/', { waitUntil: 'networkidle' });
		await page.getByRole('button', { name: 'Remove everything kept' }).click();
		await page.getByRole('button', { name: 'End offline use on this device' }).click();
		await page.getByText('you have ended offline use').waitFor();
	});
});

describe('an engine that keeps silent for 20 seconds', () => {
	it('is named, and starts at the first "Try again"', async () => {
		let first = true;
		const origin = await servedWith((path) => {
			if (!path.endsWith('.wasm') || !first) return null;
			first = false;
			// Long enough to be given up; the answer never comes.
			return () => undefined;
		});
		const page = await emptyPage({ origin, expectedErrors: /ERR_/ });
		await page.goto(question);
		await state(page, 'failed');
		const status = page.getByRole('status').filter({ hasText: 'could not be answered' });
		expect(await status.innerText()).toMatch(
			/no sign of life for 15 seconds; what did not come is its WebAssembly/
		);
		const start = performance.now();
		await page.getByRole('button', { name: 'Try again' }).click();
		await state(page, 'ready');
		// A browser that waited behind the first request would take 20 seconds more.
		expect(performance.now() - start).toBeLessThan(18_000);
	});
});
