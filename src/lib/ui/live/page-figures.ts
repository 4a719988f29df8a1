import { browser } from '$app/environment';
import type { PageFigures } from '$lib/figures';
import { search, viewOf, type Page, type View } from '$lib/catalogue/view';
import type { Given } from './answers.svelte';
import { engine } from './engine.svelte';
import { savesData } from './prefetch';

/** Files kept, the latest asked for last. */
const mostKept = 32;
const kept = new Map<string, unknown>();

/**
 * A JSON file that was built with the pages. Those of the last pages are kept in the browser, so
 * that going back asks nobody.
 *
 * @param fetched of the page's load
 * @throws where the site does not answer, or has no such file
 */
export async function pageFile<T>(address: string, fetched: typeof fetch): Promise<T> {
	const known = kept.get(address);
	if (known !== undefined) return known as T;
	const response = await fetched(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const file = (await response.json()) as T;
	if (browser) kept.set(address, file);
	const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
	if (oldest !== undefined) kept.delete(oldest);
	return file;
}

/** What is fetched is mostly there by then; the line is slow otherwise: ms. */
const headStartMs = 40;

/**
 * The same value from two places, from whichever has it first: the second is asked only where the
 * first has failed or has not answered within a moment.
 *
 * @throws what the second throws, where the first has failed as well
 */
export async function firstGiven<T>(
	first: () => Promise<T>,
	second: () => Promise<T>,
	headStart = headStartMs
): Promise<T> {
	const given = first();
	let wait: ReturnType<typeof setTimeout> | undefined;
	const moment = new Promise<null>((resolve) => {
		wait = setTimeout(() => resolve(null), headStart);
	});
	const early = await Promise.race([given.then((value) => ({ value })), moment]).catch(() => null);
	clearTimeout(wait);
	if (early) return early.value;
	const asked = second();
	try {
		return await Promise.any([given, asked]);
	} catch {
		return asked;
	}
}

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
