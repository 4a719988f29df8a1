import { row, size, time } from './summary.mjs';

/** @typedef {import('playwright-core').Browser} Browser */

const pages = [
	'/',
	'/areas/wigan/',
	'/areas/wigan/age-profile/',
	'/areas/wigan/population-growth/',
	'/areas/wigan/life-expectancy/',
	'/areas/wigan/workforce/'
];

/**
 * Opens a page with an empty cache and waits until it rests.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<{ bytes: number, requests: number, paint: number }>} bytes as sent, headers
 *   included; time of the first paint, which shows the prerendered figure
 */
async function firstLoad(browser, url) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const network = await context.newCDPSession(page);
	let bytes = 0;
	let requests = 0;
	network.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests += 1;
	});
	await network.send('Network.enable');
	const response = await page.goto(url, { waitUntil: 'networkidle' });
	if (!response?.ok()) throw new Error(`${url} answered ${response?.status()}`);
	const paint = await page.evaluate(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
	);
	await context.close();
	return { bytes, requests, paint };
}

/**
 * Prints what a first visit to each kind of page costs before the reader does anything.
 * @param {Browser} browser
 * @param {string} origin
 */
export async function benchPageLoad(browser, origin) {
	for (const path of pages) {
		const { bytes, requests, paint } = await firstLoad(browser, origin + path);
		row(
			`first figure ${path}`,
			`${size(bytes)} in ${requests} requests, painted at ${time(paint)}`
		);
	}
}
