import sirv from 'sirv';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { builtFiles, builtPaths } from '../journeys/harness/built-site';
import { servedWith } from '../journeys/harness/faulty-site';
import { otherOrigin, listening, refusals, tryToLeave } from '../journeys/harness/other-origin';
import { pageKinds } from '../journeys/harness/pages';
import { browser, emptyPage, type Visit } from '../journeys/harness/visit';

const base = process.env.BASE_PATH ?? '';

/**
 * The site at its place below the root; the test fails where anything outside it was asked for, by
 * pages, workers or the service worker.
 * @returns address of the site, without a slash at the end
 */
async function served(): Promise<{ origin: string; home: string }> {
	const asked: string[] = [];
	const note = (path: string) => {
		asked.push(path);
		return null;
	};
	const origin = await servedWith(note, buildFolder, base);
	onTestFinished(() => {
		const outside = asked.filter((path) => path !== base && !path.startsWith(`${base}/`));
		if (outside.length > 0) throw new Error(`asked outside ${base}: ${outside.join(', ')}`);
	});
	return { origin, home: origin + base };
}

async function opened(path: string, options: Visit = {}): Promise<Page> {
	const { origin, home } = await served();
	const page = await emptyPage({ origin, ...options });
	const response = await page.goto(home + path, { waitUntil: 'networkidle' });
	expect([path, response?.status()]).toEqual([path, 200]);
	return page;
}

const untilReady = (page: Page) =>
	page.waitForFunction(
		() =>
			document.documentElement.dataset.engine === 'ready' &&
			!document.querySelector('[aria-busy="true"]'),
		null,
		{ timeout: 50_000 }
	);

/** Addresses kept on the device. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const found: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys())
				found.push(new URL(url).pathname);
		return found;
	});

describe('the build', () => {
	it('is for a place below the root', () => {
		expect(base).toMatch(/^\/\w+$/);
		expect(builtPaths().length).toBeGreaterThan(50);
	});

	it.each(pageKinds)(
		'%s opens with all its parts, and links inside the site only',
		async (path) => {
			const page = await opened(path);
			expect(await page.locator('h1').count()).toBe(1);
			const links = await page.evaluate(() =>
				[...document.querySelectorAll('a[href]')]
					.map((link) => new URL((link as HTMLAnchorElement).href))
					.filter((url) => url.origin === location.origin)
					.map((url) => url.pathname)
			);
			const files = new Set(builtFiles());
			const dead = links.filter((link) => {
				if (!link.startsWith(`${base}/`)) return true;
				// A build of a few places has no pages of the others.
				if (process.env.FAIR_MEASURE_AREAS && link.startsWith(`${base}/areas/`)) return false;
				const inside = decodeURIComponent(link.slice(base.length + 1)).replace(/\/$/, '');
				return ![inside, `${inside}/index.html`.replace(/^\//, '')].some((file) => files.has(file));
			});
			expect(dead).toEqual([]);
		}
	);

	it('has a page of its own for what is not there', async () => {
		const { origin, home } = await served();
		const page = await emptyPage({ origin, expectedErrors: /404/ });
		const response = await page.goto(`${home}/areas/atlantis/`, { waitUntil: 'networkidle' });
		expect(response?.status()).toBe(404);
		await page
			.getByRole('link', { name: /overview|home/i })
			.first()
			.waitFor();
		await page.getByRole('combobox', { name: 'Find a place' }).waitFor();
	});
});

describe('a reader', () => {
	it('finds a place, follows its themes, and asks the engine', async () => {
		const page = await opened('/');
		await page.getByRole('combobox', { name: 'Find a place' }).fill('west lancashire');
		await page.getByRole('listbox', { name: 'Places' }).getByRole('option').first().click();
		await page.waitForURL(`**${base}/areas/west-lancashire/`);
		await page
			.getByRole('link', { name: /^Age profile/ })
			.first()
			.click();
		await page.waitForURL(`**${base}/areas/west-lancashire/age-profile/`);
		await page.locator('#share-65-plus h2').waitFor();
		await page.getByLabel('Compare with').first().selectOption({ label: 'The North West' });
		await untilReady(page);
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('the North West');
	});

	it('explores another measure, and asks the tables in SQL', async () => {
		const page = await opened('/explore/');
		await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('smoking');
		await page.getByRole('heading', { name: /Adults who smoke/ }).waitFor();
		const workbench = await opened('/workbench/');
		await workbench.getByRole('button', { name: 'Run', exact: true }).click();
		await workbench.locator('section[aria-labelledby="answer"] td').first().waitFor();
	});

	it('opens a citation at its address below the root', async () => {
		const page = await opened('/areas/wigan/life-expectancy/');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const card = page.locator('#life-expectancy-birth');
		await card.locator('summary', { hasText: /^Cite$/ }).click();
		await card.getByRole('button', { name: 'Address', exact: true }).click();
		await card.getByRole('status').filter({ hasText: 'address' }).waitFor();
		const address = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(address).pathname).toBe(`${base}/cite/`);
		await page.goto(address);
		await page.getByRole('heading', { name: 'This number still holds' }).waitFor();
	});

	it('reads a visited page without a network, by the service worker of this place alone', async () => {
		const page = await opened('/areas/wigan/age-profile/', {
			serviceWorker: true,
			expectedErrors: /Failed to (load|fetch)|ERR_|503/
		});
		const here = `${base}/areas/wigan/age-profile/`;
		await expect.poll(() => kept(page), { timeout: 20_000 }).toContain(here);
		await expect
			.poll(async () => (await kept(page)).some((path) => /\/entry\/app[^/]*\.js$/.test(path)), {
				timeout: 20_000
			})
			.toBe(true);
		const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
		expect(new URL(scope).pathname).toBe(`${base}/`);
		await page.context().setOffline(true);
		await page.reload();
		await page.getByRole('status').filter({ hasText: 'You are offline' }).waitFor();
		expect(await page.locator('main article').count()).toBeGreaterThan(2);
	});
});

describe('a figure on another site', () => {
	it('is drawn in its frame, which becomes as high as it', async () => {
		const { home } = await served();
		const host = await listening((_, answer) => {
			answer.setHeader('Content-Type', 'text/html');
			answer.end(`<!doctype html><title>Host</title>
				<iframe src="${home}/embed/life-expectancy-birth/?area=wigan" title="x" height="480" data-fair-measure></iframe>
				<script async src="${home}/embed/frame.js"></script>`);
		});
		const page = await (await browser()).newPage();
		onTestFinished(() => page.close());
		await page.goto(host, { waitUntil: 'networkidle' });
		const height = () => page.evaluate(() => document.querySelector('iframe')!.height);
		await expect.poll(height, { timeout: 20_000 }).not.toBe('480');
		const frame = page.frames().find((each) => each.url().includes('/embed/'))!;
		const link = await frame.locator('main article a').getAttribute('href');
		expect(link).toMatch(new RegExp(`^${home}/areas/wigan/life-expectancy/`));
	});
});

describe.each(['that sends our headers', 'that sends no headers'])('a host %s', (kind) => {
	it('lets nothing reach another origin', async () => {
		const other = await otherOrigin();
		const files = sirv(buildFolder);
		const plain = () =>
			listening((request, response) => {
				request.url = (request.url ?? '').slice(base.length);
				files(request, response);
			});
		const origin = kind.includes('no') ? await plain() : (await served()).origin;
		const page = await emptyPage({ origin, expectedErrors: refusals });
		await page.goto(`${origin}${base}/areas/wigan/age-profile/?compare=north-west`);
		await untilReady(page);
		await tryToLeave(page, other.origin);
		expect(other.asked).toEqual([]);
	});
});
