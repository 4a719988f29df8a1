import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { builtFiles } from '../journeys/harness/built-site';

/** Readers who ask at the same time, and what each asks for. */
const readers = 100;
const each = 40;

it('a hundred readers at once are each sent what lies in the build, whole', async () => {
	const files = builtFiles().filter((file) => /^[^.].*\.(html|json|csv|js|css)$/.test(file));
	const step = Math.max(1, Math.floor(files.length / (readers * each)));
	const faults: string[] = [];
	let answered = 0;
	const read = async (reader: number) => {
		for (let turn = 0; turn < each; turn += 1) {
			const file = files[((reader * each + turn) * step) % files.length]!;
			const address = `${inject('origin')}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
			const response = await fetch(address);
			const body = Buffer.from(await response.arrayBuffer());
			answered += 1;
			if (response.status !== 200 || !body.equals(readFileSync(join(buildFolder, file))))
				faults.push(`${file} answered ${response.status} with ${body.length} bytes`);
		}
	};
	await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
	expect(faults.slice(0, 10)).toEqual([]);
	expect(answered).toBe(readers * each);
}, 300_000);
