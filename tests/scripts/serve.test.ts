import { connect } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { folderWith } from './temporary-folder';

/** A small site beside a file that must not be reached; the port it is served on. */
async function served(base = ''): Promise<number> {
	const folder = folderWith({
		'secret.txt': 'secret',
		'site/index.html': '<p>home</p>',
		'site/404.html': '<p>not here</p>',
		'site/.inputs': 'hash',
		'site/areas/wigan/index.html': '<p>Wigan</p>',
		'site/_app/immutable/worker.js': 'onmessage = null;'
	});
	const site = join(folder, 'site');
	writeFileSync(join(site, 'index.html.br'), brotliCompressSync('<p>home</p>'));
	const server = await serve(site, { port: 0, base });
	onTestFinished(server.close);
	return server.port;
}

/** Sends a request line as it is written, which `fetch` would tidy first; status and whole answer. */
function answer(port: number, requestLine: string, headers = ''): Promise<[number, string]> {
	return new Promise((resolve, reject) => {
		let text = '';
		const socket = connect(port, '127.0.0.1', () =>
			socket.write(`${requestLine} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`)
		);
		socket.on('data', (part) => (text += part.toString('latin1')));
		socket.on('end', () => resolve([Number(text.split(' ')[1]), text]));
		socket.on('error', reject);
	});
}

it('serves nothing outside its folder, and no hidden files', async () => {
	const port = await served();
	for (const path of [
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/areas/../../secret.txt',
		'/.inputs',
		'/%E0%A4%A',
		'//example.org/',
		'/__proto__'
	]) {
		const [status, text] = await answer(port, `GET ${path}`);
		expect([path, status]).toEqual([path, 404]);
		expect(text).toContain('not here');
		expect(text).not.toContain('secret');
	}
});

it('goes on after requests that no browser makes', async () => {
	const port = await served();
	expect((await answer(port, 'GET __proto__'))[0]).toBe(400);
	expect((await answer(port, 'POST /'))[0]).toBe(405);
	expect((await answer(port, 'GET /', 'Range: bytes=10-5\r\n'))[0]).toBe(200);
	expect((await answer(port, 'GET /', 'Range: bytes=900-\r\n'))[1]).toContain('<p>home</p>');
	expect((await answer(port, 'GET /'))[0]).toBe(200);
});

it('leads to the one address of a page, and nowhere else', async () => {
	const port = await served();
	const [status, text] = await answer(port, 'GET /areas/wigan?sex=men&x=?');
	expect(status).toBe(307);
	expect(text).toContain('Location: /areas/wigan/?sex=men&x=?\r\n');
	expect((await answer(port, 'GET //areas/wigan'))[1]).not.toContain('Location');
});

it('sends brotli only to those who ask for it', async () => {
	const port = await served();
	const [, plain] = await answer(port, 'GET /');
	expect(plain).not.toContain('Content-Encoding');
	const [, compressed] = await answer(port, 'GET /', 'Accept-Encoding: gzip, br\r\n');
	expect(compressed).toContain('Content-Encoding: br');
});

it('keeps files with a hash in their name for a year, and sends scripts with the worker’s policy', async () => {
	const port = await served();
	const [, script] = await answer(port, 'GET /_app/immutable/worker.js');
	expect(script).toContain('Cache-Control: public, max-age=31536000, immutable');
	expect(script).toContain("Content-Security-Policy: default-src 'none'");
	const [, page] = await answer(port, 'GET /areas/wigan/');
	expect(page).toContain('Cache-Control: no-cache');
});

it('serves a site built for a path below that path only', async () => {
	const port = await served('/fair-measure');
	expect((await answer(port, 'GET /fair-measure/areas/wigan/'))[1]).toContain('Wigan');
	expect((await answer(port, 'GET /fair-measure/areas/wigan'))[1]).toContain(
		'Location: /fair-measure/areas/wigan/\r\n'
	);
	expect((await answer(port, 'GET /areas/wigan/'))[0]).toBe(404);
	expect((await answer(port, 'GET /fair-measures/areas/wigan/'))[0]).toBe(404);
});

it('refuses a port that is taken', async () => {
	const port = await served();
	const site = folderWith({ 'index.html': '' });
	await expect(serve(site, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
