import { browser } from '$app/environment';

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
