import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listedPages, robots, sitemap, writeSitemap } from '../../scripts/sitemap.mjs';
import { folderWith } from './temporary-folder';

const page = (head = '') => `<head>${head}</head>`;

const site = () =>
	folderWith({
		'index.html': page(),
		'areas/wigan/index.html': page(),
		'embed/x/index.html': page('<meta name="robots" content="noindex"/>'),
		'404.html': page()
	});

describe('the sitemap of a built site', () => {
	it('lists every page but those that say they are not to be listed', () => {
		expect(listedPages(site())).toEqual(['', 'areas/wigan/']);
	});

	it('has absolute addresses where the site’s own is known, and robots are told of it', () => {
		const folder = site();
		writeSitemap(folder, { SITE_URL: 'https://example.org/dash', BASE_PATH: '/dash' });
		const text = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
		expect(text).toContain('<loc>https://example.org/dash/areas/wigan/</loc>');
		expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(
			'Sitemap: https://example.org/dash/sitemap.xml'
		);
	});

	it('has paths where it is not known, and robots are not sent to it', () => {
		expect(sitemap(['areas/wigan/'], '/')).toContain('<loc>/areas/wigan/</loc>');
		expect(robots('/')).not.toContain('Sitemap');
	});
});
