import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './temporary-folder';

const site = readFileSync('scripts/deploy/nginx.conf', 'utf8');
const served = readFileSync('scripts/serve.mjs', 'utf8');

it('nginx sends workers the policy that our own server sends them', () => {
	const ours = /"(default-src 'none';[^"]*)"/.exec(served)?.[1];
	expect(ours).toContain("connect-src 'self'");
	expect(site).toContain(`Content-Security-Policy "${ours}"`);
});

it('nginx lets every page be asked for anew, and files with a hash never', () => {
	const [outside = '', immutable = ''] = site.split('location ~ /_app/immutable/');
	expect(outside).toContain('add_header Cache-Control "no-cache" always');
	expect(immutable).toContain('max-age=31536000, immutable');
	expect(site).toContain('error_page 404 /404.html');
});

/** Where nginx is, its own reading of the file counts; elsewhere its braces and semicolons do. */
it('nginx understands its configuration', () => {
	const folder = folderWith({ 'site.conf': site });
	const main = join(folder, 'main.conf');
	writeFileSync(
		main,
		`pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; include ${folder}/site.conf; }`
	);
	const told = spawnSync('nginx', ['-t', '-c', main, '-p', folder], { encoding: 'utf8' });
	if (!told.error) expect(told.stderr).toContain('test is successful');
	const bare = site.replace(/#.*$/gm, '').replace(/"[^"]*"/g, '""');
	const lines = bare.split('\n').map((line) => line.trim());
	expect(lines.filter((line) => line !== '' && !/[;{}]$/.test(line))).toEqual([]);
	expect(bare.split('{').length).toBe(bare.split('}').length);
});
