import { json } from '@sveltejs/kit';
import { areaChoices } from '$lib/server/areas';

export const prerender = true;

/** The list behind every place picker. */
export function GET() {
	return json(areaChoices());
}
