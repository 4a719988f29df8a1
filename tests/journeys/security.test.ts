import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { describe, expect, inject, it } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { listening, otherOrigin, refusals, tryToLeave } from './harness/other-origin';
import { emptyPage, visit } from './harness/visit';

/** A host that can send no header of ours: GitHub Pages and its like. */
const plainHost = () => listening(sirv(buildFolder));

async function question(page: Page): Promise<void> {
	await page.goto('/areas/wigan/age-profile/?compare=north-west');
	await page.waitForFunction(
		() =>
			document.documentElement.dataset.engine === 'ready' &&
			!document.querySelector('[aria-busy="true"], [data-behind]'),
		null,
		{ timeout: 50_000 }
	);
}

describe.each(['with our headers', 'that sends no headers'])('a host %s', (kind) => {
	it('lets nothing reach another origin, from pages or workers', async () => {
		const other = await otherOrigin();
		const origin = kind === 'with our headers' ? inject('origin') : await plainHost();
		const page = await emptyPage({ origin, expectedErrors: refusals });
		await question(page);
		await tryToLeave(page, other.origin);
		expect(other.asked).toEqual([]);
		expect(await page.locator('#share-65-plus h2').textContent()).toContain('the North West');
	});
});

describe('the tries to reach another origin', () => {
	it('succeed where there is no policy, so that the other origin would have noticed', async () => {
		const other = await otherOrigin();
		const page = await emptyPage({ bypassCSP: true, expectedErrors: /./ });
		await page.goto('/about/', { waitUntil: 'networkidle' });
		await tryToLeave(page, other.origin);
		const noticed = new Set(other.asked.map((path) => path.replace(/\?.*$/, '')));
		for (const way of ['/fetch', '/beacon', '/xhr', '/img-src', '/iframe-src', '/link-stylesheet'])
			expect(noticed).toContain(way);
	});
});

describe('text that would become markup or program', () => {
	it('is refused by the browser, and so are scripts of other origins', async () => {
		const page = await visit('/about/', { expectedErrors: refusals });
		await page.waitForFunction(() => document.querySelector('[role="combobox"]') !== null);
		const refused = await page.evaluate(async () => {
			// What the test itself runs may evaluate text; what runs on the page's own time may not.
			await new Promise((later) => setTimeout(later, 10));
			const tries: (() => unknown)[] = [
				() => (document.createElement('div').innerHTML = '<b>x</b>'),
				() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
				() => document.write('<b>x</b>'),
				() => (document.createElement('script').text = 'alert(1)'),
				() => (document.createElement('script').src = 'https://elsewhere.invalid/x.js'),
				() => new Worker('https://elsewhere.invalid/x.js'),
				() => new Worker('data:text/javascript,postMessage(1)'),
				() => void (0, eval)('1'),
				// eslint-disable-next-line @typescript-eslint/no-implied-eval -- it must be refused
				() => new Function('return 1')
			];
			return tries.map((attempt) => {
				try {
					attempt();
					return String(attempt);
				} catch {
					return '';
				}
			});
		});
		expect(refused.filter((attempt) => attempt !== '')).toEqual([]);
	});
});
