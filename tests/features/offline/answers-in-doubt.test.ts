import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	fileAnswer,
	keepShown,
	keptPages,
	namedAnswer,
	newestAnswer,
	type Site
} from '$lib/features/offline/answers';
import type { Known } from '$lib/features/offline/sound';
import { storesOf } from '$lib/features/offline/stores';
import { titleIn } from '$lib/features/offline/not-kept';
import { MadeCaches } from './made';

const home = 'http://site.invalid';
const engineAddress = `${home}/_app/immutable/duckdb-eh.wasm`;
const scriptAddress = `${home}/_app/immutable/a.js`;
const content = 'of the release';
const known: Known = [
	content.length,
	createHash('sha256').update(content).digest('hex').slice(0, 32)
];
const site: Site = {
	base: '',
	version: 'two',
	stores: storesOf('', 'two'),
	tables: [],
	known: new Map([engineAddress, scriptAddress].map((address) => [address, known]))
};

let store: MadeCaches;
let asked: string[];
let network: (url: string) => Response | Promise<Response>;
let work: Promise<unknown>[];
const later = (one: Promise<unknown>) => void work.push(one);
const settled = () => Promise.allSettled(work);
const none = Promise.resolve(undefined);
const gone = () => Promise.reject(new TypeError('no network'));
const html = { headers: { 'content-type': 'text/html' } };
const page = (title: string) => new Response(`<title>${title} – Fair Measure</title></html>`, html);
const script = () => new Response(content, { headers: { 'content-type': 'text/javascript' } });
const navigation = (path: string) => ({ url: home + path, mode: 'navigate' }) as Request;

beforeEach(() => {
	store = new MadeCaches();
	[asked, work] = [[], []];
	network = () => page('Anytown');
	vi.stubGlobal('caches', store);
	vi.stubGlobal('fetch', async (request: Request | string) => {
		const url = typeof request === 'string' ? request : request.url;
		asked.push(url.slice(home.length));
		return network(url);
	});
});
afterEach(async () => {
	await settled();
	vi.unstubAllGlobals();
});

describe('a page', () => {
	it('that the browser asked for while the worker started is not asked for twice', async () => {
		const early = Promise.resolve(page('early'));
		const response = await newestAnswer(navigation('/areas/anytown/'), early, site, later);
		expect(await response.text()).toContain('early');
		await settled();
		expect(asked).toEqual([]);
		expect(store.list()).toEqual(['fair-measure / pages two: /areas/anytown/']);
	});

	it('is asked for again where that early answer failed', async () => {
		const early = Promise.reject<Response>(new TypeError('no network'));
		const response = await newestAnswer(navigation('/areas/anytown/'), early, site, later);
		expect(await response.text()).toContain('Anytown');
		expect(asked).toEqual(['/areas/anytown/']);
	});

	it('of which only the data is asked for fails as a file does, without words', async () => {
		network = gone;
		const request = new Request(`${home}/areas/anytown/__data.json`);
		const response = await newestAnswer(request, none, site, later);
		expect(response.type).toBe('error');
	});

	it('that is not found is shown and not kept', async () => {
		network = () => new Response('<title>Not found</title>', { status: 404 });
		const response = await newestAnswer(navigation('/areas/nowhere/'), none, site, later);
		expect(response.status).toBe(404);
		await settled();
		expect(store.list()).toEqual([]);
	});
});

describe('the list of kept pages', () => {
	it('names each once and no data, by the title or else the address', async () => {
		const visit = (path: string, title: string) => {
			network = () => new Response(title, path.endsWith('.json') ? {} : html);
			return newestAnswer(navigation(path), none, site, later);
		};
		await visit('/areas/anytown/', '<title>Anytown – Fair Measure</title></html>');
		await settled();
		await visit('/areas/anytown/__data.json', '{}');
		await settled();
		await visit('/areas/<b>/', 'no title</html>');
		await settled();
		const whole = await store.open(site.stores.whole);
		await whole.put(`${home}/areas/anytown/`, page('Anytown, kept whole'));
		expect(await keptPages(site)).toEqual([
			{ address: `${home}/areas/%3Cb%3E/`, title: '/areas/%3Cb%3E/' },
			{ address: `${home}/areas/anytown/`, title: 'Anytown' }
		]);
		expect(titleIn('', `${home}/areas/<b>/`)).not.toContain('<b>');
	});

	it('has fifty at most', async () => {
		const pages = await store.open(site.stores.pages);
		for (let at = 0; at < 60; at += 1) await pages.put(`${home}/areas/${at}/`, page(String(at)));
		const kept = await keptPages(site);
		expect(kept).toHaveLength(50);
		expect(kept[0]?.title).toBe('59');
	});
});

describe('what a shown page was made of', () => {
	it('is not fetched again where it is kept', async () => {
		const part = scriptAddress;
		network = (url) => (url === part ? script() : page('Anytown'));
		await keepShown(`${home}/areas/anytown/`, [part, part], site);
		await keepShown(`${home}/areas/anytown/?sex=men`, [part], site);
		expect(asked).toEqual(['/areas/anytown/', '/_app/immutable/a.js']);
	});

	it('is not kept where the server sent the reader elsewhere or has no such file', async () => {
		network = () => Object.defineProperty(page('elsewhere'), 'redirected', { value: true });
		await keepShown(`${home}/old/`, [], site);
		network = () => new Response('', { status: 404 });
		await keepShown(`${home}/gone/`, [`${home}/_app/immutable/gone.js`], site);
		expect(store.list()).toEqual([]);
	});

	it('is in no doubt where the hash of a table is too short to be one', async () => {
		const short = `${home}/data/areas.csv?v=abc`;
		await namedAnswer(new Request(short), site, later);
		await settled();
		expect(store.list()).toEqual([]);
	});

	it('holds the engine for every release, like a table', async () => {
		network = () => new Response(content);
		for (let visit = 0; visit < 2; visit += 1) {
			await namedAnswer(new Request(engineAddress), site, later);
			await settled();
		}
		expect(store.list()).toEqual(['fair-measure / lasting: /_app/immutable/duckdb-eh.wasm']);
		expect(asked).toHaveLength(1);
	});

	it('holds no engine but the one of this release, and replaces one that a page found damaged', async () => {
		network = () => new Response('of another release');
		await namedAnswer(new Request(engineAddress), site, later);
		await settled();
		expect(store.list()).toEqual([]);
		const lasting = await store.open(site.stores.lasting);
		await lasting.put(engineAddress, new Response('damaged'));
		network = () => new Response(content);
		const again = new Request(engineAddress, { cache: 'reload' });
		expect(await (await namedAnswer(again, site, later)).text()).toBe(content);
		await settled();
		expect(await lasting.entries.get(engineAddress)?.text()).toBe(content);
	});
});

it('a download of a table that was never kept fails with the network’s own reason', async () => {
	network = gone;
	const known = { ...site, tables: [`${home}/data/areas.csv?v=0123456789ab`] };
	await expect(fileAnswer(new Request(`${home}/data/areas.csv`), known)).rejects.toThrow(
		'no network'
	);
	network = () => new Response('code');
	expect(await (await fileAnswer(new Request(`${home}/data/areas.csv`), known)).text()).toBe(
		'code'
	);
});
