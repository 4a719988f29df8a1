import { json } from '@sveltejs/kit';
import { prerenderedFigures } from '$lib/server/engine';
import { themeEntries } from '$lib/server/pages';
import type { Theme } from '$lib/catalogue/view';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => themeEntries();

/** A theme page's figures: what the page shows, what embeds draw, and a download. */
export const GET: RequestHandler = async ({ params }) =>
	json(await prerenderedFigures(params.area, params.theme as Theme));
