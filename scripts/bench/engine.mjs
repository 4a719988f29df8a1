import { readFileSync } from 'node:fs';
import { row, size, spread, time } from './summary.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

/** Places to go to in turn: `[slug, name]`. */
const places = [
	['bolton', 'Bolton'],
	['wigan', 'Wigan'],
	['west-lancashire', 'West Lancashire'],
	['cornwall', 'Cornwall'],
	['leeds', 'Leeds'],
	['wirral', 'Wirral']
];
const rounds = 5;

/** A comparison that no prerendered page holds, so that the engine has to answer. */
const question = '?compare=north-west';
const longestWait = 120_000;

/**
 * Opens a page whose address asks the engine, and waits for its answer.
 * @param {Page} page
 * @param {string} origin
 * @returns {Promise<number>} milliseconds from the request for the page
 */
async function engineStart(page, origin) {
	const start = performance.now();
	await page.goto(`${origin}/areas/wigan/age-profile/${question}`);
	await page.waitForFunction(
		() => ['ready', 'failed'].includes(document.documentElement.dataset.engine ?? ''),
		undefined,
		{ timeout: longestWait }
	);
	const state = await page.locator('html').getAttribute('data-engine');
	if (state !== 'ready') throw new Error('the engine failed to start');
	return performance.now() - start;
}

/**
 * Follows a link inside the page, as a reader does, until the new place is shown and nothing is
 * still being computed.
 * @param {Page} page
 * @param {string} href
 * @param {string} name of the place
 * @returns {Promise<number>} milliseconds
 */
function changeOfArea(page, href, name) {
	return page.evaluate(
		async ({ href, name, longestWait }) => {
			const link = document.createElement('a');
			link.href = href;
			document.body.append(link);
			const start = performance.now();
			link.click();
			link.remove();
			const shown = () =>
				location.href.endsWith(href) &&
				document.querySelector('h1')?.textContent?.includes(name) &&
				document.querySelector('main figure')?.closest('main')?.textContent?.includes(name) &&
				!document.querySelector('[aria-busy="true"]');
			while (!shown()) {
				if (performance.now() - start > longestWait) throw new Error(`${name} was not shown`);
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
			return performance.now() - start;
		},
		{ href, name, longestWait }
	);
}

/**
 * @param {Page} page
 * @param {string} search
 */
async function changesOfArea(page, search) {
	const times = [];
	for (let round = 0; round < rounds; round += 1)
		for (const [slug, name] of places) {
			const href = `/areas/${slug}/age-profile/${search}`;
			times.push(await changeOfArea(page, href, name ?? ''));
		}
	return times;
}

/**
 * Memory of the processes that run the page and its workers, after collecting garbage; pages that
 * several processes share are counted in parts. Linux only.
 * @param {Browser} browser
 * @param {Page} page
 * @returns {Promise<number | null>} bytes
 */
async function memory(browser, page) {
	if (process.platform !== 'linux') return null;
	const inPage = await page.context().newCDPSession(page);
	await inPage.send('HeapProfiler.collectGarbage');
	await inPage.detach();
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo
		.filter(({ type }) => type === 'renderer')
		.map(
			({ id }) => /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]
		)
		.reduce((sum, kilobytes) => sum + 1024 * Number(kilobytes ?? 0), 0);
}

/**
 * Prints start of the engine with an empty and a filled cache, changes of area answered from
 * prerendered files and by the engine, and the memory it takes; the pairs are measured in one run.
 * @param {Browser} browser
 * @param {string} origin
 */
export async function benchEngine(browser, origin) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${origin}/areas/wigan/age-profile/`, { waitUntil: 'networkidle' });
	row('change of area, prerendered', spread(await changesOfArea(page, '')));
	const without = await memory(browser, page);

	const cold = await engineStart(page, origin);
	const warm = await engineStart(page, origin);
	row('engine start, nothing cached', time(cold));
	row('engine start, cached', `${time(warm)} (${(warm / cold).toFixed(2)} of the first)`);
	row('change of area, computed', spread(await changesOfArea(page, question)));
	const withEngine = await memory(browser, page);
	if (without !== null && withEngine !== null) {
		row('memory of the page, before the engine', size(without));
		row('memory of the page, with the engine', size(withEngine));
	}
	await context.close();
}
