import { json } from '@sveltejs/kit';
import { releaseSummaries } from '$lib/server/tables';

export const prerender = true;

/** Every release of the tables with the hash of each, oldest first. */
export function GET() {
	return json(releaseSummaries());
}
