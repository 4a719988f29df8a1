import { json } from '@sveltejs/kit';
import { prerenderedFigures } from '$lib/server/engine';
import { pageEntries } from '$lib/server/pages';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => pageEntries();

/** The summary's figures: what the page shows, what embeds draw, and a download. */
export const GET: RequestHandler = async ({ params }) =>
	json(await prerenderedFigures(params.area, 'summary'));
