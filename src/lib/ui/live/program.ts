import { sha256 } from '$lib/database/digest';

/** SHA-256 of some bytes in hexadecimal digits; empty where it cannot be computed. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** What stands in every page before its program, and watches whether that comes (`src/guard.js`). */
export interface Guard {
	/** Called once the page's program runs. */
	runs: () => void;
	/** Asks for the program past all caches, and loads the page again where all of it comes. */
	again: () => Promise<void>;
	/** Holds what of the page is new to its hashes; what is damaged is fetched anew, and named. */
	check: (digest: Digest) => Promise<void>;
}

const guard = () => (globalThis as { fairMeasure?: Guard }).fairMeasure;

export function programRuns(): void {
	guard()?.runs();
}

/** Begins the page anew, with a program past all caches. Does not return where that succeeds. */
export async function programAgain(): Promise<void> {
	await guard()?.again();
}

/** Parts that come together are checked together: ms. */
const gatherMs = 1000;

/**
 * Checks the scripts and styles of this page, which no service worker has checked before, and those
 * that it asks for later. What fails is told by the guard.
 *
 * @returns ends it
 */
export function checkProgram(): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const soon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => void guard()?.check(sha256), gatherMs);
	};
	soon();
	const observer = new PerformanceObserver((list) => {
		if (list.getEntries().some(({ name }) => name.includes('/_app/immutable/'))) soon();
	});
	observer.observe({ type: 'resource' });
	return () => {
		clearTimeout(timer);
		observer.disconnect();
	};
}

/** True once the program of this page has taken over what was prerendered. */
export function isRunning(): boolean {
	return document.documentElement.dataset.program === 'runs';
}
