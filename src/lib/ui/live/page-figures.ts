import { browser } from '$app/environment';
import type { PageFigures } from '$lib/figures';
import { search, viewOf, type Page, type View } from '$lib/catalogue/view';
import type { Given } from './answers.svelte';
import { engine } from './engine.svelte';
import { firstGiven } from '../page/first-given';
import { savesData } from './intent';
import { pageFile } from './page-file';

/**
 * Figures of a view with the running engine. Those of a page as it was built are fetched as well,
 * which mostly takes a tenth of the time; what is asked for in the address only the engine knows.
 */
async function live(view: View, written: () => Promise<PageFigures>): Promise<Given> {
	const asked = search(view);
	if (asked !== '') return { shown: await engine.figures(view), search: asked };
	if (savesData()) return { shown: await engine.figures(view), search: '' };
	return { shown: await firstGiven(written, () => engine.figures(view)), search: '' };
}

/**
 * Figures for a page that is being opened: the prerendered ones, and once the engine runs those of
 * the engine where they are there sooner or the address asks for others.
 *
 * @param address of the page's `figures.json`
 * @param url read only in the browser, where there is an address to read
 */
export async function pageFigures(
	area: string,
	name: Page,
	address: string,
	fetched: typeof fetch,
	url: () => URL
): Promise<Given> {
	const written = () => pageFile<PageFigures>(address, fetched);
	if (browser && engine.state === 'ready') {
		try {
			return await live(viewOf(area, name, url().searchParams).view, written);
		} catch {
			// The prerendered figures are still there.
		}
	}
	return { shown: await written(), search: '' };
}
