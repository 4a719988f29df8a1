import { requireNode } from './prepare.mjs';
import { removeCopy, runInCopy, sourceCopy } from './source-copy.mjs';

/**
 * Builds the site for a place below the root of its host and uses it there in a browser:
 * `npm run test:subpath`. Takes as long as a build and some minutes; `FAIR_MEASURE_AREAS` makes it
 * shorter, and must name the places that `tests/sub-path` visits.
 */

const environment = { BASE_PATH: '/dash' };

/** @type {[name: string, args: string[]][]} */
const steps = [
	['The build', ['scripts/build.mjs']],
	['The tests', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys']]
];

requireNode();
const copy = sourceCopy('subpath');
try {
	for (const [name, args] of steps)
		if ((await runInCopy(copy, args, environment)) !== 0) throw new Error(`${name} failed.`);
} catch (error) {
	process.exitCode = 1;
	console.error(/** @type {Error} */ (error).message);
} finally {
	removeCopy(copy);
}
