import { createServer } from 'node:http';
import { siteHandler } from '../serve.mjs';

/**
 * A built site on this machine that notes what it is asked for.
 * @param {string} folder
 * @returns {Promise<{ port: number, asked: string[], close: () => Promise<void> }>} `asked` grows by
 * the path of every request that reaches the server
 */
export async function countedSite(folder) {
	/** @type {string[]} */
	const asked = [];
	const handler = siteHandler(folder);
	const server = createServer((request, response) => {
		asked.push((request.url ?? '').split('?', 1)[0] ?? '');
		handler(request, response);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		port: address.port,
		asked,
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
}

/**
 * @param {string[]} asked paths
 * @returns {string} how many there were, and how many of them were tables and parts of the engine
 */
export function askedFor(asked) {
	const tables = asked.filter((path) => path.endsWith('.csv')).length;
	const engine = asked.filter((path) => /\.wasm$|\/duckdb[^/]*\.js$/.test(path)).length;
	return `${asked.length} requests, of them ${tables} for tables and ${engine} for the engine`;
}
