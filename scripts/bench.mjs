import { existsSync, readFileSync } from 'node:fs';
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
	const { serve } = await import('./serve.mjs');
	const { benchPageLoad } = await import('./bench/page-load.mjs');
	const { benchEngine } = await import('./bench/engine.mjs');
	const site = await serve(buildFolder, { port: 0 });
	const browser = await chromium.launch(launchOptions());
	const origin = `http://127.0.0.1:${site.port}`;
	await section('Pages', () => benchPageLoad(browser, origin));
	await section('Engine', () => benchEngine(browser, origin));
	await browser.close();
	await site.close();
}

/** The speed of the methods, which belongs to them; in TypeScript, so it is loaded by tsx. */
const methods = fileURLToPath(new URL('bench/statistics.ts', import.meta.url));

async function benchMethods() {
	const { tsImport } = await import('tsx/esm/api');
	const { benchStatistics } = await tsImport(methods, import.meta.url);
	await benchStatistics();
}

requireNode();
await install();
await ensureBuilt();
await section('Build', benchBuild);
await benchInBrowser();
if (existsSync(methods)) await section('Statistics', benchMethods);
