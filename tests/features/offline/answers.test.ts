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

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const scriptAddress = `${home}/_app/immutable/entry/app.abc.js`;
const styleAddress = `${home}/_app/immutable/assets/0.abc.css`;

const site = (version = 'two'): Site => ({
	base: '',
	version,
	stores: storesOf('', version),
	tables: [table],
	known: new Map(
		[table, scriptAddress, styleAddress].map((address) => [
			address,
			[content.length, sha256(content).slice(0, 32)]
		])
	)
});

const typed = (type: string) => (body: string) =>
	new Response(body, { headers: { 'content-type': type } });
const javaScript = typed('text/javascript');

let store: MadeCaches;
let asked: string[];
/** How each request was to use caches. */
let modes: RequestCache[];
let network: (url: string) => Response | Promise<Response>;
let work: Promise<unknown>[];
const later = (one: Promise<unknown>) => void work.push(one);
const settled = () => Promise.allSettled(work);
const none = Promise.resolve(undefined);

/** An answer of which the line breaks in the middle. */
const broken = () =>
	new Response(
		new ReadableStream({
			start(control) {
				control.enqueue(new TextEncoder().encode(content.slice(0, 5)));
				control.error(new TypeError('terminated'));
			}
		}),
		{ headers: { 'content-type': 'text/javascript' } }
	);

/** Node's own Request refuses the mode of a navigation. */
const navigation = (path: string) => ({ url: home + path, mode: 'navigate' }) as Request;

beforeEach(() => {
	store = new MadeCaches();
	asked = [];
	modes = [];
	work = [];
	network = () => new Response(content);
	vi.stubGlobal('caches', store);
	vi.stubGlobal('fetch', async (request: Request | string, init: RequestInit = {}) => {
		const { url, cache = 'default' } = typeof request === 'string' ? { url: request } : request;
		asked.push(url.slice(home.length));
		modes.push(init.cache ?? cache);
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
	const script = (cache: RequestCache = 'default') => new Request(scriptAddress, { cache });
	const answered = async (request = script(), release = site()) => {
		const response = await namedAnswer(request, release, later);
		const body = await response.text();
		await settled();
		return [response.status, body];
	};
	beforeEach(() => void (network = () => javaScript(content)));

	it('is asked for once', async () => {
		for (let visit = 0; visit < 3; visit += 1) expect(await answered()).toEqual([200, content]);
		expect(asked).toEqual(['/_app/immutable/entry/app.abc.js']);
	});

	it('moves on with the release that still has it', async () => {
		await answered(script(), site('one'));
		await answered(script(), site('two'));
		expect(asked).toHaveLength(1);
		expect(store.list()).toEqual([
			'fair-measure / program one: /_app/immutable/entry/app.abc.js',
			'fair-measure / program two: /_app/immutable/entry/app.abc.js'
		]);
	});

	it('is given all the same where there is no room to keep it', async () => {
		(await store.open(site().stores.program)).full = true;
		expect(await answered()).toEqual([200, content]);
		expect(store.list()).toEqual([]);
	});

	const changed = content.replace('W', 'V');
	it.each<[string, () => Response, number, string]>([
		['truncated', () => javaScript(content.slice(0, 10)), 502, 'it has 10 bytes instead of 26'],
		['altered', () => javaScript(changed), 502, 'its content is not the one of this release'],
		['empty', () => javaScript(''), 502, 'it has 0 bytes instead of 26'],
		['as a page', () => typed('text/html')(content), 502, 'the server sent a page instead'],
		[
			'as a page of that length',
			() => new Response(content),
			502,
			'the server sent a page instead'
		],
		['as 404', () => new Response('', { status: 404 }), 404, 'the server answered 404'],
		['as 500', () => new Response('', { status: 500 }), 500, 'the server answered 500'],
		['half, as the line breaks', broken, 502, 'the line broke']
	])(
		'that comes %s is fetched past all caches once, and then named',
		async (_, fault, status, words) => {
			network = fault;
			expect(await answered()).toEqual([status, `${words}\n`]);
			expect(modes).toEqual(['default', 'reload']);
			expect(store.list()).toEqual([]);
			network = () => (modes.at(-1) === 'reload' ? javaScript(content) : fault());
			expect(await answered()).toEqual([200, content]);
			expect(await answered()).toEqual([200, content]);
			expect(asked).toHaveLength(4);
		}
	);

	it('that does not come at all fails as it would without a service worker', async () => {
		network = () => Promise.reject(new TypeError('no network'));
		expect((await namedAnswer(script(), site(), later)).type).toBe('error');
	});

	it('that was damaged on the device is fetched anew', async () => {
		await answered();
		const program = await store.open(site().stores.program);
		program.entries.set(scriptAddress, javaScript(content.slice(0, -1)));
		expect(await answered()).toEqual([200, content]);
		expect(asked).toHaveLength(2);
		expect(await program.entries.get(scriptAddress)?.clone().text()).toBe(content);
	});

	it('that an earlier service worker kept unchecked does not stand before a sound copy', async () => {
		const before = await store.open(site('one').stores.program);
		await before.put(scriptAddress, javaScript('<!doctype html>'));
		await (await store.open(site().stores.program)).put(scriptAddress, javaScript(content));
		expect(await answered()).toEqual([200, content]);
		expect(asked).toEqual([]);
		expect(before.entries.size).toBe(0);
	});

	it('is never a kept copy where the page asks past all caches', async () => {
		await answered();
		await answered(script('reload'));
		expect(asked).toHaveLength(2);
	});

	it('of another release is passed on, but not kept: nobody knows its hash', async () => {
		const other = new Request(`${home}/_app/immutable/entry/app.other.js`);
		expect(await answered(other)).toEqual([200, content]);
		expect(store.list()).toEqual([]);
		network = () => typed('text/html')(content);
		expect((await answered(other))[0]).toBe(502);
	});

	it('of the release before is held to the hash it was kept with', async () => {
		await answered(script(), site('one'));
		const after = { ...site('two'), known: new Map() };
		expect(await answered(script(), after)).toEqual([200, content]);
		expect(asked).toHaveLength(1);
		const kept = (await store.open(site('one').stores.program)).entries;
		const { headers } = kept.get(scriptAddress)!;
		for (const name of ['one', 'two'])
			(await store.open(site(name).stores.program)).entries.set(
				scriptAddress,
				new Response(changed, { headers })
			);
		expect(await answered(script(), after)).toEqual([200, content]);
		expect(asked).toHaveLength(2);
	});

	it('that is a style sheet must come as one', async () => {
		const style = new Request(styleAddress);
		expect((await answered(style))[0]).toBe(502);
		network = () => typed('text/css; charset=utf-8')(content);
		expect(await answered(style)).toEqual([200, content]);
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
	const page = (title: string) =>
		typed('text/html')(`<html><title>${title} – Fair Measure</title></html>\n`);
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
		network = (url) => (url.endsWith('.js') ? javaScript(content) : page('Wigan'));
		await keepShown(`${home}/areas/wigan/?sex=male`, [scriptAddress], site());
		expect(store.list()).toEqual([
			'fair-measure / pages two: /areas/wigan/',
			'fair-measure / program two: /_app/immutable/entry/app.abc.js'
		]);
	});

	it('and its tables with it, where they are what their addresses say', async () => {
		await keepShown(`${home}/`, [table, `${home}/data/wards.csv?v=000000000000`], site());
		expect(store.list()).toContain(`fair-measure / lasting: /data/areas.csv?v=${hash}`);
		expect(store.list().some((one) => one.includes('wards'))).toBe(false);
	});

	it('is not kept where it ends in the middle, and is a kept one where a page came instead of data', async () => {
		network = () => typed('text/html')('<html><title>half</title>');
		expect(await ask()).toEqual([200, 'half']);
		await settled();
		expect(store.list()).toEqual([]);
		const data = () => newestAnswer(new Request(`${home}/a/figures.json`), none, site(), later);
		network = () => typed('application/json')('{"figures":[]}');
		await data();
		await settled();
		network = () => page('not found');
		expect(await (await data()).json()).toEqual({ figures: [] });
		network = () => typed('application/json')('{"figures":[');
		await data();
		await settled();
		network = gone;
		expect(await (await data()).json()).toEqual({ figures: [] });
	});

	it('that was damaged on the device is not shown', async () => {
		network = () => page('one');
		await ask();
		await settled();
		const pages = (await store.open(site().stores.pages)).entries;
		const [[address, kept]] = [...pages] as [[string, Response]];
		pages.set(address, new Response('<html>two</html>', { headers: kept.headers }));
		network = gone;
		expect((await ask())[0]).toBe(503);
	});
});
