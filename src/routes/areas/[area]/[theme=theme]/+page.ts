import { resolve } from '$app/paths';
import { pageFigures, pageFile } from '$lib/ui/live/page-figures';
import type { Theme } from '$lib/catalogue/view';
import type { ScenarioHeadline } from '$lib/features/scenario/words/scenario';
import type { PageLoad } from './$types';

/** What the scenario says in a line; null where there is none for the area, or it does not arrive. */
function scenarioOf(area: string, fetched: typeof fetch): Promise<ScenarioHeadline | null> {
	const address = resolve('/areas/[area]/workforce/scenario-headline.json', { area });
	return pageFile<ScenarioHeadline>(address, fetched).catch(() => null);
}

export const load: PageLoad = async ({ params, fetch, url, untrack }) => {
	const theme = params.theme as Theme;
	const address = resolve('/areas/[area]/[theme=theme]/figures.json', {
		area: params.area,
		theme
	});
	const [given, scenario] = await Promise.all([
		pageFigures(params.area, theme, address, fetch, () => untrack(() => url)),
		theme === 'workforce' ? scenarioOf(params.area, fetch) : null
	]);
	return { theme, scenario, given };
};
