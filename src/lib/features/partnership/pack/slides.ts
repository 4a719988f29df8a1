import { resolve } from '$app/paths';
import type { PackPlace, PackSection } from './pack';
import type { Slide } from '$lib/ui/present/slides';

/**
 * The pages of a partnership's board pack as slides, fetched when presenting begins.
 *
 * @throws where they do not arrive
 */
export async function packSlides(partnership: string, benchmark: string): Promise<Slide[]> {
	const response = await fetch(
		resolve('/pack/[partnership]/[benchmark].json', { partnership, benchmark })
	);
	if (!response.ok) throw new Error(`the figures answered ${response.status}`);
	return (await response.json()) as Slide[];
}

/** What a pack's page has fetched so far. */
interface Held {
	places: ReadonlyMap<string, PackPlace>;
	whole: (section: PackSection) => PackSection | undefined;
}

/** Chosen sections of a pack as slides; a chapter is its figures, one after the other. */
export function packSlidesOf(chosen: readonly PackSection[], held: Held): Slide[] {
	return chosen.flatMap((section) => {
		if (section.place === undefined) return held.whole(section) ?? [];
		const { area, sheets = [] } = held.places.get(section.place) ?? {};
		return sheets.flat().map((one) => ({ ...one, id: `${area?.slug}-${one.id}` }));
	});
}
