import type { Explained } from './page-text';

/** How authorities are ranked by deprivation, grouped and compared with the line. */
export const gradient: Explained = {
	id: 'gradient',
	title: 'Gradients across authorities',
	rule: 'Authorities are ranked by the average score of an Index of Multiple Deprivation, most deprived first, and put into tenths or fifths with about equal numbers of residents. A group’s value is the mean of its authorities’ published values, weighted by residents. A straight line is fitted through the groups, weighted by residents.',
	formula:
		'rank of an authority = (residents of more deprived ones + half its own) ÷ all residents\nexpected value = the line at the authority’s own rank',
	edges: [
		'A whole authority is in one group, that of its middle resident. So groups hold about, not exactly, a tenth of the people.',
		'Authorities without a value are left out of the ranking and are counted beside the table.',
		'The weights are residents of all ages in mid-2023, also for indicators of one age group.',
		'IMD 2019 and IMD 2025 rank differently and are never mixed. The average of 2019 for authorities made since was worked out from their neighbourhoods by the British Red Cross; a county’s score is the mean of its districts’, weighted by residents.',
		'A place is called better or worse than its deprivation would suggest only when its own published 95% interval lies wholly on one side of the expected value. Without published limits nothing is judged.',
		'The interval of a slope or gap follows from the published limits of the authorities, taken as independent. It says nothing of how well a straight line fits.'
	],
	reading:
		'The groups are authorities, not neighbourhoods: the gap between people in the most and the least deprived neighbourhoods is wider. A slope describes; it does not show that deprivation is the cause.',
	source:
		'Low and Low 2004, Measuring the gap; World Health Organization, Health Equity Assessment Toolkit; English Indices of Deprivation 2019 and 2025'
};
