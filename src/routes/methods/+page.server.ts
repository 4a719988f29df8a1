import { explainedMethods } from '$lib/features/methods/explained';

/** Worked out while the site is built: the page needs none of the statistics itself. */
export function load() {
	return { groups: explainedMethods() };
}
