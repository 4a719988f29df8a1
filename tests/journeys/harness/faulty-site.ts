import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { buildFolder } from '../../../scripts/prepare.mjs';
import { siteHandler } from '../../../scripts/serve.mjs';

/** What is sent instead of a file: a text, or whatever is done with the answer; null leaves it. */
export type Fault = (path: string) => string | ((response: ServerResponse) => void) | null;

/**
 * The built site with faults of the server's own, at the root of a port of its own, until the test
 * ends. Faults made in the browser would not reach a service worker.
 *
 * @returns its origin, without a slash at the end
 */
export async function servedWith(fault: Fault, folder = buildFolder, base = ''): Promise<string> {
	const site = siteHandler(folder, base);
	const server = createServer((request, response) => {
		const instead = fault((request.url ?? '').split('?', 1)[0] ?? '');
		if (instead === null) return site(request, response);
		if (typeof instead === 'function') return instead(response);
		response.writeHead(200, { 'content-type': 'text/javascript' }).end(instead);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
