import { json } from '@sveltejs/kit';
import { partnershipBySlug, partnerships } from '$lib/catalogue/partnerships';
import { overviewOf } from '$lib/server/overview';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	partnerships
		.filter(({ review }) => !review)
		.flatMap(({ slug, benchmarks }) =>
			benchmarks.map((benchmark) => ({ partnership: slug, benchmark }))
		);

/** The overview of a partnership against one of its benchmarks. */
export const GET: RequestHandler = async ({ params }) =>
	json(await overviewOf(partnershipBySlug(params.partnership), params.benchmark));
