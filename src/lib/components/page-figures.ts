import { browser } from '$app/environment';
import type { PageFigures } from '$lib/figures';
import { search, viewOf, type Page } from '$lib/view';
import type { Given } from './answers.svelte';
import { engine } from './engine.svelte';

/** Prerendered figures kept, the latest asked for last. */
const mostKept = 24;
const kept = new Map<string, PageFigures>();

/** A page's prerendered figures; those of the last pages are kept, so that going back asks nobody. */
async function prerendered(address: string, fetched: typeof fetch): Promise<PageFigures> {
	const known = kept.get(address);
	if (known) return known;
	const response = await fetched(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const figures = (await response.json()) as PageFigures;
	if (browser) kept.set(address, figures);
	const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
	if (oldest !== undefined) kept.delete(oldest);
	return figures;
}

/**
 * Figures for a page that is being opened: from the engine once it runs, else the prerendered ones.
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
	if (browser && engine.state === 'ready') {
		const { view } = viewOf(area, name, url().searchParams);
		try {
			return { shown: await engine.figures(view), search: search(view) };
		} catch {
			// The prerendered figures are still there.
		}
	}
	return { shown: await prerendered(address, fetched), search: '' };
}
