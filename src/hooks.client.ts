import type { ClientInit, HandleClientError } from '@sveltejs/kit';
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
 * A script of a page that comes empty is no error to the browser: the framework would show nothing in
 * place of what was prerendered. So the page's own scripts are looked at before they take it over.
 */
export const init: ClientInit = async () => {
	if (!isPrerendered()) return;
	const links = document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
	const parts = Array.from(links, ({ href }) => href).filter((href) =>
		/\/nodes\/[^/]+\.js$/.test(href)
	);
	await Promise.all(
		parts.map(async (part) => {
			const node = (await import(/* @vite-ignore */ part)) as object;
			if (!('component' in node)) throw new Error(`the import of ${part} gave no page`);
		})
	);
};

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
