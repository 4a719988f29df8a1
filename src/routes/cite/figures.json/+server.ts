import { json } from '@sveltejs/kit';
import { citedFigures } from '$lib/server/cited-figures';

export const prerender = true;

/** What the page that checks citations knows of each indicator. */
export function GET() {
	return json(citedFigures());
}
