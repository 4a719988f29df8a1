import { readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * The policy in a page's `<meta>` does not reach a worker loaded by address; this header does.
 * It is sent with every script, because only a worker heeds it.
 */
export const workerPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

/** Who may show a page in a frame: a policy in `<meta>` cannot say it. Figures to embed are open. */
export const framePolicy = "frame-ancestors 'none'";

const year = 365 * 24 * 60 * 60;

/** For files whose name holds a hash of their content. */
export const forGood = `public, max-age=${year}, immutable`;

/** @type {Record<string, string>} */
const types = {
	css: 'text/css; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	mjs: 'text/javascript; charset=utf-8',
	png: 'image/png',
	svg: 'image/svg+xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	wasm: 'application/wasm',
	xml: 'application/xml; charset=utf-8'
};

/**
 * Headers of a file of the built site, without those of its size and encoding.
 * @param {string} path of the file below the site's root, with a slash at its start
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
	const end = extname(path).slice(1);
	/** @type {Record<string, string>} */
	const headers = {
		'Cache-Control': path.startsWith('/_app/immutable/') ? forGood : 'no-cache',
		'Content-Type': types[end] ?? 'application/octet-stream',
		'X-Content-Type-Options': 'nosniff'
	};
	if (end === 'js' || end === 'mjs') headers['Content-Security-Policy'] = workerPolicy;
	if (end === 'html' && !path.startsWith('/embed/'))
		headers['Content-Security-Policy'] = framePolicy;
	return headers;
}

/**
 * The lines of a `_headers` file, as Netlify, Cloudflare Pages and their like read it. Every folder of
 * pages is named: a rule for all of them would reach the figures to embed too, and the hosts do not
 * agree on how to take a header back.
 * @param {readonly string[]} folders at the root of the site that hold pages
 * @param {string} [base] path under which the site lies, `''` or `/name`
 */
export function headerLines(folders, base = '') {
	const framed = folders.filter((name) => name !== 'embed' && !/^[._]/.test(name)).sort();
	const pages = ['/', ...framed.map((name) => `/${name}/*`)];
	const rules = [
		['/*', 'X-Content-Type-Options: nosniff', 'Referrer-Policy: no-referrer'],
		...pages.map((path) => [path, `Content-Security-Policy: ${framePolicy}`]),
		['/_app/immutable/*', `Cache-Control: ${forGood}`, `Content-Security-Policy: ${workerPolicy}`],
		['/service-worker.js', 'Cache-Control: no-cache']
	];
	const text = rules.map(([path, ...lines]) =>
		[`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n')
	);
	return `${text.join('\n')}\n`;
}

/**
 * Writes `_headers` into the built site.
 * @param {string} folder the built site
 * @param {string} [base] as in `headerLines`
 */
export function writeHeaderFile(folder, base = '') {
	const folders = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
	writeFileSync(join(folder, '_headers'), headerLines(folders, base));
}
