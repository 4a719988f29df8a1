import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../prepare.mjs';
import { quantile, row, size, time } from './summary.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, origin: string, cpu: number }} Setting how pages are loaded; `cpu` times slower */
/** @typedef {Record<'figureBytes' | 'figureRequests' | 'liveBytes' | 'liveRequests' | 'bytes' | 'requests' | 'paint' | 'figure' | 'live' | 'shift', number>} Load */

const pages = [
	'/',
	'/areas/wigan/age-profile/',
	'/areas/wigan/life-expectancy/',
	'/explore/'
].filter((path) => existsSync(join(buildFolder, path, 'index.html')));

const runs = 3;

/** Noted by the page itself, from its first moment on. */
function watchPage() {
	const marks = { figure: NaN, live: NaN, shift: 0 };
	Object.assign(window, { marks });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) marks.shift += /** @type {any} */ (entry).value;
	}).observe({ type: 'layout-shift', buffered: true });
	const look = () => {
		const mark = 'main :is(svg :is(path, rect, circle), table td)';
		if (Number.isNaN(marks.figure) && document.querySelector(mark))
			marks.figure = performance.now();
		// The search for a place is drawn by script: it stands for everything that can be used.
		if (document.querySelector('header [role="combobox"]')) marks.live = performance.now();
		else requestAnimationFrame(look);
	};
	look();
	new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/**
 * Opens a page with an empty cache and waits until it rests.
 * @param {Browser} browser
 * @param {Setting} setting
 * @param {string} path
 * @returns {Promise<Load>} bytes as sent, headers included; times in ms from the request
 */
async function firstLoad(browser, { origin, cpu }, path) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const network = await context.newCDPSession(page);
	/** @type {{ at: number, bytes: number }[]} */
	const arrived = [];
	let asked = 0;
	network.on('Network.requestWillBeSent', ({ timestamp }) => (asked ||= timestamp));
	network.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) =>
		arrived.push({ at: (timestamp - asked) * 1000, bytes: encodedDataLength })
	);
	await network.send('Network.enable');
	await network.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	await page.addInitScript(watchPage);
	const response = await page.goto(origin + path, { waitUntil: 'networkidle', timeout: 120_000 });
	if (!response?.ok()) throw new Error(`${path} answered ${response?.status()}`);
	// On a slow processor the network may rest while scripts are still at work.
	await page.waitForFunction(() => !Number.isNaN(/** @type {any} */ (window).marks.live));
	const { marks, paint } = await page.evaluate(() => ({
		marks: /** @type {{ figure: number, live: number, shift: number }} */ (
			/** @type {any} */ (window).marks
		),
		paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
	}));
	await context.close();
	const until = (/** @type {number} */ limit) => arrived.filter(({ at }) => at <= limit);
	const sum = (/** @type {{ bytes: number }[]} */ list) => list.reduce((a, b) => a + b.bytes, 0);
	// Nothing is seen before the first paint, wherever the document stands by then.
	const shown = until(Math.max(paint, marks.figure));
	const live = until(marks.live);
	return {
		figureBytes: sum(shown),
		figureRequests: shown.length,
		liveBytes: sum(live),
		liveRequests: live.length,
		bytes: sum(arrived),
		requests: arrived.length,
		paint,
		...marks
	};
}

/**
 * Prints what a first visit to each kind of page costs before the reader does anything. The settings
 * take turns, so that what else the machine does meets all of them alike.
 * @param {Browser} browser
 * @param {Setting[]} settings
 */
export async function benchPageLoad(browser, settings) {
	for (const path of pages) {
		/** @type {Map<Setting, Load[]>} */
		const loads = new Map(settings.map((setting) => [setting, []]));
		for (let run = 0; run < runs; run += 1)
			for (const [setting, list] of loads) list.push(await firstLoad(browser, setting, path));
		for (const [{ name }, list] of loads) {
			const middle = (/** @type {keyof Load} */ key) =>
				quantile(
					list.map((load) => load[key]),
					0.5
				);
			const cost = (/** @type {number} */ bytes, /** @type {number} */ requests) =>
				`${size(bytes)} in ${requests} requests`;
			row(`${path}, ${name}`, `medians of ${runs}`);
			row('  until the first figure', cost(middle('figureBytes'), middle('figureRequests')));
			row('  until it can be used', cost(middle('liveBytes'), middle('liveRequests')));
			row('  in all, until it rests', cost(middle('bytes'), middle('requests')));
			row(
				'  first paint; first mark in the DOM',
				`${time(middle('paint'))}; ${time(middle('figure'))}`
			);
			row('  can be used', time(middle('live')));
			row('  layout shift', middle('shift').toFixed(3));
		}
	}
}
