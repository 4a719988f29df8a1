import { changed, changesInTurn, longestWait } from './change.mjs';
import { askedFor } from './counted-site.mjs';
import { memory } from './memory.mjs';
import { row, spread, time } from './summary.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./page-load.mjs').Setting} Setting */

const theme = 'age-profile';
const own = `/areas/wigan/${theme}/`;

/** Places to go to in turn. */
const areas = [
	['bolton', 'Bolton'],
	['wigan', 'Wigan'],
	['west-lancashire', 'West Lancashire'],
	['isles-of-scilly', 'Isles of Scilly'],
	['greater-manchester', 'Greater Manchester'],
	['england', 'England']
].map(([slug, shows = '']) => ({ href: `/areas/${slug}/${theme}/`, shows }));

/** Chosen in the page's own controls; no prerendered page answers them. */
const comparators = ['north-west', 'greater-manchester', 'england'].map((value) => ({
	href: value === 'england' ? own : `${own}?compare=${value}`,
	label: 'Compare with',
	value
}));
const years = ['2022', '2011', '2023'].map((value) => ({
	href: `${own}?year=${value}`,
	label: 'Period ending',
	value
}));

/** How often the engine is started from what is kept, for each kind of change. */
const starts = 2;

/** @param {Page} page @param {string} address */
async function opened(page, address) {
	await page.goto(address, { waitUntil: 'networkidle', timeout: longestWait });
	await page.locator('.controls select:enabled').first().waitFor({ timeout: longestWait });
}

/** @param {Page} page */
async function untilKept(page) {
	await page.evaluate(async () => {
		const wanted = performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => /\.wasm$|\.csv\?v=/.test(name));
		const kept = async () =>
			(await Promise.all(wanted.map((name) => caches.match(name, { ignoreVary: true })))).every(
				Boolean
			);
		for (let turn = 0; turn < 100 && !(await kept()); turn += 1)
			await new Promise((resolve) => setTimeout(resolve, 100));
	});
}

/**
 * A change that needs the engine, from a page on which it does not run.
 * @param {Page} page
 * @param {string} address
 * @param {import('./change.mjs').Change | undefined} change
 */
async function startedBy(page, address, change) {
	await opened(page, address);
	if (!change) return NaN;
	const taken = await changed(page, change, false);
	if ((await page.locator('html').getAttribute('data-engine')) !== 'ready')
		throw new Error('the engine failed to start');
	return taken;
}

/**
 * Prints changes of area, comparator and year before and after the engine is there, its start with
 * nothing kept and on a return visit, what the server is asked for on both, and the memory it takes.
 * @param {Browser} browser
 * @param {Setting} setting
 * @param {string[]} asked grows by what reaches the server
 */
export async function benchEngine(browser, { name, origin, cpu }, asked) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	const said = (/** @type {string} */ what, /** @type {string} */ value) =>
		row(`${what}, ${name}`, value);
	const start = (/** @type {import('./change.mjs').Change | undefined} */ change) =>
		startedBy(page, origin + own, change);
	await opened(page, origin + own);
	said('area, before, pressed at once', spread(await changesInTurn(page, areas, false)));
	await opened(page, origin + own);
	said('area, before, pointed at first', spread(await changesInTurn(page, areas, true)));
	said('memory of the page before', await memory(browser, page));
	let from = asked.length;
	said('comparator, starts the engine, nothing kept', time(await start(comparators[0])));
	said('  the server was asked for', askedFor(asked.slice(from)));
	await untilKept(page);
	from = asked.length;
	const again = [await start(comparators[0])];
	said('  and on a return visit', askedFor(asked.slice(from)));
	while (again.length < starts) again.push(await start(comparators[0]));
	said('comparator, starts the engine, return visit', spread(again));
	const byYear = [];
	while (byYear.length < starts) byYear.push(await start(years[1]));
	said('year, starts the engine, return visit', spread(byYear));
	await start(comparators[0]);
	for (const [how, intent] of /** @type {const} */ ([
		['pressed at once', false],
		['pointed at first', true]
	])) {
		said(`area, ready, ${how}`, spread(await changesInTurn(page, areas, intent)));
		if (!intent)
			said(
				'area, ready, without a pause',
				spread(await changesInTurn(page, areas, false, { pause: 0 }))
			);
		await changed(page, { href: own, shows: 'Wigan' }, false);
		said(`comparator, ready, ${how}`, spread(await changesInTurn(page, comparators, intent)));
		said(`year, ready, ${how}`, spread(await changesInTurn(page, years, intent)));
	}
	said('memory of the page with the engine', await memory(browser, page));
	await context.close();
}
