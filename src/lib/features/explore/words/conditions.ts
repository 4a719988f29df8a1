const ofGroup =
	'Worked out by Fair Measure from the published values of the areas shown, each counting the same.';

/**
 * How a number of a group was worked out, in sentences for a citation.
 *
 * @param number which it is; null for the quartiles
 */
export function groupConditions(number: string | null): string {
	if (number === null) return ofGroup;
	if (number === 'correlation')
		return `${ofGroup} Pearson’s correlation; its interval is by Fisher’s transformation. It is about places, not people, and shows no cause.`;
	return 'Worked out by Fair Measure from the counts of the areas shown. The average is all events over all people; the limits are those within which 95% or 99.8% of areas of a size would lie by chance. They are no interval of the area’s own value.';
}
