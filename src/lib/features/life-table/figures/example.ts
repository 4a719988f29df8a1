import { LIFE_TABLE_EXAMPLE } from '$lib/statistics/life-table/worked-example';
import { bandLabels } from './bands';
import type { Count, DeathsOfGroup } from './life-table';

/** Where the example's numbers were published. */
export const exampleSource =
	'Public Health England’s worked example of an abridged life table, published with the R package PHEindicatormethods (phe_life_expectancy)';

/** The worked example as a group. */
export function exampleGroup(): DeathsOfGroup {
	return {
		name: 'Worked example',
		populations: [...LIFE_TABLE_EXAMPLE.populations],
		deaths: [...LIFE_TABLE_EXAMPLE.deaths],
		causes: {}
	};
}

/** A group with nothing typed in yet. */
export function emptyGroup(name: string): DeathsOfGroup {
	const none = () => bandLabels.map((): Count => null);
	return { name, populations: none(), deaths: none(), causes: {} };
}
