import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './inputs-hash.mjs';
import { countsIn } from './test-counts.mjs';

/** What the programs that check this project share: steps, run side by side, counted and timed. */

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** @typedef {Counts & { output: string }} Result what a step came to, and what it said */

/** @typedef {{ name: string, run: () => Promise<Result> }} Step */

const modules = 'node_modules';
const reports = join(projectRoot, 'tests/output');

/** Programs of the packages, by the names that their own documentation uses. */
export const programs = {
	'svelte-kit': `${modules}/@sveltejs/kit/svelte-kit.js`,
	'svelte-check': `${modules}/svelte-check/bin/svelte-check`,
	eslint: `${modules}/eslint/bin/eslint.js`,
	knip: `${modules}/knip/bin/knip.js`,
	prettier: `${modules}/prettier/bin/prettier.cjs`,
	stryker: `${modules}/@stryker-mutator/core/bin/stryker.js`,
	tsx: `${modules}/tsx/dist/cli.mjs`,
	vitest: `${modules}/vitest/vitest.mjs`
};

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.once(signal, () => {
		for (const child of running) child.kill(signal);
		process.exit(130);
	});

/**
 * Runs a Node program in the project's folder and keeps what it says.
 * @param {string[]} args program and arguments
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<{ code: number, output: string }>} its exit code, 1 where a signal ended it
 */
export function kept(args, environment = {}) {
	const child = spawn(process.execPath, args, {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...environment }
	});
	running.add(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (/** @type {Buffer} */ part) => (output += part.toString()));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			running.delete(child);
			resolve({ code: code ?? 1, output });
		});
	});
}

/**
 * A step that is no test runner: it counts as one check.
 * @param {string} name as shown
 * @param {string[]} args program and arguments
 * @param {Record<string, string>} [environment]
 * @returns {Step}
 */
export function check(name, args, environment) {
	return {
		name,
		run: async () => {
			const { code, output } = await kept(args, environment);
			return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
		}
	};
}

/**
 * A run of Vitest, counted from its own report.
 * @param {string} name as shown; the report is named after it
 * @param {string[]} args of Vitest, its command first
 * @param {Record<string, string>} [environment]
 * @returns {Step}
 */
export function tests(name, args, environment) {
	return {
		name,
		run: async () => {
			mkdirSync(reports, { recursive: true });
			const report = join(reports, `${name.toLowerCase().replaceAll(' ', '-')}.json`);
			rmSync(report, { force: true });
			const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
			const command = [programs.vitest, ...args, ...reporters];
			const { code, output } = await kept(command, environment);
			return { ...countsIn(report, code), output };
		}
	};
}

/** @param {number} since as `performance.now()` gives it */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Steps as they were run, for the line at the end. */
export class Tally {
	passed = 0;
	failed = 0;
	/** @type {string[]} */
	skipped = [];
	#start = performance.now();

	/**
	 * Runs one step and says what it came to; all that it said where it failed.
	 * @param {Step} step
	 * @returns {Promise<boolean>} true where nothing failed
	 */
	async run({ name, run }) {
		const start = performance.now();
		const { passed, failed, skipped = [], output } = await run();
		this.passed += passed;
		this.failed += failed;
		this.skipped.push(...skipped);
		if (failed > 0) console.log(`\n── ${name}\n${output.trimEnd()}\n`);
		const also = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
		console.log(`${name}: ${passed} passed, ${failed} failed${also} in ${seconds(start)}`);
		return failed === 0;
	}

	/**
	 * Runs steps side by side, begun in their order; each is taken by the first lane that is free.
	 * @param {Step[]} steps that need nothing of each other
	 * @param {number} [lanes] how many run at once
	 */
	async runAll(steps, lanes = 2) {
		const queue = steps.values();
		const lane = async () => {
			for (const step of queue) await this.run(step);
		};
		await Promise.all(Array.from({ length: lanes }, lane));
	}

	/** Names what was skipped, says how long it took, and ends with the counts and the exit code. */
	finish() {
		for (const name of this.skipped) console.log(`Skipped: ${name}`);
		console.log(`\nTook ${seconds(this.#start)}`);
		console.log(`${this.passed} passed, ${this.failed} failed`);
		process.exitCode = this.failed > 0 ? 1 : 0;
	}
}
