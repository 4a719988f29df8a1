import { siteName } from '$lib/catalogue/dashboard';
/** Text that a page can hold as it is. */
function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** A figure that another site shows. */
export interface Shown {
	/** Absolute address of this site, with a slash at the end. */
	site: string;
	/** Id of the indicator. */
	id: string;
	/** Slug of the place; null for a figure that there is one of only. */
	area: string | null;
	/** The view that was chosen, `compare=north-west&sex=women`; empty for the usual one. */
	view: string;
	/** The finding. */
	title: string;
	/** Name of the link below: what it is, and of which place. */
	name: string;
	/** Absolute address of the figure on its page. */
	link: string;
}

/** Height that a frame has until our script fits it, px. */
const HEIGHT = 480;

const linkTo = ({ link, name }: Shown) =>
	`<a href="${escaped(link)}">${escaped(name)} – ${siteName}</a>`;

/**
 * Code that shows a figure as it stands in the newest release: a frame with a title, the script that
 * fits its height, and a link that is there without either.
 */
export function frameCode(shown: Shown): string {
	const { site, id, area, view, title } = shown;
	const asked = [area === null ? '' : `area=${area}`, view].filter(Boolean).join('&');
	const address = `${site}embed/${id}/${asked && `?${asked}`}`;
	return [
		`<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${HEIGHT}" loading="lazy" frameborder="0" data-fair-measure></iframe>`,
		`<script async src="${escaped(`${site}embed/frame.js`)}"></script>`,
		`<p>${linkTo(shown)}</p>`
	].join('\n');
}

/** Bytes of a text in UTF-8 as base 64, which any page can hold. */
function base64(text: string): string {
	let bytes = '';
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}

/**
 * Code that shows a figure as it is now, for ever: the picture stands in the code itself.
 *
 * @param svg text of the standalone picture
 * @param facts source, release and day in one sentence
 */
export function pictureCode(shown: Shown, svg: string, facts: string): string {
	const [, width = '', height = ''] = /\swidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	return [
		'<figure>',
		`<img src="data:image/svg+xml;base64,${base64(svg)}" alt="${escaped(shown.title)}" width="${width}" height="${height}" loading="lazy">`,
		`<figcaption>${linkTo(shown)}. ${escaped(facts)}</figcaption>`,
		'</figure>'
	].join('\n');
}
