import { resolve } from '$app/paths';
import type { Slide } from './slides';

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
