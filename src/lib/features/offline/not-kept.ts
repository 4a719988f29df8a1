import { siteName } from '$lib/catalogue/dashboard';

const style = `:root{color-scheme:light dark}body{max-width:38rem;margin:2rem auto;padding:0 1.5rem;font:1rem/1.5 system-ui,sans-serif}h1{line-height:1.2}li{padding:.25rem 0}`;

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** What the title of every page ends with. */
const titleEnd = ` – ${siteName}`;

/** A page that can be read without a network. */
export interface KeptPage {
	address: string;
	title: string;
}

/** The title of a page from its HTML, still escaped as it stands there; its address without one. */
export function titleIn(html: string, address: string): string {
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
	return title ? title.replace(titleEnd, '') : escaped(new URL(address).pathname);
}

function items(pages: readonly KeptPage[]): string {
	return pages
		.map(({ address, title }) => `<li><a href="${escaped(address)}">${title}</a></li>`)
		.join('');
}

/**
 * Words instead of a page that is neither reachable nor kept. They stand alone: no script, no file
 * of the site, so nothing can be missing from them.
 *
 * @param address that was asked for
 * @param pages that are kept, with titles as they stand in their HTML
 */
export function notKeptPage(address: string, pages: readonly KeptPage[]): Response {
	const nonce = crypto.randomUUID();
	const kept = pages.length
		? `<h2>Kept on this device</h2><ul>${items(pages)}</ul>`
		: '<p>No page is kept on this device yet.</p>';
	const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not kept on this device${titleEnd}</title><style nonce="${nonce}">${style}</style></head><body><main><h1>This page is not kept on this device</h1><p>The site cannot be reached just now. Pages that you have opened before can be read without it.</p><p><a href="${escaped(address)}">Try again</a></p>${kept}</main></body></html>`;
	return new Response(html, {
		status: 503,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
		}
	});
}
