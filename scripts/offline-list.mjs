import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @typedef {[bytes: number, sha256: string]} Known size and first digits of the SHA-256 */
/** @typedef {[path: string, ...Known]} ListedFile path below the site's root */
/** @typedef {{ files: ListedFile[], bytes: number }} Group */

/** Of the 64 digits of a SHA-256, enough to tell what was damaged: 128 bits. */
const digits = 32;

/** Never kept, or made of what is kept. */
const leftOut =
	/^\.|\.br$|^404\.html$|^(service-worker\.js|release\.json|offline\.json|hashes\.json)$|\/version\.json$/;

/** Data that the page holds as well. */
const inPage = /(^|\/)(figures|values|__data|scenario|scenario-headline)\.json$/;

/**
 * The group that a file of the built site belongs to when a reader keeps it for offline use.
 * @param {string} path
 * @param {ReadonlySet<string>} places slugs of the places
 * @returns {string | null} `program`, `engine`, `tables`, `general`, the slug of a place; null where
 *   it is not kept
 */
export function groupOf(path, places) {
	if (leftOut.test(path) || inPage.test(path)) return null;
	if (/^_app\/.*(\.wasm|\/duckdb[^/]*\.js)$/.test(path)) return 'engine';
	if (path.startsWith('_app/')) return 'program';
	if (/^data\/\w+\.csv$/.test(path)) return 'tables';
	const place = path.split('/').find((part) => places.has(part));
	return place ?? 'general';
}

/** @param {unknown} object @param {string} path */
const writeJson = (path, object) => writeFileSync(path, JSON.stringify(object));

/**
 * Files of a folder by their paths with forward slashes, in the order of the paths, with what is known
 * of them.
 * @param {string} folder
 * @returns {[path: string, Known][]}
 */
function filesIn(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => {
			const content = readFileSync(file);
			const sha256 = createHash('sha256').update(content).digest('hex').slice(0, digits);
			/** @type {[string, Known]} */
			const listed = [relative(folder, file).replaceAll(sep, '/'), [content.length, sha256]];
			return listed;
		})
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Addresses under which tables, and parts of them, are asked for: with the start of their SHA-256. */
function tableAddresses() {
	/** @typedef {{ name: string, sha256: string }} Hashed */
	/** @type {{ tables: (Hashed & { slices?: { file?: Hashed }[] })[] }} */
	const { tables } = JSON.parse(readFileSync('data/manifest.json', 'utf8'));
	const parts = tables.flatMap(({ slices = [] }) => slices.flatMap(({ file }) => file ?? []));
	return new Map(
		[...tables, ...parts].map(({ name, sha256 }) => [
			`data/${name}.csv`,
			`data/${name}.csv?v=${sha256.slice(0, 12)}`
		])
	);
}

/**
 * Writes `offline.json`: what can be kept for offline use, in groups, with sizes as the browser keeps
 * them and hashes. Pages are listed by their address, tables as they are asked for.
 * @param {string} folder the built site
 * @param {[path: string, Known][]} files in it
 */
function writeGroups(folder, files) {
	const tables = tableAddresses();
	const places = new Set(
		readdirSync(join(folder, 'areas'), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => entry.name)
			.sort()
	);
	/** @type {Record<string, Group>} */
	const groups = {};
	for (const [path, known] of files) {
		const name = groupOf(path, places);
		// A name that a table had before leads to rows that are kept under its name of today.
		if (name === null || (name === 'tables' && !tables.has(path))) continue;
		const group = (groups[name] ??= { files: [], bytes: 0 });
		const address = tables.get(path) ?? path.replace(/(^|\/)index\.html$/, '$1');
		group.files.push([address, ...known]);
		group.bytes += known[0];
	}
	const sorted = Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
	writeJson(join(folder, 'offline.json'), { places: [...places], groups: sorted });
}

/**
 * Writes what the browser checks the site by: `offline.json`, and size and hash of every file of the
 * program, as `hashes.json` for pages and before the service worker's own script, so that the worker
 * of a release is never without the list of that release.
 * @param {string} folder the built site
 */
export function writeOfflineList(folder) {
	const files = filesIn(folder);
	writeGroups(folder, files);
	const program = Object.fromEntries(files.filter(([path]) => path.startsWith('_app/immutable/')));
	writeJson(join(folder, 'hashes.json'), program);
	const worker = join(folder, 'service-worker.js');
	if (!existsSync(worker)) return;
	const script = readFileSync(worker, 'utf8');
	writeFileSync(worker, `self.fileHashes=${JSON.stringify(program)};\n${script}`);
}

/**
 * An adapter that also writes the list of what can be kept.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder in which it writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOfflineList(adapter, folder) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			writeOfflineList(folder);
		}
	};
}
