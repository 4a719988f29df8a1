import { buildState, fail, install, requireNode } from './prepare.mjs';
import { check, programs, Tally, tests } from './steps.mjs';

/**
 * What takes longer than a developer waits, part by part: `npm run test:full`, or some of it by name,
 * as in `npm run test:full -- modes load`. Each part says how long it took and what came out, and the
 * last line counts them. It takes hours, nearly all of it mutation.
 */

/** @type {import('./steps.mjs').Step} */
const build = {
	name: 'Build',
	run: async () =>
		buildState() === 'current'
			? { passed: 1, failed: 0, output: 'The build is up to date.' }
			: check('Build', ['scripts/build.mjs']).run()
};

/** Tests of the built site in `tests/full`. */
const ofSite = (/** @type {string} */ name, /** @type {string[]} */ ...files) =>
	tests(name, ['run', '--project=full', ...files.map((file) => `tests/full/${file}`)]);

/** @type {Record<string, import('./steps.mjs').Step>} */
const parts = {
	modes: ofSite('Every kind of page in six modes', 'modes.test.ts'),
	journeys: tests('Every journey, through all that it samples', ['run', '--project=journeys'], {
		FAIR_MEASURE_TESTS: 'full'
	}),
	statements: tests(
		'Every statement of every area',
		['run', '--project=engine', 'tests/words/every-statement.engine.test.ts'],
		{ FAIR_MEASURE_TESTS: 'full' }
	),
	moved: ofSite('A later year and another home', 'moved.test.ts'),
	load: ofSite('Load', 'load.test.ts', 'own-table.test.ts'),
	endurance: ofSite('Five minutes of two hundred connections', 'endurance.test.ts'),
	faults: ofSite('Every kind of file in every fault', 'fault-matrix.test.ts'),
	rebuild: check('Rebuild, byte for byte', ['scripts/test-rebuild.mjs']),
	subpath: check('Below the root of a host', ['scripts/test-subpath.mjs']),
	mutation: check('Mutation of the statistics', [programs.stryker, 'run', 'stryker.config.js'])
};

/** @returns {import('./steps.mjs').Step[]} those asked for on the command line, or all */
function chosen() {
	const names = process.argv.slice(2);
	const unknown = names.filter((name) => !(name in parts));
	if (unknown.length > 0)
		fail(`There is no part "${unknown[0]}": choose from ${Object.keys(parts).join(', ')}.`);
	return (names.length > 0 ? names : Object.keys(parts)).flatMap((name) => parts[name] ?? []);
}

requireNode();
const steps = chosen();
await install();
const { chromiumPath } = await import('./chromium.mjs');
process.env.CHROME_PATH = chromiumPath();
const tally = new Tally();
if (await tally.run(build)) for (const step of steps) await tally.run(step);
tally.finish();
