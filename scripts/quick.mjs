import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './inputs-hash.mjs';
import { fail, requireNode } from './prepare.mjs';
import { check, programs, Tally, tests } from './steps.mjs';

/**
 * What a developer waits for: `npm run quick`. Lint, types and format with what is remembered of the
 * last run, and the tests that reach a changed file. Changed is what differs from the last commit, or
 * from another one: `npm run quick -- main`. No page is built.
 */

/** Read as files, not imported: whatever reads them, every test is run where one of them changed. */
const everywhere =
	/^(data\/|scripts\/deploy\/|tests\/kit\/|package(-lock)?\.json$|svelte\.config|vitest\.config)/;

/** Tests that read the sources as files; they are always run. */
const ofSources = [
	'tests/architecture.test.ts',
	'tests/charts/palette.test.ts',
	'tests/ui/palette.test.ts'
];

/**
 * @param {string[]} args of Git
 * @returns {string[]} the lines of its answer
 */
function git(...args) {
	const told = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
	if (told.status !== 0) fail(`git ${args.join(' ')}: ${told.stderr.trim()}`);
	return told.stdout.split('\n').filter((line) => line !== '');
}

/**
 * Paths of the files that differ from a commit, deleted ones too. Those that Git ignores are none of them.
 * @param {string} base
 */
const changedSince = (base) => [
	...git('diff', '--name-only', base),
	...git('ls-files', '--others', '--exclude-standard')
];

requireNode();
if (!existsSync(join(projectRoot, 'node_modules'))) fail('Nothing is installed yet: npm install');
const [base = 'HEAD'] = process.argv.slice(2);
const changed = changedSince(base);
const there = changed.filter((path) => existsSync(join(projectRoot, path)));
const kinds = ['pure', 'engine', 'component'].map((kind) => `--project=${kind}`);
const touched = changed.some((path) => everywhere.test(path))
	? tests('Every test', ['run', ...kinds])
	: tests('Touched tests', ['related', '--run', ...kinds, ...there, ...ofSources]);

console.log(`${changed.length} files differ from ${base}.`);
const tally = new Tally();
await tally.run(check('Types of the routes', [programs['svelte-kit'], 'sync']));
await tally.runAll([
	touched,
	check('Types', [
		programs['svelte-check'],
		'--tsconfig',
		'./tsconfig.json',
		'--fail-on-warnings',
		'--incremental'
	]),
	check('Lint', [
		programs.eslint,
		'--cache',
		'--cache-location=.cache/eslint',
		'--cache-strategy=content',
		'.'
	]),
	check('Format', [
		programs.prettier,
		'--cache',
		'--cache-location=.cache/prettier',
		'--check',
		'.'
	])
]);
tally.finish();
