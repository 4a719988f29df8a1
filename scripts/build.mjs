import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { compress } from './compress.mjs';
import { writeHeaderFile } from './headers.mjs';
import { writeSitemap } from './sitemap.mjs';
import { inputsHash, projectRoot } from './inputs-hash.mjs';
import {
	buildFolder,
	buildRecord,
	buildSummary,
	fail,
	requireNode,
	runNode,
	runQuietly
} from './prepare.mjs';

const bin = join(projectRoot, 'node_modules');
const prerendered = join(projectRoot, '.svelte-kit/output/prerendered/pages');
const cache = join(projectRoot, '.cache/brotli');
const log = join(projectRoot, '.cache/build.log');

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
/** @param {number} since as `performance.now()` gives it */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * @param {string} folder
 * @returns {string[]} paths of the files under it; empty where it does not exist
 */
function filesIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Pages written until now; none while Vite is clearing away those of the last build. */
function pagesSoFar() {
	try {
		return filesIn(prerendered).filter((file) => extname(file) === '.html').length;
	} catch {
		return 0;
	}
}

/** Says every few seconds how many pages are written, while Vite itself is silent. */
function showProgress() {
	let shown = 0;
	const timer = setInterval(() => {
		const pages = pagesSoFar();
		if (pages > shown) console.log(`  ${pages} pages written`);
		shown = pages;
	}, 5000);
	return () => clearInterval(timer);
}

/**
 * @param {string} name what is done, as shown
 * @param {() => Promise<number>} step gives an exit code
 */
async function timed(name, step) {
	const start = performance.now();
	console.log(`${name} …`);
	if ((await step()) !== 0) fail(`${name} failed.`);
	console.log(`${name}: ${seconds(start)}`);
}

/** Pages, files and sizes of what was built, plain and as sent; each with how it is shown. */
function summary() {
	const files = filesIn(buildFolder);
	const plain = files.filter((file) => extname(file) !== '.br');
	const sizes = new Map(files.map((file) => [file, statSync(file).size]));
	const size = (/** @type {string} */ file) => sizes.get(file) ?? 0;
	const sum = (/** @type {string[]} */ list) => list.reduce((total, file) => total + size(file), 0);
	const sent = plain.map((file) => (sizes.has(`${file}.br`) ? `${file}.br` : file));
	const pages = plain.filter((file) => extname(file) === '.html');
	const largest = Math.max(0, ...pages.map(size));
	return {
		pages: pages.length,
		files: plain.length,
		'files, plain': megabytes(sum(plain)),
		'files, compressed': megabytes(sum(sent)),
		'whole folder': megabytes(sum(files)),
		'largest page, plain': `${(largest / 1000).toFixed(0)} kB`
	};
}

requireNode();
const start = performance.now();
// An empty list of areas means all of them, not none.
if (!process.env.FAIR_MEASURE_AREAS) delete process.env.FAIR_MEASURE_AREAS;
// Taken before the build: a file changed meanwhile makes this build outdated, not the next one.
const hash = inputsHash();
if (process.env.FAIR_MEASURE_AREAS)
	console.log(`Only these areas: ${process.env.FAIR_MEASURE_AREAS}`);
rmSync(buildRecord, { force: true });
mkdirSync(dirname(log), { recursive: true });
await timed('Types of the routes', () =>
	runNode([join(bin, '@sveltejs/kit/svelte-kit.js'), 'sync'])
);
await timed('Pages', async () => {
	const stop = showProgress();
	const { code, output } = await runQuietly([join(bin, 'vite/bin/vite.js'), 'build']);
	stop();
	// Hundreds of lines on single files; errors are shown as they come.
	writeFileSync(log, output);
	if (code !== 0) console.log(`What Vite said besides is in ${relative(projectRoot, log)}`);
	return code;
});
await timed('Pictures', () =>
	runNode([join(bin, 'tsx/dist/cli.mjs'), join(projectRoot, 'scripts/pictures.ts')])
);
writeSitemap(buildFolder);
writeHeaderFile(buildFolder, process.env.BASE_PATH);
// GitHub Pages would else leave out `_app`, as it does every folder whose name begins so.
writeFileSync(join(buildFolder, '.nojekyll'), '');
await timed('Compression', async () => {
	await compress(buildFolder, cache);
	return 0;
});
const sizes = summary();
for (const [name, value] of Object.entries(sizes)) console.log(`${name}: ${value}`);
const took = { seconds: Math.round((performance.now() - start) / 100) / 10, ...sizes };
writeFileSync(buildSummary, `${JSON.stringify(took, null, '\t')}\n`);
writeFileSync(buildRecord, `${hash}\n`);
console.log(`Built in ${seconds(start)}`);
