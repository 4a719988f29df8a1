import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inputsHash } from '../../scripts/inputs-hash.mjs';
import { folderWith } from './temporary-folder';

const project = () =>
	folderWith({
		'package.json': '{}',
		'src/lib/a.ts': 'export {};',
		'src/lib/b.ts': '',
		'data/areas.csv': 'code\n',
		'README.md': 'one'
	});

it('is the same for the same inputs in another folder', () => {
	const here = project();
	const there = join(here, 'copy');
	mkdirSync(there);
	for (const part of ['src', 'data', 'package.json'])
		cpSync(join(here, part), join(there, part), { recursive: true });
	expect(inputsHash(there, {})).toBe(inputsHash(here, {}));
	expect(inputsHash(here, {})).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
	['the content of a source file', 'src/lib/a.ts', 'export const a = 1;'],
	['a new source file', 'src/lib/c.ts', ''],
	['a row of a table', 'data/areas.csv', 'code\nE08000010\n'],
	['the lock file', 'package-lock.json', '{}']
])('changes with %s', (_, path, content) => {
	const folder = project();
	const before = inputsHash(folder, {});
	writeFileSync(join(folder, path), content);
	expect(inputsHash(folder, {})).not.toBe(before);
});

it('changes when text moves from one file to the next', () => {
	const one = folderWith({ 'src/a': 'xy', 'src/b': '' });
	const other = folderWith({ 'src/a': 'x', 'src/b': 'y' });
	expect(inputsHash(one, {})).not.toBe(inputsHash(other, {}));
});

it('does not change with what cannot reach the build', () => {
	const folder = project();
	const before = inputsHash(folder, {});
	writeFileSync(join(folder, 'README.md'), 'two');
	writeFileSync(join(folder, 'src/lib/.swap'), 'x');
	expect(inputsHash(folder, {})).toBe(before);
});

it('tells a build of some areas, or for another path, from the full one', () => {
	const folder = project();
	const hashes = [
		inputsHash(folder, {}),
		inputsHash(folder, { FAIR_MEASURE_AREAS: 'wigan' }),
		inputsHash(folder, { FAIR_MEASURE_AREAS: 'wigan,west-lancashire' }),
		inputsHash(folder, { BASE_PATH: '/wigan' })
	];
	expect(new Set(hashes).size).toBe(4);
});
