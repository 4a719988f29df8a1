import { sha256 } from '$lib/database/digest';

/** SHA-256 of some bytes in hexadecimal digits; empty where it cannot be computed. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** What stands in every page before its program, and watches whether that comes (`src/guard.js`). */
export interface Guard {
	/** Called once the page's program runs. */
	runs: () => void;
	/** Asks for the program past all caches, and loads the page again where all of it comes. */
	again: () => Promise<void>;
	/** Holds what the page was made of to its hashes; what is damaged is fetched anew, and named. */
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

/**
 * Checks the scripts and styles of this page, which no service worker has checked before. What fails
 * is told by the guard.
 */
export async function checkProgram(): Promise<void> {
	await guard()?.check(sha256);
}

/** True once the program of this page has taken over what was prerendered. */
export function isRunning(): boolean {
	return document.documentElement.dataset.program === 'runs';
}
