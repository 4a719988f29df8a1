import { json } from '@sveltejs/kit';
import { otherNames } from '$lib/server/areas';

export const prerender = true;

/** Former names and wards, by which a place is found whose own name is not what was typed. */
export function GET() {
	return json(otherNames());
}
