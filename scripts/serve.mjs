import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * The policy in a page's `<meta>` does not reach a worker loaded by address; this header does.
 * It is sent with every script, because only a worker heeds it.
 */
const workerPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

const year = 365 * 24 * 60 * 60;

/**
 * @param {Response} response
 * @param {string} path of the file in the site, from sirv
 */
function setHeaders(response, path) {
	const immutable = path.startsWith('/_app/immutable/');
	const cache = immutable ? `public, max-age=${year}, immutable` : 'no-cache';
	response.setHeader('Cache-Control', cache);
	response.setHeader('X-Content-Type-Options', 'nosniff');
	if (/\.m?js$/.test(path)) response.setHeader('Content-Security-Policy', workerPolicy);
	const text = { csv: 'text/csv', txt: 'text/plain', json: 'application/json' };
	const type = text[/** @type {keyof typeof text} */ (path.split('.').pop())];
	if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
}

/**
 * Answers with the site's own "not found" page and status 404.
 * @param {string} folder the built site
 */
function notFoundPage(folder) {
	/** @param {string} name */
	const held = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null);
	const plain = held('404.html') ?? Buffer.from('Not found\n');
	const brotli = held('404.html.br');
	/** @type {(request: Request, response: Response) => void} */
	return (request, response) => {
		const compressed = brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
		const body = compressed ? brotli : plain;
		if (compressed) response.setHeader('Content-Encoding', 'br');
		response.writeHead(404, {
			'Cache-Control': 'no-cache',
			'Content-Length': body.length,
			'Content-Type': 'text/html; charset=utf-8',
			Vary: 'Accept-Encoding'
		});
		response.end(request.method === 'HEAD' ? undefined : body);
	};
}

/**
 * Serves a built site: compressed files where they lie beside the plain ones, names with a hash
 * for a year, pages checked anew each time. Only files that stood in the folder at the start are
 * served, so no path can lead out of it.
 * @param {string} folder the built site
 * @param {string} [base] the path under which it was built to be served, `''` or `/name`
 * @returns {(request: Request, response: Response) => void}
 */
export function siteHandler(folder, base = '') {
	const notFound = notFoundPage(folder);
	const files = sirv(folder, { brotli: true, etag: true, onNoMatch: notFound, setHeaders });
	/** @type {(response: Response, status: number, headers?: Record<string, string>) => void} */
	const refuse = (response, status, headers = {}) => void response.writeHead(status, headers).end();
	return (request, response) => {
		const url = request.url ?? '';
		if (!url.startsWith('/')) return refuse(response, 400);
		if (!['GET', 'HEAD'].includes(request.method ?? ''))
			return refuse(response, 405, { Allow: 'GET, HEAD' });
		const path = url.split('?', 1)[0] ?? '';
		const search = url.slice(path.length);
		if (base && path !== base && !path.startsWith(`${base}/`)) return notFound(request, response);
		const inside = path.slice(base.length) || '/';
		// A page is a folder and its links are relative, so it has one address: with the slash.
		if (/^(\/[\w-]+)+$/.test(inside) && existsSync(join(folder, inside, 'index.html')))
			return refuse(response, 307, { Location: `${path}/${search}` });
		request.url = inside + search;
		// Parts of files are never needed, and an impossible range would end the process.
		delete request.headers.range;
		files(request, response);
	};
}

/**
 * Starts a server on the loopback addresses only, IPv4 and, where there is one, IPv6.
 * @param {string} folder the built site
 * @param {{ port: number, base?: string }} options port 0 takes any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} rejects with `EADDRINUSE` when the port is taken
 */
export async function serve(folder, { port, base = '' }) {
	const handler = siteHandler(folder, base);
	const first = await listen(handler, port, '127.0.0.1');
	const address = /** @type {import('node:net').AddressInfo} */ (first.address());
	const servers = [first];
	try {
		servers.push(await listen(handler, address.port, '::1'));
	} catch (error) {
		const code = /** @type {NodeJS.ErrnoException} */ (error).code;
		// A machine without IPv6 is served by the first; a taken port is not ours to share.
		if (code === 'EADDRINUSE' && port !== 0) {
			await close(servers);
			throw error;
		}
	}
	return { port: address.port, close: () => close(servers) };
}

/**
 * @param {(request: Request, response: Response) => void} handler
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(handler, port, host) {
	const server = createServer(handler);
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => resolve(server));
	});
}

/** @param {import('node:http').Server[]} servers */
async function close(servers) {
	await Promise.all(
		servers.map((server) => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(resolve));
		})
	);
}
