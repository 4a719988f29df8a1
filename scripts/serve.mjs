import { createServer } from 'node:http';
import { filesOf, limitedLog } from './site-files.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./site-files.mjs').Log} Log */

/**
 * Serves a built site, at the root of its host or below a path.
 * @param {string} folder the built site
 * @param {string} [base] the path under which it was built to be served, `''` or `/name`
 * @param {Log} [log] is told of what could not be sent
 * @returns {(request: Request, response: Response) => void}
 */
export function siteHandler(folder, base = '', log = () => undefined) {
	const files = filesOf(folder, log);
	/** @type {(response: Response, status: number, headers?: Record<string, string>) => void} */
	const refuse = (response, status, headers = {}) => void response.writeHead(status, headers).end();
	/** @type {(request: Request, response: Response) => Promise<void>} */
	const answer = async (request, response) => {
		const url = request.url ?? '';
		if (!url.startsWith('/')) return refuse(response, 400);
		if (!['GET', 'HEAD'].includes(request.method ?? ''))
			return refuse(response, 405, { Allow: 'GET, HEAD' });
		const path = url.split('?', 1)[0] ?? '';
		if (base && path !== base && !path.startsWith(`${base}/`))
			return files.notFound(request, response);
		const inside = path.slice(base.length) || '/';
		// A page is a folder and its links are relative, so it has one address: with the slash.
		if (/^(\/[\w-]+)+$/.test(inside) && (await files.holdsPage(inside)))
			return refuse(response, 307, { Location: `${path}/${url.slice(path.length)}` });
		await files.answer(inside, request, response);
	};
	return (request, response) => void answer(request, response);
}

/**
 * Starts a server on the loopback addresses only, IPv4 and, where there is one, IPv6.
 * @param {string} folder the built site
 * @param {{ port: number, base?: string, log?: Log }} options port 0 takes any free one; the log is told
 *   of what could not be sent
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} rejects with `EADDRINUSE` when the port is taken
 */
export async function serve(folder, { port, base = '', log = () => undefined }) {
	const limited = limitedLog(log);
	const handler = siteHandler(folder, base, limited);
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
	// Too many open files reach the listening server as an error of its own.
	for (const server of servers)
		server.on('error', (error) => limited(`A connection was not taken: ${error.message}`));
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
