import { dev, version } from '$app/environment';
import { base, resolve } from '$app/paths';
import { ownStores } from '../stores';
import type { KeepMessage } from '../worker-scope';

/** What `/release.json` tells of the release that lies on the host. */
export interface Release {
	build: string;
	version: string;
	/** ISO day of the newest statistical release in it. */
	newestData: string | null;
	/** False where the host has ended offline use. */
	offline: boolean;
}

/** Written only when the reader ends offline use on this device; absent otherwise. */
const refusal = 'fair-measure-offline';

/** True where this browser has what offline use needs: a secure page and room to keep pages in. */
export function canKeep(): boolean {
	try {
		return Boolean(navigator.serviceWorker) && 'caches' in globalThis;
	} catch {
		// In a frame without rights of its own, already the question is refused.
		return false;
	}
}

/** True where this page came through the service worker. */
export function controlled(): boolean {
	return canKeep() && navigator.serviceWorker.controller !== null;
}

export function refused(): boolean {
	try {
		return localStorage.getItem(refusal) === 'off';
	} catch {
		return false;
	}
}

/**
 * Removes every copy kept on this device, and the service worker itself. A browser that refuses to be
 * asked for them keeps none.
 */
export async function forget(): Promise<void> {
	try {
		const registration = await navigator.serviceWorker.getRegistration(resolve('/'));
		await registration?.unregister();
		for (const name of ownStores(await caches.keys(), base)) await caches.delete(name);
	} catch {
		// There is nothing to remove.
	}
}

/** Ends offline use on this device until the reader allows it again. */
export async function refuse(): Promise<void> {
	localStorage.setItem(refusal, 'off');
	await forget();
}

/** How this page stands to the release on the host and to the copies kept on the device. */
class Offline {
	/** The release on the host where it is another than this page's; else null. */
	newer = $state.raw<Release | null>(null);
	/** True while the browser says that there is no network. */
	alone = $state(false);
	#kept = new Set<string>();

	/** Asks the host, past every cache, which release it has; null where it does not answer. */
	async ask(): Promise<Release | null> {
		try {
			const response = await fetch(resolve('/release.json'), { cache: 'no-store' });
			if (!response.ok) return null;
			const release = (await response.json()) as Release;
			this.newer = release.build === version ? null : release;
			return release;
		} catch {
			return null;
		}
	}

	/** Starts keeping the pages that are opened, unless the host or the reader has ended it. */
	async start(): Promise<void> {
		if (dev) return;
		const release = await this.ask();
		if (!canKeep()) return;
		if (release?.offline === false) return forget();
		if (refused()) return;
		try {
			await navigator.serviceWorker.register(resolve('/service-worker.js' as '/'), {
				scope: resolve('/')
			});
		} catch {
			// A browser that keeps nothing shows the pages as ever.
		}
	}

	/** Has the page that is shown, and all it was made of, kept. */
	async keep(): Promise<void> {
		if (dev || !canKeep() || refused()) return;
		const active = await activeWorker();
		const parts = [
			...performance.getEntriesByType('resource').map(({ name }) => name),
			...stylesHere()
		].filter((name) => !this.#kept.has(name));
		for (const name of parts) this.#kept.add(name);
		const page = location.origin + location.pathname;
		active?.postMessage({ kind: 'keep', page, parts } satisfies KeepMessage);
	}
}

/** The worker that keeps pages; null where the browser or the reader denies it. */
async function activeWorker(): Promise<ServiceWorker | null> {
	try {
		const registration = await navigator.serviceWorker.getRegistration(resolve('/'));
		// Without a registration there would be no end to the waiting.
		if (!registration) return null;
		return registration.active ?? (await navigator.serviceWorker.ready).active;
	} catch {
		return null;
	}
}

/**
 * Style sheets of what is shown. A page holds its own styles and does not ask for them, but a link
 * from another page to one like it does.
 */
function stylesHere(): string[] {
	const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
	return Array.from(links, ({ href }) => href);
}

export const offline = new Offline();

export async function allow(): Promise<void> {
	localStorage.removeItem(refusal);
	await offline.start();
	await offline.keep();
}
