import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { hostile } from '../security/hostile';
import { emptyPage, visit } from './harness/visit';

/** A server at a loopback port of its own until the test ends. */
async function listening(answer: Parameters<typeof createServer>[1]): Promise<string> {
	const server = createServer(answer);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Another origin, and what it was asked for. */
async function otherOrigin() {
	const asked: string[] = [];
	const origin = await listening((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(200, { 'access-control-allow-origin': '*' }).end('x');
	});
	return { origin, asked };
}

/** A host that can send no header of ours: GitHub Pages and its like. */
const plainHost = () => listening(sirv(buildFolder));

async function question(page: Page): Promise<void> {
	await page.goto('/areas/wigan/age-profile/?compare=north-west');
	await page.waitForFunction(
		() =>
			document.documentElement.dataset.engine === 'ready' &&
			!document.querySelector('[aria-busy="true"]'),
		null,
		{ timeout: 50_000 }
	);
}

/** Every way known by which a script of a page, or of its workers, could reach another origin. */
function tryToLeave(page: Page, other: string): Promise<void> {
	return page.evaluate(async (other) => {
		const quietly = (attempt: () => unknown) => {
			try {
				void Promise.resolve(attempt()).catch(() => undefined);
			} catch {
				// Refused at once.
			}
		};
		quietly(() => fetch(`${other}/fetch`));
		quietly(() => navigator.sendBeacon(`${other}/beacon`, 'x'));
		quietly(() => new WebSocket(other.replace('http', 'ws')));
		quietly(() => new EventSource(`${other}/events`));
		quietly(() => (new Image().src = `${other}/image`));
		quietly(() => document.body.append(Object.assign(new Audio(), { src: `${other}/audio` })));
		quietly(() =>
			document.head.append(
				Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${other}/css` })
			)
		);
		quietly(() =>
			document.body.append(
				Object.assign(document.createElement('iframe'), { src: `${other}/frame` })
			)
		);
		quietly(() =>
			document.body.append(
				Object.assign(document.createElement('script'), { src: `${other}/script` })
			)
		);
		quietly(() => new FontFace('x', `url(${other}/font)`).load());
		quietly(() => import(/* @vite-ignore */ `${other}/module`));
		quietly(() => new Worker(`${other}/worker`));
		const inWorker = `fetch('${other}/fetch-in-worker').catch(() => 0);
			try { importScripts('${other}/import-in-worker'); } catch {}
			try { new WebSocket('${other.replace('http', 'ws')}'); } catch {}
			setTimeout(() => postMessage('done'), 500);`;
		const address = URL.createObjectURL(new Blob([inWorker], { type: 'text/javascript' }));
		await new Promise((done) => {
			const worker = new Worker(address);
			worker.onmessage = done;
			worker.onerror = done;
			setTimeout(done, 3000);
		});
	}, other);
}

/** The browser tells of what it refused as of requests; the other origin tells what it received. */
const refusals =
	/127\.0\.0\.1:\d+\/(css|font|image|events|audio|frame|script)$|Content Security Policy|violates|Refused|Failed to load|Trusted|ERR_|blocked/i;

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

/** Elements that no page of the site has, by name, and attributes that would run. */
function foreignNodes(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const odd =
			'main :is(script, iframe, object, embed, base, meta, style, link, img, video, audio, marquee, math, foreignObject, template, form)';
		const running = [...document.querySelectorAll('body *')].filter((element) =>
			element.getAttributeNames().some((name) => /^on|^style$/.test(name))
		);
		const links = [...document.querySelectorAll('a[href]')].filter(
			(link) => !/^https?:$/.test((link as HTMLAnchorElement).protocol)
		);
		return [...document.querySelectorAll(odd), ...running, ...links].map((element) =>
			element.outerHTML.slice(0, 120)
		);
	});
}

/** What the page has before anything hostile came: the framework's announcer has a style of its own. */
async function nothingCame(page: Page, before: string[], dialogs: string[]): Promise<void> {
	const after = await foreignNodes(page);
	expect(after.filter((node) => !before.includes(node) && !node.includes('announcer'))).toEqual([]);
	expect(dialogs).toEqual([]);
	const polluted = await page.evaluate(() => {
		const keys: string[] = [];
		for (const key in {}) keys.push(key);
		return keys;
	});
	expect(polluted).toEqual([]);
}

function watchDialogs(page: Page): string[] {
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	return dialogs;
}

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
			const slug = at % 2 === 0 ? 'west-lancashire' : 'england';
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
