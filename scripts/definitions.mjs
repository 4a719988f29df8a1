import { readFileSync, statSync } from 'node:fs';
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

/** Servers tell the packed size of the engine only; progress needs the unpacked one. */
const engineBytes = () =>
	statSync(join(projectRoot, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')).size;

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
	return {
		__ENGINE_BYTES__: JSON.stringify(engineBytes()),
		// The manifest, with the hash of every table, would else be sent with every page.
		__RELEASE__: JSON.stringify(release()),
		__SITE_URL__: JSON.stringify(siteUrl()),
		// `off` builds a site that takes its service worker and what that kept from every reader.
		__OFFLINE__: JSON.stringify(process.env.FAIR_MEASURE_OFFLINE !== 'off')
	};
}
