import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { builtPaths } from './harness/built-site';
import { sample } from './harness/scope';
import { axeViolations, lowContrast, browser, emptyPage, visit } from './harness/visit';
import { weighed } from './harness/weigh';

const frames = builtPaths().filter((path) => /^\/embed\/[^/]+\/$/.test(path));
const figure = '/embed/life-expectancy-birth/';
const source = '/areas/wigan/life-expectancy/';

describe('the frames', () => {
	it('are there for every kind of figure', () => {
		expect(frames.length).toBeGreaterThan(25);
	});

	it.each(sample(frames, 5))(
		'%s draws its figure from at most 60 kB, of this site alone',
		async (path) => {
			const { page, bytes } = await weighed(`${path}?area=wigan`);
			expect(await page.locator('main h1').count()).toBe(1);
			expect(await page.locator('main article svg:visible, main article table').count()).toBe(1);
			expect(await page.locator('main article .source').first().innerText()).toMatch(
				/^Source: .{20}/
			);
			const link = await page.locator('main article a').getAttribute('href');
			expect(link).toMatch(new RegExp(`^${inject('origin')}/areas/.*#${path.split('/')[2]}$`));
			expect(bytes).toBeGreaterThan(20_000);
			expect(bytes).toBeLessThanOrEqual(62_000);
		}
	);
});

describe(figure, () => {
	it('says what the page of the figure says', async () => {
		const page = await visit(`${figure}?area=wigan`);
		const heading = await page.locator('h1').innerText();
		const whole = await visit(source);
		const told = await whole.locator('#life-expectancy-birth h2').innerText();
		expect(heading).toBe(told.replaceAll('\u00a0', ' '));
		expect(await page.locator('main').innerText()).toContain('Men: 77.3 (76.9 to 77.6)');
	});

	it('has no breach of WCAG 2.2 AA once drawn, in light or dark colours, and fits its frame', async () => {
		const page = await visit(`${figure}?area=wigan`, { axe: true });
		expect(await axeViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await lowContrast(page)).toEqual([]);
		for (const width of [320, 600]) {
			await page.setViewportSize({ width, height: 600 });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
		}
	});

	it.each([
		['light', 'dark', 'rgb(21, 25, 29)'],
		['dark', 'light', 'rgb(255, 255, 255)']
	] as const)(
		'in %s surroundings is %s where the address asks for it',
		async (scheme, colours, paper) => {
			const page = await visit(`${figure}?area=wigan&colours=${colours}`, { colourScheme: scheme });
			const shown = () =>
				page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
			expect(await shown()).toBe(paper);
		}
	);

	it('names a place that there is none of, and leads on', async () => {
		const page = await emptyPage({ expectedErrors: /404/ });
		await page.goto(`${figure}?area=atlantis`, { waitUntil: 'networkidle' });
		expect(await page.getByRole('status').innerText()).toContain('no place of that name');
		expect(await page.getByRole('link', { name: 'Find a place' }).getAttribute('href')).toMatch(
			/\/areas\/$/
		);
	});

	it('shows one sex, or a comparison that was prepared, where the address asks for it', async () => {
		const women = await visit(`${figure}?area=wigan&sex=women`);
		expect(await women.locator('.embed-rows li').count()).toBe(1);
		expect(await women.locator('main').innerText()).toContain('80.9');
		expect(await women.locator('main').innerText()).not.toContain('77.3');
		const compared = await visit(`${figure}?area=wigan&compare=north-west`);
		const whole = await visit(`${source}?compare=north-west`);
		const told = whole.locator('#life-expectancy-birth h2');
		await expect.poll(() => told.innerText(), { timeout: 50_000 }).toContain('North West');
		expect(await compared.locator('h1').innerText()).toBe(
			(await told.innerText()).replaceAll('\u00a0', ' ')
		);
	});

	it.each([
		['?area=wigan&year=2012', 'a period that ends in 2012', '?year=2012'],
		['?area=wigan&compare=bolton', 'comparison that is asked for', '?compare=bolton']
	])('says of %s that it was not prepared, and leads to it', async (search, words, view) => {
		const page = await visit(`${figure}${search}`);
		expect(await page.getByRole('status').innerText()).toContain(words);
		const link = page.getByRole('link', { name: 'See it on Fair Measure.' });
		expect(await link.getAttribute('href')).toContain(`${source}${view}#life-expectancy-birth`);
		await page.getByRole('link', { name: 'Show the usual view here.' }).click();
		await page.getByText('Men: 77.3').waitFor();
	});

	it('without scripts links to the figure on its page', async () => {
		const page = await visit(`${figure}?area=wigan`, { javaScript: false });
		const link = page.getByRole('link', { name: 'This figure for Wigan on Fair Measure' });
		const href = await link.getAttribute('href');
		const url = new URL(href ?? '', page.url());
		expect(url.pathname + url.hash).toBe(`${source}#life-expectancy-birth`);
	});
});

/** A site of another origin whose page shows a frame, with a referrer policy of its own. */
async function hosted(
	policy: string
): Promise<{ page: Page; context: BrowserContext; host: string }> {
	const code = `<!doctype html><title>Host</title><meta name="referrer" content="${policy}">
		<iframe src="${inject('origin')}${figure}?area=wigan" title="x" width="100%" height="480" data-fair-measure></iframe>
		<script async src="${inject('origin')}/embed/frame.js"></script>`;
	const server = createServer((_, answer) => {
		answer.setHeader('Content-Type', 'text/html');
		answer.end(code);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const context = await (await browser()).newContext({ viewport: { width: 700, height: 900 } });
	onTestFinished(async () => {
		await context.close();
		server.close();
	});
	const page = await context.newPage();
	const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	await page.goto(host, { waitUntil: 'networkidle' });
	return { page, context, host };
}

describe('a frame on another site', () => {
	const height = (page: Page) =>
		page.evaluate(() => Number(document.querySelector('iframe')!.height));

	it.each(['strict-origin-when-cross-origin', 'no-referrer'])(
		'becomes as high as its figure, with the referrer policy %s',
		async (policy) => {
			const { page } = await hosted(policy);
			await expect.poll(() => height(page)).not.toBe(480);
			const frame = page.frames().find((each) => each.url().includes('/embed/'))!;
			const content = await frame.evaluate(() =>
				Math.ceil(document.querySelector('main')!.getBoundingClientRect().height)
			);
			await expect.poll(() => height(page)).toBe(content);
			await page.setViewportSize({ width: 340, height: 900 });
			await expect.poll(() => height(page)).toBeGreaterThan(content);
		}
	);

	it('heeds no message of anybody else, and none that is no height', async () => {
		const { page } = await hosted('origin');
		await expect.poll(() => height(page)).not.toBe(480);
		const before = await height(page);
		await page.evaluate(() => window.postMessage({ fairMeasure: 'height', height: 3000 }, '*'));
		const frame = page.frames().find((each) => each.url().includes('/embed/'))!;
		await frame.evaluate(() => {
			window.parent.postMessage({ fairMeasure: 'height', height: '3000' }, '*');
			window.parent.postMessage({ height: 3000 }, '*');
			window.parent.postMessage('3000', '*');
		});
		await page.waitForTimeout(200);
		expect(await height(page)).toBe(before);
		await frame.evaluate(() =>
			window.parent.postMessage({ fairMeasure: 'height', height: 1e9 }, '*')
		);
		await expect.poll(() => height(page)).toBe(6000);
	});

	it('asks no origin but this site’s', async () => {
		const { context, page, host } = await hosted('origin');
		const asked: string[] = [];
		context.on('request', (request) => asked.push(request.url()));
		await page.reload({ waitUntil: 'networkidle' });
		expect(asked.length).toBeGreaterThan(4);
		expect(
			asked.filter((url) => !url.startsWith(host) && !url.startsWith(inject('origin')))
		).toEqual([]);
	});
});

describe('the code that a figure gives away', () => {
	async function panel() {
		const page = await visit(source);
		const card = page.locator('#life-expectancy-birth');
		await card.getByText('Download', { exact: true }).click();
		await card.getByRole('button', { name: 'Embed on another site' }).click();
		return { page, card, code: card.getByLabel('Code for your page') };
	}

	it('is a live frame, or the picture as it is today', async () => {
		const { card, code } = await panel();
		expect(await code.inputValue()).toContain(`src="${inject('origin')}${figure}?area=wigan"`);
		await card.getByLabel(/As of this release/).check();
		await expect.poll(() => code.inputValue()).toContain('data:image/svg+xml;base64,');
		const [, data = ''] = /base64,([^"]+)/.exec(await code.inputValue()) ?? [];
		expect(Buffer.from(data, 'base64').toString()).toContain('Life expectancy at birth');
	});

	it('is copied with one press', async () => {
		const { page, card, code } = await panel();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await card.getByRole('button', { name: 'Copy the code' }).click();
		await card.getByText('Copied.').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
	});
});
