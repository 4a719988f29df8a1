import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @typedef {[path: string, bytes: number]} ListedFile path below the site's root */
/** @typedef {{ files: ListedFile[], bytes: number }} Group */

const fileName = 'offline.json';

/** Never kept, or made of what is kept. */
const leftOut =
	/^\.|\.br$|^404\.html$|^(service-worker\.js|release\.json|offline\.json)$|\/version\.json$/;

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

/** @returns {Map<string, string>} start of the SHA-256 of each table, by its path */
function tableHashes() {
	/** @typedef {{ name: string, sha256: string }} Hashed */
	/** @type {{ tables: (Hashed & { slices?: { file?: Hashed }[] })[] }} */
	const { tables } = JSON.parse(readFileSync('data/manifest.json', 'utf8'));
	const parts = tables.flatMap(({ slices = [] }) => slices.flatMap(({ file }) => file ?? []));
	return new Map(
		[...tables, ...parts].map(({ name, sha256 }) => [`data/${name}.csv`, sha256.slice(0, 12)])
	);
}

/**
 * @param {string} folder the built site
 * @returns {Set<string>} slugs of its places
 */
function placesIn(folder) {
	const entries = readdirSync(join(folder, 'areas'), { withFileTypes: true });
	return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
}

/**
 * Writes `offline.json`: what can be kept for offline use, in groups, with sizes as the browser keeps
 * them. Pages are listed by their address, tables with the start of their SHA-256, as they are asked for.
 * @param {string} folder the built site
 */
export function writeOfflineList(folder) {
	const hashes = tableHashes();
	const places = placesIn(folder);
	/** @type {Record<string, Group>} */
	const groups = {};
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const full = join(entry.parentPath, entry.name);
		const path = relative(folder, full).replaceAll(sep, '/');
		const name = groupOf(path, places);
		if (name === null) continue;
		const group = (groups[name] ??= { files: [], bytes: 0 });
		const hash = hashes.get(path);
		const address = hash ? `${path}?v=${hash}` : path.replace(/(^|\/)index\.html$/, '$1');
		const { size } = statSync(full);
		group.files.push([address, size]);
		group.bytes += size;
	}
	// The order in which a folder is read is the machine's own.
	for (const { files } of Object.values(groups)) files.sort(([a], [b]) => (a < b ? -1 : 1));
	const sorted = Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
	const list = { places: [...places].sort(), groups: sorted };
	writeFileSync(join(folder, fileName), JSON.stringify(list));
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
