import { describe, expect, it } from 'vitest';
import { isEngine, kindOf } from '$lib/features/offline/kinds';
import {
	outdatedStores,
	ownStores,
	pageStores,
	storesOf,
	type Stores
} from '$lib/features/offline/stores';
import { groupOf } from '../../../scripts/offline-list.mjs';

const namesOf = ({ pages, whole, program, lasting }: Stores) => [pages, whole, program, lasting];
const all = (...versions: string[]) =>
	versions.flatMap((version) => namesOf(storesOf('', version)));
const foreign = ['other site', ...namesOf(storesOf('/dash', 'one'))];

describe('the caches', () => {
	it('of this release and the one before stay, older ones go, others are left alone', () => {
		const names = [...new Set([...foreign, ...all('one', 'two', 'three')])];
		const out = outdatedStores(names, '', 'three');
		expect(out).toEqual(['pages', 'whole', 'program'].map((kind) => `fair-measure / ${kind} one`));
		expect(ownStores(names, '').every((name) => !foreign.includes(name))).toBe(true);
	});

	it('hold nothing outdated after the first release', () => {
		expect(outdatedStores(all('one'), '', 'one')).toEqual([]);
		expect(outdatedStores([], '', 'one')).toEqual([]);
	});

	it('are asked for a page from the newest on', () => {
		expect(pageStores(all('one', 'two'), '', 'two')).toEqual([
			'fair-measure / pages two',
			'fair-measure / whole two',
			'fair-measure / pages one',
			'fair-measure / whole one'
		]);
	});
});

describe('an address', () => {
	it.each([
		['/dash/', true, 'page'],
		['/dash/areas/wigan/?compare=bolton', true, 'page'],
		['/dash/areas/wigan/figures.json', false, 'data'],
		['/dash/_app/immutable/chunks/a.js', false, 'named'],
		['/dash/data/areas.csv?v=0123456789ab', false, 'table'],
		['/dash/data/areas.csv', false, 'file'],
		['/dash/release.json', false, 'never'],
		['/dash/service-worker.js', false, 'never'],
		['/dashboard/', true, 'never'],
		['/', true, 'never']
	])('%s (a page is opened: %s) is answered as %s', (path, navigates, kind) => {
		const url = new URL(path, 'https://host.invalid');
		expect(kindOf(url, 'https://host.invalid/dash', navigates)).toBe(kind);
	});

	it('of another origin is left alone', () => {
		const url = new URL('https://elsewhere.invalid/dash/');
		expect(kindOf(url, 'https://host.invalid/dash', false)).toBe('never');
	});

	it('tells the engine from the program', () => {
		const assets = 'https://host.invalid/_app/immutable/assets';
		expect(isEngine(`${assets}/duckdb-eh.abc.wasm`)).toBe(true);
		expect(isEngine(`${assets}/duckdb-browser-eh.worker.abc.js`)).toBe(true);
		expect(isEngine('https://host.invalid/_app/immutable/chunks/abc.js')).toBe(false);
	});
});

describe('a file of the build', () => {
	const places = new Set(['wigan', 'bolton']);
	it.each([
		['_app/immutable/assets/duckdb-eh.abc.wasm', 'engine'],
		['_app/immutable/chunks/abc.js', 'program'],
		['data/areas.csv', 'tables'],
		['about/index.html', 'general'],
		['areas.json', 'general'],
		['areas/wigan/age-profile/index.html', 'wigan'],
		['boards/bolton/index.html', 'bolton'],
		['areas/wigan/figures.json', null],
		['_app/version.json', null],
		['service-worker.js', null],
		['index.html.br', null],
		['.inputs', null]
	])('%s belongs to %s', (path, group) => {
		expect(groupOf(path, places)).toBe(group);
	});
});
