import { readFileSync } from 'node:fs';
import { row, size, spread, time } from './summary.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./page-load.mjs').Setting} Setting */

/** Places to go to in turn: `[slug, name]`. */
const places = [
	['bolton', 'Bolton'],
	['wigan', 'Wigan'],
	['west-lancashire', 'West Lancashire'],
	['isles-of-scilly', 'Isles of Scilly'],
	['greater-manchester', 'Greater Manchester'],
	['england', 'England']
];
const theme = 'age-profile';

/** Addresses that no prerendered page answers. */
const comparators = ['north-west', 'bolton', 'greater-manchester'].map(
	(slug) => `?compare=${slug}`
);
const years = ['?year=2022', '?year=2011', '?year=2023'];

const changes = 30;
const longestWait = 120_000;
/** From the pointer's coming to a link to its press, for a reader who has decided: ms. */
const decision = 250;

/** @param {Page} page */
async function untilAnswered(page) {
	await page.waitForFunction(
		() =>
			['ready', 'failed'].includes(document.documentElement.dataset.engine ?? '') &&
			!document.querySelector('[aria-busy="true"]'),
		undefined,
		{ timeout: longestWait }
	);
	const state = await page.locator('html').getAttribute('data-engine');
	if (state !== 'ready') throw new Error('the engine failed to start');
}

/**
 * Opens a page whose address asks the engine, and waits for its answer.
 * @param {Page} page
 * @param {string} origin
 * @returns {Promise<number>} milliseconds from the request for the page
 */
async function engineStart(page, origin) {
	const start = performance.now();
	await page.goto(`${origin}/areas/wigan/${theme}/${comparators[0]}`, { timeout: longestWait });
	await untilAnswered(page);
	return performance.now() - start;
}

/**
 * Follows a link inside the page until what it leads to is shown and nothing is being computed.
 * @param {Page} page
 * @param {string} href
 * @param {string} name of the place, as it stands in the heading
 * @param {boolean} intent true where the pointer comes to the link a moment before it is pressed
 * @returns {Promise<number>} milliseconds from the press
 */
function change(page, href, name, intent) {
	return page.evaluate(
		async ({ href, name, decision, longestWait }) => {
			const link = document.createElement('a');
			link.href = href;
			document.body.append(link);
			if (decision > 0) {
				link.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
				await new Promise((resolve) => setTimeout(resolve, decision));
			}
			const start = performance.now();
			link.click();
			link.remove();
			const shown = () =>
				location.pathname + location.search === href &&
				document.querySelector('h1')?.textContent?.includes(name) &&
				document.querySelector('main figure') &&
				!document.querySelector('[aria-busy="true"]');
			while (!shown()) {
				if (performance.now() - start > longestWait) throw new Error(`${href} was not shown`);
				await new Promise((resolve) => {
					const channel = new MessageChannel();
					channel.port1.onmessage = resolve;
					channel.port2.postMessage(null);
				});
			}
			return performance.now() - start;
		},
		{ href, name, decision: intent ? decision : 0, longestWait }
	);
}

/**
 * @param {Page} page
 * @param {string} search
 * @param {boolean} intent
 */
async function changesOfArea(page, search, intent) {
	const times = [];
	for (let at = 0; at < changes; at += 1) {
		const [slug, name = ''] = places[at % places.length] ?? [];
		times.push(await change(page, `/areas/${slug}/${theme}/${search}`, name, intent));
	}
	return times;
}

/**
 * @param {Page} page
 * @param {string[]} searches taken in turn
 */
async function changesOfView(page, searches) {
	const times = [];
	for (let at = 0; at < changes; at += 1) {
		const href = `/areas/wigan/${theme}/${searches[at % searches.length]}`;
		times.push(await change(page, href, 'Wigan', false));
	}
	return times;
}

/**
 * Memory of the processes that run the page and its workers, after collecting garbage; pages that
 * several processes share are counted in parts. Linux only.
 * @param {Browser} browser
 * @param {Page} page
 * @returns {Promise<string>}
 */
async function memory(browser, page) {
	if (process.platform !== 'linux') return 'not measured here';
	const inPage = await page.context().newCDPSession(page);
	await inPage.send('HeapProfiler.collectGarbage');
	await inPage.detach();
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const bytes = processInfo
		.filter(({ type }) => type === 'renderer')
		.map(
			({ id }) => /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]
		)
		.reduce((sum, kilobytes) => sum + 1024 * Number(kilobytes ?? 0), 0);
	return size(bytes);
}

/**
 * Prints changes of area, comparator and year before and after the engine is there, its start with
 * nothing kept and on a return visit, and the memory it takes.
 * @param {Browser} browser
 * @param {Setting} setting
 */
export async function benchEngine(browser, { name, origin, cpu }) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	const said = (/** @type {string} */ what, /** @type {string} */ value) =>
		row(`${what}, ${name}`, value);
	await page.goto(`${origin}/areas/wigan/${theme}/`, { waitUntil: 'networkidle' });
	said('area, before the engine, pressed at once', spread(await changesOfArea(page, '', false)));
	await page.goto(`${origin}/areas/wigan/${theme}/`, { waitUntil: 'networkidle' });
	said('area, before, pointed at first', spread(await changesOfArea(page, '', true)));
	said('memory of the page before', await memory(browser, page));
	said('engine start, nothing kept', time(await engineStart(page, origin)));
	// The service worker finishes keeping what it passed on.
	await page.waitForTimeout(2000);
	said('engine start, return visit', time(await engineStart(page, origin)));
	said('area, engine ready', spread(await changesOfArea(page, '', false)));
	said('comparator, engine ready', spread(await changesOfView(page, comparators)));
	said('year, engine ready', spread(await changesOfView(page, years)));
	said('memory of the page with the engine', await memory(browser, page));
	await context.close();
}
