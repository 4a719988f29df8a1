import { country } from '$lib/catalogue/dashboard';
import { isOrderedOnly } from '$lib/figures/gradient/slope';
import { verdictThan, verdictWithLimits } from '$lib/words/verdict';
import type { Gradient, GradientSource } from '$lib/figures/gradient/gradient';
import type { GradientChoice } from '$lib/figures/gradient/choice';
import { numberText, periodText, sexText } from '$lib/format';
import type { Unit } from '$lib/figure';
import {
	citedText,
	name,
	namedPart,
	nothingSaid,
	plainText,
	say,
	type Statement
} from '$lib/words/statement';
import { groupingNames, indexNames } from '$lib/words/worked-out/gradient';

/** What the figure is, exactly: unit, period, areas and grouping; without a full stop. */
export function gradientSubtitle(source: GradientSource, choice: GradientChoice): string {
	const { grouping, index } = choice;
	const areas =
		source.level === 'upper-tier' ? 'Upper-tier and single-tier authorities' : 'Local authorities';
	const score = grouping === 'regions' ? '' : `, ${indexNames[index]} average score`;
	return `${source.unit.label}, ${periodText(source.period)}. ${areas} of ${country.name} in ${groupingNames[grouping]}${score}`;
}

/** Whom the figures are about, where an indicator is published by sex: `, men`. */
export function whom(source: GradientSource, gradient: Gradient): string {
	const { sex } = gradient.choice;
	return sex === 'persons' ? '' : `, ${sexText(sex).toLowerCase()}`;
}

/** The heading of the chart: the two ends of England's gradient. */
export function gradientStatement(source: GradientSource, gradient: Gradient): Statement {
	const [first, last] = [gradient.groups[0], gradient.groups.at(-1)];
	const title = name(`${source.title}${whom(source, gradient)}`);
	if (!first || !last) return say`${title}: no value is held`;
	if (gradient.choice.grouping === 'regions') return say`${title} by region of ${country.name}`;
	const group = gradient.choice.grouping === 'tenths' ? 'tenth' : 'fifth';
	const [most, least] = [
		namedPart(first.value, source.unit, 'group 1', 'amount'),
		namedPart(last.value, source.unit, `group ${gradient.groups.length}`, 'amount')
	];
	return say`${title}: ${most} in the most deprived ${group} of authorities, ${least} in the least deprived`;
}

/** The heading in plain words. */
export function gradientFinding(source: GradientSource, gradient: Gradient): string {
	return plainText(gradientStatement(source, gradient));
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

/** " (95% interval 76.9 to 77.6)" of a place that has limits. */
function limitsOf(
	{ lower, upper, code }: NonNullable<Gradient['home']>['place'],
	unit: Unit
): Statement {
	if (lower === undefined || upper === undefined) return nothingSaid;
	const [from, to] = [
		namedPart(lower, unit, `${code} lower`),
		namedPart(upper, unit, `${code} upper`)
	];
	return say` (${name('95% interval')} ${from} to ${to})`;
}

/** Where the home area stands on the gradient; null where it is on none. */
function homeStatement(source: GradientSource, gradient: Gradient): Statement | null {
	const { home } = gradient;
	if (!home) return null;
	const { place, expected, verdict } = home;
	const { unit } = source;
	const county =
		place.slug === gradient.choice.area ? '' : 'Published for the county, not the district. ';
	const own = namedPart(place.value, unit, place.code, 'amount');
	const value = say`${county}${name(place.name)}: ${own}${limitsOf(place, unit)}`;
	if (!gradient.gap) return value;
	const beside = say`${namedPart(expected, unit, 'expected', 'amount')} would be expected of an area as deprived as it is`;
	if (verdict === 'not-compared')
		return say`${value}; ${beside}. Published without an interval here, so whether it differs is not judged`;
	if (verdict === 'open')
		return say`${value}; ${beside}. That is no further from the line than places lie from it anyway: ${verdictWithLimits(home, unit)}`;
	const judged = verdict === 'similar' ? 'about what' : verdictThan(verdict);
	return say`${value}, ${judged} its deprivation would suggest: ${beside}`;
}

/** Where the home area stands on the gradient; says why where that cannot be said. */
export function homeSentence(source: GradientSource, gradient: Gradient): string {
	const said = homeStatement(source, gradient);
	return said ? citedText(said) : absentSentence(source, gradient);
}

/** What the attributable fraction says, with what it does not say. */
export function fractionSentence(source: GradientSource, gradient: Gradient): string {
	const share = gradient.gap?.attributable;
	if (share === undefined) return '';
	if (share === null && isOrderedOnly(source))
		return 'Life expectancies of authorities are ordered and not averaged: a group has the value of the authority in which its middle resident lives, without an interval, and no attributable fraction is given.';
	if (share === null)
		return 'No attributable fraction is given: the indicator has no agreed good direction.';
	const change = source.polarity === 'high-is-good' ? 'higher' : 'lower';
	const group = gradient.choice.grouping === 'tenths' ? 'tenth' : 'fifth';
	const unit: Unit = { id: 'percent', label: '%', decimals: 1 };
	const size = numberText(share, unit);
	const found = size === numberText(0, unit) ? 'the same to one decimal' : `${size} ${change}`;
	return `The average of these authorities would be ${found} if everyone lived at the value of the least deprived ${group} (population attributable fraction). That is arithmetic, not a forecast: it does not show that deprivation is the cause, nor that the difference can be undone.`;
}
