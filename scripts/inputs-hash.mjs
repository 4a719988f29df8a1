import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Everything that can change a byte of the built site; a folder stands for all the files below it. */
const inputs = [
	'data',
	'package-lock.json',
	'package.json',
	'scripts/build.mjs',
	'scripts/compress.mjs',
	'scripts/definitions.mjs',
	'scripts/embed-scripts.mjs',
	'scripts/inputs-hash.mjs',
	'scripts/pictures',
	'scripts/pictures.ts',
	'scripts/sitemap.mjs',
	'scripts/offline-list.mjs',
	'src',
	'static',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** Settings from outside that change what is built: part of the areas, a base path, no offline use. */
const settings = ['BASE_PATH', 'FAIR_MEASURE_AREAS', 'FAIR_MEASURE_OFFLINE', 'SITE_URL'];

/**
 * The files under one input, as paths with forward slashes relative to the project.
 * @param {string} path a file or folder relative to the project
 * @param {string} root the project's folder
 * @returns {string[]} empty when the path does not exist
 */
function filesUnder(path, root) {
	const full = join(root, path);
	if (!existsSync(full)) return [];
	if (statSync(full).isFile()) return [path];
	return readdirSync(full, { withFileTypes: true })
		.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
		.flatMap((entry) => filesUnder(`${path}/${entry.name}`, root));
}

/**
 * What a build is made from, in one value: two equal hashes mean two equal builds.
 * A build of some areas only (`FAIR_MEASURE_AREAS`) never has the hash of a full one.
 * @param {string} [root] the project's folder
 * @param {Record<string, string | undefined>} [environment]
 * @returns {string} SHA-256 as 64 hexadecimal digits
 */
export function inputsHash(root = projectRoot, environment = process.env) {
	const hash = createHash('sha256');
	const files = inputs.flatMap((input) => filesUnder(input, root)).sort();
	for (const file of files) {
		const content = readFileSync(join(root, file));
		// The length keeps the end of one file from being read as the start of the next.
		hash.update(`${file}\n${content.length}\n`).update(content);
	}
	for (const name of settings) hash.update(`${name}=${environment[name] ?? ''}\n`);
	return hash.digest('hex');
}
