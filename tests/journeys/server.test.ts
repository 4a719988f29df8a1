import { describe, expect, inject, it } from 'vitest';
import { builtFiles } from './harness/built-site';

const address = (path: string) => inject('origin') + path;
const compressed = { headers: { 'accept-encoding': 'br' } };

/** The path of the only or first built file that fits, which must exist. */
function built(pattern: RegExp): string {
	const file = builtFiles().find((name) => pattern.test(name));
	if (!file) throw new Error(`the build has no file like ${pattern}`);
	return `/${file}`;
}

describe('the served build', () => {
	it('sends a page compressed and lets it be checked anew each time', async () => {
		const response = await fetch(address('/areas/wigan/age-profile/'), compressed);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(response.headers.get('cache-control')).toBe('no-cache');
		const etag = response.headers.get('etag') ?? '';
		const again = await fetch(address('/areas/wigan/age-profile/'), {
			headers: { ...compressed.headers, 'if-none-match': etag }
		});
		expect(again.status).toBe(304);
	});

	it('sends the same page plain to a client that knows no brotli', async () => {
		const plain = await fetch(address('/about/'), { headers: { 'accept-encoding': 'identity' } });
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(plain.headers.get('vary')).toBe('Accept-Encoding');
		const brotli = await fetch(address('/about/'), compressed);
		expect(await plain.text()).toBe(await brotli.text());
	});

	it('sends every file whose name holds a hash compressed and for good', async () => {
		const files = builtFiles().filter((file) => /^_app\/immutable\/.*\.(js|css|wasm)$/.test(file));
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const response = await fetch(address(`/${file}`), { ...compressed, method: 'HEAD' });
			expect([file, response.headers.get('cache-control')]).toEqual([
				file,
				'public, max-age=31536000, immutable'
			]);
			expect([file, response.headers.get('content-encoding')]).toEqual([file, 'br']);
		}
	});

	it('sends the engine as WebAssembly in at most 6.5 MB', async () => {
		const response = await fetch(address(built(/\.wasm$/)), { ...compressed, method: 'HEAD' });
		expect(response.headers.get('content-type')).toBe('application/wasm');
		expect(Number(response.headers.get('content-length'))).toBeLessThan(6.5e6);
	});

	it('sends a policy with the worker script, which the policy in the page does not reach', async () => {
		const response = await fetch(address(built(/worker[^/]*\.js$/)), { method: 'HEAD' });
		const policy = response.headers.get('content-security-policy');
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("connect-src 'self'");
	});

	it('sends tables as UTF-8 text', async () => {
		const response = await fetch(address('/data/areas.csv'), compressed);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(await response.text()).toContain('E08000010');
	});

	it('answers an unknown address with the site’s own page and status 404', async () => {
		for (const path of ['/nowhere/', '/areas/atlantis/', '/_app/immutable/none.js', '/.inputs']) {
			const response = await fetch(address(path), compressed);
			expect([path, response.status]).toEqual([path, 404]);
			expect(await response.text()).toContain('<html lang="en-GB"');
		}
	});

	it('has the mark without which GitHub Pages would leave the code out', () => {
		expect(builtFiles()).toContain('.nojekyll');
	});

	it('leads an address without the slash at the end to the page', async () => {
		const response = await fetch(address('/areas/wigan?compare=north-west'), {
			redirect: 'manual'
		});
		expect(response.status).toBe(307);
		expect(response.headers.get('location')).toBe('/areas/wigan/?compare=north-west');
	});
});
