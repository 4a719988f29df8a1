/** Numbers that are worked out anew from files written beforehand: of a scenario, a gradient, ages, a group. */
import { resolve } from '$app/paths';
import type { Citation } from '$lib/citations/citation';
import type { Figure } from '$lib/figure';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import type { NeighbourLists } from '$lib/figures/measures/alike';
import type { Exploration, ExploreGroups, MeasureValues } from '$lib/figures/measures/measure';
import type { Alike } from '$lib/figures/measures/groups';
import { groupConditions } from '$lib/words/worked-out/conditions';
import type { Scenario } from '$lib/figures/scenario/scenario';
import { everyPlace, fetchedJson } from '$lib/ui/live/prepared-figures';

/** Figures with how their numbers were worked out, in sentences; empty where that is plain. */
export interface Worked {
	figures: Figure[];
	conditions: string;
}

const none: Worked = { figures: [], conditions: '' };

/** Every number of an indicator's gradient, for the choice that a citation names. */
export async function gradientWorked(indicator: string, cited: Citation): Promise<Worked> {
	const [source, { choiceOfKey, gradientNumbers }, { gradientOf }, { gapMeasures }, words] =
		await Promise.all([
			fetchedJson<GradientSource>(resolve('/gradient/[indicator]/values.json', { indicator })),
			import('$lib/citations/gradient-numbers'),
			import('$lib/figures/gradient/slope'),
			import('$lib/figures/gradient/gap-measures'),
			import('$lib/words/worked-out/conditions')
		]);
	const groups = choiceOfKey(cited.group);
	// A sex that is no longer published has no gradient.
	if (!source?.sexes.includes(cited.sex) || !groups) return none;
	const gradient = gradientOf(source, { area: cited.area, sex: cited.sex, ...groups });
	const measures = gapMeasures(gradient, source);
	return {
		figures: [
			gradientNumbers(source, gradient, 'groups'),
			gradientNumbers(source, gradient, 'measures', measures)
		],
		conditions: words.gradientConditions(source, gradient)
	};
}

/** Residents by age at the date that a citation names. */
export async function agesWorked({ area, period }: Citation): Promise<Worked> {
	const [profiles, places, { agesFigure }] = await Promise.all([
		fetchedJson<AgeProfile[]>(resolve('/explore/ages/[area].json', { area })),
		everyPlace(),
		import('$lib/citations/ages')
	]);
	const profile = profiles?.find(({ day }) => period === `${day}/${day}`);
	const place = places.find(({ slug }) => slug === area);
	return profile && place ? { figures: [agesFigure(profile, place)], conditions: '' } : none;
}

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

/** Every part of a scenario, run again with the inputs of a citation. */
export async function scenarioWorked(area: string, inputs: string): Promise<Figure[]> {
	const [
		scenario,
		{ scenarioAnswer },
		{ inputsRead, valuesOf },
		{ scenarioFigure, scenarioParts },
		{ inputsFigure }
	] = await Promise.all([
		fetchedJson<Scenario>(resolve('/areas/[area]/workforce/scenario.json', { area })),
		import('$lib/figures/scenario/answer'),
		import('$lib/figures/scenario/values'),
		import('$lib/figures/scenario/figures'),
		import('$lib/citations/scenario-inputs')
	]);
	if (!scenario) return [];
	const { values, problems } = valuesOf(scenario, inputsRead(inputs));
	// Run with other inputs than the cited ones it would be another scenario.
	if (problems.length > 0) return [];
	const answer = scenarioAnswer(scenario, values);
	const figures = scenarioParts.map((part) => scenarioFigure(scenario, answer, part));
	const like = scenarioFigure(scenario, answer, 'need');
	// What is first shown does not follow from what was entered, so that it is cited without it.
	return [...figures, inputsFigure(like, scenario), inputsFigure(like, scenario, answer)];
}
