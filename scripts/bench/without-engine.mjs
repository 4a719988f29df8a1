import { changed, changes, changesInTurn, longestWait } from './change.mjs';
import { row, spread } from './summary.mjs';

/** @typedef {import('./page-load.mjs').Setting} Setting */

/** @param {string} key @param {string[]} values @param {string} [rest] */
const explored = (key, values, rest = '') =>
	values.map((value) => ({ href: `/explore/?${rest}${key}=${value}`, shows: 'Explore' }));

/** Pages that never start the engine, what the reader changes there, and where each series starts. */
const series = [
	{
		name: 'home, partnership',
		from: '/',
		list: [
			{ href: '/partnerships/west-lancashire/', shows: 'West Lancashire' },
			{ href: '/partnerships/lancashire-and-south-cumbria/', shows: 'Lancashire' },
			{ href: '/', shows: 'Wigan' }
		]
	},
	{
		name: 'home, comparator',
		from: '/',
		list: [
			...['north-west', 'greater-manchester'].map((value) => ({
				href: `/?compare=${value}`,
				label: 'Compare with',
				value
			})),
			{ href: '/', label: 'Compare with', value: 'england' }
		]
	},
	{
		name: 'explore, area marked',
		from: '/explore/',
		list: explored('mark', ['bolton', 'leeds', 'england', 'isles-of-scilly', 'kent'])
	},
	{
		name: 'explore, comparator',
		from: '/explore/',
		list: explored('compare', ['north-west', 'bolton', 'greater-manchester'])
	},
	{
		name: 'explore, year',
		from: '/explore/?indicator=life-expectancy-trend',
		list: explored('until', ['2019', '2020', '2021', '2022'], 'indicator=life-expectancy-trend&')
	},
	{
		name: 'explore, measure',
		from: '/explore/',
		list: explored('indicator', ['smoking', 'residents-65-plus', 'healthy-life-expectancy'])
	}
];

/** On a slow line or processor fewer tell enough: they take as long each time. */
const fewer = 10;

/**
 * Prints what the changes cost on the pages whose answers never need the engine.
 * @param {import('playwright-core').Browser} browser
 * @param {Setting} setting
 */
export async function benchWithoutEngine(browser, { name, origin, cpu }) {
	for (const { name: what, from, list } of series) {
		const context = await browser.newContext();
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
		await page.goto(origin + from, { waitUntil: 'networkidle', timeout: longestWait });
		await page.locator('header [role="combobox"]').waitFor({ timeout: longestWait });
		const first = list[0] ? await changed(page, list[0], false) : NaN;
		const rest = [...list.slice(1), ...list.slice(0, 1)];
		const taken = spread(
			await changesInTurn(page, rest, false, { times: name === 'plain' ? changes : fewer })
		);
		row(`${what}, ${name}`, `${taken}; the first ${first.toFixed(0)} ms`);
		await context.close();
	}
}
