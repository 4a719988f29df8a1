import type { HandleClientError } from '@sveltejs/kit';
import { isRunning } from '$lib/ui/live/program';

/** The part of the browser's Trusted Types that is used here; not in the DOM's own types. */
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/** Where scripts of workers come from: our own files, and the engine's as the page fetched it. */
function ownScript(address: string): string {
	const { origin, protocol } = new URL(address, location.href);
	if (origin === location.origin && ['http:', 'https:', 'blob:'].includes(protocol)) return address;
	throw new TypeError(`scripts are not loaded from ${origin}`);
}

/**
 * The content policy demands Trusted Types. Every address of a script passes here; text that would
 * become markup or program has no rule at all, so the browser refuses it.
 */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createScriptURL: ownScript });

/** False for the document that a host answers with where it has no page: there is nothing to leave. */
const isPrerendered = () => document.querySelector('main') !== null;

/**
 * Before the program runs, what fails leaves the prerendered page as it is: thrown on, it keeps the
 * framework from putting an error page in its place, and the guard tells the reader. Afterwards it is
 * the page of a link that failed, of which the error page says so.
 */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (status === 404) return { message };
	if (!isRunning() && isPrerendered()) throw error;
	console.warn(error);
	return { message: 'A part of that page did not come as it should.' };
};
