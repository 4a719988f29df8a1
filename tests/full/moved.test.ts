import { execFileSync, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { movedFolder } from '../../scripts/data/moved';

/** Far enough that no year of today is one of the moved tables. */
const years = 50;
const home = { slug: 'bury', name: 'Bury' };
/** Places of all kinds, without the home of today. */
const places =
	'bury west-lancashire isles-of-scilly city-of-london cumberland barnsley lancashire greater-manchester north-west lancashire-and-south-cumbria birmingham england'.split(
		' '
	);
const pages = ['', 'age-profile', 'population-growth', 'life-expectancy', 'workforce'];

let folder = '';

/** A copy of the project whose tables are those of so many years later, with another home; built. */
function built(): string {
	const copy = mkdtempSync(join(tmpdir(), 'fair-measure-moved-'));
	const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
		encoding: 'utf8'
	});
	for (const file of files.trim().split('\n'))
		if (!file.startsWith('data/') && !file.startsWith('tests/')) cpSync(file, join(copy, file));
	cpSync('data', join(copy, 'data'), { recursive: true });
	const names = readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isFile());
	const tables = new Map(names.map(({ name }) => [name, readFileSync(join('data', name), 'utf8')]));
	for (const [name, text] of movedFolder(tables, { years, home }))
		writeFileSync(join(copy, 'data', name), text);
	symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
	const made = spawnSync(process.execPath, ['scripts/build.mjs'], {
		cwd: copy,
		encoding: 'utf8',
		env: { ...process.env, FAIR_MEASURE_AREAS: places.join(',') }
	});
	if (made.status !== 0) throw new Error(made.stdout.slice(-3000) + made.stderr.slice(-3000));
	return copy;
}

const plain = (html: string) =>
	html
		.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&#?\w+;/g, ' ')
		.replace(/\s+/g, ' ');

const page = (path: string) => readFileSync(join(folder, 'build', path, 'index.html'), 'utf8');

/** All that `data/` says in words: what stands there may name a year of its own. */
function wordsOfData(): string {
	const names = readdirSync(join(folder, 'data')).filter((name) => /\.(json|csv)$/.test(name));
	return names.map((name) => readFileSync(join(folder, 'data', name), 'utf8')).join('\n');
}

describe('a later year and another home', () => {
	beforeAll(() => {
		folder = built();
	}, 600_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('leave no year on a page of a place that its data does not have', () => {
		const said = wordsOfData();
		const stale = places.flatMap((place) =>
			pages.flatMap((name) => {
				const text = plain(page(join('areas', place, name)));
				// A word and a year of today; what its publisher calls a projection keeps its name.
				return [...text.matchAll(/\b[A-Za-z]+[ -](19|20)[0-4]\d\b(?![.,]\d|-based)/g)]
					.map(([found]) => found)
					.filter((found) => !said.includes(found))
					.map((found) => `${place}/${name}: ${found}`);
			})
		);
		expect([...new Set(stale)]).toEqual([]);
	});

	it('name the home of today only as a place among others', () => {
		const own = places.flatMap((place) => pages.map((name) => join('areas', place, name)));
		const scenarios = places.map((place) => join('areas', place, 'workforce', 'scenario'));
		const others = ['', 'about', 'areas', 'explore', 'gradient', 'check', 'embed'];
		const named = [...others, 'glossary', 'offline', 'partnerships/bury', ...own, ...scenarios]
			.filter((path) => existsSync(join(folder, 'build', path, 'index.html')))
			.map((path) => [path, page(path)] as const)
			.flatMap(([path, html]) =>
				[
					...html.matchAll(
						/<(title|h1|h2|p)\b[^>]*>([\s\S]*?)<\/\1>|<meta name="description"[^>]*>/g
					)
				]
					.map(([text]) => plain(text))
					.filter((text) => /\bWigan\b/.test(text))
					.map((text) => `/${path}: ${text}`)
			);
		expect(named).toEqual([]);
		expect(plain(page(''))).toContain(home.name);
	});
});
