import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { builtFiles, builtPage, builtPaths, visibleText } from './harness/built-site';
import { pageKinds, themePaths } from './harness/pages';

interface PageFacts {
	path: string;
	/** Bytes of the HTML, plain and as sent. */
	plain: number;
	sent: number;
	title: string;
	headings: number;
	policy: string;
	ids: Set<string>;
	links: string[];
	/** Text that stands for a value that is not there. */
	broken: string[];
	inlineStyles: string[];
	/** Styles that stand in the document, styles and scripts that it asks for, in its order. */
	parts: ('inside' | 'style' | 'script')[];
	/** Parts that the page would fetch from elsewhere. */
	foreign: string[];
}

const all = (html: string, pattern: RegExp) =>
	[...html.matchAll(pattern)].map((match) => (match[1] ?? match[0]).replaceAll('&amp;', '&'));

/** What a tag of the head brings: styles inside the page, a file of styles or one of a script. */
function partOf(tag: string): PageFacts['parts'][number] {
	if (tag === '<style>') return 'inside';
	return tag.includes('"stylesheet"') ? 'style' : 'script';
}

function factsOf(path: string): PageFacts {
	const html = builtPage(path);
	const file = join(buildFolder, path, 'index.html');
	return {
		path,
		plain: statSync(file).size,
		sent: statSync(`${file}.br`).size,
		title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
		headings: all(html, /<h1[\s>]/g).length,
		policy: /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '',
		ids: new Set(all(html, /\sid="([^"]+)"/g)),
		links: [...new Set(all(html, /<a\s[^>]*?\bhref="([^"]*)"/g))],
		broken: all(visibleText(html), /\b(?:NaN|undefined|null|Infinity)\b|\[object \w+\]/g),
		inlineStyles: all(html, /<[a-z][^>]*\sstyle="[^"]*"/g),
		parts: all(
			html,
			/<style>|<link\s(?![^>]*\sdisabled)[^>]*\brel="(?:stylesheet|modulepreload)"/g
		).map(partOf),
		foreign: all(
			html,
			/<(?:script|img|iframe|source|image|use)\s[^>]*?\b(?:src|href)="((?:https?:)?\/\/[^"]*)"|<link\s(?![^>]*canonical)[^>]*?\bhref="(?:https?:)?\/\/[^"]*"/g
		)
	};
}

/** Slugs of the areas table, in which no column before the slug holds a comma. */
function areaSlugs(): string[] {
	const [head = '', ...rows] = readFileSync('data/areas.csv', 'utf8').trim().split('\n');
	const column = head.split(',').indexOf('slug');
	return rows.map((row) => row.split(',')[column] ?? '');
}

describe('every prerendered page', () => {
	const pages = new Map<string, PageFacts>();
	beforeAll(() => {
		for (const path of builtPaths()) pages.set(path, factsOf(path));
	});
	/** Addresses of the pages for which something is wrong, with what it is. */
	const faults = (fault: (page: PageFacts) => unknown) =>
		[...pages.values()]
			.map((page) => [page.path, fault(page)] as const)
			.filter(([, found]) => (Array.isArray(found) ? found.length > 0 : found))
			.slice(0, 20);

	it('there is one for every kind, and five for every area', () => {
		const wanted = areaSlugs().flatMap((slug) =>
			['', ...themePaths.map((theme) => `${theme}/`)].map((theme) => `/areas/${slug}/${theme}`)
		);
		expect(wanted.length).toBeGreaterThan(1500);
		expect([...pageKinds, ...wanted].filter((path) => !pages.has(path))).toEqual([]);
	});

	it('has a title of its own and one main heading', () => {
		const titles = [...pages.values()].map((page) => page.title);
		expect(titles.filter((title, at) => titles.indexOf(title) !== at).slice(0, 20)).toEqual([]);
		expect(faults(({ title, headings }) => !title || headings !== 1)).toEqual([]);
	});

	it('shows nothing that stands for a value gone wrong', () => {
		expect(faults((page) => page.broken)).toEqual([]);
	});

	it('has the content policy, without inline scripts or evaluation', () => {
		expect(
			faults(({ policy }) => !policy.includes("script-src 'self' 'wasm-unsafe-eval'"))
		).toEqual([]);
		expect(faults(({ policy }) => /unsafe-inline|'unsafe-eval'|\*|https?:/.test(policy))).toEqual(
			[]
		);
	});

	it('has no inline styles, which the policy would refuse', () => {
		expect(faults((page) => page.inlineStyles)).toEqual([]);
	});

	it('has its styles inside, or asks for them before its scripts where it is heavy', () => {
		const behindScript = ({ parts }: PageFacts) =>
			parts.includes('script') && parts.lastIndexOf('style') > parts.indexOf('script');
		const heavy = 225_000;
		expect(faults(({ parts }) => parts.every((part) => part === 'script'))).toEqual([]);
		expect(faults(({ parts, plain }) => plain < heavy && parts.includes('style'))).toEqual([]);
		expect(faults(behindScript)).toEqual([]);
	});

	it('asks for at most 30 styles and scripts', () => {
		expect(faults(({ parts }) => parts.length > 30 && parts.length)).toEqual([]);
	});

	it('fetches no part of itself from another origin', () => {
		expect(faults((page) => page.foreign)).toEqual([]);
	});

	it('links only to pages, files and places on them that exist', () => {
		const files = new Set(builtFiles());
		const deadLinks = (page: PageFacts) =>
			page.links.filter((link) => {
				const url = new URL(link, `http://site.invalid${page.path}`);
				if (url.host !== 'site.invalid' || !url.protocol.startsWith('http')) return false;
				const path = decodeURIComponent(url.pathname);
				const target = pages.get(path.endsWith('/') ? path : `${path}/`);
				if (!target) return !files.has(path.slice(1));
				return url.hash !== '' && !target.ids.has(decodeURIComponent(url.hash.slice(1)));
			});
		expect(faults(deadLinks)).toEqual([]);
	});

	/** A pack is a document of every figure of a partnership: it may be longer, not heavier to send. */
	const longest = (path: string) => (path.startsWith('/pack/') ? 330_000 : 250_000);

	it('weighs at most 250 kB plain (a pack 330 kB) and 40 kB as sent', () => {
		expect(faults(({ path, plain }) => plain > longest(path) && plain)).toEqual([]);
		expect(faults(({ sent }) => sent > 40_000 && sent)).toEqual([]);
	});

	it('together with everything else they weigh at most 800 MB', () => {
		const sizes = builtFiles().map((file) => statSync(join(buildFolder, file)).size);
		expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(800e6);
	});

	it('the addresses that were promised for ever still lead to a page', () => {
		expect(existsSync('tests/permalinks.txt')).toBe(true);
		const promised = readFileSync('tests/permalinks.txt', 'utf8')
			.split('\n')
			.filter((line) => line !== '' && !line.startsWith('#'));
		expect(promised.length).toBeGreaterThan(0);
		const paths = promised.map((line) => line.replace(/[?#].*$/, ''));
		const leads = (path: string) =>
			/\.\w+$/.test(path)
				? existsSync(join(buildFolder, path))
				: pages.has(path.replace(/\/?$/, '/'));
		expect(paths.filter((path) => !leads(path))).toEqual([]);
	});
});
