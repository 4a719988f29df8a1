import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, importsOf, sourceFiles, sourceText, type Import } from './architecture/imports';
import { doors, featureOf, mayImport, partOf } from './architecture/layers';

/** Files that a newcomer can still take in when a folder is opened. */
const mostFiles = 14;

const files = sourceFiles('src').filter((file) => !/^src\/[^/]+$/.test(file));
const imports = files.flatMap((file) => importsOf(file));

function breaksDirection({ from, to }: Import): boolean {
	if (!to?.startsWith('src/') || /\.css$/.test(to)) return false;
	const [feature, used] = [featureOf(from), featureOf(to)];
	if (feature && used) return feature !== used;
	return partOf(to) !== partOf(from) && !(mayImport[partOf(from)] ?? []).includes(partOf(to));
}

const line = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

describe('the structure of the source', () => {
	it('gives every part a place in the import direction', () => {
		expect(files.length).toBeGreaterThan(20);
		expect([...new Set(files.map(partOf))].filter((part) => !(part in mayImport))).toEqual([]);
	});

	it('imports only in the agreed direction', () => {
		expect(imports.length).toBeGreaterThan(100);
		expect(imports.filter(breaksDirection).map(line)).toEqual([]);
	});

	it('reaches each library through its one door', () => {
		const outside = imports.filter(({ specifier, from }) =>
			doors.some(({ name, place }) => name.test(specifier) && !place.test(from))
		);
		expect(outside.map(line)).toEqual([]);
		// Each door is used: a misspelt name would let everything through.
		for (const { name } of doors.filter(({ name }) => !name.test('apache-arrow')))
			expect(imports.some(({ specifier }) => name.test(specifier))).toBe(true);
	});

	it('imports only files that exist, and nothing from scripts or tests', () => {
		const lost = imports.filter(({ to }) => to && !/^(package|(src|data)\/.*)\.[a-z]+$/.test(to));
		expect(lost.filter(({ specifier }) => !specifier.startsWith('./$types')).map(line)).toEqual([]);
	});

	it('has no imports in a circle', () => {
		expect(cycles(imports)).toEqual([]);
	});

	it(`keeps at most ${mostFiles} files in a folder`, () => {
		const folders = new Map<string, number>();
		for (const file of sourceFiles('src').filter((file) => !file.startsWith('src/routes/')))
			folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
		expect([...folders].filter(([, count]) => count > mostFiles)).toEqual([]);
	});

	it('puts no text into a page as markup', () => {
		expect(files.filter((file) => /\{@html/.test(sourceText(file)))).toEqual([]);
	});
});

describe('the reading of imports', () => {
	const read = (text: string, file = 'src/lib/charts/frame/Frame.svelte') =>
		importsOf(file, text).map(({ to, typeOnly }) => [to, typeOnly]);

	it('tells types from values', () => {
		const script = (text: string) => read(`<script lang="ts">${text}</script>`);
		expect(script(`import type { Figure } from '$lib/figure';`)).toEqual([
			['src/lib/figure.ts', true]
		]);
		expect(script(`import { type Figure } from '$lib/figure';`)).toEqual([
			['src/lib/figure.ts', true]
		]);
		expect(script(`import { figure, type Figure } from '$lib/figure';`)).toEqual([
			['src/lib/figure.ts', false]
		]);
		expect(script(`const later = import('../../format');`)).toEqual([['src/lib/format.ts', false]]);
		expect(script(`export { a } from '$lib/format'; import { b } from 'd3';`)).toEqual([
			['src/lib/format.ts', false],
			[null, false]
		]);
	});

	it('notices an import against the direction', () => {
		const breaks = (from: string, to: string) =>
			importsOf(from, `import { a } from '${to}';`).map(breaksDirection);
		expect(breaks('src/lib/charts/x.ts', '$lib/words/headline')).toEqual([true]);
		expect(breaks('src/lib/figures/x.ts', '$lib/words/headline')).toEqual([true]);
		expect(breaks('src/routes/x.ts', '$lib/words/headline')).toEqual([false]);
		expect(breaks('src/lib/words/x.ts', '$lib/figure')).toEqual([false]);
		expect(breaks('src/lib/words/x.ts', '$lib/features/explore/figures/address')).toEqual([true]);
		expect(breaks('src/lib/features/gradient/x.ts', '../explore/figures/address')).toEqual([true]);
		expect(breaks('src/lib/features/explore/x.ts', './figures/address')).toEqual([false]);
	});

	it('notices a circle', () => {
		const circle = [
			...importsOf('src/lib/a.ts', `import './b.ts'`),
			...importsOf('src/lib/b.ts', `import './c.ts'`),
			...importsOf('src/lib/c.ts', `import './a.ts'`)
		];
		expect(cycles(circle)).toEqual([
			'src/lib/a.ts -> src/lib/b.ts -> src/lib/c.ts -> src/lib/a.ts'
		]);
	});
});
