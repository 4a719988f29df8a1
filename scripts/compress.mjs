import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Runs on Node's pool of threads, so several files are compressed at once. */
const brotli = promisify(brotliCompress);

/** Written once for each of some thousand pages; a page takes 7 ms at 5 and over a second at 11. */
const pages = new Set(['.html', '.json']);
const pageQuality = 5;

/** Sent with many pages and seldom changed, so worth more time; the result is kept between builds. */
const sharedQualities = new Map([
	['.css', 11],
	['.js', 11],
	['.mjs', 11],
	['.csv', 9],
	['.svg', 9],
	['.txt', 9],
	['.xml', 9],
	// The engine: a few seconds at 9, over three minutes at 11.
	['.wasm', 9]
]);

/**
 * @param {Buffer} content
 * @param {number} quality
 */
function compressed(content, quality) {
	const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
	return brotli(content, {
		params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: content.length }
	});
}

/** @param {string} file */
async function compressPage(file) {
	await writeFile(`${file}.br`, await compressed(await readFile(file), pageQuality));
}

/**
 * Compresses a file at most once in its life: the result is kept under the hash of its content.
 * @param {string} file
 * @param {number} quality
 * @param {string} cache folder that outlives builds
 * @returns {Promise<string>} the name under which the result is kept
 */
async function compressShared(file, quality, cache) {
	const content = await readFile(file);
	const sha256 = createHash('sha256').update(content).digest('hex');
	const name = `${sha256}-${quality}.br`;
	const kept = join(cache, name);
	if (!existsSync(kept)) {
		// Under another name first, so that an interrupted build leaves no half file.
		const half = `${kept}.${process.pid}`;
		await writeFile(half, await compressed(content, quality));
		await rename(half, kept);
	}
	await copyFile(kept, `${file}.br`);
	return name;
}

/**
 * Writes `name.br` beside every file of a built site that is worth it, and drops from the cache what
 * this build did not use.
 * @param {string} folder the built site
 * @param {string} cache folder in which compressed shared files are kept between builds
 * @returns {Promise<void>}
 */
export async function compress(folder, cache) {
	await mkdir(cache, { recursive: true });
	const used = new Set();
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		// The engine takes longest: it goes first.
		.sort((a, b) => Number(extname(b) === '.wasm') - Number(extname(a) === '.wasm'))
		.values();
	const lanes = Array.from({ length: availableParallelism() + 1 }, async () => {
		for (const file of files) {
			const quality = sharedQualities.get(extname(file));
			if (quality) used.add(await compressShared(file, quality, cache));
			else if (pages.has(extname(file))) await compressPage(file);
		}
	});
	await Promise.all(lanes);
	const stale = (await readdir(cache)).filter((name) => !used.has(name));
	await Promise.all(stale.map((name) => rm(join(cache, name))));
}
