import { json } from '@sveltejs/kit';
import { partnershipBySlug, partnerships } from '$lib/catalogue/partnerships';
import { packPlace } from '$lib/server/pack';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	partnerships.flatMap(({ slug, review }) =>
		(review?.places ?? []).map((place) => ({ partnership: slug, place }))
	);

/** The chapter of a place in the board pack of a review, fetched when a reader chooses it. */
export const GET: RequestHandler = async ({ params }) =>
	json(await packPlace(partnershipBySlug(params.partnership), params.place));
