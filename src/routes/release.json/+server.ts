import { json } from '@sveltejs/kit';
import { version } from '$app/environment';
import { release } from '$lib/catalogue/release';

/** Set by the build: whether pages may be kept for offline use. */
declare const __OFFLINE__: boolean;

export const prerender = true;

/**
 * Which release lies on the host. Pages ask it without any cache: that is how a reader learns of a
 * newer one, and setting `offline` to false in the served file ends offline use for every reader.
 */
export function GET() {
	return json({ build: version, ...release, offline: __OFFLINE__ });
}
