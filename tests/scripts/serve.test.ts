import { connect } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { spawn } from 'node:child_process';
import { symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { headerLines } from '../../scripts/headers.mjs';
import { limitedLog } from '../../scripts/site-files.mjs';
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

describe('what happens to files while they are served', () => {
	/** A served folder, with what the log was told. */
	async function watched(files: Record<string, string>) {
		const folder = folderWith(files);
		const log: string[] = [];
		const server = await serve(join(folder, 'site'), { port: 0, log: (line) => log.push(line) });
		onTestFinished(server.close);
		return { folder, log, port: server.port };
	}

	it('a file that vanished is answered with 404 and a line in the log, one put there with 200', async () => {
		const { folder, log, port } = await watched({
			'site/index.html': 'home',
			'site/data/areas.csv': 'code'
		});
		expect((await answer(port, 'GET /data/areas.csv?v=1'))[0]).toBe(200);
		unlinkSync(join(folder, 'site/data/areas.csv'));
		expect((await answer(port, 'GET /data/areas.csv?v=1'))[0]).toBe(404);
		expect(log).toEqual(['404 /data/areas.csv']);
		writeFileSync(join(folder, 'site/data/areas.csv'), 'code,name');
		expect((await answer(port, 'GET /data/areas.csv'))[1]).toContain('code,name');
	});

	it('no link leads out of the folder, and one inside it does', async () => {
		const { folder, port } = await watched({
			'site/index.html': 'home',
			'site/data/areas.csv': 'code',
			'secret/key.txt': 'secret',
			'site-too/key.txt': 'secret'
		});
		symlinkSync(join(folder, 'secret/key.txt'), join(folder, 'site/key.txt'));
		symlinkSync(join(folder, 'secret'), join(folder, 'site/outside'));
		symlinkSync(join(folder, 'site-too'), join(folder, 'site/beside'));
		symlinkSync(join(folder, 'site/data'), join(folder, 'site/inside'));
		symlinkSync(join(folder, 'site/turn'), join(folder, 'site/turn'));
		for (const path of ['/key.txt', '/outside/key.txt', '/beside/key.txt', '/turn'])
			expect([path, (await answer(port, `GET ${path}`))[0]]).toEqual([path, 404]);
		expect((await answer(port, 'GET /inside/areas.csv'))[1]).toContain('code');
	});

	it('a file cut short while it is sent ends the answer, not the server', async () => {
		const long = 'x'.repeat(30_000_000);
		const { folder, log, port } = await watched({
			'site/index.html': 'home',
			'site/long.txt': long
		});
		const received = await new Promise<number>((resolve) => {
			let bytes = 0;
			const socket = connect(port, '127.0.0.1', () =>
				socket.write('GET /long.txt HTTP/1.1\r\nHost: x\r\n\r\n')
			);
			socket.once('data', () => truncateSync(join(folder, 'site/long.txt'), 100_000));
			socket.on('data', (part) => (bytes += part.length));
			socket.on('error', () => undefined);
			socket.on('close', () => resolve(bytes));
		});
		expect(received).toBeLessThan(long.length);
		await expect
			.poll(() => log)
			.toEqual([expect.stringMatching(/^\/long\.txt was not sent to its end/)]);
		expect((await answer(port, 'GET /'))[0]).toBe(200);
	});

	it('a reader who goes away in the middle leaves a line in the log', async () => {
		const long = 'x'.repeat(30_000_000);
		const { log, port } = await watched({ 'site/index.html': 'home', 'site/long.txt': long });
		await new Promise<void>((resolve) => {
			const socket = connect(port, '127.0.0.1', () =>
				socket.write('GET /long.txt HTTP/1.1\r\nHost: x\r\n\r\n')
			);
			socket.once('data', () => socket.destroy());
			socket.on('close', () => resolve());
		});
		await expect
			.poll(() => log)
			.toEqual([expect.stringMatching(/^\/long\.txt was not sent to its end/)]);
		expect((await answer(port, 'GET /'))[0]).toBe(200);
	});

	it('serves what lies in /.well-known, and still no other hidden file', async () => {
		const { port } = await watched({
			'site/index.html': 'home',
			'site/.well-known/security.txt': 'Contact: somebody',
			'site/.well-known/.hidden': 'secret',
			'site/_headers': 'secret'
		});
		expect((await answer(port, 'GET /.well-known/security.txt'))[1]).toContain('Contact');
		for (const path of ['/.well-known/.hidden', '/.well-known/../.inputs', '/_headers'])
			expect([path, (await answer(port, `GET ${path}`))[0]]).toEqual([path, 404]);
	});
});

describe.skipIf(process.platform === 'win32')('a server that may open few files', () => {
	/** Served by a process of its own under a limit of open files; its port and output. */
	async function limited(folder: string) {
		const program = `import { serve } from ${JSON.stringify(new URL('../../scripts/serve.mjs', import.meta.url).href)};
			const { port } = await serve(${JSON.stringify(folder)}, { port: 0, log: console.log });
			console.log('port ' + port);`;
		const child = spawn('sh', [
			'-c',
			'ulimit -n 64; exec "$0" --input-type=module -e "$1"',
			process.execPath,
			program
		]);
		onTestFinished(() => void child.kill());
		let output = '';
		child.stdout.on('data', (part: Buffer) => (output += part.toString()));
		await expect.poll(() => output, { timeout: 10_000 }).toContain('port ');
		const port = Number(/port (\d+)/.exec(output)?.[1]);
		return { port, ended: () => child.exitCode !== null, output: () => output };
	}

	/** Asks for a long file and reads no further than its first bytes; the status, 0 where there is none. */
	function halfRead(port: number) {
		const socket = connect(port, '127.0.0.1', () =>
			socket.write('GET /long.txt HTTP/1.1\r\nHost: x\r\n\r\n')
		);
		const status = new Promise<number>((resolve) => {
			socket.once('data', (part: Buffer) => {
				socket.pause();
				resolve(Number(part.toString('latin1').split(' ')[1]));
			});
			socket.on('error', () => resolve(0));
			socket.on('close', () => resolve(0));
		});
		return { socket, status };
	}

	it('answers 503 to those it has no file for, and everybody once there is room', async () => {
		const folder = folderWith({ 'index.html': 'home', 'long.txt': 'x'.repeat(20_000_000) });
		const { port, ended, output } = await limited(folder);
		const readers = Array.from({ length: 40 }, () => halfRead(port));
		await expect.poll(output, { timeout: 10_000 }).toMatch(/503 \/long\.txt: EMFILE|not taken/);
		for (const { socket } of readers) socket.destroy();
		const answered = await Promise.all(readers.map(({ status }) => status));
		expect(answered.every((status) => [0, 200, 503].includes(status))).toBe(true);
		expect(answered.filter((status) => status === 200).length).toBeGreaterThan(5);
		expect(answered).toContain(503);
		expect(ended()).toBe(false);
		await expect.poll(async () => (await answer(port, 'GET /').catch(() => [0]))[0]).toBe(200);
	});
});

it('the log counts what is too much for it', () => {
	const lines: string[] = [];
	const log = limitedLog((line) => lines.push(line));
	for (let line = 0; line < 5000; line += 1) log('503');
	expect(lines.length).toBeLessThan(100);
});

describe('pages of other sites', () => {
	it('may show figures to embed in a frame, and no page', async () => {
		const folder = folderWith({
			'index.html': '',
			'404.html': '',
			'areas/wigan/index.html': '',
			'embed/index.html': '',
			'embed/life-expectancy/index.html': ''
		});
		const { port, close } = await serve(folder, { port: 0 });
		onTestFinished(close);
		const policy = "Content-Security-Policy: frame-ancestors 'none'";
		for (const path of ['/', '/areas/wigan/', '/nowhere/'])
			expect((await answer(port, `GET ${path}`))[1]).toContain(policy);
		for (const path of ['/embed/', '/embed/life-expectancy/'])
			expect((await answer(port, `GET ${path}`))[1]).not.toContain('frame-ancestors');
	});

	it('are told so by hosts that read a file of headers', () => {
		const text = headerLines(['embed', 'areas', '_app', 'about', '.well-known'], '/dash');
		const rules = text.split(/\n(?=\S)/).map((rule) => rule.trim().split(/\n\s+/));
		const framed = rules.filter((rule) => rule.some((line) => line.includes('frame-ancestors')));
		expect(framed.map(([path]) => path)).toEqual(['/dash/', '/dash/about/*', '/dash/areas/*']);
		// Two policies for one path would be joined, and the stricter one hold.
		const everywhere = rules.find(([path]) => path === '/dash/*');
		expect(everywhere?.join()).not.toContain('Content-Security-Policy');
		expect(text).toContain(
			'/dash/_app/immutable/*\n  Cache-Control: public, max-age=31536000, immutable'
		);
	});
});
