import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtPage } from './harness/built-site';
import { servedWith, type Fault } from './harness/faulty-site';
import { emptyPage } from './harness/visit';

const offlineErrors =
	/Failed to (load|fetch)|ERR_INTERNET_DISCONNECTED|ERR_FAILED|503|script evaluation|SyntaxError/;
const keeping = { serviceWorker: true, expectedErrors: offlineErrors };

/** Addresses kept on the device, below the site's root. */
function kept(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const found: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys())
				found.push(url.slice(location.origin.length));
		return found;
	});
}

async function untilKept(page: Page, ...wanted: (string | RegExp)[]): Promise<void> {
	const fits = (path: string) => (want: string | RegExp) =>
		typeof want === 'string' ? path === want : want.test(path);
	await expect
		.poll(
			async () => {
				const paths = await kept(page);
				return wanted.filter((want) => !paths.some((path) => fits(path)(want)));
			},
			{ timeout: 20_000 }
		)
		.toEqual([]);
}

/** Opens a page and waits until it, the script it started with and its style sheets are kept. */
async function open(page: Page, path: string): Promise<void> {
	await page.goto(path, { waitUntil: 'networkidle' });
	const styles = await page.evaluate(() =>
		Array.from(
			document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'),
			({ href }) => new URL(href).pathname
		)
	);
	expect(styles.length).toBeGreaterThan(0);
	await untilKept(page, new URL(page.url()).pathname, /\/entry\/app[^/]*\.js$/, ...styles);
}

async function untilReady(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.documentElement.dataset.engine === 'ready' &&
			document.querySelector('[aria-busy="true"], [data-behind]') === null,
		null,
		{ timeout: 50_000 }
	);
}

/** Files as a careless host sends them, in the order in which they are kept, and what is then said. */
const damaged: [pattern: RegExp, fault: Fault, words: RegExp][] = [
	[
		/^\/glossary\/$/,
		() => (answer) => {
			answer.setHeader('content-type', 'text/html');
			answer.end(builtPage('about'));
		},
		/glossary\/: it has \d+ bytes instead of/
	],
	[
		/^\/data\/areas\.csv$/,
		() => (answer) =>
			void answer.end(readFileSync('data/areas.csv', 'latin1').replace('Wigan', 'Vigan'), 'latin1'),
		/data\/areas\.csv\?v=\w+: its content is not the one of this release/
	],
	[/\.wasm$/, () => '7'.repeat(71), /\.wasm: it has 71 bytes instead of/]
];

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'You are offline' });

describe('without a network', () => {
	it('a page that was opened once is whole, and one that was not says so', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/areas/wigan/age-profile/');
		const figures = await page.locator('main article').allInnerTexts();
		await page.context().setOffline(true);
		await page.reload();
		await notice(page).waitFor();
		expect(await page.locator('main article').allInnerTexts()).toEqual(figures);
		expect(await page.getByLabel('Compare with').first().isEnabled()).toBe(true);

		const response = await page.goto('/areas/wigan/workforce/');
		expect(response?.status()).toBe(503);
		expect(await page.locator('h1').innerText()).toBe('This page is not kept on this device');
		await page.getByRole('link', { name: /Age profile, Wigan/ }).click();
		await page.waitForURL('**/areas/wigan/age-profile/');
		expect(await page.locator('main article').allInnerTexts()).toEqual(figures);

		await page.context().setOffline(false);
		await page.goto('/areas/wigan/workforce/');
		expect(await page.locator('main article').count()).toBeGreaterThan(2);
	});

	it('links lead to pages that are kept, however those were reached', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/about/');
		await page.getByRole('contentinfo').getByRole('link', { name: 'Methods' }).click();
		await page.waitForURL('**/methods/');
		await untilKept(page, '/methods/');
		await page.context().setOffline(true);
		await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click();
		await page.getByRole('heading', { level: 1, name: 'About Fair Measure' }).waitFor();
		await page.reload();
		await page.getByRole('heading', { level: 1, name: 'About Fair Measure' }).waitFor();
		await page.goto('/methods/');
		expect(await page.locator('h1').innerText()).toContain('Methods');
	});

	it('links lead to pages that were opened by themselves, with the styles that stood in them', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/methods/');
		await open(page, '/about/');
		await page.context().setOffline(true);
		await page.getByRole('contentinfo').getByRole('link', { name: 'Methods' }).click();
		await page.waitForURL('**/methods/');
		await page.getByRole('heading', { level: 1, name: 'Methods' }).waitFor();
		const unloaded = await page.evaluate(() =>
			Array.from(
				document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]:not([disabled])')
			).flatMap(({ href, sheet }) => (sheet ? [] : [href]))
		);
		expect(unloaded).toEqual([]);
	});

	it('the engine answers once it was used, with the tables it then read', async () => {
		const page = await emptyPage(keeping);
		await page.goto('/areas/wigan/age-profile/?compare=north-west');
		await untilReady(page);
		await untilKept(page, /\.wasm$/, /duckdb[^/]*worker[^/]*\.js$/, /areas\.csv\?v=/);
		await untilKept(page, '/areas/wigan/age-profile/', /\/entry\/app[^/]*\.js$/);
		await page.context().setOffline(true);
		await page.goto('/areas/wigan/age-profile/?compare=bolton');
		await untilReady(page);
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('Bolton');
	});
});

describe('what is kept', () => {
	it('is nothing of the reader’s: no cookie, no storage', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/areas/wigan/');
		await page.getByRole('combobox', { name: 'Find a place' }).fill('bolton');
		await page.reload({ waitUntil: 'networkidle' });
		const stored = await page.evaluate(async () => ({
			cookies: document.cookie,
			local: Object.keys(localStorage),
			// Kit notes the scroll position of the tab, for the way back.
			session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
			databases: await indexedDB.databases()
		}));
		expect(stored).toEqual({ cookies: '', local: [], session: [], databases: [] });
		expect((await kept(page)).filter((path) => path.includes('bolton'))).toEqual([]);
	});

	it('can be everything of a place, which then can be read unseen', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/offline/');
		await page.getByLabel('Which places to keep').selectOption('isles-of-scilly');
		await page.getByRole('button', { name: 'Keep everything for offline use' }).click();
		await page.getByText('Everything chosen is kept').waitFor({ timeout: 50_000 });
		await page.context().setOffline(true);
		await page.goto('/areas/isles-of-scilly/life-expectancy/');
		await notice(page).waitFor();
		expect(await page.locator('h1').innerText()).toContain('Isles of Scilly');
		await page.goto('/areas/isles-of-scilly/age-profile/?compare=south-west');
		await untilReady(page);
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('the South West');
	});

	it('is never another page, an altered table or an engine of 71 bytes: each is named, and kept once right', async () => {
		let broken = damaged[0];
		const origin = await servedWith((path) => (broken?.[0].test(path) ? broken[1](path) : null));
		const page = await emptyPage({ ...keeping, origin });
		await open(page, '/offline/');
		await page.getByLabel('Which places to keep').selectOption('isles-of-scilly');
		const button = page.getByRole('button', { name: 'Keep everything for offline use' });
		for (broken of damaged) {
			await button.click();
			await page.getByText(broken[2]).waitFor({ timeout: 50_000 });
			const wrong = (path: string) => broken?.[0].test(path.replace(/\?.*/, ''));
			expect((await kept(page)).filter(wrong)).toEqual([]);
		}
		broken = undefined;
		await button.click();
		await page.getByText('Everything chosen is kept').waitFor({ timeout: 50_000 });
	}, 120_000);

	it('ends where the browser has no more room, and says so', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/offline/');
		const session = await page.context().newCDPSession(page);
		const { origin } = new URL(page.url());
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3e6 });
		await page.getByRole('button', { name: 'Keep everything for offline use' }).click();
		await page.getByText('this browser has no more room for the site').waitFor();
		// Pages go on as ever.
		await page.goto('/areas/wigan/workforce/', { waitUntil: 'networkidle' });
		expect(await page.locator('main article').count()).toBeGreaterThan(2);
	});

	it('can be removed, and kept from coming back', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/offline/');
		await page.getByRole('button', { name: 'End offline use on this device' }).click();
		await page.getByText('you have ended offline use').waitFor();
		expect(await kept(page)).toEqual([]);
		await page.goto('/about/', { waitUntil: 'networkidle' });
		await page.waitForTimeout(1500);
		expect(await kept(page)).toEqual([]);
		await page.goto('/offline/');
		await page.getByRole('button', { name: 'Allow offline use again' }).click();
		await untilKept(page, '/offline/');
	});
});

describe('a newer release', () => {
	const answer = (body: object) => ({
		contentType: 'application/json',
		body: JSON.stringify(body)
	});
	const newer = { build: 'another', version: '9.0.0', newestData: '2031-05-07', offline: true };

	it('is told on the page of an older one', async () => {
		const page = await emptyPage();
		await page.route('**/release.json', (route) => route.fulfill(answer(newer)));
		await page.goto('/about/');
		await page.getByText('A newer release of these pages is there').waitFor();
		expect(await page.getByRole('main').innerText()).toContain('7 May 2031');
		await page.unroute('**/release.json');
		await page.getByRole('button', { name: 'Load the newer release' }).click();
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(1500);
		expect(await page.getByText('A newer release of these pages').count()).toBe(0);
	});

	it('that ends offline use takes everything kept from the device', async () => {
		const page = await emptyPage(keeping);
		await open(page, '/about/');
		await page
			.context()
			.route('**/release.json', (route) => route.fulfill(answer({ ...newer, offline: false })));
		await page.goto('/methods/');
		await expect.poll(() => kept(page), { timeout: 10_000 }).toEqual([]);
		const left = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
		expect(left).toHaveLength(0);
	});

	it('with a service worker that cannot start leaves the last one in charge', async () => {
		const site = await servedWith((path) =>
			path === '/service-worker.js' && broken ? 'const half = {' : null
		);
		let broken = false;
		const page = await emptyPage({ ...keeping, origin: site });
		await open(page, '/about/');
		// What a truncated upload looks like.
		broken = true;
		const [refused, same] = await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			const before = registration.active;
			const outcome = await registration.update().then(() => '', String);
			return [outcome !== '', registration.active === before] as const;
		});
		expect([refused, same]).toEqual([true, true]);
		await page.context().setOffline(true);
		await page.reload();
		expect(await page.locator('h1').innerText()).toBe('About Fair Measure');
	});

	it('of which the scripts did not arrive still shows its figures', async () => {
		const page = await emptyPage({ expectedErrors: /Failed to (load|fetch)|404/ });
		await page.route('**/_app/immutable/**/*.js', (route) => route.fulfill({ status: 404 }));
		await page.goto('/areas/wigan/life-expectancy/');
		expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(2);
		expect(await page.locator('main').innerText()).toContain('77.3');
	});
});
