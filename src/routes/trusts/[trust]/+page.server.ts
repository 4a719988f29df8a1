import { error } from '@sveltejs/kit';
import { allTrusts, trustBySlug, trustFigures } from '$lib/server/trusts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => allTrusts().map(({ slug }) => ({ trust: slug }));

/** What one hospital trust did, month by month. */
export const load: PageServerLoad = async ({ params }) => {
	const trust = trustBySlug(params.trust);
	if (!trust) error(404, `No hospital trust is called ${params.trust}.`);
	return { trust, figures: await trustFigures(params.trust) };
};
