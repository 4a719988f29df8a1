import { readFileSync } from 'node:fs';
import { size } from './summary.mjs';

/**
 * Memory of the processes that run the page and its workers, after collecting garbage; pages that
 * several processes share are counted in parts. Linux only.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export async function memory(browser, page) {
	if (process.platform !== 'linux') return 'not measured here';
	const inPage = await page.context().newCDPSession(page);
	await inPage.send('HeapProfiler.collectGarbage');
	await inPage.detach();
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const bytes = processInfo
		.filter(({ type }) => type === 'renderer')
		.map(
			({ id }) => /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]
		)
		.reduce((sum, kilobytes) => sum + 1024 * Number(kilobytes ?? 0), 0);
	return size(bytes);
}
