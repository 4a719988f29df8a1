import { isEngine, keyOf } from './kinds';
import { notKeptPage, titleIn, type KeptPage } from './not-kept';
import { checked, fetchedSound, typeFits, type Checked, type Known, type Unsound } from './sound';
import { ownStores, pageStores, type Stores } from './stores';

/** What the answers are made with. */
export interface Site {
	base: string;
	version: string;
	stores: Stores;
	/** Addresses of the tables of this release, with the start of their SHA-256 in `v`. */
	tables: readonly string[];
	/** Size and hash of the files of this release whose address names their content, by address. */
	known: ReadonlyMap<string, Known>;
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

/** What is known of a file whose address names its content; of a table of any release, its hash. */
function knownOf(address: string, { known }: Site): Known | undefined {
	const hash = new URL(address).searchParams.get('v') ?? '';
	return known.get(address) ?? (hash.length >= 12 ? [null, hash] : undefined);
}

/** Where a file whose address names its content is kept; what outlives releases the page checks. */
function placeOf(address: string, { stores }: Site) {
	const lasting = new URL(address).searchParams.has('v') || isEngine(address);
	return { lasting, store: lasting ? stores.lasting : stores.program };
}

/** Keeps an answer that is the one its address names: a fault must not outlive a retry. */
async function keepSound(address: string, checking: Promise<Checked>, site: Site): Promise<void> {
	const outcome = await checking;
	if ('sound' in outcome) await keep(placeOf(address, site).store, address, outcome.sound);
}

/** A kept copy that still is what it was; one that is not is removed. */
async function keptSound(address: string, site: Site): Promise<Response | undefined> {
	for (const name of ownStores(await caches.keys(), site.base)) {
		const kept = await caches.match(address, { ...exact, cacheName: name });
		if (!kept) continue;
		const outcome = await checked(address, kept, knownOf(address, site));
		if ('sound' in outcome) return outcome.sound;
		await (await caches.open(name)).delete(address, exact);
	}
	return undefined;
}

/** A file of the program, checked before the page is given any of it. */
async function checkedAnswer(request: Request, site: Site, later: Later): Promise<Response> {
	const address = request.url;
	const known = knownOf(address, site);
	const outcome = await fetchedSound(request, known);
	if ('fault' in outcome) return damaged(outcome);
	// Of a file of another release nobody knows whether it is the right one.
	if (known) later(keep(placeOf(address, site).store, address, outcome.sound.clone()));
	return outcome.sound;
}

/** In place of a file that did not arrive as it should; the page names it. */
function damaged({ fault, status = 502 }: Unsound): Response {
	if (status === 0) return Response.error();
	return new Response(`${fault}\n`, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}

/**
 * Tables and engine are read by pages that check them themselves, and show how much has come: they are
 * passed on as they come, and checked before they are kept.
 */
async function passedOn(request: Request, site: Site, later: Later): Promise<Response> {
	const address = request.url;
	const response = await fetch(request);
	const known = knownOf(address, site);
	if (known) later(keepSound(address, checked(address, response.clone(), known), site));
	return response;
}

/** True where a page asks for what no cache holds, because what it was given was damaged or late. */
const pastCaches = ({ cache }: Request) => cache === 'reload' || cache === 'no-store';

/** The answer to a request whose address names its content: once kept, it is never asked for again. */
export async function namedAnswer(request: Request, site: Site, later: Later): Promise<Response> {
	const address = request.url;
	const { store, lasting } = placeOf(address, site);
	const fresh = lasting ? passedOn : checkedAnswer;
	if (pastCaches(request)) return fresh(request, site, later);
	if (lasting) return (await caches.match(address, exact)) ?? fresh(request, site, later);
	const kept = await keptSound(address, site);
	if (!kept) return fresh(request, site, later);
	// A part that this release shares with the last one moves on with it.
	later(adopt(store, address, kept.clone()));
	return kept;
}

async function adopt(store: string, address: string, response: Response): Promise<void> {
	if (!(await (await caches.open(store)).match(address, exact)))
		await keep(store, address, response);
}

/** The kept copy of a page or of its data, of this release or else of the one before. */
async function keptCopy(key: string, { base, version }: Site): Promise<Response | undefined> {
	for (const cacheName of pageStores(await caches.keys(), base, version)) {
		const kept = await caches.match(key, { ...exact, cacheName });
		const outcome = kept && (await checked(key, kept));
		if (outcome && 'sound' in outcome) return outcome.sound;
	}
	return undefined;
}

async function keepVisited(key: string, response: Response, { stores }: Site): Promise<void> {
	const outcome = await checked(key, response);
	if ('fault' in outcome) return;
	const store = await caches.open(stores.pages);
	// Put last, so that the order of the keys is that of the visits.
	await store.delete(key, exact);
	await keep(stores.pages, key, outcome.sound);
	const keys = await store.keys();
	for (const old of keys.slice(0, Math.max(0, keys.length - mostPages))) await store.delete(old);
}

const soon = (limit: number) =>
	new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), limit));

/**
 * The newest answer to a request for a page or its data; the kept copy where the network gives none,
 * a fault of the server, a page instead of data, or nothing within four seconds.
 */
export async function newestAnswer(
	request: Request,
	preloaded: Promise<Response | undefined>,
	site: Site,
	later: Later
): Promise<Response> {
	const key = keyOf(new URL(request.url));
	const late = soon(patience);
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
	const response = await (kept ? Promise.race([fresh, late]) : fresh);
	const fits =
		response && response.status < 500 && (response.status !== 200 || typeFits(key, response));
	if (kept && !fits) return kept;
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
		const kept = address ? await keptSound(address, site) : undefined;
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
		const known = knownOf(address, site);
		if (!known || (await keptSound(address, site))) continue;
		await keepSound(address, fetchedSound(address, known), site);
	}
}
