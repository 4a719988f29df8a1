/** An event whose work the browser waits for before it ends the service worker. */
export interface LastingEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

/** A request of a page that the service worker may answer. */
export interface FetchRequestEvent extends LastingEvent {
	readonly request: Request;
	/** The answer to a navigation that the browser asked for while the worker started. */
	readonly preloadResponse: Promise<Response | undefined>;
	respondWith(response: Promise<Response>): void;
}

/** What a page tells the service worker after it was shown. */
export interface KeepMessage {
	kind: 'keep';
	/** Address of the page. */
	page: string;
	/** Addresses of everything the page was made of. */
	parts: string[];
}

interface ScopeEvents {
	install: LastingEvent;
	activate: LastingEvent;
	fetch: FetchRequestEvent;
	message: LastingEvent & { readonly data: unknown };
}

/**
 * The part of a service worker's global scope that is used here. TypeScript's own description of it
 * cannot stand beside that of a page in one program.
 */
export interface WorkerScope {
	addEventListener<K extends keyof ScopeEvents>(
		type: K,
		listener: (event: ScopeEvents[K]) => void
	): void;
	skipWaiting(): Promise<void>;
	readonly clients: { claim(): Promise<void> };
	readonly registration: {
		unregister(): Promise<boolean>;
		readonly navigationPreload?: { enable(): Promise<void> };
	};
}
