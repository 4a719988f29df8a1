import { json } from '@sveltejs/kit';
import { pageEntries } from '$lib/server/pages';
import { prerenderedHeadline } from '$lib/server/scenario';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => pageEntries();

/** The default scenario in words, for the workforce page. */
export const GET: RequestHandler = async ({ params }) =>
	json(await prerenderedHeadline(params.area));
