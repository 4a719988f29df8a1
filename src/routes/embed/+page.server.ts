import { country } from '$lib/catalogue/dashboard';
import { themeTitles } from '$lib/catalogue/view';
import { embeds } from '$lib/server/pages';
import { indicators } from '$lib/catalogue/indicators';
import type { PageServerLoad } from './$types';

/** The figures that other sites may show, by the page on which they stand. */
export const load: PageServerLoad = () => {
	const named = embeds().map(({ id, title, only }) => {
		const theme = indicators.find((entry) => entry.id === id)?.theme;
		return {
			id,
			title,
			only,
			heading: theme ? themeTitles[theme] : `Behind ${country.name}’s gap`
		};
	});
	const headings = [...new Set(named.map(({ heading }) => heading))];
	return {
		groups: headings.map((heading) => ({
			heading,
			figures: named.filter((one) => one.heading === heading)
		}))
	};
};
