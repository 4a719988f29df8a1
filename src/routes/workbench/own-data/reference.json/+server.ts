import { json } from '@sveltejs/kit';
import { ownDataReference } from '$lib/server/own-data';

export const prerender = true;

/** Places, populations and published values, for use with a reader's own file. */
export const GET = async () => json(await ownDataReference());
