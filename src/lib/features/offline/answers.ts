import { isEngine, keyOf } from './kinds';
import { notKeptPage, titleIn, type KeptPage } from './not-kept';
import { pageStores, type Stores } from './stores';

/** What the answers are made with. */
export interface Site {
	base: string;
	version: string;
	stores: Stores;
	/** Addresses of the tables of this release, with the start of their SHA-256 in `v`. */
	tables: readonly string[];
}

/** Has the browser wait for work that the answer does not wait for. */
export type Later = (work: Promise<unknown>) => void;

/** Servers name encodings in `Vary`; a kept copy is decoded and fits every request. */
const exact = { ignoreVary: true };

/** A kept page is shown when the network has not answered by then, ms. */
const patience = 4000;

/** Pages kept by visiting; the oldest leave first. */
const mostPages = 200;

/** Keeps an answer. Without room the site goes on as without a service worker. */
async function keep(store: string, address: string, response: Response): Promise<void> {
	try {
		await (await caches.open(store)).put(address, response);
	} catch {
		// The page about offline use tells when there is no room.
	}
}

async function hashStart(response: Response, digits: number): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
	const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
	return hex.join('').slice(0, digits);
}

/** Keeps a table only when its bytes are those its address names: a fault must not outlive a retry. */
async function keepTable(store: string, address: string, response: Response): Promise<void> {
	const wanted = new URL(address).searchParams.get('v') ?? '';
	const copy = response.clone();
	if (wanted.length >= 12 && (await hashStart(copy, wanted.length)) === wanted)
		await keep(store, address, response);
}

/** Where a file whose address names its content is kept, and how. */
function placeOf(address: string, { stores }: Site) {
	const table = new URL(address).searchParams.has('v');
	const lasting = table || isEngine(address);
	return {
		lasting,
		store: lasting ? stores.lasting : stores.program,
		keeping: table ? keepTable : keep
	};
}

/** The answer to a request whose address names its content: once kept, it is never asked for again. */
export async function namedAnswer(request: Request, site: Site, later: Later): Promise<Response> {
	const address = request.url;
	const { store, lasting, keeping } = placeOf(address, site);
	const kept = await caches.match(address, exact);
	if (kept) {
		// A part that this release shares with the last one moves on with it.
		if (!lasting) later(adopt(store, address, kept.clone()));
		return kept;
	}
	const response = await fetch(request);
	if (response.status === 200) {
		const copy = response.clone();
		later(keeping(store, address, copy).catch(() => undefined));
	}
	return response;
}

async function adopt(store: string, address: string, response: Response): Promise<void> {
	if (!(await (await caches.open(store)).match(address, exact)))
		await keep(store, address, response);
}

/** The kept copy of a page or of its data, of this release or else of the one before. */
async function keptCopy(key: string, { base, version }: Site): Promise<Response | undefined> {
	for (const cacheName of pageStores(await caches.keys(), base, version)) {
		const kept = await caches.match(key, { ...exact, cacheName });
		if (kept) return kept;
	}
	return undefined;
}

async function keepVisited(key: string, response: Response, { stores }: Site): Promise<void> {
	const store = await caches.open(stores.pages);
	// Put last, so that the order of the keys is that of the visits.
	await store.delete(key, exact);
	await keep(stores.pages, key, response);
	const keys = await store.keys();
	for (const old of keys.slice(0, Math.max(0, keys.length - mostPages))) await store.delete(old);
}

const soon = (limit: number) =>
	new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), limit));

/**
 * The newest answer to a request for a page or its data; the kept copy where the network gives none,
 * a fault of the server, or nothing within four seconds.
 */
export async function newestAnswer(
	request: Request,
	preloaded: Promise<Response | undefined>,
	site: Site,
	later: Later
): Promise<Response> {
	const key = keyOf(new URL(request.url));
	const fresh = preloaded
		.catch(() => undefined)
		.then(async (response) => response ?? (await fetch(request)))
		.then((response) => {
			if (response.status === 200) later(keepVisited(key, response.clone(), site));
			return response;
		})
		.catch(() => undefined);
	// The network may answer after the kept copy was shown; what it gives is kept all the same.
	later(fresh);
	const kept = await keptCopy(key, site);
	const response = await (kept ? Promise.race([fresh, soon(patience)]) : fresh);
	if (kept && (!response || response.status >= 500)) return kept;
	if (response) return response;
	return request.mode === 'navigate'
		? notKeptPage(request.url, await keptPages(site))
		: Response.error();
}

/** The answer to a download: a table without the network is the kept one of this release. */
export async function fileAnswer(request: Request, site: Site): Promise<Response> {
	try {
		return await fetch(request);
	} catch (cause) {
		const address = site.tables.find((table) => keyOf(new URL(table)) === request.url);
		const kept = address ? await caches.match(address, exact) : undefined;
		if (kept) return kept;
		throw cause;
	}
}

/** The pages that can be read without a network, the last opened first; at most fifty are named. */
export async function keptPages({ base, version }: Site): Promise<KeptPage[]> {
	const found = new Map<string, string>();
	for (const name of pageStores(await caches.keys(), base, version)) {
		const store = await caches.open(name);
		for (const request of [...(await store.keys())].reverse()) {
			if (found.size >= 50) break;
			if (!request.url.endsWith('/') || found.has(request.url)) continue;
			const html = (await (await store.match(request, exact))?.text()) ?? '';
			found.set(request.url, titleIn(html, request.url));
		}
	}
	return [...found].map(([address, title]) => ({ address, title }));
}

/**
 * Keeps the page that is being shown and what it was made of: on the first visit they came before
 * the service worker, and a page reached by a link inside the site never came as a document.
 */
export async function keepShown(page: string, parts: readonly string[], site: Site): Promise<void> {
	const key = keyOf(new URL(page));
	const pages = await caches.open(site.stores.pages);
	if (!(await pages.match(key, exact))) {
		const response = await fetch(key);
		if (response.status === 200 && !response.redirected) await keepVisited(key, response, site);
	}
	for (const address of new Set(parts)) {
		const { store, keeping } = placeOf(address, site);
		if (await caches.match(address, exact)) continue;
		const response = await fetch(address);
		if (response.status === 200) await keeping(store, address, response);
	}
}
