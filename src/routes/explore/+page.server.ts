import { defaultExploration } from '$lib/figures/measures/exploration';
import { exploredMeasures, prerenderedMeasure, prerenderedPlaces } from '$lib/server/explore';
import type { PageServerLoad } from './$types';

/** The first view, whole; other measures are fetched when the reader asks for them. */
export const load: PageServerLoad = async () => {
	const { indicator } = defaultExploration();
	return {
		measures: exploredMeasures().map(({ id, title, subject }) => ({ id, title, subject })),
		places: await prerenderedPlaces(),
		values: await prerenderedMeasure(indicator)
	};
};
