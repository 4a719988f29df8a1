import { themes, type Theme } from '$lib/catalogue/view';
import { allAreas } from './areas';
import { embedPlace, type Embed } from '$lib/downloads/embeds';
import { indicators } from '$lib/catalogue/indicators';

/**
 * Slugs of the areas whose pages are built: all, or those named in `FAIR_MEASURE_AREAS`, which
 * makes a small build for trying things out.
 */
function builtSlugs(): string[] {
	const all = allAreas().map((area) => area.slug);
	const wanted = process.env.FAIR_MEASURE_AREAS?.split(',').map((slug) => slug.trim());
	return wanted ? all.filter((slug) => wanted.includes(slug)) : all;
}

/** Parameters of every summary page. */
export function pageEntries(): { area: string }[] {
	return builtSlugs().map((area) => ({ area }));
}

/** Parameters of every theme page. */
export function themeEntries(): { area: string; theme: Theme }[] {
	return pageEntries().flatMap(({ area }) => themes.map((theme) => ({ area, theme })));
}

/** Every figure that stands on a page of its area, in the order of `data/indicators.json`. */
export function embeds(): Embed[] {
	return indicators.flatMap(({ id, title, kind, meaning, theme }) => {
		const place = embedPlace({ id, theme });
		return place ? [{ id, title, kind, meaning, ...place }] : [];
	});
}
