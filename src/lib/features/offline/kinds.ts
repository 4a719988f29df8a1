/**
 * How a request is answered: `named` and `table` by content (kept copies first), `page` and `data`
 * by the newest answer (kept copies when there is none), `file` from the network with a kept table
 * behind it, `never` left to the browser.
 */
export type Kind = 'named' | 'table' | 'page' | 'data' | 'file' | 'never';

/** Tell what the newest release is, so that a kept copy would defeat them. */
const alwaysFresh = [
	'/release.json',
	'/service-worker.js',
	'/_app/version.json',
	'/offline.json',
	'/hashes.json'
];

/**
 * @param url of the request
 * @param home origin and base path of the site, without a slash at the end
 * @param navigates true where a page is opened by it
 */
export function kindOf(url: URL, home: string, navigates: boolean): Kind {
	if (url.href !== home && !url.href.startsWith(`${home}/`)) return 'never';
	const path = url.href.slice(home.length).replace(/[?#].*$/, '');
	if (alwaysFresh.includes(path)) return 'never';
	if (path.startsWith('/_app/immutable/')) return 'named';
	if (/^\/data\/\w+\.csv$/.test(path)) return url.searchParams.has('v') ? 'table' : 'file';
	return navigates ? 'page' : 'data';
}

/** True for the files of the database engine: large, and the same for many releases. */
export function isEngine(address: string): boolean {
	return /\.wasm$|\/duckdb[^/]*\.js$/.test(new URL(address, 'http://site.invalid').pathname);
}

/** The address under which a page or its data is kept: what stands after `?` is read by the page. */
export function keyOf(url: URL): string {
	return url.origin + url.pathname;
}
