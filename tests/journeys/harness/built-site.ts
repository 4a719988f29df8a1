import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildFolder } from '../../../scripts/prepare.mjs';

/** The content of a page as it lies in the build; throws when there is none. */
export function builtPage(path: string): string {
	return readFileSync(join(buildFolder, path, 'index.html'), 'utf8');
}

/** Addresses of all prerendered pages, with a slash at the end: `/`, `/areas/wigan/`. */
export function builtPaths(): string[] {
	return builtFiles()
		.filter((file) => /(^|\/)index\.html$/.test(file))
		.map((file) => `/${file.slice(0, -'index.html'.length)}`)
		.sort();
}

/** All files of the build, relative to it, with forward slashes. */
export function builtFiles(): string[] {
	if (!existsSync(buildFolder)) return [];
	return readdirSync(buildFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(buildFolder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	minus: '−',
	ndash: '–'
};

const inline =
	/<\/?(a|abbr|b|cite|data|dfn|em|i|mark|small|span|strong|sub|sup|time|tspan)(\s[^>]*)?>/g;

/**
 * What a reader without scripts is given of a page's HTML: its text, without scripts, styles and
 * markup, spaces run together. Data written into the page for its scripts is not in it.
 */
export function visibleText(html: string): string {
	return html
		.replace(/<head\b[\s\S]*?<\/head>/g, ' ')
		.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, ' ')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(inline, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/\s+/g, ' ');
}

/** True where a number or phrase stands in a text by itself, not as a part of a longer number. */
export function states(text: string, phrase: string): boolean {
	const literal = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\d.,])${literal}(?![\\d%]|[.,]\\d)`).test(text);
}
