/** Numbers of a group of the explorer, worked out anew from the files of its measures and places. */
import { resolve } from '$app/paths';
import type { Citation } from '$lib/citations/citation';
import type { NeighbourLists } from '$lib/figures/measures/alike';
import type { Exploration, ExploreGroups, MeasureValues } from '$lib/figures/measures/measure';
import type { Alike } from '$lib/figures/measures/groups';
import { groupConditions } from '$lib/words/worked-out/conditions';
import { fetchedJson } from './fetched';
import type { Worked } from './held-worked';

function valuesOf(measure: string): Promise<MeasureValues | null> {
	return fetchedJson<MeasureValues>(resolve('/explore/values/[measure].json', { measure }));
}

/** Measures by which areas are alike; those that are there no more are left out. */
async function likeness({ group, by }: Exploration): Promise<MeasureValues[]> {
	const all = group === 'similar:own' ? await Promise.all(by.map(valuesOf)) : [];
	return all.filter((one) => one !== null);
}

async function alikeOf(
	state: Exploration,
	{ places }: ExploreGroups,
	by: MeasureValues[]
): Promise<Alike | null> {
	const [kind = '', model = ''] = state.group.split(':');
	const { neighboursOf, similarTo } = await import('$lib/figures/measures/alike');
	if (kind === 'similar') return similarTo(state, places, by);
	if (kind !== 'neighbours') return null;
	const address = resolve('/explore/neighbours/[model].json', { model });
	return neighboursOf(state, places, (await fetchedJson<NeighbourLists>(address)) ?? {});
}

/**
 * The numbers of the group that a citation names, of one measure.
 *
 * @returns no figure where the citation names no group, or its measure is there no more
 */
export async function groupWorked(measure: string, cited: Citation): Promise<Worked> {
	const none: Worked = { figures: [], conditions: '' };
	const [{ askedOfKey }, { groupOfAnswer }] = await Promise.all([
		import('$lib/figures/measures/exploration'),
		import('$lib/figures/measures/group-figure')
	]);
	const asked = askedOfKey(cited.group);
	if (!asked) return none;
	const [values, second, groups, by] = await Promise.all([
		valuesOf(measure),
		asked.number === 'correlation' ? valuesOf(asked.state.second) : null,
		fetchedJson<ExploreGroups>(resolve('/explore/places.json')),
		likeness(asked.state)
	]);
	if (!values || !groups) return none;
	const until = cited.period.split('/')[1] ?? null;
	const state = { ...asked.state, indicator: measure, sex: cited.sex, until };
	const alike = await alikeOf(state, groups, by);
	const figure = groupOfAnswer({ ...asked, state }, { values, second, groups, by, alike });
	return { figures: [figure], conditions: groupConditions(asked.number) };
}
