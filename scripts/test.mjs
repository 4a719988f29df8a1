import { buildState, fail, install, requireNode } from './prepare.mjs';
import { check, programs, Tally, tests } from './steps.mjs';

/**
 * The whole check, from nothing: `npm test`. Installs where needed, finds or installs Chromium, runs
 * what needs nothing of each other side by side, the journeys through the built site last and alone,
 * and ends with how many passed and failed. What takes longer is run by `npm run test:full`.
 */

/** @type {import('./steps.mjs').Step} */
const build = {
	name: 'Build',
	run: async () =>
		buildState() === 'current'
			? { passed: 1, failed: 0, output: '' }
			: check('Build', ['scripts/build.mjs']).run()
};

/** The slowest first: the build keeps one processor busy for as long as all the others the second. */
const sideBySide = [
	build,
	check('Format', [programs.prettier, '--check', '.']),
	check('Unused', [
		programs.knip,
		'--include',
		'files,dependencies,unlisted,unresolved,duplicates'
	]),
	check('Data', [programs.tsx, 'scripts/check-data.ts']),
	check('Lint', [programs.eslint, '.']),
	check('Types', [programs['svelte-check'], '--tsconfig', './tsconfig.json', '--fail-on-warnings']),
	tests('Pure and engine', ['run', '--project=pure', '--project=engine', '--coverage']),
	tests('Component', ['run', '--project=component'])
];

/** @type {import('./steps.mjs').Step} */
const journeys = {
	name: 'Journeys',
	run: async () =>
		buildState() === 'current'
			? tests('Journeys', ['run', '--project=journeys']).run()
			: { passed: 0, failed: 1, output: 'Not run: there is no build of these sources.' }
};

requireNode();
await install();
const { chromiumPath } = await import('./chromium.mjs');
try {
	// Handed on, so that it is looked for once.
	process.env.CHROME_PATH = chromiumPath();
} catch (error) {
	fail(/** @type {Error} */ (error).message);
}

const tally = new Tally();
// The rules that look at types need the types of the routes, which the build writes again.
await tally.run(check('Types of the routes', [programs['svelte-kit'], 'sync']));
await tally.runAll(sideBySide);
await tally.run(journeys);
tally.finish();
