import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { hostile } from '../security/hostile';
import { foreignNodes, nothingCame, watchDialogs } from './harness/intruders';
import { visit } from './harness/visit';
import { cells, run } from './harness/workbench';

describe('hostile texts', () => {
	it('in an address are told as they are and do nothing', async () => {
		const page = await visit('/areas/wigan/age-profile/');
		const dialogs = watchDialogs(page);
		const before = await foreignNodes(page);
		const texts = hostile.filter((text) => !/^[a-z0-9-]+$/.test(text) && text.length < 1000);
		await page.evaluate(async (texts) => {
			for (const text of texts) {
				const link = document.createElement('a');
				const value = encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''));
				link.href = `?compare=${value}&sex=${value}&${value}=${value}`;
				document.body.append(link);
				link.click();
				link.remove();
				for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
			}
		}, texts);
		await nothingCame(page, before, dialogs);
		expect(await page.locator('.notice').first().innerText()).not.toBe('');
	});

	it('as the name of a place and in every other word of its figures do nothing', async () => {
		const page = await visit('/areas/wigan/age-profile/', { expectedErrors: /Failed to load/ });
		const dialogs = watchDialogs(page);
		const before = await foreignNodes(page);
		const parts = Array.from({ length: 4 }, (_, at) =>
			hostile.filter((text, index) => index % 4 === at && text.length < 200).join(' ')
		);
		let now = '';
		await page.route('**/areas/*/age-profile/figures.json', async (route) => {
			const text = await (await route.fetch()).text();
			const name = JSON.stringify(now).slice(1, -1);
			const named = text
				.replaceAll(/"(name|title|meaning|publisher|publication)":"[^"]*"/g, `"$1":"${name}"`)
				.replaceAll(/"text":"[^"]*"/g, `"text":"${name}"`);
			await route.fulfill({ contentType: 'application/json', body: named });
		});
		for (const [at, part] of parts.entries()) {
			now = part;
			// A place seen before is not fetched again.
			const slug = ['west-lancashire', 'england', 'bolton', 'north-west'][at]!;
			await page.evaluate((href) => {
				const link = document.createElement('a');
				link.href = href;
				document.body.append(link);
				link.click();
				link.remove();
			}, `/areas/${slug}/age-profile/`);
			await page.waitForURL(`**/areas/${slug}/age-profile/`);
			await page.waitForLoadState('networkidle');
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('main details'))
					details.setAttribute('open', '');
			});
			await nothingCame(page, before, dialogs);
		}
		expect(await page.locator('h1').innerText()).toContain(parts.at(-1)!.trim().slice(0, 10));
	});
});

/** A text as a field of a CSV file. */
const field = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Those that a file or a statement can hold as they are: half a letter and a zero byte are none. */
const writable = hostile.filter(
	(text) =>
		text.length > 0 &&
		text.length < 1000 &&
		!/[\ud800-\udfff\r\n\ufeff]/.test(text) &&
		!text.includes('\u0000')
);

describe('hostile texts in what a reader brings', () => {
	it('as headers, cells and name of a file do nothing', async () => {
		expect(writable.length).toBeGreaterThan(90);
		const page = await visit('/workbench/own-data/');
		const dialogs = watchDialogs(page);
		await page.getByText('Requests are counted here from').waitFor();
		const before = await foreignNodes(page);
		const columns = 12;
		for (let from = 0; from < writable.length; from += columns) {
			const part = writable.slice(from, from + columns);
			const unique = [...new Set(part.map((text) => text.trim()))];
			const rows = [unique, unique, [...unique].reverse()];
			const name = `${(unique[0] ?? 'x').replaceAll('/', '∕').slice(0, 80)}.csv`;
			await page.getByLabel('Choose a CSV file or a workbook, or drop one here').setInputFiles({
				name,
				mimeType: 'text/csv',
				buffer: Buffer.from(rows.map((row) => row.map(field).join(',')).join('\n'))
			});
			await page
				.locator('main strong', { hasText: name.trim().slice(0, 5) })
				.first()
				.waitFor();
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('main details'))
					details.setAttribute('open', '');
			});
			await nothingCame(page, before, dialogs);
		}
	});

	it('as names and values of an SQL result, and in its error, do nothing', async () => {
		const page = await visit('/workbench/');
		const dialogs = watchDialogs(page);
		await run(page, 'SELECT 1 AS one');
		const before = await foreignNodes(page);
		const value = (text: string) => `'${text.replaceAll("'", "''")}'`;
		const named = (text: string) => `"${text.replaceAll('"', '""')}"`;
		const columns = 25;
		for (let from = 0; from < writable.length; from += columns) {
			const part = writable.slice(from, from + columns);
			const list = part.map((text) => `${value(text)} AS ${named(text)}`);
			expect(await run(page, `SELECT ${list.join(', ')}`)).toContain('1 row');
			expect((await cells(page)).length).toBe(part.length);
			await nothingCame(page, before, dialogs);
		}
		const fault = '<img src=x onerror=alert(1)>';
		expect(await run(page, `SELECT ${named(fault)} FROM areas`)).toContain(fault);
		await nothingCame(page, before, dialogs);
	});

	it('as the words of a figure do nothing in the picture that is saved of it', async () => {
		const page = await visit('/about/');
		const dialogs = watchDialogs(page);
		const text = writable.filter((one) => one.length < 120).join(' ');
		await page.route('**/areas/wigan/life-expectancy/figures.json', async (route) => {
			const name = JSON.stringify(text).slice(1, -1);
			const body = (await (await route.fetch()).text()).replaceAll(
				/"(name|title|publisher|publication)":"[^"]*"/g,
				(_, key: string) => `"${key}":"${name}"`
			);
			await route.fulfill({ contentType: 'application/json', body });
		});
		await page.evaluate(() => {
			const link = document.createElement('a');
			link.href = '/areas/wigan/life-expectancy/';
			document.body.append(link);
			link.click();
			link.remove();
		});
		const card = page
			.locator('main article')
			.filter({ has: page.locator('figure svg') })
			.first();
		await card.getByText('Download', { exact: true }).click();
		const button = card.getByRole('button', { name: 'Chart as SVG', exact: true });
		const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
		expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.svg$/);
		const svg = (await buffer(await download.createReadStream())).toString();
		// Opened as a page of its own, as a reader would: what it holds could run there.
		const picture = await page.context().newPage();
		const shown = watchDialogs(picture);
		await picture.route('**/saved.svg', (route) =>
			route.fulfill({ contentType: 'image/svg+xml', body: svg })
		);
		await picture.goto('/saved.svg');
		const odd = await picture.evaluate(() => {
			const known =
				/^(svg|g|rect|text|tspan|path|line|circle|polygon|polyline|title|desc|defs|clipPath|pattern)$/;
			return [...document.querySelectorAll('*')]
				.filter(
					(node) =>
						!known.test(node.tagName) ||
						node.getAttributeNames().some((name) => /^on|^style$|href$/.test(name))
				)
				.map((node) => node.outerHTML.slice(0, 120));
		});
		expect(odd).toEqual([]);
		expect(await picture.locator('text').first().textContent()).not.toBe('');
		expect(svg).toContain('&lt;script&gt;');
		expect([...dialogs, ...shown]).toEqual([]);
	});
});
