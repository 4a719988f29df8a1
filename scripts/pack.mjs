import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.mjs';
import { buildFolder, fail } from './prepare.mjs';
import { serve } from './serve.mjs';

/**
 * A page of which everything under `site` is answered by the server here.
 * @param {import('playwright-core').Browser} browser
 * @param {string} site origin that stands in the page's addresses; empty for that of the server
 * @param {string} local origin of the server
 */
async function pageOf(browser, site, local) {
	const page = await browser.newPage({ colorScheme: 'light' });
	if (site)
		await page.route(`${site}/**`, async (route) => {
			const response = await route.fetch({ url: route.request().url().replace(site, local) });
			await route.fulfill({ response });
		});
	return page;
}

/**
 * Writes a partnership's board pack as a tagged PDF, `pack-<partnership>.pdf`, from the build.
 *
 *     npm run pack -- wigan [--site=https://fair.example] [--sections=slope-index,care-turnover]
 *     npm run pack -- lancashire-and-south-cumbria --sections=all
 *
 * With `--site` the pages carry the addresses and QR codes of that site, though they are read from
 * the build here; without it they name the path only.
 *
 * @param {{ partnership: string, site?: string, sections?: string, file?: string }} asked `file` is
 *   where the PDF is written; none where only its bytes are wanted
 */
export async function writePack({ partnership, site = '', sections = '', file }) {
	const server = await serve(buildFolder, { port: 0 });
	const local = `http://127.0.0.1:${server.port}`;
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await pageOf(browser, site, local);
		const search = sections ? `?sections=${encodeURIComponent(sections)}` : '';
		const address = `${site || local}/pack/${partnership}/${search}`;
		const response = await page.goto(address, { waitUntil: 'networkidle' });
		if (!response?.ok()) throw new Error(`there is no pack for ${partnership}`);
		// Choice, addresses and codes are there once the page's scripts run.
		await page.locator('fieldset').waitFor();
		await page.locator('.pack[aria-busy="false"]').waitFor({ timeout: 120_000 });
		await page.emulateMedia({ media: 'print' });
		return await page.pdf({
			...(file ? { path: file } : {}),
			format: 'A4',
			preferCSSPageSize: true,
			tagged: true,
			outline: true
		});
	} finally {
		// A page may still be asking for something when its paper is done.
		for (const context of browser.contexts())
			for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
		await browser.close();
		await server.close();
	}
}

/** @param {string} name */
function option(name) {
	const found = process.argv.find((text) => text.startsWith(`--${name}=`));
	return found?.slice(name.length + 3).replace(/\/$/, '') ?? '';
}

if (import.meta.filename === process.argv[1]) {
	const partnership = process.argv.slice(2).find((text) => /^[a-z][a-z-]*$/.test(text));
	if (!partnership) fail('Name a partnership: npm run pack -- wigan');
	if (!existsSync(buildFolder)) fail('There is no build yet: npm run build');
	const file = `pack-${partnership}.pdf`;
	const asked = { partnership, site: option('site'), sections: option('sections'), file };
	await writePack(asked).catch((reason) => fail(String(reason.message ?? reason)));
	console.log(file);
}
