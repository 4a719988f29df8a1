/** Stands for `$app/navigation` where a test runs without SvelteKit: moves are noted, and the address follows. */
import { page } from './state.svelte';

/** What a part of a page asked for. */
export interface Move {
	by: 'goto' | 'replaceState' | 'pushState' | 'preloadData' | 'preloadCode' | 'invalidate';
	/** Address as it was given. */
	to: string;
	options?: unknown;
}

/** Every move since the last `resetMoves`, in order. */
export const moves: Move[] = [];

type Listener = (navigation: unknown) => void;
const listeners = { before: new Set<Listener>(), after: new Set<Listener>() };

/** Forgets all moves and puts the page at an address. */
export function resetMoves(address = '/'): void {
	moves.length = 0;
	for (const set of Object.values(listeners)) set.clear();
	page.url = new URL(address, 'http://localhost/');
	page.state = {};
}

/** Tells the parts of a page that the reader is about to leave it, or has arrived. */
export function navigate(when: 'before' | 'after', navigation: unknown): void {
	for (const heard of listeners[when]) heard(navigation);
}

function move(by: Move['by'], to: string | URL, options?: unknown): void {
	moves.push({ by, to: String(to), options });
}

export function goto(to: string | URL, options?: { state?: Record<string, unknown> }) {
	move('goto', to, options);
	page.url = new URL(to, page.url);
	page.state = options?.state ?? {};
	return Promise.resolve();
}

export function replaceState(to: string | URL, state: Record<string, unknown>): void {
	move('replaceState', to, state);
	page.url = new URL(to, page.url);
	page.state = state;
}

export function pushState(to: string | URL, state: Record<string, unknown>): void {
	move('pushState', to, state);
	page.url = new URL(to, page.url);
	page.state = state;
}

export function preloadData(to: string) {
	move('preloadData', to);
	return Promise.resolve({ type: 'loaded', status: 200, data: {} });
}

export function preloadCode(to: string) {
	move('preloadCode', to);
	return Promise.resolve();
}

export function invalidate(to: string) {
	move('invalidate', to);
	return Promise.resolve();
}

export const invalidateAll = () => invalidate('');

/** Registers a listener for as long as the test lasts. */
export function beforeNavigate(heard: Listener): void {
	listeners.before.add(heard);
}

export function afterNavigate(heard: Listener): void {
	listeners.after.add(heard);
}

export function onNavigate(heard: Listener): void {
	listeners.before.add(heard);
}

export const disableScrollHandling = () => undefined;
