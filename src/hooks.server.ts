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

export const handle: Handle = ({ event, resolve }) => {
	// The only address that belongs to no route while the site is built.
	const fallback = building && event.route.id === null;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			fallback ? html.replace('</body>', `${withoutScript()}</body>`) : html
	});
};
