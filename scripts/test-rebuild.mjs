import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { requireNode } from './prepare.mjs';
import { removeCopy, runInCopy, sourceCopy } from './source-copy.mjs';

/**
 * Builds the same sources twice, in folders of different names, at different times, in different
 * time zones and languages, and compares every file byte for byte: `npm run test:rebuild`. Takes
 * twice as long as a build; `FAIR_MEASURE_AREAS` makes it shorter.
 */

/** Tells how long the build took, so it differs by its nature. */
const leftOut = '.summary.json';

/** @type {Record<string, string>[]} */
const surroundings = [
	{ TZ: 'Europe/London', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
	{ TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }
];

/**
 * @param {string} folder
 * @returns {Map<string, string>} SHA-256 by path, both of every file below the folder
 */
function hashesOf(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== leftOut)
		.map((entry) => join(entry.parentPath, entry.name));
	const hash = (/** @type {string} */ file) =>
		createHash('sha256').update(readFileSync(file)).digest('hex');
	return new Map(files.map((file) => [relative(folder, file).replaceAll(sep, '/'), hash(file)]));
}

/**
 * Where two files part, with what each has there.
 * @param {string} one
 * @param {string} other
 */
function firstDifference(one, other) {
	if (!existsSync(one) || !existsSync(other)) return 'is in one build only';
	const [a, b] = [readFileSync(one), readFileSync(other)];
	let at = 0;
	while (at < a.length && a[at] === b[at]) at += 1;
	const around = (/** @type {Buffer} */ text) =>
		JSON.stringify(text.subarray(Math.max(0, at - 40), at + 60).toString('utf8'));
	return `from byte ${at} on: ${around(a)} and ${around(b)}`;
}

/** @param {string[]} folders of the two copies */
async function compare([one = '', other = '']) {
	for (const [at, folder] of [one, other].entries()) {
		console.log(`\n── Build ${at + 1} of 2`);
		if ((await runInCopy(folder, ['scripts/build.mjs'], surroundings[at])) !== 0)
			throw new Error('The build failed: see its message above.');
	}
	const [first, second] = [hashesOf(join(one, 'build')), hashesOf(join(other, 'build'))];
	const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
	const different = paths.filter((path) => first.get(path) !== second.get(path));
	for (const path of different.slice(0, 20))
		console.log(`${path} ${firstDifference(join(one, 'build', path), join(other, 'build', path))}`);
	return { files: paths.length, different: different.length };
}

requireNode();
const copies = ['rebuild-a', 'rebuild-another'].map(sourceCopy);
try {
	const { files, different } = await compare(copies);
	console.log(`\n${files} files compared, ${different} differ`);
	process.exitCode = files > 0 && different === 0 ? 0 : 1;
} catch (error) {
	// `fail` would end the program before the copies are removed.
	process.exitCode = 1;
	console.error(/** @type {Error} */ (error).message);
} finally {
	copies.forEach(removeCopy);
}
