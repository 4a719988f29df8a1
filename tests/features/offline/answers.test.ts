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
import { storesOf } from '$lib/features/offline/stores';
import { MadeCaches } from './made';

const home = 'http://site.invalid';
const content = 'code,name\nE08000010,Wigan\n';
const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
const table = `${home}/data/areas.csv?v=${hash}`;

const site = (version = 'two'): Site => ({
	base: '',
	version,
	stores: storesOf('', version),
	tables: [table]
});

let store: MadeCaches;
let asked: string[];
let network: (url: string) => Response | Promise<Response>;
let work: Promise<unknown>[];
const later = (one: Promise<unknown>) => void work.push(one);
const settled = () => Promise.allSettled(work);
const none = Promise.resolve(undefined);

/** Node's own Request refuses the mode of a navigation. */
const navigation = (path: string) => ({ url: home + path, mode: 'navigate' }) as Request;

beforeEach(() => {
	store = new MadeCaches();
	asked = [];
	work = [];
	network = () => new Response(content);
	vi.stubGlobal('caches', store);
	vi.stubGlobal('fetch', async (request: Request | string) => {
		const url = typeof request === 'string' ? request : request.url;
		asked.push(url.slice(home.length));
		return network(url);
	});
});
afterEach(async () => {
	vi.useRealTimers();
	// What is still being kept belongs to this test's caches.
	await settled();
	vi.unstubAllGlobals();
});

describe('a file whose address names its content', () => {
	const script = () => new Request(`${home}/_app/immutable/entry/app.abc.js`);

	it('is asked for once', async () => {
		for (let visit = 0; visit < 3; visit += 1) {
			expect(await (await namedAnswer(script(), site(), later)).text()).toBe(content);
			await settled();
		}
		expect(asked).toEqual(['/_app/immutable/entry/app.abc.js']);
	});

	it('moves on with the release that still has it', async () => {
		await namedAnswer(script(), site('one'), later);
		await settled();
		await namedAnswer(script(), site('two'), later);
		await settled();
		expect(asked).toHaveLength(1);
		expect(store.list()).toEqual([
			'fair-measure / program one: /_app/immutable/entry/app.abc.js',
			'fair-measure / program two: /_app/immutable/entry/app.abc.js'
		]);
	});

	it('is not kept when the server fails', async () => {
		network = () => new Response('', { status: 500 });
		expect((await namedAnswer(script(), site(), later)).status).toBe(500);
		await settled();
		expect(store.list()).toEqual([]);
	});

	it('is given all the same where there is no room to keep it', async () => {
		(await store.open(site().stores.program)).full = true;
		expect(await (await namedAnswer(script(), site(), later)).text()).toBe(content);
		await settled();
		expect(store.list()).toEqual([]);
	});
});

describe('a table', () => {
	const request = () => new Request(table);

	it('is kept under its hash for every release', async () => {
		await namedAnswer(request(), site('one'), later);
		await settled();
		await namedAnswer(request(), site('two'), later);
		expect(asked).toHaveLength(1);
		expect(store.list()).toEqual([`fair-measure / lasting: /data/areas.csv?v=${hash}`]);
	});

	it.each([
		['truncated', content.slice(0, 10)],
		['another one', `${content}\n`],
		['empty', '']
	])('that came %s is not kept, so that trying again helps', async (_, body) => {
		network = () => new Response(body);
		await namedAnswer(request(), site(), later);
		await settled();
		expect(store.list()).toEqual([]);
		network = () => new Response(content);
		expect(await (await namedAnswer(request(), site(), later)).text()).toBe(content);
	});

	it('can be downloaded without a network once it was used', async () => {
		await namedAnswer(request(), site(), later);
		await settled();
		network = () => Promise.reject(new TypeError('no network'));
		const download = await fileAnswer(new Request(`${home}/data/areas.csv`), site());
		expect(await download.text()).toBe(content);
		await expect(fileAnswer(new Request(`${home}/data/none.csv`), site())).rejects.toThrow();
	});
});

describe('a page', () => {
	const page = (title: string) => new Response(`<title>${title} – Fair Measure</title>`);
	const ask = async (version = 'two', path = '/areas/wigan/?sex=male') => {
		const response = await newestAnswer(navigation(path), none, site(version), later);
		const text = await response.text();
		return [response.status, /<title>(.*?)( – Fair Measure)?<\/title>/.exec(text)?.[1]] as const;
	};
	const gone = () => Promise.reject(new TypeError('no network'));

	it('is the newest whenever the network gives it', async () => {
		network = () => page('one');
		expect(await ask()).toEqual([200, 'one']);
		await settled();
		network = () => page('two');
		expect(await ask()).toEqual([200, 'two']);
	});

	it('is the kept one without a network, whatever stands after the question mark', async () => {
		network = () => page('one');
		await ask();
		await settled();
		network = gone;
		expect(await ask('two', '/areas/wigan/?compare=bolton')).toEqual([200, 'one']);
	});

	it('is the kept one where the server fails, and its own answer where there is none', async () => {
		network = () => page('one');
		await ask();
		await settled();
		network = () => new Response('<title>fault</title>', { status: 502 });
		expect(await ask()).toEqual([200, 'one']);
		expect(await ask('two', '/about/')).toEqual([502, 'fault']);
	});

	it('is the kept one where the network keeps silent', async () => {
		network = () => page('one');
		await ask();
		await settled();
		vi.useFakeTimers();
		network = () => new Promise(() => undefined);
		const answer = ask();
		await vi.advanceTimersByTimeAsync(4000);
		expect(await answer).toEqual([200, 'one']);
		// The silent request is never settled.
		work = [];
	});

	it('of the release before is there until it is opened again', async () => {
		network = () => page('old');
		await ask('one');
		await settled();
		network = gone;
		expect(await ask('two')).toEqual([200, 'old']);
		network = () => page('new');
		await ask('two');
		await settled();
		network = gone;
		expect(await ask('two')).toEqual([200, 'new']);
	});

	it('that is neither reachable nor kept is answered in words, with what is kept', async () => {
		network = () => page('Wigan &amp; all');
		await ask();
		await settled();
		network = gone;
		const path = '/areas/"><img src=x onerror=alert(1)>/';
		const response = await newestAnswer(navigation(path), none, site(), later);
		const text = await response.text();
		expect(response.status).toBe(503);
		expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(text).not.toContain('<img');
		expect(text).toContain('<a href="http://site.invalid/areas/wigan/">Wigan &amp; all</a>');
	});

	it('is kept among the two hundred opened last', async () => {
		network = (url) => page(url);
		for (let number = 0; number < 203; number += 1) {
			await ask('two', `/areas/${number}/`);
			await settled();
		}
		expect(store.list()).toHaveLength(200);
		expect(store.list()[0]).toContain('/areas/3/');
		expect((await keptPages(site()))[0]?.address).toBe(`${home}/areas/202/`);
	});

	it('and its parts are kept when they came before the service worker', async () => {
		network = () => page('Wigan');
		await keepShown(`${home}/areas/wigan/?sex=male`, [`${home}/_app/immutable/a.js`], site());
		expect(store.list()).toEqual([
			'fair-measure / pages two: /areas/wigan/',
			'fair-measure / program two: /_app/immutable/a.js'
		]);
	});

	it('and its tables with it, where they are what their addresses say', async () => {
		await keepShown(`${home}/`, [table, `${home}/data/wards.csv?v=000000000000`], site());
		expect(store.list()).toContain(`fair-measure / lasting: /data/areas.csv?v=${hash}`);
		expect(store.list().some((one) => one.includes('wards'))).toBe(false);
	});
});
