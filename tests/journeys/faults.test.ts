import type { Page } from 'playwright-core';
import { latest } from '$lib/catalogue/coverage';
import { describe, expect, it } from 'vitest';
import { servedWith, type Fault } from './harness/faulty-site';
import { emptyPage, visit } from './harness/visit';

const expectedErrors = /Failed to (load|fetch)|ERR_|status of|Content Security Policy|violates/;
const question = '/areas/wigan/age-profile/?compare=north-west';
const card = (page: Page) => page.locator('#share-65-plus h2');

async function state(page: Page, wanted: 'failed' | 'ready', timeout = 50_000): Promise<void> {
	await page.waitForFunction(
		(state) =>
			document.documentElement.dataset.engine === state &&
			(state === 'failed' || document.querySelector('[aria-busy="true"], [data-behind]') === null),
		wanted,
		{ timeout }
	);
}

const status = (page: Page) =>
	page.getByRole('status').filter({ hasText: 'could not be answered' });

/** The page says what failed, shows its prerendered figures and keeps the reader's address. */
async function failsWith(page: Page, words: RegExp): Promise<void> {
	await state(page, 'failed');
	expect(await status(page).innerText()).toMatch(words);
	expect(await card(page).textContent()).toContain('than in England');
	expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(2);
	expect(new URL(page.url()).search).toBe('?compare=north-west');
}

async function recovers(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Try again' }).click();
	await state(page, 'ready');
	expect(await card(page).textContent()).toContain('the North West');
}

/** A fault of one file that is over as soon as `mend` is called. */
async function faulty(pattern: RegExp, fault: ReturnType<Fault>) {
	let broken = true;
	const origin = await servedWith((path) => (broken && pattern.test(path) ? fault : null));
	const page = await emptyPage({ origin, expectedErrors });
	return { page, mend: () => (broken = false) };
}

const newest = latest('population_by_age').file!;
const table = new RegExp(`${newest.name}\\.csv$`);
const { bytes } = newest;

describe('a table', () => {
	it.each<[string, ReturnType<Fault>, RegExp]>([
		['is not there', (answer) => void answer.writeHead(404).end(), /population_by_age.*404/],
		['meets a fault of the server', (answer) => void answer.writeHead(500).end(), /answered 500/],
		['is another one', 'code,name\n', /bytes were expected/],
		[
			'has the right size and the wrong content',
			(answer) => void answer.end('0'.repeat(bytes)),
			/content is not the one/
		],
		[
			'ends in the middle',
			(answer) => {
				answer.writeHead(200, { 'content-length': bytes }).write('code,');
				setTimeout(() => answer.destroy(), 300);
			},
			/the line broke/
		]
	])('that %s is named, and asked for again', async (_, fault, words) => {
		const { page, mend } = await faulty(table, fault);
		await page.goto(question);
		await failsWith(page, words);
		mend();
		await recovers(page);
	});

	it('that comes slowly is waited for, with the figures in place meanwhile', async () => {
		const origin = await servedWith(() => null);
		const page = await emptyPage({ origin });
		await page.route('**/areas.csv?v=*', async (route) => {
			await new Promise((wait) => setTimeout(wait, 4000));
			await route.continue();
		});
		await page.goto(question);
		await page.getByText('Loading what answers your choice').waitFor();
		expect(await card(page).textContent()).toContain('than in England');
		await state(page, 'ready');
		expect(await card(page).textContent()).toContain('the North West');
	});

	it('that is asked for without a network is named, and comes when the network is back', async () => {
		const page = await emptyPage({ expectedErrors });
		await page.goto(question);
		await state(page, 'ready');
		await page.context().setOffline(true);
		await page.getByLabel('Period ending').selectOption('2022');
		await state(page, 'failed');
		expect(await status(page).innerText()).toContain('population_by_age_2022');
		await page.context().setOffline(false);
		await page.getByRole('button', { name: 'Try again' }).click();
		await state(page, 'ready');
		expect(new URL(page.url()).search).toContain('year=2022');
	});
});

describe('the engine', () => {
	it.each<[string, RegExp]>([
		['its WebAssembly', /\.wasm$/],
		['its worker', /duckdb[^/]*worker[^/]*\.js$/]
	])('of which %s is missing says so, and starts when it is there', async (_, part) => {
		const { page, mend } = await faulty(part, (answer) => void answer.writeHead(404).end());
		await page.goto(question);
		await failsWith(page, /engine could not be fetched: the server answered 404/);
		mend();
		await recovers(page);
	});

	it('that the policy of a host blocks says so at once', async () => {
		const page = await emptyPage({ expectedErrors });
		await page.route('**/areas/wigan/age-profile/*', async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replaceAll(" 'wasm-unsafe-eval'", '');
			await route.fulfill({ response, body });
		});
		await page.goto(question);
		await failsWith(page, /does not allow WebAssembly/);
	});

	it.each<[string, RegExp]>([
		['is ended by the browser', /ended the engine|did not answer/],
		['runs out of memory', /ran out of memory/]
	])('that %s says so, and is started anew', async (what, words) => {
		const page = await emptyPage({ expectedErrors: /./ });
		// What the browser does to a worker is done here by the worker's own handle.
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
		await page.goto(question);
		await state(page, 'ready');
		await page.evaluate((memory) => {
			const { held } = window as unknown as { held: Worker[] };
			const worker = held.at(-1)!;
			if (!memory) {
				worker.dispatchEvent(new ErrorEvent('error', { message: 'the process was ended' }));
				return;
			}
			// The engine's answer to the next question: its own words for a failed allocation.
			const post = worker.postMessage.bind(worker) as (message: unknown, rest?: unknown) => void;
			worker.postMessage = (message: { messageId: number; type: string }, rest?: unknown) => {
				if (!/PREPARED|RUN|PREPARE/.test(message.type)) return post(message, rest);
				const data = {
					messageId: -1,
					requestId: message.messageId,
					type: 'ERROR',
					data: { name: 'Error', message: 'Out of Memory Error: could not allocate block' }
				};
				worker.onmessage?.(new MessageEvent('message', { data }));
				worker.dispatchEvent(new MessageEvent('message', { data }));
			};
		}, what === 'runs out of memory');
		await page.locator('label.field', { hasText: 'Sex' }).locator('select').selectOption('male');
		await state(page, 'failed');
		expect(await status(page).innerText()).toMatch(words);
		expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(2);
		await page.getByRole('button', { name: 'Try again' }).click();
		await state(page, 'ready');
		expect(new URL(page.url()).searchParams.get('sex')).toBe('men');
	});
});

describe('an error in one figure', () => {
	it('does not take the page, and is tried again on request', async () => {
		const page = await visit('/areas/wigan/workforce/');
		await page.route('**/areas/wigan/age-profile/figures.json', async (route) => {
			const figures = (await (await route.fetch()).json()) as { figures: { estimates: unknown }[] };
			figures.figures[1]!.estimates = [null];
			await route.fulfill({ json: figures });
		});
		await page.getByRole('link', { name: 'Age profile' }).first().click();
		await page.getByText('This figure could not be shown').waitFor();
		expect(await page.locator('main article').count()).toBeGreaterThan(1);
		expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(1);
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByText('This figure could not be shown').waitFor();
	});
});
