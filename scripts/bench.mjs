import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { row, time } from './bench/summary.mjs';
import { buildFolder, buildSummary, ensureBuilt, install, requireNode } from './prepare.mjs';

/** Prints times and sizes. Nothing here passes or fails: the machine decides too much of it. */

/**
 * Runs one part; what stops it is printed, and the others go on.
 * @param {string} name
 * @param {() => Promise<unknown>} part
 */
async function section(name, part) {
	console.log(`\n${name}`);
	try {
		await part();
	} catch (error) {
		row('not measured', /** @type {Error} */ (error).message.split('\n', 1)[0] ?? '');
		process.exitCode = 1;
	}
}

/** What the last build took, as it noted itself. */
async function benchBuild() {
	const { seconds, ...sizes } = JSON.parse(readFileSync(buildSummary, 'utf8'));
	row('build', time(seconds * 1000));
	for (const [name, value] of Object.entries(sizes)) row(name, String(value));
}

async function benchInBrowser() {
	const { chromium } = await import('playwright-core');
	const { launchOptions } = await import('./chromium.mjs');
	const { countedSite } = await import('./bench/counted-site.mjs');
	const { benchPageLoad } = await import('./bench/page-load.mjs');
	const { benchEngine } = await import('./bench/engine.mjs');
	const { benchWithoutEngine } = await import('./bench/without-engine.mjs');
	const { slow4G, slowLine } = await import('./bench/slow-line.mjs');
	const site = await countedSite(buildFolder);
	const line = await slowLine(site.port, slow4G);
	const browser = await chromium.launch(launchOptions());
	const plain = { name: 'plain', origin: `http://127.0.0.1:${site.port}`, cpu: 1 };
	const slow = { name: 'slow 4G', origin: `http://127.0.0.1:${line.port}`, cpu: 1 };
	const weak = { name: '4× CPU', origin: plain.origin, cpu: 4 };
	if (runs('pages')) await section('Pages', () => benchPageLoad(browser, [plain, slow, weak]));
	for (const setting of runs('changes') ? [plain, weak, slow] : []) {
		await section(`Theme page, ${setting.name}`, () => benchEngine(browser, setting, site.asked));
		await section(`Home and explore, ${setting.name}`, () => benchWithoutEngine(browser, setting));
	}
	await browser.close();
	await line.close();
	await site.close();
}

/**
 * Parts that use the sources themselves; in TypeScript, so they are loaded by tsx.
 * @param {string} file in `scripts/bench`
 * @param {string} name of the function in it
 */
async function inTypeScript(file, name) {
	const { tsImport } = await import('tsx/esm/api');
	const path = fileURLToPath(new URL(`bench/${file}`, import.meta.url));
	await (await tsImport(path, import.meta.url))[name]();
}

/** Parts by name: `npm run bench -- changes growth` runs only those named. */
const wanted = process.argv.slice(2);
const runs = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);

requireNode();
await install();
await ensureBuilt();
if (runs('build')) await section('Build', benchBuild);
if (runs('pages') || runs('changes')) await benchInBrowser();
if (runs('growth')) await section('Growth', () => inTypeScript('growth.ts', 'benchGrowth'));
if (runs('statistics'))
	await section('Statistics', () => inTypeScript('statistics.ts', 'benchStatistics'));
