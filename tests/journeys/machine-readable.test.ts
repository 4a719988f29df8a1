import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { builtFiles, builtPage, builtPaths } from './harness/built-site';
import { visit } from './harness/visit';

const areaPages = builtPaths().filter((path) =>
	/^\/areas\/[^/]+\/((age-profile|population-growth|life-expectancy|workforce)\/)?$/.test(path)
);

const overviews = [
	'/',
	'/partnerships/west-lancashire/',
	'/partnerships/lancashire-and-south-cumbria/'
];

describe('the picture of a page that is shared', () => {
	it('is there for every partnership, and named by its page', () => {
		for (const path of overviews) {
			const file = readFileSync(join(buildFolder, path, 'picture.png'));
			expect(file.subarray(1, 4).toString(), path).toBe('PNG');
			expect(file.length).toBeLessThanOrEqual(25_000);
			const image = /property="og:image" content="([^"]*)"/.exec(builtPage(path))?.[1];
			expect(image).toMatch(/(^\.\/|\/)picture\.png$/);
		}
	});

	it('is there for every area and each of its themes, of at most 25 kB', () => {
		expect(areaPages.length).toBeGreaterThan(20);
		const faults = areaPages.filter((path) => {
			const file = join(buildFolder, path, 'picture.png');
			if (!existsSync(file)) return true;
			const signed = readFileSync(file).subarray(1, 4).toString() === 'PNG';
			return !signed || statSync(file).size > 25_000;
		});
		expect(faults.slice(0, 20)).toEqual([]);
	});

	it('is named by its page, with title and description', () => {
		for (const path of areaPages) {
			const html = builtPage(path);
			const of = (name: string) =>
				new RegExp(`property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
			expect(of('image')).toMatch(/(^\.\/|\/)picture\.png$/);
			expect(of('title').length).toBeGreaterThan(3);
			expect(of('description').length).toBeGreaterThan(10);
		}
	});
});

describe('the sitemap', () => {
	it('has every page that is to be found, and no other', () => {
		const text = readFileSync(join(buildFolder, 'sitemap.xml'), 'utf8');
		const listed = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
			([, address = '']) => new URL(address, 'http://site.invalid').pathname
		);
		const wanted = builtPaths().filter((path) => !builtPage(path).includes('content="noindex"'));
		expect(listed.sort()).toEqual(wanted.sort());
		expect(listed.filter((path) => /^\/embed\/./.test(path))).toEqual([]);
		expect(readFileSync(join(buildFolder, 'robots.txt'), 'utf8')).toContain('User-agent: *');
	});
});

const dataBlock = (html: string) =>
	JSON.parse(
		/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? 'null'
	) as Record<string, unknown> | null;

describe('the tables for machines', () => {
	const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
		resources: { name: string }[];
	};
	const tables = resources.map(({ name }) => name);

	it('are each a Dataset whose files exist', () => {
		expect(tables.length).toBeGreaterThan(20);
		const files = new Set(builtFiles());
		for (const name of tables) {
			const block = dataBlock(builtPage(`/data/${name}/`));
			expect(block).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
			for (const { contentUrl } of block!.distribution as { contentUrl: string }[]) {
				const { pathname } = new URL(contentUrl, `http://site.invalid/data/${name}/`);
				expect(files.has(pathname.slice(1))).toBe(true);
			}
			const csvw = JSON.parse(
				readFileSync(join(buildFolder, 'data', `${name}.csv-metadata.json`), 'utf8')
			) as { url: string };
			expect(csvw.url).toBe(`${name}.csv`);
		}
	});

	it('are together a DataCatalog', () => {
		const catalog = dataBlock(builtPage('/data/'));
		expect(catalog).toMatchObject({ '@type': 'DataCatalog' });
		expect((catalog!.dataset as unknown[]).length).toBe(tables.length);
	});

	it('say so in a block that the content policy lets stand', async () => {
		const page = await visit('/data/life_expectancy/');
		const blocks = page.locator('script[type="application/ld+json"]');
		expect(await blocks.count()).toBe(1);
		expect(JSON.parse((await blocks.textContent()) ?? '')).toMatchObject({ '@type': 'Dataset' });
	});
});
