import { json } from '@sveltejs/kit';
import { pageEntries } from '$lib/server/pages';
import { prerenderedScenario } from '$lib/server/prerendered';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => pageEntries();

/** All that the scenario is made from: the page runs the model on it, and it is a download. */
export const GET: RequestHandler = async ({ params }) =>
	json(await prerenderedScenario(params.area));
