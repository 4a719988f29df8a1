import { describe, expect, it } from 'vitest';
import { cycles, importsOf, sourceFiles, sourceText, type Import } from './architecture/imports';
import { doors, mayImport, partOf } from './architecture/layers';

/** Lines of the longest file: one that grows past it holds more than one idea. */
const longestFile = 250;

const files = sourceFiles('src').filter((file) => !/^src\/[^/]+$/.test(file));
const imports = files.flatMap((file) => importsOf(file));
const figureTypes = [
	'src/lib/figures/figure.ts',
	'src/lib/figures/claims/claim.ts',
	'src/lib/figures/explore/explore.ts',
	'src/lib/figures/gradient/gradient.ts',
	'src/lib/figures/scenario/scenario-figure.ts',
	'src/lib/figures/life-table/life-table.ts',
	'src/lib/figures/own-group/own-group.ts'
];

function breaksDirection({ from, to, typeOnly }: Import): boolean {
	if (!to?.startsWith('src/') || partOf(to) === partOf(from) || /\.css$/.test(to)) return false;
	if (figureTypes.includes(to) && typeOnly && partOf(from) !== 'statistics') return false;
	return !(mayImport[partOf(from)] ?? []).includes(partOf(to));
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

	it(`has no file of more than ${longestFile} lines`, () => {
		const lines = (file: string) => sourceText(file).split('\n').length - 1;
		const long = [...sourceFiles('src'), ...sourceFiles('scripts')]
			.map((file) => [file, lines(file)] as const)
			.filter(([, count]) => count > longestFile);
		expect(long).toEqual([]);
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
		expect(script(`import type { Figure } from '$lib/figures/figure';`)).toEqual([
			[figureTypes[0], true]
		]);
		expect(script(`import { type Figure } from '$lib/figures/figure';`)).toEqual([
			[figureTypes[0], true]
		]);
		expect(script(`import { figure, type Figure } from '$lib/figures/figure';`)).toEqual([
			[figureTypes[0], false]
		]);
		expect(script(`const later = import('../../view');`)).toEqual([['src/lib/view.ts', false]]);
		expect(script(`export { a } from '$lib/view'; import { b } from 'd3';`)).toEqual([
			['src/lib/view.ts', false],
			[null, false]
		]);
	});

	it('notices an import against the direction', () => {
		const [wrong] = importsOf('src/lib/charts/x.ts', `import { a } from '$lib/words/sentence';`);
		const [right] = importsOf('src/routes/x.ts', `import { a } from '$lib/words/sentence';`);
		const [value] = importsOf('src/lib/words/x.ts', `import { a } from '$lib/figures/figure';`);
		expect([wrong, right, value].map((found) => found && breaksDirection(found))).toEqual([
			true,
			false,
			true
		]);
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
