/** A cache as a service worker has it, in memory. Made for tests. */
class MadeCache {
	readonly entries = new Map<string, Response>();
	full = false;

	async put(address: string, response: Response) {
		const body = await response.arrayBuffer();
		if (this.full) throw new DOMException('no room', 'QuotaExceededError');
		this.entries.set(address, new Response(body, response));
	}

	async match(request: string | { url: string }) {
		return this.entries.get(typeof request === 'string' ? request : request.url)?.clone();
	}

	async keys() {
		return [...this.entries.keys()].map((url) => ({ url }));
	}

	async delete(request: string | { url: string }) {
		return this.entries.delete(typeof request === 'string' ? request : request.url);
	}
}

/** The caches of an origin, in the order in which they were made. Made for tests. */
export class MadeCaches {
	readonly stores = new Map<string, MadeCache>();

	async open(name: string) {
		const store = this.stores.get(name) ?? new MadeCache();
		this.stores.set(name, store);
		return store;
	}

	async keys() {
		return [...this.stores.keys()];
	}

	async match(address: string, options: { cacheName?: string } = {}) {
		for (const [name, store] of this.stores) {
			if (options.cacheName && options.cacheName !== name) continue;
			const found = await store.match(address);
			if (found) return found;
		}
		return undefined;
	}

	/** What is kept: `cache name: path`. */
	list(): string[] {
		return [...this.stores].flatMap(([name, { entries }]) =>
			[...entries.keys()].map((url) => `${name}: ${url.slice(new URL(url).origin.length)}`)
		);
	}
}
