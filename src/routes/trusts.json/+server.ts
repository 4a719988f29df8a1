import { json } from '@sveltejs/kit';
import { trustChoices } from '$lib/server/trusts';

export const prerender = true;

/** Hospital trusts, which the search in the header lists beside places. */
export function GET() {
	return json(trustChoices());
}
