import { defaultExploration } from '$lib/figures/explore/address';
import { exploredMeasures, prerenderedGroups, prerenderedMeasure } from '$lib/server/explore';
import type { PageServerLoad } from './$types';

/** The first view, whole; other measures are fetched when the reader asks for them. */
export const load: PageServerLoad = async () => {
	const { indicator } = defaultExploration();
	return {
		measures: exploredMeasures().map(({ id, title, subject }) => ({ id, title, subject })),
		...(await prerenderedGroups()),
		values: await prerenderedMeasure(indicator)
	};
};
