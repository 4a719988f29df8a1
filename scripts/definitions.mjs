import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './inputs-hash.mjs';

/** @param {string} path relative to the project */
const json = (path) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));

/** The program's version, that of the tables, and the newest statistical release they hold. */
function release() {
	const manifest = json('data/manifest.json');
	const released = manifest.tables.flatMap(
		(/** @type {{ released?: string }} */ table) => table.released ?? []
	);
	return {
		version: json('package.json').version,
		tables: manifest.version,
		newestData: released.sort().at(-1) ?? null
	};
}

/**
 * Size and SHA-256 of a file of the engine, which the build copies as it is.
 * @param {string} name
 */
function engineFile(name) {
	const content = readFileSync(join(projectRoot, 'node_modules/@duckdb/duckdb-wasm/dist', name));
	return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Servers tell the packed size only, and a cache may hold anything: both are known beforehand. */
const engine = () => ({
	engine: engineFile('duckdb-eh.wasm'),
	worker: engineFile('duckdb-browser-eh.worker.js')
});

/** Where the site will stand, with a slash at the end; empty where nobody says. */
function siteUrl() {
	const asked = process.env.SITE_URL;
	return asked ? new URL(`${asked}/`).href.replace(/\/+$/, '/') : '';
}

/**
 * What is known when the site is built, written into its code.
 * @returns {Record<string, string>} code by the name that it replaces
 */
export function definitions() {
	const files = engine();
	return {
		__ENGINE_BYTES__: JSON.stringify(files.engine.bytes),
		__ENGINE__: JSON.stringify(files),
		// The manifest, with the hash of every table, would else be sent with every page.
		__RELEASE__: JSON.stringify(release()),
		__SITE_URL__: JSON.stringify(siteUrl()),
		// `off` builds a site that takes its service worker and what that kept from every reader.
		__OFFLINE__: JSON.stringify(process.env.FAIR_MEASURE_OFFLINE !== 'off')
	};
}
