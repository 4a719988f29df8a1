import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

/** How a page is looked at. */
export interface Visit {
	/** Off: what a reader without scripts, or a search engine, is given. Default on. */
	javaScript?: boolean;
	colourScheme?: 'light' | 'dark';
	/** Width of the window in px. Default 1280. */
	width?: number;
	/** On: the page's content policy is not kept. Default off. */
	bypassCSP?: boolean;
	/** Puts axe into every document before it loads, which the page's policy does not touch. Default off. */
	axe?: boolean;
	/** On: the service worker runs, past which the test cannot change answers. Default off. */
	serviceWorker?: boolean;
	/** Where the site is served from, if not by the shared server. */
	origin?: string;
	/** What the console may say, a script throw or a page ask for, for a test that provokes it. */
	expectedErrors?: RegExp;
}

let connection: Promise<Browser> | undefined;

/** The browser that all test files share; each file connects once. */
export function browser(): Promise<Browser> {
	connection ??= chromium.connect(inject('browser'));
	return connection;
}

const requested = new WeakMap<Page, string[]>();

/** Addresses that the page and its workers have asked for so far, in order. */
export function requests(page: Page): string[] {
	return requested.get(page) ?? [];
}

/**
 * An empty page of a new context, closed when the test ends. The test then fails if the page asked
 * another origin for anything, threw an error, or had a part refused by its content policy.
 */
export async function emptyPage(visit: Visit = {}): Promise<Page> {
	const context = await (
		await browser()
	).newContext({
		baseURL: visit.origin ?? inject('origin'),
		bypassCSP: visit.bypassCSP ?? false,
		colorScheme: visit.colourScheme ?? 'light',
		javaScriptEnabled: visit.javaScript ?? true,
		locale: 'en-GB',
		reducedMotion: 'reduce',
		serviceWorkers: visit.serviceWorker ? 'allow' : 'block',
		viewport: { width: visit.width ?? 1280, height: 900 }
	});
	if (visit.axe) await context.addInitScript({ content: axe.source });
	const page = await context.newPage();
	const problems = watch(context, page, visit);
	onTestFinished(async () => {
		await context.close();
		if (problems.length > 0) throw new Error(`${page.url()}\n${problems.join('\n')}`);
	});
	return page;
}

/** Notes what no page may do; the list fills as it happens. */
function watch(
	context: BrowserContext,
	page: Page,
	{ expectedErrors, origin = inject('origin') }: Visit
): string[] {
	const problems: string[] = [];
	const asked: string[] = [];
	requested.set(page, asked);
	context.on('request', (request) => {
		const url = new URL(request.url());
		asked.push(url.href);
		if (expectedErrors?.test(url.href)) return;
		if (url.protocol.startsWith('http') && url.origin !== origin)
			problems.push(`asked another origin: ${url.href}`);
	});
	page.on('pageerror', (error) => {
		if (!expectedErrors?.test(error.message)) problems.push(`threw: ${error.message}`);
	});
	page.on('console', (message) => {
		if (message.type() !== 'error' || expectedErrors?.test(message.text())) return;
		problems.push(`console: ${message.text()} (${message.location().url})`);
	});
	return problems;
}

/** Opens a page of the site and waits until it is loaded and at rest. */
export async function visit(path: string, options: Visit = {}): Promise<Page> {
	const page = await emptyPage(options);
	const response = await page.goto(path, { waitUntil: 'networkidle' });
	if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}`);
	return page;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against some of its rules; one line each: the rule, the element and what is wrong. */
async function found(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
	const { violations } = await page.evaluate(
		(only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }),
		runOnly
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`)
	);
}

/** Breaches of WCAG 2.2 AA that axe finds in a page opened with `axe`; empty when there are none. */
export const axeViolations = (page: Page) => found(page, { type: 'tag', values: rules });

/** Texts that are too faint as the page is shown now: the one rule that colours alone can break. */
export const lowContrast = (page: Page) =>
	found(page, { type: 'rule', values: ['color-contrast'] });

declare global {
	interface Window {
		axe: typeof axe;
	}
}
