import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { headersOf } from '../../../scripts/headers.mjs';
import { buildFolder } from '../../../scripts/prepare.mjs';
import { builtFiles } from './built-site';

const immutable = '_app/immutable/';
const texts = ['.html', '.js', '.css', '.json'];

const backwards = (text: string) => [...text].reverse().join('');

/** `app.AbCdEfGh.js` -> `app.hGfEdCbA.js`: as long as before, so that nothing else changes. */
const renamed = (name: string) =>
	name.replace(/(^|[.-])([\w-]{8})(\.\w+)$/, (_, sign: string, hash: string, end: string) =>
		[sign, backwards(hash), end].join('')
	);

const digestOf = (content: string | Buffer) => createHash('sha256').update(content);

/** Hashes of a page's own scripts stand in its policy: they follow what the scripts name. */
function withPolicy(page: string, before: string): string {
	const scripts = (html: string) =>
		[...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script ?? '');
	const hashes = (html: string) => scripts(html).map((text) => digestOf(text).digest('base64'));
	const [old, fresh] = [hashes(before), hashes(page)];
	return old.reduce((html, hash, at) => html.replaceAll(hash, fresh[at] ?? hash), page);
}

/**
 * A second release, made of the built one: every file of the program has another name and names the
 * others by theirs, but for the engine, which outlives releases.
 *
 * @returns gives the content of a file of the second release by its path; undefined where it has none
 */
export function secondRelease(): (path: string) => Buffer | undefined {
	const files = new Set(builtFiles().filter((path) => !path.endsWith('.br')));
	const names = [...files]
		.filter((path) => path.startsWith(immutable) && !/duckdb/.test(path))
		.map((path) => path.replace(/.*\//, ''));
	const first = new Map(names.map((name) => [renamed(name), name]));
	const version = (
		JSON.parse(readFileSync(join(buildFolder, '_app/version.json'), 'utf8')) as { version: string }
	).version;
	const known = new RegExp(
		[version, ...names].map((name) => name.replaceAll('.', '\\.')).join('|'),
		'g'
	);
	const other = (name: string) => (name === version ? backwards(name) : renamed(name));
	const made = new Map<string, Buffer>();

	function content(path: string): Buffer | undefined {
		const name = path.replace(/.*\//, '');
		const source = path.slice(0, path.length - name.length) + (first.get(name) ?? name);
		if (!files.has(source) || (names.includes(name) && !first.has(name))) return undefined;
		const before = readFileSync(join(buildFolder, source));
		if (!texts.includes(extname(path)) || /duckdb|^data\//.test(path)) return before;
		const text = before.toString().replace(known, other);
		if (path === 'service-worker.js' || path === 'hashes.json') return Buffer.from(listed(text));
		return Buffer.from(path.endsWith('.html') ? withPolicy(text, before.toString()) : text);
	}
	const kept = (path: string) => {
		const found = made.get(path) ?? content(path);
		if (found) made.set(path, found);
		return found;
	};
	/** The list of hashes in a text, with those of this release. */
	const listed = (text: string) =>
		text.replace(/"(_app\/immutable\/[^"]+)":\[\d+,"\w+"\]/g, (_, path: string) => {
			const file = kept(path) ?? Buffer.alloc(0);
			return `"${path}":[${file.length},"${digestOf(file).digest('hex').slice(0, 32)}"]`;
		});
	return kept;
}

/** What a host sends for a file: it, or, where there is none, its first page with status 200. */
export function hostAnswer(path: string, file: Buffer | undefined) {
	const headers = file ? headersOf(path) : headersOf('/index.html');
	const body = file ?? readFileSync(join(buildFolder, 'index.html'));
	return { headers, body };
}
