import { citedFigures } from '$lib/server/cited-figures';
import { allAreas } from '$lib/server/areas';
import { allReleases, revisionEntries, dataPackage } from '$lib/server/tables';

/** Releases, newest first, with the names of what changed in words. */
export function load() {
	const releases = allReleases().reverse();
	const turned = releases.flatMap(({ verdicts, sentences }) => [...verdicts, ...sentences]);
	const named = <T extends { figure: string; area: string }>(
		wanted: (one: T) => string,
		list: T[]
	) => [...new Set(list.map((one) => wanted(one)))];
	const figures = named(({ figure }) => figure, turned);
	const areas = named(({ area }) => area, turned);
	return {
		releases,
		/** Files of old and new values that are kept. */
		revisions: revisionEntries(),
		tables: Object.fromEntries(dataPackage.resources.map(({ name, title }) => [name, title])),
		figures: Object.fromEntries(
			citedFigures()
				.filter(({ id }) => figures.includes(id))
				.map(({ id, title, page }) => [id, { title, page }])
		),
		areas: Object.fromEntries(
			allAreas()
				.filter(({ slug }) => areas.includes(slug))
				.map(({ slug, name }) => [slug, name])
		)
	};
}
