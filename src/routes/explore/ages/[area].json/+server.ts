import { json } from '@sveltejs/kit';
import { ageEntries, prerenderedAges } from '$lib/server/prerendered';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => ageEntries();

/** Residents of an area by sex and single year of age: what its pyramid is drawn from. */
export const GET: RequestHandler = async ({ params }) => json(await prerenderedAges(params.area));
