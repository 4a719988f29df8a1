import { error, json } from '@sveltejs/kit';
import { measureEntries, prerenderedMeasure } from '$lib/server/prerendered';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => measureEntries();

/** Every value of a measure: what the page works from, and a download. */
export const GET: RequestHandler = async ({ params }) => {
	if (!measureEntries().some(({ measure }) => measure === params.measure))
		error(404, `Nothing to explore is called ${params.measure}.`);
	return json(await prerenderedMeasure(params.measure));
};
