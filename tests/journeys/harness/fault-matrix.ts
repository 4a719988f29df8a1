import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { headersOf } from '../../../scripts/headers.mjs';
import { buildFolder } from '../../../scripts/prepare.mjs';
import { builtFiles, builtPage } from './built-site';
import { servedWith } from './faulty-site';
import { emptyPage } from './visit';

const question = '/areas/wigan/age-profile/?compare=north-west';
/** A page too heavy to hold its own styles. */
const styled = '/pack/wigan/';

/** The text of a built file, by its path in the build. */
const content = (path: string) => readFileSync(join(buildFolder, path));

/** The one script of the build that names the engine's file: fetched when a question is asked. */
function lazyScript(): string {
	const scripts = builtFiles().filter((path) => /^_app\/immutable\/chunks\/.*\.js$/.test(path));
	const found = scripts.filter((path) => /duckdb-eh\./.test(content(path).toString()));
	if (found.length !== 1) throw new Error(`${found.length} scripts name the engine`);
	return found[0]!;
}

/** The first file that a built page links and that fits. */
function linked(page: string, pattern: RegExp): string {
	const links = builtPage(page).match(/<link [^>]*>/g) ?? [];
	const hrefs = links
		.filter((link) => !link.includes(' disabled'))
		.map((link) => /_app\/immutable\/[^"]+/.exec(link)?.[0] ?? '');
	const found = hrefs.find((href) => pattern.test(href));
	if (!found) throw new Error(`${page} links nothing like ${pattern}`);
	return found;
}

/** The ages of the latest period: the part of their table that pages ask for. */
export const latestAges = () =>
	builtFiles()
		.filter((path) => /^data\/population_by_age_\w+\.csv$/.test(path))
		.toSorted()
		.at(-1)!;

/** What a page is made of: each kind with the file that is damaged, by its path in the build. */
export const kinds = {
	'the script that starts the page': () => linked('areas/wigan/age-profile', /\/entry\/app\./),
	'the script of the page': () => linked('areas/wigan/age-profile', /\/nodes\/(?!0\.)/),
	'a script fetched when needed': lazyScript,
	'the style sheet': () => linked('pack/wigan', /\.css$/),
	'the worker’s script': () =>
		builtFiles().find((path) => /duckdb[^/]*worker[^/]*\.js$/.test(path))!,
	'the engine': () => builtFiles().find((path) => path.endsWith('.wasm'))!,
	'a table': latestAges,
	'the data of the next page': () => 'areas/wigan/life-expectancy/figures.json'
};

export type Kind = keyof typeof kinds;

/** One letter in the middle of a text is made large, or one byte otherwise; of data, its form broken. */
function altered(path: string): Buffer {
	const changed = Buffer.from(content(path));
	if (path.endsWith('.json')) changed.write('#', Math.floor(changed.length / 2));
	else {
		const start = Math.floor(changed.length / 2);
		const words = changed.toString('latin1', start).search(/[a-z] [a-z]/);
		changed[start + Math.max(0, words)]! ^= 0x20;
	}
	return changed;
}

/** How a server, or the line, fails; with the headers of the file, so that caches keep it as it is. */
export const faults = {
	truncated: (path: string, answer: ServerResponse) => {
		const whole = content(path);
		answer.end(whole.subarray(0, Math.floor(whole.length * 0.6)));
	},
	altered: (path: string, answer: ServerResponse) => void answer.end(altered(path)),
	empty: (_: string, answer: ServerResponse) => void answer.end(),
	'a page with status 200': (_: string, answer: ServerResponse) => {
		answer.setHeader('content-type', 'text/html; charset=utf-8');
		answer.end(content('index.html'));
	},
	'not there': (_: string, answer: ServerResponse) => void answer.writeHead(404).end(),
	'a fault of the server': (_: string, answer: ServerResponse) => void answer.writeHead(500).end(),
	hung: () => undefined
};

export type FaultName = keyof typeof faults;

/** The built site of which one file is damaged until it is mended. */
async function damagedSite(kind: Kind, fault: FaultName) {
	const file = kinds[kind]();
	const state = { broken: false, asked: 0 };
	const answers: ServerResponse[] = [];
	const origin = await servedWith((path) => {
		if (!state.broken || path !== `/${file}`) return null;
		state.asked += 1;
		return (answer) => {
			for (const [name, value] of Object.entries(headersOf(path))) answer.setHeader(name, value);
			answers.push(answer);
			faults[fault](file, answer);
		};
	});
	// A browser may wait for an answer that hangs before it lets a page be closed.
	const hangUp = () => answers.forEach((answer) => answer.destroy());
	return { origin, state, name: file.replace(/.*\//, ''), hangUp };
}

/** A page with a service worker in charge of it and nothing kept, in no cache. */
async function underServiceWorker(page: Page): Promise<void> {
	await page.goto('/about/', { waitUntil: 'networkidle' });
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	// What was shown is being kept; afterwards nothing more comes.
	await expect
		.poll(() => page.evaluate(() => caches.has('nothing').then(() => caches.keys())))
		.not.toEqual([]);
	await page.waitForTimeout(500);
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	const session = await page.context().newCDPSession(page);
	await session.send('Network.clearBrowserCache');
}

const told = (page: Page) =>
	page.locator('.program-line, [role="status"]:has-text("could not be answered")').first();

async function answered(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.documentElement.dataset.engine === 'ready' &&
			document.querySelector('[aria-busy="true"], [data-behind]') === null,
		null,
		{ timeout: 60_000 }
	);
	expect(await page.locator('#share-65-plus h2').textContent()).toContain('the North West');
}

/** Nothing of what was prerendered is lost, and no words of the framework's own stand in its place. */
async function staysReadable(page: Page): Promise<void> {
	// The page may just be loaded anew by itself, once.
	await expect
		.poll(() => page.locator('main figure svg:visible').count(), { timeout: 20_000 })
		.toBeGreaterThan(2);
	expect(await page.locator('body').innerText()).not.toMatch(/Internal Error|could not be shown/);
}

/**
 * Presses "Try again" where the page still asks for it: a try that was under way may have met the mended
 * server, and the page has then loaded itself anew.
 */
async function tryAgain(page: Page, button: Locator): Promise<void> {
	const start = await page.evaluate(() => performance.timeOrigin);
	const loadedAnew = () => page.evaluate((before) => performance.timeOrigin !== before, start);
	await button.click({ timeout: 20_000 }).catch(async (error: unknown) => {
		if (!(await loadedAnew())) throw error;
	});
}

/** A question that needs the damaged file: it is named, the page stays, and one "Try again" mends it. */
async function asking(page: Page, { state, name }: Awaited<ReturnType<typeof damagedSite>>) {
	await page.goto(question, { waitUntil: 'commit' });
	await told(page).waitFor({ timeout: 60_000 });
	await staysReadable(page);
	expect(state.asked).toBeGreaterThan(0);
	const words = (await told(page).innerText()).replace(/\s+/g, ' ');
	const part = /\.wasm$|worker/.test(name) ? /engine/ : new RegExp(name.split('.')[0]!);
	expect(words).toMatch(
		words.includes('program')
			? new RegExp(`${name}|still on its way|20 seconds|load the page`)
			: part
	);
	state.broken = false;
	await tryAgain(page, told(page).getByRole('button', { name: 'Try again' }));
	await answered(page);
	await expect.poll(() => page.locator('.program-line').count()).toBe(0);
	await page.waitForLoadState('networkidle');
	await page.reload();
	await answered(page);
}

/** Every rule of every style sheet that applies, as one text. */
const rules = (page: Page) =>
	page.evaluate(() =>
		Array.from(document.styleSheets)
			.filter(({ disabled, href }) => !disabled && href !== null)
			.map((sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n'))
			.join('\n')
	);

/** A page whose styles are damaged: it is shown and says so, and has them when the server is well. */
async function styling(page: Page, { state, name }: Awaited<ReturnType<typeof damagedSite>>) {
	await page.goto(styled, { waitUntil: 'commit' });
	await page.locator('.program-line').filter({ hasText: name }).waitFor({ timeout: 60_000 });
	expect(await page.locator('main').innerText()).toContain('Wigan');
	expect(state.asked).toBeGreaterThan(0);
	state.broken = false;
	await tryAgain(page, page.locator('.program-line button'));
	const css = content(kinds['the style sheet']()).toString();
	const wanted = await page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		return Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n');
	}, css);
	await expect.poll(() => rules(page).catch(() => ''), { timeout: 60_000 }).toContain(wanted);
	await expect.poll(() => page.locator('.program-line').count()).toBe(0);
}

/** A link to a page whose data is damaged: the page opens all the same, and says so where it is slow. */
async function opening(
	page: Page,
	{ state }: Awaited<ReturnType<typeof damagedSite>>,
	fault: FaultName
) {
	await page.goto('/areas/wigan/', { waitUntil: 'networkidle' });
	const link = page.getByRole('link', { name: 'Life expectancy' }).first();
	await link.evaluate((element: HTMLElement) => element.click());
	if (fault === 'hung') {
		const start = performance.now();
		await page.getByText('its file is slow to come').waitFor({ timeout: 2000 });
		// The words themselves are bound to 200 ms; the rest is this test's way to the browser.
		expect(performance.now() - start).toBeLessThan(1500);
	}
	await page.waitForURL('**/areas/wigan/life-expectancy/', { timeout: 60_000 });
	await page.waitForFunction(() => document.title.startsWith('Life expectancy, Wigan'));
	await staysReadable(page);
	expect(state.asked).toBeGreaterThan(0);
	state.broken = false;
	await page.goto('/areas/wigan/', { waitUntil: 'networkidle' });
	await link.click();
	await page.waitForFunction(() => document.title.startsWith('Life expectancy, Wigan'));
	await staysReadable(page);
}

/**
 * A page of which one kind of file fails in one way stays readable and names it, and is whole once the
 * server is well: nothing damaged was kept, by the browser or by the service worker.
 */
export async function recovers(
	kind: Kind,
	fault: FaultName,
	serviceWorker: boolean
): Promise<void> {
	const site = await damagedSite(kind, fault);
	const page = await emptyPage({ origin: site.origin, serviceWorker, expectedErrors: /./ });
	if (serviceWorker) await underServiceWorker(page);
	site.state.broken = true;
	if (kind === 'the style sheet') await styling(page, site);
	else if (kind === 'the data of the next page') await opening(page, site, fault);
	else await asking(page, site);
	site.hangUp();
}
