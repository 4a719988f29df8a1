import { base, build, version } from '$service-worker';
import { tables } from '../data/manifest.json';
import {
	fileAnswer,
	keepShown,
	namedAnswer,
	newestAnswer,
	type Site
} from './lib/features/offline/answers';
import type { ManifestEntry } from './lib/catalogue/data-package';
import { kindOf } from './lib/features/offline/kinds';
import type { Known } from './lib/features/offline/sound';
import { outdatedStores, ownStores, storesOf } from './lib/features/offline/stores';
import type {
	FetchRequestEvent,
	KeepMessage,
	WorkerScope
} from './lib/features/offline/worker-scope';

/** False in a build that takes the service worker away from every reader again. */
declare const __OFFLINE__: boolean;

/** Written before this script by the build: size and hash of each file of the program, by path. */
const { fileHashes = {} } = globalThis as { fileHashes?: Record<string, Known> };

/** Every table, and every part of one that is sent in parts. */
function tableFiles(entries: ManifestEntry[]) {
	return entries.flatMap((table) => [
		table,
		...(table.slices ?? []).flatMap(({ file }) => file ?? [])
	]);
}

const worker = globalThis as unknown as WorkerScope;
const home = location.origin + base;
const tableAddress = (name: string, sha256: string) =>
	`${home}/data/${name}.csv?v=${sha256.slice(0, 12)}`;
const site: Site = {
	base,
	version,
	stores: storesOf(base, version),
	tables: tableFiles(tables).map(({ name, sha256 }) => tableAddress(name, sha256)),
	known: new Map<string, Known>([
		...Object.entries(fileHashes).map(([path, known]) => [`${home}/${path}`, known] as const),
		...tableFiles(tables).map(
			({ name, bytes, sha256 }) => [tableAddress(name, sha256), [bytes, sha256]] as const
		)
	])
};

/** Removes what releases before the last one left, and tables and engines no longer asked for. */
async function tidy(): Promise<void> {
	for (const name of outdatedStores(await caches.keys(), base, version)) await caches.delete(name);
	const current = new Set([...build.map((path) => location.origin + path), ...site.tables]);
	const lasting = await caches.open(site.stores.lasting);
	for (const request of await lasting.keys())
		if (!current.has(request.url)) await lasting.delete(request);
}

async function leave(): Promise<void> {
	for (const name of ownStores(await caches.keys(), base)) await caches.delete(name);
	await worker.registration.unregister();
}

// Nothing is fetched beforehand: a new release costs a reader on a bad line nothing.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
	const ready = async () => {
		if (!__OFFLINE__) return leave();
		await tidy();
		await worker.registration.navigationPreload?.enable();
		await worker.clients.claim();
	};
	event.waitUntil(ready());
});

/** The answer to a request of a page; null where the browser asks the network itself. */
function answer(event: FetchRequestEvent): Promise<Response> | null {
	const { request } = event;
	if (!__OFFLINE__ || request.method !== 'GET' || request.headers.has('range')) return null;
	const later = (work: Promise<unknown>) => event.waitUntil(work);
	switch (kindOf(new URL(request.url), home, request.mode === 'navigate')) {
		case 'named':
		case 'table':
			return namedAnswer(request, site, later);
		case 'page':
		case 'data':
			// Who asks for the newest, and no navigation, keeps and checks it.
			if (request.mode !== 'navigate' && request.cache !== 'default') return null;
			return newestAnswer(request, event.preloadResponse, site, later);
		case 'file':
			return fileAnswer(request, site);
		case 'never':
			return null;
	}
}

worker.addEventListener('fetch', (event) => {
	const answered = answer(event);
	if (answered) event.respondWith(answered);
});

function isKeepMessage(data: unknown): data is KeepMessage {
	return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'keep';
}

worker.addEventListener('message', (event) => {
	if (!__OFFLINE__ || !isKeepMessage(event.data)) return;
	const { page, parts } = event.data;
	if (kindOf(new URL(page), home, true) !== 'page') return;
	const lasting = parts.filter((part) =>
		['named', 'table'].includes(kindOf(new URL(part), home, false))
	);
	event.waitUntil(keepShown(page, lasting, site).catch(() => undefined));
});
