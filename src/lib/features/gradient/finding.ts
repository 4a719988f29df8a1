import { verdictThan } from '$lib/words/verdict';
import type { Gradient, GradientSource } from '$lib/figures/gradient/gradient';
import type { GradientChoice } from '$lib/figures/gradient/choice';
import { amountText, intervalText, numberText, periodText, sexText } from '$lib/format';
import { groupingNames, indexNames } from '$lib/words/worked-out/gradient';

/** What the figure is, exactly: unit, period, areas and grouping; without a full stop. */
export function gradientSubtitle(source: GradientSource, choice: GradientChoice): string {
	const { grouping, index } = choice;
	const areas =
		source.level === 'upper-tier' ? 'Upper-tier and single-tier authorities' : 'Local authorities';
	const score = grouping === 'regions' ? '' : `, ${indexNames[index]} average score`;
	return `${source.unit.label}, ${periodText(source.period)}. ${areas} of England in ${groupingNames[grouping]}${score}`;
}

/** Whom the figures are about, where an indicator is published by sex: `, men`. */
export function whom(source: GradientSource, gradient: Gradient): string {
	const { sex } = gradient.choice;
	return sex === 'persons' ? '' : `, ${sexText(sex).toLowerCase()}`;
}

/** The heading of the chart: the two ends of England's gradient. */
export function gradientFinding(source: GradientSource, gradient: Gradient): string {
	const [first, last] = [gradient.groups[0], gradient.groups.at(-1)];
	const title = `${source.title}${whom(source, gradient)}`;
	if (!first || !last) return `${title}: no value is held`;
	if (gradient.choice.grouping === 'regions') return `${title} by region of England`;
	const group = gradient.choice.grouping === 'tenths' ? 'tenth' : 'fifth';
	const ends = [first.value, last.value].map((value) => amountText(value, source.unit));
	return `${title}: ${ends[0]} in the most deprived ${group} of authorities, ${ends[1]} in the least deprived`;
}

/** Why the place asked for is not on the gradient. */
function absentSentence(source: GradientSource, gradient: Gradient): string {
	const { area } = gradient.choice;
	const county = source.countyOf[area];
	const own = source.areas.find(({ slug, code }) => slug === area || code === county);
	return own
		? `${own.name}: ${source.absent[own.slug] ?? 'no value is held.'}`
		: 'The place asked for is not among the authorities ranked here: a wider area has no single place in the ranking.';
}

/** Where the home area stands on the gradient; says why where that cannot be said. */
export function homeSentence(source: GradientSource, gradient: Gradient): string {
	const { home } = gradient;
	if (!home) return absentSentence(source, gradient);
	const { place, expected, verdict } = home;
	const { unit } = source;
	const limits =
		place.lower !== undefined && place.upper !== undefined
			? ` (95% interval ${intervalText(place.lower, place.upper, unit)})`
			: '';
	const county =
		place.slug === gradient.choice.area ? '' : 'Published for the county, not the district. ';
	const value = `${county}${place.name}: ${amountText(place.value, unit)}${limits}`;
	if (!gradient.gap) return `${value}.`;
	const beside = `${amountText(expected, unit)} would be expected of an area as deprived as it is`;
	if (verdict === 'not-compared')
		return `${value}; ${beside}. Published without an interval here, so whether it differs is not judged.`;
	const judged = verdict === 'similar' ? 'about what' : verdictThan(verdict);
	return `${value}, ${judged} its deprivation would suggest: ${beside}.`;
}

/** What the attributable fraction says, with what it does not say. */
export function fractionSentence(source: GradientSource, gradient: Gradient): string {
	const share = gradient.gap?.attributable;
	if (share === undefined) return '';
	if (share === null)
		return 'No attributable fraction is given: the indicator has no agreed good direction.';
	const change = source.polarity === 'high-is-good' ? 'higher' : 'lower';
	const group = gradient.choice.grouping === 'tenths' ? 'tenth' : 'fifth';
	const size = numberText(share, { id: 'percent', label: '%', decimals: 1 });
	return `The average of these authorities would be ${size} ${change} if everyone lived at the value of the least deprived ${group} (population attributable fraction). That is arithmetic, not a forecast: it does not show that deprivation is the cause, nor that the difference can be undone.`;
}
