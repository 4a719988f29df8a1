import { json } from '@sveltejs/kit';
import { neighbourEntries, prerenderedNeighbours } from '$lib/server/prerendered';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = () => neighbourEntries();

/** The statistical neighbours of every authority, nearest first. */
export const GET: RequestHandler = async ({ params }) =>
	json(await prerenderedNeighbours(params.model));
