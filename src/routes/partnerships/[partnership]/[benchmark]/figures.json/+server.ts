import { json } from '@sveltejs/kit';
import { partnershipBySlug, partnerships } from '$lib/catalogue/partnerships';
import { overviewFigures } from '$lib/server/overview';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	partnerships
		.filter(({ area }) => area !== null)
		.flatMap(({ slug, benchmarks }) =>
			benchmarks.map((benchmark) => ({ partnership: slug, benchmark }))
		);

/** The figures behind the lines of an overview, fetched when one of its numbers is cited. */
export const GET: RequestHandler = async ({ params }) =>
	json({
		figures: await overviewFigures(partnershipBySlug(params.partnership), params.benchmark)
	});
