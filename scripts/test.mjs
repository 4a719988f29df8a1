import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './inputs-hash.mjs';
import { buildState, fail, install, requireNode, runNode, runQuietly } from './prepare.mjs';
import { countsIn } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const modules = 'node_modules';
const sync = [`${modules}/@sveltejs/kit/svelte-kit.js`, 'sync'];
const reports = join(projectRoot, 'tests/output');

/** @param {number} code of a program that has ended @returns {Counts} */
const counted = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/**
 * A check that is no test runner counts as one.
 * @param {string[]} command a Node program with its arguments
 * @returns {Promise<Counts>}
 */
async function check(command) {
	return counted(await runNode(command));
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

/**
 * The build, silent until it is asked for: the checks that only read the sources run meanwhile.
 * @returns {() => Promise<Counts>}
 */
function buildBeside() {
	if (buildState() === 'current')
		return async () => {
			console.log('The build is up to date.');
			return counted(0);
		};
	const building = runQuietly(['scripts/build.mjs']);
	return async () => {
		const { code, output } = await building;
		console.log(output.trimEnd());
		return counted(code);
	};
}

/** @returns {Promise<Counts>} */
async function endToEnd() {
	if (buildState() === 'current') {
		const retried = '--reporter=tests/journeys/harness/retried.ts';
		return vitest('end-to-end', '--config', 'vitest.e2e.config.ts', retried);
	}
	console.log('Not run: there is no build of these sources.');
	return counted(1);
}

/**
 * Each keeps one processor busy, and the build another. The build writes the types of the routes in
 * its first seconds: what looks at types comes last.
 * @type {[string, () => Promise<Counts>][]}
 */
const readers = [
	['Format', () => check([`${modules}/prettier/bin/prettier.cjs`, '--check', '.'])],
	[
		'Unused',
		() =>
			check([
				`${modules}/knip/bin/knip.js`,
				'--include',
				'files,dependencies,unlisted,unresolved,duplicates'
			])
	],
	['Data', () => check([`${modules}/tsx/dist/cli.mjs`, 'scripts/check-data.ts'])],
	['Lint', () => check([`${modules}/eslint/bin/eslint.js`, '.'])],
	[
		'Types',
		() =>
			check([
				`${modules}/svelte-check/bin/svelte-check`,
				'--tsconfig',
				'./tsconfig.json',
				'--fail-on-warnings'
			])
	]
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

/** @param {string} name @param {() => Promise<Counts>} step */
async function run(name, step) {
	console.log(`\n── ${name}`);
	const start = performance.now();
	const { passed, failed, skipped = 0 } = await step();
	total.passed += passed;
	total.failed += failed;
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
}

// The rules that look at types need the types of the routes.
await run('Types of the routes', () => check(sync));
const build = buildBeside();
for (const [name, step] of readers) await run(name, step);
await run('Build', build);
await run('Unit', () => vitest('unit', '--coverage'));
await run('End to end', endToEnd);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
