import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compress } from '../../scripts/compress.mjs';
import { folderWith } from './temporary-folder';

const table = 'code,value\n' + 'E08000010,1\n'.repeat(500);

it('writes beside each text file a smaller one that opens to the same text', async () => {
	const files = {
		'index.html': `<p>${'ten '.repeat(99)}</p>`,
		'data/a.csv': table,
		'x.json': table
	};
	const folder = folderWith({ ...files, 'icon.png': 'not text' });
	await compress(folder, folderWith({}));
	for (const [path, content] of Object.entries(files)) {
		const compressed = readFileSync(join(folder, `${path}.br`));
		expect(brotliDecompressSync(compressed).toString()).toBe(content);
		expect(compressed.length).toBeLessThan(content.length);
	}
	expect(existsSync(join(folder, 'icon.png.br'))).toBe(false);
});

it('compresses a shared file once and forgets it when no build has it any more', async () => {
	const folder = folderWith({ 'a.csv': table });
	const cache = folderWith({});
	await compress(folder, cache);
	const [kept = ''] = readdirSync(cache);
	const first = statSync(join(cache, kept));
	await compress(folder, cache);
	expect(statSync(join(cache, kept)).mtimeMs).toBe(first.mtimeMs);

	writeFileSync(join(folder, 'a.csv'), `${table}E06000001,2\n`);
	await compress(folder, cache);
	expect(readdirSync(cache)).toHaveLength(1);
	expect(readdirSync(cache)).not.toContain(kept);
	expect(brotliDecompressSync(readFileSync(join(folder, 'a.csv.br'))).toString()).toContain(
		'E06000001'
	);
});
