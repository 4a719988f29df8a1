import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Paths below the site of the pages that a search engine may list, with a slash at the end, sorted.
 * A page that says `noindex`, as a frame for other sites does, is left out.
 * @param {string} folder the built site
 * @returns {string[]} `''` for the front page, `areas/wigan/`
 */
export function listedPages(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name === 'index.html')
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !/<meta name="robots" content="noindex"/.test(readFileSync(file, 'utf8')))
		.map((file) => relative(folder, file).replaceAll(sep, '/').slice(0, -'index.html'.length))
		.sort();
}

/**
 * A sitemap of the protocol's version 0.9. Without a site's address it cannot be one that search
 * engines take; it then lists paths, which tell at least what there is.
 * @param {string[]} pages from `listedPages`
 * @param {string} site absolute address with a slash at the end, or a path such as `/`
 */
export function sitemap(pages, site) {
	const lines = pages.map((page) => `\t<url><loc>${site}${page}</loc></url>`);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...lines,
		'</urlset>\n'
	].join('\n');
}

/**
 * What robots may read: everything; the sitemap is named where it is one they can use.
 * @param {string} site
 */
export function robots(site) {
	const named = /^https?:/.test(site) ? `\nSitemap: ${site}sitemap.xml\n` : '';
	return `User-agent: *\nAllow: /\n${named}`;
}

/**
 * Writes `sitemap.xml` and `robots.txt` into a built site.
 * @param {string} folder the built site
 * @param {Record<string, string | undefined>} [environment] `SITE_URL`: where the site will stand
 */
export function writeSitemap(folder, environment = process.env) {
	const { SITE_URL, BASE_PATH = '' } = environment;
	const site = SITE_URL ? `${SITE_URL.replace(/\/+$/, '')}/` : `${BASE_PATH}/`;
	writeFileSync(join(folder, 'sitemap.xml'), sitemap(listedPages(folder), site));
	writeFileSync(join(folder, 'robots.txt'), robots(site));
}
