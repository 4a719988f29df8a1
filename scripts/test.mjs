import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './inputs-hash.mjs';
import { buildState, fail, install, requireNode, runNode } from './prepare.mjs';
import { countsIn } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const modules = 'node_modules';
const sync = [`${modules}/@sveltejs/kit/svelte-kit.js`, 'sync'];
const reports = join(projectRoot, 'tests/output');

/**
 * A check that is no test runner counts as one.
 * @param {string[][]} commands Node programs with arguments, all of which must succeed
 * @returns {Promise<Counts>}
 */
async function check(...commands) {
	for (const command of commands)
		if ((await runNode(command)) !== 0) return { passed: 0, failed: 1 };
	return { passed: 1, failed: 0 };
}

/**
 * @param {string} name of the report
 * @param {string[]} args of Vitest
 * @returns {Promise<Counts>}
 */
async function vitest(name, ...args) {
	mkdirSync(reports, { recursive: true });
	const report = join(reports, `${name}.json`);
	rmSync(report, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = await runNode([`${modules}/vitest/vitest.mjs`, 'run', ...reporters, ...args]);
	return countsIn(report, code);
}

/** @returns {Promise<Counts>} */
async function build() {
	if (buildState() !== 'current') return check(['scripts/build.mjs']);
	console.log('The build is up to date.');
	return { passed: 1, failed: 0 };
}

/** @returns {Promise<Counts>} */
async function endToEnd() {
	if (buildState() === 'current') {
		const retried = '--reporter=tests/end-to-end/harness/retried.ts';
		return vitest('end-to-end', '--config', 'vitest.e2e.config.ts', retried);
	}
	console.log('Not run: there is no build of these sources.');
	return { passed: 0, failed: 1 };
}

/** @type {[string, () => Promise<Counts>][]} */
const steps = [
	// The rules that look at types need the types of the routes.
	['Lint', () => check(sync, [`${modules}/eslint/bin/eslint.js`, '.'])],
	[
		'Unused',
		() =>
			check([
				`${modules}/knip/bin/knip.js`,
				'--include',
				'files,dependencies,unlisted,unresolved,duplicates'
			])
	],
	['Format', () => check([`${modules}/prettier/bin/prettier.cjs`, '--check', '.'])],
	[
		'Types',
		() =>
			check(sync, [
				`${modules}/svelte-check/bin/svelte-check`,
				'--tsconfig',
				'./tsconfig.json',
				'--fail-on-warnings'
			])
	],
	['Unit', () => vitest('unit', '--coverage')],
	['Data', () => check([`${modules}/tsx/dist/cli.mjs`, 'scripts/check-data.ts'])],
	['Build', build],
	['End to end', endToEnd]
];

requireNode();
await install();
const { chromiumPath } = await import('./chromium.mjs');
try {
	// Handed on, so that it is looked for once.
	process.env.CHROME_PATH = chromiumPath();
} catch (error) {
	fail(/** @type {Error} */ (error).message);
}

const total = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
	console.log(`\n── ${name}`);
	const start = performance.now();
	const { passed, failed, skipped = 0 } = await step();
	total.passed += passed;
	total.failed += failed;
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
