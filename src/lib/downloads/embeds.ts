import { country } from '$lib/catalogue/dashboard';
import type { Figure, FigureKind } from '$lib/figure';

/** A figure that other sites may show in a frame. */
export interface Embed {
	/** Id of the indicator. */
	id: string;
	/** "Life expectancy at birth". */
	title: string;
	kind: FigureKind;
	meaning: string;
	/** Page below the site's base on which the figure stands, `{area}` for the slug of the place. */
	page: string;
	/** Slug of the only place it is about; null where there is one for every place. */
	only: string | null;
}

/**
 * Where a figure stands, for a frame that draws it from that page's figures.
 *
 * @returns null for a figure that stands on no page of an area
 */
export function embedPlace({
	id,
	theme
}: Pick<Figure, 'id' | 'theme'>): Pick<Embed, 'page' | 'only'> | null {
	if (theme) return { page: `areas/{area}/${theme}/`, only: null };
	if (!id.startsWith('england-')) return null;
	return { page: `areas/${country.slug}/life-expectancy/causes/`, only: country.slug };
}
