import { resolve } from '$app/paths';
import { pageFigures } from '$lib/ui/live/page-figures';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url, untrack }) => {
	const address = resolve('/areas/[area]/figures.json', { area: params.area });
	return {
		given: await pageFigures(params.area, 'summary', address, fetch, () => untrack(() => url))
	};
};
