import type { Footprints } from '$lib/questions/areas';
import type { Place } from './measure';

type Pieces = Map<string, { held: number; all: number }>;

const known = new WeakMap<readonly Place[], Footprints>();

/** Wider areas of which an authority is a part, with how many of its small areas lie in each. */
function widerOf(place: Place, country: string, size: number): [code: string, held: number][] {
	const { region, upperTier, combinedAuthority, board, cutBy = {} } = place;
	const whole = [country, region, upperTier, combinedAuthority, board].filter(
		(code): code is string => code !== null && code !== place.code
	);
	return [...whole.map((code): [string, number] => [code, size]), ...Object.entries(cutBy)];
}

/**
 * What every place of the explorer consists of, worked out from the places themselves, so that a part
 * is not tested against its whole as if the two were apart.
 */
export function footprintsOfPlaces(places: readonly Place[]): Footprints {
	const held = known.get(places);
	if (held) return held;
	const found = new Map<string, Pieces>();
	const add = (code: string, member: string, piece: { held: number; all: number }) =>
		found.set(code, (found.get(code) ?? (new Map() as Pieces)).set(member, piece));
	const country = places.find(({ level }) => level === 'country')?.code ?? '';
	for (const place of places) {
		const { code, size: all } = place;
		if (all === null) continue;
		add(code, code, { held: all, all });
		for (const [wider, part] of widerOf(place, country, all)) add(wider, code, { held: part, all });
	}
	known.set(places, found);
	return found;
}
