import { json } from '@sveltejs/kit';
import { allTrusts, trustFigures } from '$lib/server/trusts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => allTrusts().map(({ slug }) => ({ trust: slug }));

/** The page's figures as a download. */
export const GET: RequestHandler = async ({ params }) =>
	json({ figures: await trustFigures(params.trust) });
