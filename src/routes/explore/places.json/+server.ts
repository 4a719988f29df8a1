import { json } from '@sveltejs/kit';
import { prerenderedGroups } from '$lib/server/prerendered';

export const prerender = true;

/** Every area with the groups that it belongs to: with it a cited group is put together again. */
export async function GET() {
	return json(await prerenderedGroups());
}
