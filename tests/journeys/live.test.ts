import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { emptyPage, requests, visit } from './harness/visit';
import { themePaths } from './harness/pages';
import { isFull } from './harness/scope';

/** Every word and number that a page's figures say: headings, numbers beside, tables, chart labels. */
function said(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('main article')].flatMap((article) => [
			article.id,
			...[...article.querySelectorAll('h2, .numbers, td, th, .note, .chart .wide svg text')].map(
				(part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim()
			)
		])
	);
}

async function untilReady(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.documentElement.dataset.engine === 'ready' &&
			document.querySelector('[aria-busy="true"], [data-behind]') === null,
		null,
		{ timeout: 50_000 }
	);
}

/** Follows a link as a reader would, without leaving the running page. */
async function follow(page: Page, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
	await page.waitForURL((url) => url.pathname + url.search === path);
	await untilReady(page);
}

const few = ['isles-of-scilly', 'bolton', 'england'];

/** Each adds seconds to each theme. */
const more = [
	'barking-and-dagenham',
	'bath-and-north-east-somerset',
	'blackpool',
	'city-of-london',
	'greater-manchester',
	'cornwall',
	'cumberland',
	'kensington-and-chelsea',
	'knowsley',
	'lancashire',
	'leeds',
	'manchester',
	'north-west',
	'south-west',
	'west-lancashire',
	'wirral',
	'york'
];
const areas = isFull ? [...few, ...more] : few;
const limitMs = 20_000 + areas.length * 10_000;

describe('live answers', () => {
	it.each(themePaths)(
		'agree with the prerendered pages of many areas: %s',
		async (theme) => {
			const live = await emptyPage({ expectedErrors: /Failed to load resource|ERR_FAILED/ });
			await live.goto(`/areas/wigan/${theme}/?compare=north-west`);
			await untilReady(live);
			// Fetched figures would be compared with themselves.
			await live.route('**/figures.json', (route) => route.abort());
			const plain = await emptyPage({ javaScript: true });
			for (const area of areas) {
				await follow(live, `/areas/${area}/${theme}/`);
				await plain.goto(`/areas/${area}/${theme}/`, { waitUntil: 'networkidle' });
				expect(await plain.evaluate(() => document.documentElement.dataset.engine)).toBe('idle');
				expect(await said(live), area).toEqual(await said(plain));
			}
			expect(requests(live).filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
			expect(requests(live).some((url) => /areas\/bolton\/.*figures\.json/.test(url))).toBe(true);
		},
		limitMs
	);

	it('are not waited for where the prerendered figures are there sooner, and are the same', async () => {
		const page = await emptyPage();
		await page.goto('/areas/wigan/age-profile/?compare=north-west');
		await untilReady(page);
		await follow(page, '/areas/bolton/age-profile/');
		const fetched = await said(page);
		expect(requests(page).some((url) => /areas\/bolton\/.*figures\.json/.test(url))).toBe(true);
		await page.route('**/figures.json', (route) => new Promise<void>(() => void route));
		await follow(page, '/areas/west-lancashire/age-profile/');
		expect(await said(page)).not.toEqual(fetched);
		expect(await page.locator('h1').textContent()).toContain('West Lancashire');
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await follow(page, '/areas/bolton/age-profile/');
		expect(await said(page)).toEqual(fetched);
	});

	it('answer a comparison that no page was built for', async () => {
		const page = await visit('/areas/wigan/life-expectancy/');
		const before = await page.locator('#life-expectancy-birth h2').textContent();
		await page.getByLabel('Compare with').first().selectOption({ label: 'The North West' });
		await untilReady(page);
		expect(new URL(page.url()).search).toBe('?compare=north-west');
		const after = await page.locator('#life-expectancy-birth h2').textContent();
		expect(after).toContain('the North West');
		expect(after).not.toBe(before);
	});

	it('tell of an address that they do not understand, and show the default', async () => {
		const page = await visit('/areas/wigan/age-profile/?compare=atlantis&sex=unknown&colour=red');
		await untilReady(page);
		const notice = (await page.locator('.notice').allTextContents()).join(' ');
		for (const word of ['atlantis', 'unknown', 'colour']) expect(notice).toContain(word);
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('than in England');
	});
});

describe('an engine that does not come', () => {
	it('leaves the figures there, says why, and tries again on request', async () => {
		const page = await emptyPage({ expectedErrors: /Failed to load resource|ERR_FAILED/ });
		await page.route('**/*.wasm', (route) => route.abort());
		await page.goto('/areas/wigan/age-profile/?compare=north-west');
		await page.waitForFunction(() => document.documentElement.dataset.engine === 'failed', null, {
			timeout: 40_000
		});
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('than in England');
		await page.unroute('**/*.wasm');
		await page.getByRole('button', { name: 'Try again' }).click();
		await untilReady(page);
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('the North West');
	});

	it('can be given up, and the page stays as it is', async () => {
		const page = await emptyPage({ expectedErrors: /Failed to load resource|ERR_/ });
		await page.route('**/*.wasm', async (route) => {
			await new Promise((wait) => setTimeout(wait, 3000));
			await route.continue().catch(() => undefined);
		});
		await page.goto('/areas/wigan/age-profile/?compare=north-west');
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.waitForFunction(() => document.documentElement.dataset.engine === 'idle');
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('than in England');
	});

	it('can be given up while its first script is on its way', async () => {
		const page = await visit('/areas/wigan/age-profile/');
		await page.locator('.controls select:enabled').first().waitFor();
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await new Promise((wait) => setTimeout(wait, 5000));
			await route.continue().catch(() => undefined);
		});
		await page.getByLabel('Compare with').first().selectOption({ label: 'The North West' });
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.waitForFunction(() => document.documentElement.dataset.engine === 'idle', null, {
			timeout: 4000
		});
		await page.waitForTimeout(6000);
		expect(requests(page).filter((url) => /\.wasm$|\.csv/.test(url))).toEqual([]);
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('than in England');
	});
});
