import type { Theme } from '$lib/catalogue/view';

/** What the pages of an area are called. */
export const themeTitles: Record<Theme, string> = {
	'age-profile': 'Age profile',
	'population-growth': 'Population growth',
	'life-expectancy': 'Life expectancy',
	workforce: 'Workforce'
};
