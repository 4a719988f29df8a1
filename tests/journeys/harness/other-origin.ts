import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** A server at a loopback port of its own until the test ends; returns its origin. */
export async function listening(answer: RequestListener): Promise<string> {
	const server = createServer(answer);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Another origin that lets everybody in, and what it was asked for. */
export async function otherOrigin(): Promise<{ origin: string; asked: string[] }> {
	const asked: string[] = [];
	const origin = await listening((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(200, { 'access-control-allow-origin': '*' }).end('x');
	});
	return { origin, asked };
}

/** The browser tells of what it refused as of requests; the other origin tells what it received. */
export const refusals =
	/127\.0\.0\.1:\d+\/[a-z]+(-[a-z]+)*$|Content Security Policy|violates|Refused|Failed to (load|register)|Trusted|ERR_|blocked/i;

/** Elements that fetch by themselves, with the attribute that names what. */
const fetching: [tag: string, attribute: string, rest?: Record<string, string>][] = [
	['img', 'src'],
	['audio', 'src'],
	['video', 'src'],
	['iframe', 'src'],
	['object', 'data'],
	['embed', 'src'],
	['link', 'href', { rel: 'stylesheet' }],
	['link', 'href', { rel: 'prefetch' }],
	['link', 'href', { rel: 'preload', as: 'image' }],
	['link', 'href', { rel: 'icon' }],
	['link', 'href', { rel: 'manifest' }]
];

/** Has every element that fetches by itself name the other origin, and one form be sent to it. */
function addElements(page: Page, other: string): Promise<void> {
	return page.evaluate(
		({ other, fetching }) => {
			for (const [tag, attribute, rest] of fetching) {
				const element = document.createElement(tag);
				for (const [name, value] of Object.entries(rest ?? {})) element.setAttribute(name, value);
				try {
					element.setAttribute(attribute, `${other}/${tag}-${rest?.rel ?? attribute}`);
					document.body.append(element);
				} catch {
					// Trusted Types refuse the address of what runs.
				}
			}
			const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
			image.setAttribute('href', `${other}/svg-image`);
			const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
			svg.append(image);
			const styled = document.createElement('p');
			styled.style.backgroundImage = `url(${other}/background)`;
			const link = document.createElement('a');
			Object.assign(link, { href: '#main', ping: `${other}/ping` });
			const frame = document.createElement('iframe');
			frame.name = 'sent';
			const form = document.createElement('form');
			Object.assign(form, { action: `${other}/form`, target: 'sent' });
			document.body.append(svg, styled, link, frame, form);
			link.click();
			form.submit();
		},
		{ other, fetching }
	);
}

/** What a script can ask the network for, in a page and in a worker that it starts. */
function runScripts(page: Page, other: string): Promise<void> {
	return page.evaluate(async (other) => {
		const quietly = (attempt: () => unknown) => {
			try {
				void Promise.resolve(attempt()).catch(() => undefined);
			} catch {
				// Refused at once.
			}
		};
		const socket = other.replace('http', 'ws');
		quietly(() => fetch(`${other}/fetch`));
		quietly(() => fetch(`${other}/no-cors`, { mode: 'no-cors', keepalive: true }));
		quietly(() => navigator.sendBeacon(`${other}/beacon`, 'x'));
		quietly(() => new WebSocket(socket));
		quietly(() => new EventSource(`${other}/events`));
		quietly(() => {
			const request = new XMLHttpRequest();
			request.open('GET', `${other}/xhr`);
			request.send();
		});
		quietly(() => (new Image().src = `${other}/image`));
		quietly(() =>
			document.body.append(
				Object.assign(document.createElement('script'), { src: `${other}/script` })
			)
		);
		quietly(() => new FontFace('x', `url(${other}/font)`).load());
		quietly(() => import(/* @vite-ignore */ `${other}/module`));
		quietly(() => new Worker(`${other}/worker`));
		quietly(() => new SharedWorker(`${other}/shared-worker`));
		quietly(() => navigator.serviceWorker?.register(`${other}/service-worker`));
		const inWorker = `const quietly = (attempt) => {
				try { Promise.resolve(attempt()).catch(() => 0); } catch {}
			};
			quietly(() => fetch('${other}/fetch-in-worker'));
			quietly(() => importScripts('${other}/import-in-worker'));
			quietly(() => import('${other}/module-in-worker'));
			quietly(() => new WebSocket('${socket}'));
			quietly(() => new EventSource('${other}/events-in-worker'));
			quietly(() => {
				const request = new XMLHttpRequest();
				request.open('GET', '${other}/xhr-in-worker', false);
				request.send();
			});
			quietly(() => new Worker('${other}/worker-in-worker'));
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

/** Tries every way known by which a page, or a worker of it, could reach another origin. */
export async function tryToLeave(page: Page, other: string): Promise<void> {
	await addElements(page, other);
	await runScripts(page, other);
}
