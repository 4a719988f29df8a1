import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Runs on Node's pool of threads, so several files are compressed at once. */
const brotli = promisify(brotliCompress);

/** Worth compressing; pictures and fonts are compressed already. */
const text = new Set(['.css', '.csv', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.xml']);

/** A page takes 7 ms at 5 and over a second at 11. */
const textQuality = 5;
/** The engine takes 37 s at 9 and over three minutes at 11. */
const engineQuality = 9;

/**
 * @param {Buffer} content
 * @param {number} quality
 * @param {number} mode
 */
function compressed(content, quality, mode) {
	const { BROTLI_PARAM_MODE, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
	return brotli(content, {
		params: {
			[BROTLI_PARAM_MODE]: mode,
			[BROTLI_PARAM_QUALITY]: quality,
			[BROTLI_PARAM_SIZE_HINT]: content.length
		}
	});
}

/**
 * Compresses the engine once and keeps the result under the hash of its content.
 * @param {string} file
 * @param {string} cache folder that outlives builds
 */
async function compressEngine(file, cache) {
	const content = await readFile(file);
	const sha256 = createHash('sha256').update(content).digest('hex');
	const kept = join(cache, `${sha256}-${engineQuality}.br`);
	if (!existsSync(kept)) {
		const result = await compressed(content, engineQuality, constants.BROTLI_MODE_GENERIC);
		await mkdir(cache, { recursive: true });
		// Under another name first, so that an interrupted build leaves no half file.
		await writeFile(`${kept}.${process.pid}`, result);
		await rename(`${kept}.${process.pid}`, kept);
	}
	await copyFile(kept, `${file}.br`);
}

/** @param {string} file */
async function compressText(file) {
	const content = await readFile(file);
	const result = await compressed(content, textQuality, constants.BROTLI_MODE_TEXT);
	if (result.length < content.length) await writeFile(`${file}.br`, result);
}

/**
 * Writes `name.br` beside every file of a built site that is worth it.
 * @param {string} folder the built site
 * @param {string} cache folder in which the compressed engine is kept between builds
 * @returns {Promise<number>} files compressed or looked at
 */
export async function compress(folder, cache) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const engines = files.filter((file) => extname(file) === '.wasm');
	const texts = files.filter((file) => text.has(extname(file)));
	const queue = [
		...engines.map((file) => () => compressEngine(file, cache)),
		...texts.map((file) => () => compressText(file))
	].values();
	const lanes = Array.from({ length: availableParallelism() + 1 }, async () => {
		for (const task of queue) await task();
	});
	await Promise.all(lanes);
	return engines.length + texts.length;
}
