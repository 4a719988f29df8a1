import { boundaryYears, country, indicesInUse } from '$lib/catalogue/dashboard';
import { latest } from '$lib/catalogue/coverage';
import { periodText } from '$lib/format';
import { papers } from './papers';
import type { Explained } from './method';

const oldestFirst = [...indicesInUse].reverse();
const yearsOf = (table: string) => periodText(latest(table).period);

const similarAreas: Explained = {
	id: 'similar-areas',
	title: 'Similar areas',
	rule: 'Areas are set beside those like them in two ways, never mixed. The first is the statistical nearest neighbours of ONS, taken over as published with the name of the model. The second is worked out here by the measures that the reader chooses.',
	formula:
		'z = (value − mean of all local authorities) ÷ their standard deviation\ndistance = √(mean over the measures of (z of one area − z of the other)²)',
	edges: [
		'Each measure counts the same, whatever its unit; its latest values are used, of its first sex.',
		'An authority that lacks one of the measures is left out. A measure that is the same everywhere is left out too.',
		`The ranks of ONS are among all of the United Kingdom, so an authority may have fewer than twenty neighbours in ${country.name}. They are not symmetric: one area may be among the neighbours of another and not the reverse.`
	],
	reading:
		'0 is alike in all measures, 1 is one standard deviation apart. Which areas are alike depends on what they are compared by: say it with the result.',
	source:
		'ONS, Clustering similar local authorities and statistical nearest neighbours in the UK; Euclidean distance on standardised variables, as in the nearest neighbour models of CIPFA'
};

const standing: Explained = {
	id: 'standing-among-areas',
	title: 'Where an area stands among others',
	rule: 'No rank is given. It is counted how many other areas are clearly higher and clearly lower, which are those from which the 95% interval of its difference leaves 0 out, and how many cannot be told apart from it.',
	edges: [
		'Of areas from which no difference can be shown it is not said that they are alike.',
		'Of many comparisons a few are outside by chance alone.',
		'Where not every area has a published interval, higher and lower values are counted and it is said that some of the order may be chance.'
	],
	reading: 'A place in the middle of many that cannot be told apart has no place in a league table.'
};

const together: Explained = {
	id: 'two-measures',
	title: 'Two measures of the same areas',
	rule: 'How far two measures go together is Pearson’s correlation over the local authorities of the choice that have both values, with limits by Fisher’s transformation.',
	formula: 'limits = tanh(atanh(r) ∓ 1.96 ÷ √(n − 3))',
	edges: [
		'With fewer than ten authorities no correlation is given.',
		'Where the interval holds 0, the two cannot be said to go together.',
		'Every authority counts the same, whatever its size, and the two periods may differ.'
	],
	reading:
		'It is about places, not people, and does not show that one causes the other: both may follow from a third, such as age or deprivation.',
	source: papers('fisher', 'altman')
};

/** Rules of the page on which any measure of any areas is explored. */
const exploreRules: Explained[] = [similarAreas, standing, together];

/** How authorities are ranked by deprivation, grouped and compared with the line. */
export const differenceRule: Explained = {
	id: 'difference-rule',
	title: 'When two values are called different',
	rule: 'One rule decides everywhere. Two separate places are judged by the 95% interval of their difference: if it leaves 0 out, they differ, better or worse where one direction is agreed to be good. If it holds 0 and lies wholly within a margin, they are about the same. Else no difference can be shown, and the interval is told.',
	formula:
		'margins: life expectancy 0.5 years; percentages 1 point; rates and ratios 5% of the value compared with; scores from 0 to 10, 0.1',
	edges: [
		'Whether two intervals meet decides nothing: they may meet although the difference leaves 0 out.',
		'A part and its whole share people. Where counts allow, the part is set against the rest of the whole. Else a part below 5% of the whole is judged by whether its own interval holds the whole’s value. A larger part is not tested.',
		'Two places that overlap in part are named so and not tested.',
		'A value without limits is taken as fixed. Without own limits nothing is judged.',
		'Counts of everybody have no interval: they are higher, lower or the same at the digits shown.'
	],
	reading:
		'That no difference can be shown does not say that there is none. The margins are ours, the same everywhere, and stand in one place of the program.',
	source:
		'Newcombe; Altman and Bland, Absence of evidence is not evidence of absence; Schuirmann, two one-sided tests'
};

const gradient: Explained = {
	id: 'gradient',
	title: 'Gradients across authorities',
	rule: 'Authorities are ranked by the average score of an Index of Multiple Deprivation, most deprived first, and put into tenths or fifths with about equal numbers of residents. A group’s value is the mean of its authorities’ published values, weighted by residents; of a life expectancy, which is never averaged, it is the value of the authority in which the middle resident of the group lives. A straight line is fitted through the groups, weighted by residents.',
	formula:
		'rank of an authority = (residents of more deprived ones + half its own) ÷ all residents\nexpected value = the line at the authority’s own rank',
	edges: [
		'A whole authority is in one group, that of its middle resident. So groups hold about, not exactly, a tenth of the people.',
		'Authorities without a value are left out of the ranking and are counted beside the table.',
		'The weights are residents of all ages at the latest mid-year, also for indicators of one age group.',
		`${oldestFirst.map(({ name }) => name).join(' and ')} rank differently and are never mixed. The average of an index for authorities made since was worked out from their neighbourhoods by the British Red Cross; a county’s score is the mean of its districts’, weighted by residents.`,
		'A place is called better or worse than its deprivation would suggest only when its distance from the line is larger than its own 95% interval and the scatter of all places about the line together allow: of places that lie as far from it as places usually do, about one in twenty is named so. Without published limits nothing is judged.',
		'The interval of a slope or gap follows from the published limits of the authorities, taken as independent. It says nothing of how well a straight line fits.'
	],
	reading:
		'The groups are authorities, not neighbourhoods: the gap between people in the most and the least deprived neighbourhoods is wider. A slope describes; it does not show that deprivation is the cause.',
	source: [
		papers('low-low', 'who-toolkit'),
		...oldestFirst.map(({ publication }) => publication)
	].join('; ')
};

const published: Explained = {
	id: 'published',
	title: 'Published values',
	rule: 'The number is shown as its publisher gives it. Nothing is computed, and no number of one release is joined to a number of another.',
	edges: [
		'Where a publisher gives no value for a place, the page says so and why: suppressed, not published, not applicable, not comparable, or not held here. It is never shown as zero.',
		'Where a value is published only for a wider area, that area’s value is shown under that area’s name.'
	],
	reading:
		'The source line under each figure names the release. A note says so when the publisher has revised it since.'
};

const aggregates: Explained = {
	id: 'aggregates',
	title: 'Counts of wider areas',
	rule: 'Where a count is not published for a county, region or combined authority, it is the sum of the counts of all its local authorities, and the figure says that it was added up.',
	edges: [
		'If any one authority’s count is missing, there is no sum.',
		'Rates, shares, medians and life expectancies are never averaged. A share of a wider area is worked out again from its summed counts.',
		`Counts for districts abolished before ${boundaryYears.authorities} are added up to the authority that replaced them; their rates are left out.`
	],
	reading: 'A summed count is as exact as its parts, and has the same release and period.'
};

const shares: Explained = {
	id: 'shares',
	title: 'Shares',
	rule: 'A share is the part divided by the whole it belongs to, times 100.',
	formula: 'share = 100 × part ÷ whole',
	edges: [
		'Each share is rounded by itself, so the parts of a whole may add up to 99.9% or 100.1%.',
		'A difference between two shares is in percentage points: from 18.7% to 19.3% is 0.6 points.',
		'Estimates of population carry no published interval, so a share of residents is called higher or lower, never better or worse.'
	],
	reading: 'A share of 19.3% means about 19 people in every 100.'
};

const median: Explained = {
	id: 'median',
	title: 'The middle of all authorities',
	rule: 'The middle (median) is the value with half of all authorities below it and half above it, among those for which one is published.',
	edges: [
		'With an even number of authorities it is halfway between the two in the middle.',
		'Authorities without a value are left out and counted beside the figure.',
		`The middle of all authorities is not the value for ${country.name}: large and small authorities count the same.`
	],
	reading: 'It says what is usual for an authority, not for a person.'
};

const trend: Explained = {
	id: 'trend',
	title: 'Lines over time',
	rule: 'A line joins values of one series and one release only. Where a definition, boundary or method changed, the line is broken and the break is marked.',
	edges: [
		'Periods of three years overlap from one point to the next, so neighbouring points share most of their data. No test of change is made on them.',
		'A projection is dashed, named as one, and never joined to estimates.',
		'An axis that does not start at zero says so.'
	],
	reading: 'Look at the whole line. One point up or down is seldom a change.'
};

const gapChange: Explained = {
	id: 'gap-change',
	title: 'Is a gap closing?',
	rule: 'Each value pools three years of deaths, so only periods that share no year are compared, counted back from the latest. A change is judged only where both periods are published with limits. Where they are not, the page says that the change cannot be judged, and gives the size of a change that chance alone would give, as our own estimate.',
	formula: 'change within chance = 1.96 × √2 × standard error of one period',
	edges: [
		`For the slope index the standard error follows from those of the ten deprivation groups of ${yearsOf('life_expectancy_by_tenth')}; for the gap to a benchmark, from the published limits of both life expectancies of ${yearsOf('life_expectancy')}. Both are taken to hold for the other periods too.`,
		'All periods of a comparison come from one release, so that a rebasing of populations does not lie between them.',
		'Periods that hold deaths of the pandemic years are marked.'
	],
	reading:
		'A change smaller than that size may be chance. A larger one may be more than chance, but it is not judged: of many changes looked at, one in twenty is larger although nothing has changed.'
};

/** How published figures are taken over, put together and drawn: the rules that are this site's own. */
export const houseRules: Explained[] = [
	published,
	aggregates,
	shares,
	median,
	differenceRule,
	gradient,
	trend,
	gapChange,
	...exploreRules
];
