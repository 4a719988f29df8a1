import { json } from '@sveltejs/kit';
import { gradientEntries, prerenderedGradient } from '$lib/server/prerendered';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => gradientEntries();

/** Every authority's value with what ranks and weighs it: what the page works from, and a download. */
export const GET: RequestHandler = async ({ params }) =>
	json(await prerenderedGradient(params.indicator));
