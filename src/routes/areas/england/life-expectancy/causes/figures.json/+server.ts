import { json } from '@sveltejs/kit';
import { englandGapFigures } from '$lib/server/engine';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The page's figures as a download. */
export const GET: RequestHandler = async () => json({ figures: await englandGapFigures() });
