import type { AreaChoice } from '$lib/catalogue/areas';
import { allAreas, areaChoices } from '$lib/server/areas';

const wider: AreaChoice['level'][] = ['county', 'combined-authority'];

/** A region with what lies in it, each list by name. */
function regionWithPlaces(region: AreaChoice, places: AreaChoice[]) {
	return {
		region,
		wider: places.filter((area) => wider.includes(area.level)),
		authorities: places.filter((area) => area.level === 'local-authority')
	};
}

export function load() {
	const choices = areaChoices();
	const regionOf = new Map(allAreas().map((area) => [area.code, area.regionCode]));
	const ofLevel = (level: AreaChoice['level']) => choices.filter((area) => area.level === level);
	return {
		countries: ofLevel('country'),
		// By themselves: several of them reach into two regions.
		boards: ofLevel('board'),
		regions: ofLevel('region').map((region) =>
			regionWithPlaces(
				region,
				choices.filter((area) => area !== region && regionOf.get(area.code) === region.code)
			)
		)
	};
}
