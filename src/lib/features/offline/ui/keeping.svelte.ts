import { version } from '$app/environment';
import { base, resolve } from '$app/paths';
import { isEngine } from '../kinds';
import { checked, fetchedSound } from '../sound';
import { ownStores, storesOf } from '../stores';

/** Files that are kept together. */
export interface Group {
	/** Address below the site's root, bytes as the browser keeps them, and start of the SHA-256. */
	files: [path: string, bytes: number, sha256: string][];
	bytes: number;
}

/** What of the site can be kept; written by the build as `/offline.json`. */
export interface OfflineList {
	/** Slugs of all places, each of which is a group of that name. */
	places: string[];
	/** `program`, `engine`, `tables`, `general`, and one for each place. */
	groups: Record<string, Group>;
}

/** Groups without which no place can be explored. */
const always = ['program', 'general', 'tables', 'engine'];

/** How many files are fetched at once: one line is shared by all. */
const lanes = 4;

export async function offlineList(): Promise<OfflineList> {
	const response = await fetch(resolve('/offline.json' as '/'), { cache: 'no-store' });
	if (!response.ok) throw new Error(`the list of pages answered ${response.status}`);
	return (await response.json()) as OfflineList;
}

/** The groups to be kept for some places. */
export function groupsFor(list: OfflineList, places: readonly string[]): Group[] {
	return [...always, ...places].flatMap((name) => list.groups[name] ?? []);
}

export function bytesOf(groups: readonly Group[]): number {
	return groups.reduce((sum, group) => sum + group.bytes, 0);
}

function storeFor(path: string): string {
	const stores = storesOf(base, version);
	if (isEngine(path) || path.includes('?v=')) return stores.lasting;
	return path.startsWith('_app/') ? stores.program : stores.whole;
}

/** What is kept on this device: number of files, and what they take with the rest of this site. */
export async function keptNow(): Promise<{ files: number; bytes: number | null }> {
	let files = 0;
	// Some browsers refuse to be asked, and then keep nothing.
	for (const name of ownStores(await caches.keys().catch(() => []), base))
		files += (await (await caches.open(name)).keys()).length;
	const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
	return { files, bytes: estimate?.usage ?? null };
}

export type KeepingState = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

/** Keeping many files: how far it has come, and why it ended. Files already kept are not fetched again. */
export class Keeping {
	state = $state<KeepingState>('idle');
	bytes = $state(0);
	expected = $state(0);
	/** Why it failed, in words. */
	reason = $state('');
	#stop = new AbortController();

	stop() {
		this.#stop.abort();
	}

	async #keep([path, ...known]: Group['files'][number]) {
		const address = location.origin + base + `/${path}`;
		const store = await caches.open(storeFor(path));
		const kept = await store.match(address, { ignoreVary: true });
		if (!kept || 'fault' in (await checked(address, kept, known))) {
			// A page is kept as the list knows it, not as the service worker kept it when it was opened.
			const cache = path.includes('?v=') || path.startsWith('_app/') ? 'default' : 'no-cache';
			const request = new Request(address, { cache });
			const outcome = await fetchedSound(request, known, this.#stop.signal);
			this.#stop.signal.throwIfAborted();
			if ('fault' in outcome) throw new Error(`${path || 'the overview'}: ${outcome.fault}`);
			await store.put(address, outcome.sound);
		}
		this.bytes += known[0];
	}

	/** Keeps every file of the groups; ends when all are kept, the reader stops it, or one fails. */
	async run(groups: readonly Group[]): Promise<void> {
		this.#stop = new AbortController();
		this.state = 'running';
		this.bytes = 0;
		this.expected = bytesOf(groups);
		const files = groups.flatMap((group) => group.files).values();
		const lane = async () => {
			for (const file of files) {
				this.#stop.signal.throwIfAborted();
				await this.#keep(file);
			}
		};
		try {
			await Promise.all(Array.from({ length: lanes }, lane));
			this.state = 'done';
		} catch (cause) {
			this.state = this.#stop.signal.aborted ? 'stopped' : 'failed';
			this.reason = keepingFault(cause);
			this.#stop.abort();
		}
	}
}

function keepingFault(cause: unknown): string {
	if (cause instanceof DOMException && cause.name === 'QuotaExceededError')
		return 'this browser has no more room for the site';
	if (!navigator.onLine) return 'the network went away';
	return cause instanceof Error ? cause.message : String(cause);
}
