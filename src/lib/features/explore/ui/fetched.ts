import { resolve } from '$app/paths';
import type { NeighbourLists } from '$lib/figures/measures/alike';
import type { ExploreGroups, MeasureValues } from '$lib/figures/measures/measure';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';

const files = new Map<string, Promise<unknown>>();

/** A JSON file of this site, fetched once and kept; a failed fetch is forgotten. */
function fetched<T>(address: string, what: string): Promise<T> {
	const known = files.get(address) as Promise<T> | undefined;
	if (known) return known;
	const asked = fetch(address).then((response) => {
		if (!response.ok) throw new Error(`${what} answered ${response.status}`);
		return response.json() as Promise<T>;
	});
	files.set(address, asked);
	asked.catch(() => files.delete(address));
	return asked;
}

/** Every value of a measure. @throws {Error} where its file does not arrive */
export function fetchedMeasure(measure: string): Promise<MeasureValues> {
	const address = resolve('/explore/values/[measure].json', { measure });
	return fetched(address, 'the file of its values');
}

/** ONS's statistical neighbours by a model. @throws {Error} where the file does not arrive */
export function fetchedNeighbours(model: string): Promise<NeighbourLists> {
	const address = resolve('/explore/neighbours/[model].json', { model });
	return fetched(address, 'the file of statistical neighbours');
}

/** Every area with its groups, and the tables that say so. @throws {Error} where the file does not arrive */
export function fetchedGroups(): Promise<ExploreGroups> {
	return fetched(resolve('/explore/places.json'), 'the file of areas and their groups');
}

/** Residents of an area by age, newest first. @throws {Error} where the file does not arrive */
export function fetchedAges(area: string): Promise<AgeProfile[]> {
	const address = resolve('/explore/ages/[area].json', { area });
	return fetched(address, 'the file of residents by age');
}
