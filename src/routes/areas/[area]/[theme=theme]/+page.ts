import { resolve } from '$app/paths';
import { pageFigures } from '$lib/components/page-figures';
import type { Theme } from '$lib/view';
import type { ScenarioHeadline } from '$lib/words/scenario-headline';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url, untrack }) => {
	const theme = params.theme as Theme;
	const address = resolve('/areas/[area]/[theme=theme]/figures.json', {
		area: params.area,
		theme
	});
	const headline =
		theme === 'workforce'
			? await fetch(
					resolve('/areas/[area]/workforce/scenario-headline.json', { area: params.area })
				)
			: null;
	return {
		theme,
		scenario: headline?.ok ? ((await headline.json()) as ScenarioHeadline) : null,
		given: await pageFigures(params.area, theme, address, fetch, () => untrack(() => url))
	};
};
