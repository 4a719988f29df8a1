import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/prepare.mjs';
import { servedWith } from './harness/faulty-site';
import { hostAnswer, secondRelease } from './harness/second-release';
import { emptyPage } from './harness/visit';

const question = '/areas/wigan/age-profile/?compare=north-west';

/** What lies on the host while the second release is being put in place of the first. */
type Stage = (path: string) => 'first' | 'second' | 'none';

const isProgram = (path: string) => path.startsWith('_app/');
const stages: Record<string, Stage> = {
	first: () => 'first',
	second: () => 'second',
	'the pages before their program': (path) => (isProgram(path) ? 'first' : 'second'),
	'the program before its pages, and the old one gone': (path) =>
		isProgram(path) ? 'second' : 'first',
	'every second file of the program not yet there': (path) =>
		/^_app\/immutable\/.*[02468acegikmoqsuwyACEGIKMOQSUWY]\.(js|css)$/.test(path)
			? 'none'
			: 'second'
};

function firstRelease(path: string): Buffer | undefined {
	const file = join(buildFolder, path);
	return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/** A host that answers what it does not have with its first page, and the release it goes over to. */
async function host() {
	const second = secondRelease();
	const state = { stage: stages.first! };
	const origin = await servedWith((address) => (answer) => {
		const path = decodeURIComponent(address)
			.slice(1)
			.replace(/(^|\/)$/, '$1index.html');
		const from = state.stage(path);
		const file = from === 'none' ? undefined : from === 'first' ? firstRelease(path) : second(path);
		const { headers, body } = hostAnswer(`/${path}`, file);
		for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
		answer.end(body);
	});
	return { origin, deploy: (name: string) => void (state.stage = stages[name]!) };
}

async function answered(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.documentElement.dataset.engine === 'ready' &&
			document.querySelector('[aria-busy="true"], [data-behind]') === null,
		null,
		{ timeout: 60_000 }
	);
	expect(await page.locator('#share-65-plus h2').textContent()).toContain('the North West');
}

/** Either the page works, or it says that it does not; in any case it can be read. */
async function readable(page: Page): Promise<void> {
	const outcome = page.locator(
		'.program-line, html[data-engine="ready"], html[data-engine="failed"]'
	);
	await outcome.first().waitFor({ state: 'attached', timeout: 60_000 });
	expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(2);
	expect(await page.locator('body').innerText()).not.toMatch(/Internal Error|could not be shown/);
}

/** With a service worker in `npm test`; in the full run without one as well. */
const workers = process.env.FAIR_MEASURE_TESTS === 'full' ? [true, false] : [true];
const halves = Object.keys(stages).slice(2);

describe.each(workers)('with a service worker: %s, a second release', (serviceWorker) => {
	it.each(halves)(
		'of which a host has %s leaves pages readable, and works once all of it is there',
		async (half) => {
			const { origin, deploy } = await host();
			const page = await emptyPage({ origin, serviceWorker, expectedErrors: /./ });
			await page.goto('/areas/wigan/age-profile/', { waitUntil: 'networkidle' });
			if (serviceWorker) {
				await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
				await page.waitForTimeout(1000);
			}
			deploy(half);
			await page.goto(question);
			await readable(page);
			await page.goto('/areas/wigan/life-expectancy/');
			expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(2);
			deploy('second');
			// The page left may just be loading itself anew, and would take this one's place.
			await page.goto(question).catch(() => page.goto(question));
			await answered(page);
			expect(await page.locator('.program-line').allInnerTexts()).toEqual([]);
			const release = await page.evaluate(async () =>
				fetch('/_app/version.json').then((answer) => answer.text())
			);
			expect(release).not.toBe(String(firstRelease('_app/version.json')));
			await page.getByRole('link', { name: 'Workforce' }).first().click();
			await page.waitForFunction(() => document.title.startsWith('Workforce, Wigan'));
			await page.reload();
			await readableAndRunning(page);
		},
		180_000
	);
});

async function readableAndRunning(page: Page): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset.program === 'runs');
	expect(await page.locator('main figure svg:visible').count()).toBeGreaterThan(1);
	expect(await page.locator('.program-line').count()).toBe(0);
}
