import { distancesFrom } from '$lib/statistics/comparison/likeness';
import type { Exploration, MeasureValues, Place } from './measure';
import { readingOf, sexOf, sliceFor } from './explored';
import type { Alike } from './groups';

const models: Record<string, string> = {
	global: 'all subjects (global model)',
	demographic: 'demographic model',
	economic: 'economic model'
};

/** Statistical neighbours by authority, nearest first. */
export type NeighbourLists = Record<string, string[]>;

/** The areas that ONS found most like the marked one. */
export function neighboursOf(
	{ mark, near, group }: Exploration,
	places: Place[],
	lists: NeighbourLists
): Alike {
	const marked = places.find(({ slug }) => slug === mark);
	const codes = (lists[marked?.code ?? ''] ?? []).slice(0, near);
	const model = models[group.split(':')[1] ?? ''] ?? '';
	const text = `ONS statistical nearest neighbours of ${marked?.name ?? 'no place'}, ${model}`;
	if (codes.length === 0)
		return { codes, text, problem: 'ONS names no statistical neighbours of this place' };
	return { codes, text };
}

/** What a place is like, by the measures that the reader chose. */
interface OwnLikeness extends Alike {
	/** Distance by code, in standard deviations; the marked area's is 0. */
	distances: Record<string, number>;
	/** Names of authorities that lack one of the measures. */
	without: string[];
}

/** Distance of each authority from the one at `home`, by the latest values of the measures. */
function distancesBy(measures: MeasureValues[], authorities: Place[], home: number) {
	const values = measures.map((measure) => {
		const slice = sliceFor(measure, sexOf(measure, null), null);
		return authorities.map(({ code }) => readingOf(measure, slice, code).value);
	});
	const distances = distancesFrom(values, home);
	return authorities.map((place, at) => ({ place, distance: distances[at] ?? null }));
}

/**
 * The authorities nearest to the marked one by the latest values of the measures chosen: the root
 * mean square of the differences in standard deviations among all local authorities.
 */
export function similarTo(
	{ mark, near }: Exploration,
	places: Place[],
	measures: MeasureValues[]
): OwnLikeness {
	const authorities = places.filter(({ level }) => level === 'local-authority');
	const home = authorities.findIndex(({ slug }) => slug === mark);
	const name = places.find(({ slug }) => slug === mark)?.name ?? 'no place';
	const titles = measures.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1));
	const text = `authorities most like ${name} by ${titles.join(', ')}`;
	const none = { codes: [], distances: {}, without: [], text };
	if (home === -1) return { ...none, problem: `${name} is not a local authority` };
	if (measures.length === 0) return { ...none, problem: 'no measure to compare by is chosen' };
	const all = distancesBy(measures, authorities, home);
	const found = all
		.filter((one): one is { place: Place; distance: number } => one.distance !== null)
		.sort((a, b) => a.distance - b.distance || a.place.code.localeCompare(b.place.code));
	const problem = found.length === 0 ? { problem: `${name} lacks one of the measures` } : {};
	const others = found.filter(({ place }) => place.slug !== mark);
	return {
		text,
		codes: others.slice(0, near).map(({ place }) => place.code),
		distances: Object.fromEntries(found.map(({ place, distance }) => [place.code, distance])),
		without: all.filter(({ distance }) => distance === null).map(({ place }) => place.name),
		...problem
	};
}
