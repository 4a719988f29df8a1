import { siteName } from '$lib/catalogue/dashboard';
import { isOrderedOnly } from '$lib/figures/gradient/slope';
import type { Gradient, GradientSource } from '$lib/figures/gradient/gradient';
import { periodText } from '$lib/format';
import { groupingNames, indexNames } from './gradient';

const ofGroup = `Worked out by ${siteName} from the published values of the areas shown, each counting the same.`;

/**
 * How a number of a group was worked out, in sentences for a citation.
 *
 * @param number which it is; null for the quartiles
 */
export function groupConditions(number: string | null): string {
	if (number === null) return ofGroup;
	if (number === 'correlation')
		return `${ofGroup} Pearson’s correlation; its interval is by Fisher’s transformation. It is about places, not people, and shows no cause.`;
	return `Worked out by ${siteName} from the counts of the areas shown. The average is all events over all people; the limits are those within which 95% or 99.8% of areas of a size would lie by chance. They are no interval of the area’s own value.`;
}

/** How the intervals were made, or why most numbers have none. */
function intervalWords(source: GradientSource, { withLimits }: Gradient): string {
	const { intervalMethod } = source;
	const line = 'from how well the groups lie on the fitted line or curve';
	if (isOrderedOnly(source))
		return `Life expectancies are ordered and not averaged: a group has the value of its middle authority; an interval is given only where it follows ${line}.`;
	if (!withLimits)
		return `The values are published without limits; an interval is given only where it follows ${line}.`;
	const method = intervalMethod ? ` The published limits: ${intervalMethod}.` : '';
	return `Intervals follow from the published limits of the authorities, or ${line}; several measures have none.${method}`;
}

/** From what the numbers of a gradient were worked out, and how, in sentences for a citation. */
export function gradientConditions(source: GradientSource, gradient: Gradient): string {
	const { grouping, index } = gradient.choice;
	const by = grouping === 'regions' ? '' : ` by ${indexNames[index]} average score`;
	const many = gradient.authorities.length;
	return `Worked out by ${siteName} from the published values of ${many} authorities in ${groupingNames[grouping]}${by}, each counting by its residents in ${periodText(source.weighted)}. ${intervalWords(source, gradient)}`;
}
