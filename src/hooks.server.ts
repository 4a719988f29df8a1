import { building } from '$app/environment';
import { resolve as addressOf } from '$app/paths';
import type { Handle } from '@sveltejs/kit';

/**
 * The page for addresses that do not exist is empty until its script runs, because one file answers
 * for all of them. These words stand in it for a reader without script.
 */
const withoutScript = () => `<noscript>
	<h1>This page is not here</h1>
	<p><a href="${addressOf('/areas/')}">Find a place</a> or go to the <a href="${addressOf('/')}">overview</a>.</p>
</noscript>`;

/** What watches over the program of every page; written small by the build. */
declare const __GUARD__: string;

/** It stands before all that it watches; its hash is in the policy of the built pages. */
const guard = () => (building ? `<script>${__GUARD__}</script>\n` : '');

const modulePreloads = /^[ \t]*<link [^>]*rel="modulepreload">\n?/gm;
const stylesheets = /^[ \t]*<link [^>]*rel="stylesheet"[^>]*>\n?/gm;

/** A page of more bytes than this asks for its styles: in it they would make it too heavy. */
const heavy = 242_000;

/** How Kit marks a stylesheet that stands in the page already. */
const alreadyHere = ' disabled media="(max-width: 0)"';

/** A page as Kit writes it, its styles inside; or, where that makes it too heavy, with links to them. */
function withinWeight(html: string): string {
	if (Buffer.byteLength(html) <= heavy) return html;
	return html.replace(/<style>[^]*?<\/style>/, '').replaceAll(alreadyHere, '');
}

/**
 * The styles of a page come before its scripts, which are fetched when nothing else waits: Kit writes
 * them behind two dozen scripts, and on a slow line the first figure would wait for all of those.
 */
function stylesFirst(html: string): string {
	const styles = (html.match(stylesheets) ?? []).join('');
	const scripts = html.match(modulePreloads) ?? [];
	// A frame has no scripts of Kit's: there is nothing to come before.
	if (scripts.length === 0) return html;
	const later = scripts.map((link) => link.replace('>', ' fetchpriority="low">')).join('');
	const at = html.search(modulePreloads);
	const rest = html.slice(at).replace(modulePreloads, '').replace(stylesheets, '');
	return html.slice(0, at).replace(stylesheets, '') + guard() + styles + later + rest;
}

export const handle: Handle = ({ event, resolve }) => {
	// The only address that belongs to no route while the site is built.
	const fallback = building && event.route.id === null;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			stylesFirst(
				withinWeight(fallback ? html.replace('</body>', `${withoutScript()}</body>`) : html)
			)
	});
};
