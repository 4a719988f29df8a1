import { embeds } from '$lib/server/pages';
import { partnerships } from '$lib/catalogue/partnerships';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A frame of another site gets no more script than its figure needs: see src/lib/features/embeds. */
export const csr = false;

export const entries: EntryGenerator = () => embeds().map(({ id }) => ({ figure: id }));

export const load: PageServerLoad = ({ params }) => {
	const embed = embeds().find(({ id }) => id === params.figure);
	if (!embed) error(404, `No figure is called ${params.figure}.`);
	// The comparisons of overviews: their figures are written beforehand too.
	const overviews = partnerships.flatMap(({ slug, area, benchmarks }) =>
		benchmarks.slice(1).map((benchmark) => `${area}:${benchmark}:${slug}`)
	);
	return { embed, overviews };
};
