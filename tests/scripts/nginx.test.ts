import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { framePolicy, workerPolicy } from '../../scripts/headers.mjs';
import { folderWith } from './temporary-folder';

const site = readFileSync('scripts/deploy/nginx.conf', 'utf8');
const overHttps = readFileSync('scripts/deploy/nginx-tls.conf', 'utf8');

/** Named by `NGINX_PATH` where it is not on the path; Debian's stands where only root looks. */
const nginx = [process.env.NGINX_PATH ?? 'nginx', '/usr/sbin/nginx'].find(
	(path) => !spawnSync(path, ['-v']).error
);

it('nginx sends workers and pages the policies that our own server sends them', () => {
	expect(site).toContain(`~\\.m?js$ "${workerPolicy}";`);
	expect(site).toContain(`~\\.html$ "${framePolicy}";`);
	expect(site.match(/Content-Security-Policy \$fair_measure_policy always/g)).toHaveLength(2);
});

it('over https nginx hands on to that server, and lets a certificate be asked for', () => {
	const listens = /listen (\d+);/.exec(site)?.[1];
	expect(overHttps).toContain(`proxy_pass http://127.0.0.1:${listens};`);
	expect(overHttps).toContain('location /.well-known/acme-challenge/');
});

it('nginx lets every page be asked for anew, and files with a hash never', () => {
	const [outside = '', immutable = ''] = site.split('location ~ /_app/immutable/');
	expect(outside).toContain('add_header Cache-Control "no-cache" always');
	expect(immutable).toContain('max-age=31536000, immutable');
	expect(site).toContain('error_page 404 /404.html');
});

it('each line of the configuration is a statement, a block or its end', () => {
	const bare = `${site}${overHttps}`.replace(/#.*$/gm, '').replace(/"[^"]*"/g, '""');
	const lines = bare.split('\n').map((line) => line.trim());
	expect(lines.filter((line) => line !== '' && !/[;{}]$/.test(line))).toEqual([]);
	expect(bare.split('{').length).toBe(bare.split('}').length);
});

const words = 'Residents aged 65 and over. '.repeat(100);

/** A site of the shape of a build: pages as folders, code with hashes, tables, a record of the build. */
const files = {
	'index.html': `<h1>Home</h1>${words}`,
	'404.html': '<h1>This page is not here</h1>',
	'.inputs': 'a hash',
	'.well-known/security.txt': 'Contact: somebody',
	'embed/life-expectancy/index.html': '<h1>Life expectancy</h1>',
	'areas/wigan/index.html': '<h1>Wigan</h1>',
	'data/areas.csv': 'code,name\nE08000010,Wigan – Borough\n',
	'_app/immutable/code.abc123.js': `export {};//${words}`,
	'_app/immutable/engine.abc123.wasm': words,
	'service-worker.js': '// the worker'
};

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
	const { port } = probe.address() as AddressInfo;
	await new Promise((closed) => probe.close(closed));
	return port;
}

/**
 * Serves the files with the configuration as it is, but for its port and folder.
 * @param program path of nginx
 * @returns the origin, once it answers
 */
async function servedByNginx(program: string): Promise<string> {
	const port = await freePort();
	const folder = folderWith(
		Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text]))
	);
	const conf = site
		.replace('listen 8080;', `listen 127.0.0.1:${port};`)
		.replace('root /srv/fair-measure;', `root ${folder}/site;`);
	expect(conf).toContain(`${folder}/site`);
	writeFileSync(join(folder, 'site.conf'), conf);
	const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `${kind}_temp_path ${folder}/${kind};`)
		.join(' ');
	const rights = process.getuid?.() === 0 ? 'user root;' : '';
	const main = join(folder, 'main.conf');
	writeFileSync(
		main,
		`${rights} daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${scratch} include ${folder}/site.conf; }`
	);
	const args = ['-c', main, '-p', folder, '-e', join(folder, 'error.log')];
	const told = spawnSync(program, ['-t', ...args], { encoding: 'utf8' });
	expect(told.stderr).toContain('test is successful');
	const server = spawn(program, args, { stdio: 'ignore' });
	onTestFinished(() => void server.kill());
	const origin = `http://127.0.0.1:${port}`;
	await expect
		.poll(
			() =>
				fetch(origin).then(
					({ ok }) => ok,
					() => false
				),
			{ timeout: 10_000 }
		)
		.toBe(true);
	return origin;
}

describe.skipIf(!nginx)('nginx with this configuration', () => {
	it('sends pages, tables, code and what is not there as our own server does', async () => {
		const origin = await servedByNginx(nginx!);
		const get = (path: string, options: RequestInit = {}) =>
			fetch(origin + path, { redirect: 'manual', ...options });
		const of = async (path: string, ...headers: string[]) => {
			const { headers: sent, status } = await get(path);
			return [status, ...headers.map((header) => sent.get(header))];
		};
		const kind = ['content-type', 'cache-control', 'x-content-type-options'] as const;
		const forever = 'public, max-age=31536000, immutable';
		expect(await of('/', ...kind)).toEqual([
			200,
			'text/html; charset=utf-8',
			'no-cache',
			'nosniff'
		]);
		expect(await of('/data/areas.csv', ...kind)).toEqual([
			200,
			'text/csv; charset=utf-8',
			'no-cache',
			'nosniff'
		]);
		expect(await of('/service-worker.js', 'cache-control')).toEqual([200, 'no-cache']);
		expect(await of('/_app/immutable/code.abc123.js', ...kind)).toEqual([
			200,
			'text/javascript; charset=utf-8',
			forever,
			'nosniff'
		]);
		expect(await of('/_app/immutable/engine.abc123.wasm', ...kind)).toEqual([
			200,
			'application/wasm',
			forever,
			'nosniff'
		]);
		const policy = (await get('/_app/immutable/code.abc123.js')).headers;
		expect(policy.get('content-security-policy')).toContain("connect-src 'self'");
		expect(await of('/areas/wigan', 'location')).toEqual([301, '/areas/wigan/']);
		expect(await (await get('/areas/wigan/')).text()).toContain('Wigan');
		expect(await of('/.inputs')).toEqual([404]);
		expect(await of('/.well-known/security.txt')).toEqual([200]);
		const frames = 'content-security-policy';
		expect(await of('/areas/wigan/', frames)).toEqual([200, "frame-ancestors 'none'"]);
		expect(await of('/embed/life-expectancy/', frames)).toEqual([200, null]);
		expect(await of('/_app/immutable/none.js', 'cache-control')).toEqual([404, 'no-cache']);
		const missing = await get('/nowhere/');
		expect([missing.status, await missing.text()]).toEqual([404, files['404.html']]);
	});

	it('packs while sending, and says that nothing is new', async () => {
		const origin = await servedByNginx(nginx!);
		const headers = { 'accept-encoding': 'gzip' };
		for (const path of [
			'/',
			'/_app/immutable/code.abc123.js',
			'/_app/immutable/engine.abc123.wasm'
		])
			expect((await fetch(origin + path, { headers })).headers.get('content-encoding')).toBe(
				'gzip'
			);
		const etag = (await fetch(`${origin}/`)).headers.get('etag') ?? '';
		expect(etag).not.toBe('');
		const again = await fetch(`${origin}/`, { headers: { 'if-none-match': etag } });
		expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'no-cache']);
	});
});
