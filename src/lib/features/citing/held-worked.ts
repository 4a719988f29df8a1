/** Numbers that are worked out anew from files written beforehand: of a gradient, of ages. */
import { resolve } from '$app/paths';
import type { Citation } from '$lib/citations/citation';
import type { Figure } from '$lib/figure';
import type { AgeProfile } from '$lib/figures/measures/age-profiles';
import type { GradientSource } from '$lib/figures/gradient/gradient';
import { fetchedJson } from './fetched';
import { everyPlace } from './held';

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
