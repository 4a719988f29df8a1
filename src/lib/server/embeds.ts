import { embedPlace, type Embed } from '$lib/downloads/embeds';
import { indicators } from '$lib/catalogue/indicators';

/** Every figure that stands on a page of its area, in the order of `data/indicators.json`. */
export function embeds(): Embed[] {
	return indicators.flatMap(({ id, title, kind, meaning, theme }) => {
		const place = embedPlace({ id, theme });
		return place ? [{ id, title, kind, meaning, ...place }] : [];
	});
}
