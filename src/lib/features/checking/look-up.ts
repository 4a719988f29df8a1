import { resolve } from '$app/paths';
import { publishedByAuthority, publishedIn, type Published } from './published';
import type { Asked } from './sentence';
import type { PageFigures } from '$lib/figures';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import type { Theme } from '$lib/catalogue/view';

/** Where an indicator has its figures: on a theme's page, else on its own page by deprivation. */
export type Places = Record<string, { theme: Theme | null; title: string }>;

/** Published values of one indicator, and the page on which they stand. */
interface LookedUp {
	published: Published[];
	path: string;
}

async function jsonOf(address: string): Promise<unknown> {
	const response = await fetch(address);
	// A place for which a page does not exist has nothing published there.
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.json();
}

async function onThemePage(asked: Asked, id: string, theme: Theme): Promise<LookedUp> {
	const area = asked.area?.slug ?? '';
	const address = resolve('/areas/[area]/[theme=theme]/figures.json', { area, theme });
	const page = (await jsonOf(address)) as PageFigures | null;
	const figure = page?.figures.find((one) => one.id === id);
	const published = figure && asked.measure ? publishedIn(figure, asked.measure, asked.plain) : [];
	return { published, path: `${resolve('/areas/[area]/[theme=theme]', { area, theme })}#${id}` };
}

async function onGradientPage(asked: Asked, indicator: string): Promise<LookedUp> {
	const area = asked.area?.slug ?? '';
	const source = await jsonOf(resolve('/gradient/[indicator]/values.json', { indicator }));
	const published = source ? publishedByAuthority(source as GradientSource, area) : [];
	return { published, path: `${resolve('/gradient/[indicator]', { indicator })}?area=${area}` };
}

/**
 * The published values that a sentence may be about, from the files that the pages are drawn from.
 *
 * @throws where a file does not arrive
 */
export async function lookedUp(asked: Asked, places: Places): Promise<LookedUp[]> {
	const found: LookedUp[] = [];
	for (const id of asked.measure?.indicators ?? []) {
		const theme = places[id]?.theme ?? null;
		found.push(theme ? await onThemePage(asked, id, theme) : await onGradientPage(asked, id));
	}
	return found.filter(({ published }) => published.length > 0);
}
