import type { MeasureFacts } from '$lib/figures/measures/measure';

/** Why a measure without counts cannot be worked out for a group, by what it is. */
const reasons: [RegExp, string][] = [
	[
		/life-expectancy|expectancy/,
		'Life expectancy is made from deaths and residents at each age, which are not published for these places. The mean of several life expectancies is not that of the people together, and it has no interval.'
	],
	[
		/^slope-index|within-gap/,
		'A gap within a place compares its own neighbourhoods. A group has other most and least deprived neighbourhoods than its members, so their gaps cannot be put together.'
	],
	[
		/^median/,
		'The median age of people together is not to be had from the medians of their places.'
	],
	[
		/^imd-/,
		'An index of deprivation is a score, not a count of people: adding scores up has no meaning.'
	],
	[/^growth-since/, 'Choose “Residents”, which shows the group in every year held.']
];

const byUnit: Partial<Record<MeasureFacts['unit']['id'], string>> = {
	score:
		'It is the mean of answers to a survey, published without the number of people who answered: the mean of several means would count the smallest place as much as the largest.'
};

const rate =
	'It is published as a rate, without the two numbers that it was made from. The mean of several rates would count the smallest place as much as the largest, and has no interval.';

/** A measure whose values are counts themselves. */
export function isCount({ id }: Pick<MeasureFacts, 'id'>): boolean {
	return id === 'residents';
}

/** Why a measure cannot be recomputed for a group of places, as a sentence; null where it can. */
export function refusalOf(facts: Pick<MeasureFacts, 'id' | 'unit' | 'counted'>): string | null {
	if (facts.counted || isCount(facts)) return null;
	return reasons.find(([id]) => id.test(facts.id))?.[1] ?? byUnit[facts.unit.id] ?? rate;
}
