import { json } from '@sveltejs/kit';
import { partnershipBySlug, partnerships } from '$lib/catalogue/partnerships';
import { packOf } from '$lib/server/pack/pack';
import { usualSections } from '$lib/features/partnership/pack/pack';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	partnerships.flatMap(({ slug, benchmarks }) =>
		benchmarks.map((benchmark) => ({ partnership: slug, benchmark }))
	);

/** The pages of a board pack against one of its benchmarks, for presenting them from an overview. */
export const GET: RequestHandler = async ({ params }) =>
	json(
		usualSections((await packOf(partnershipBySlug(params.partnership), params.benchmark)).sections)
	);
