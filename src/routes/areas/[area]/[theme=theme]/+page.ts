import { resolve } from '$app/paths';
import { pageFigures } from '$lib/components/page-figures';
import type { Theme } from '$lib/view';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url, untrack }) => {
	const theme = params.theme as Theme;
	const address = resolve('/areas/[area]/[theme=theme]/figures.json', {
		area: params.area,
		theme
	});
	return {
		theme,
		given: await pageFigures(params.area, theme, address, fetch, () => untrack(() => url))
	};
};
