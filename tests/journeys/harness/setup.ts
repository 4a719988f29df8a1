import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from '../../../scripts/chromium.mjs';
import { buildFolder, buildState } from '../../../scripts/prepare.mjs';
import { serve } from '../../../scripts/serve.mjs';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built site is served, without a slash at the end. */
		origin: string;
		/** Where the shared browser takes connections. */
		browser: string;
	}
}

/** Any other host is unknown to the browser, so a request that slips through cannot leave. */
const onlyLoopback = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Serves the build on a free port and starts one browser for all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const state = buildState();
	if (state === 'missing') throw new Error('There is no complete build to test: npm run build');
	if (state === 'outdated') console.warn('The build is older than its inputs: npm run build');
	const site = await serve(buildFolder, { port: 0, base: process.env.BASE_PATH ?? '' });
	const options = launchOptions();
	const browser = await chromium.launchServer({
		...options,
		args: [...(options.args ?? []), onlyLoopback]
	});
	project.provide('origin', `http://127.0.0.1:${site.port}`);
	project.provide('browser', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await site.close();
	};
}
