import { exploreRules } from './explore-rules';
import { gradient } from './gradient-rule';
import type { Explained } from './page-text';

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
		'Counts for districts abolished before 2023 are added up to the authority that replaced them; their rates are left out.'
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
		'The middle of all authorities is not the value for England: large and small authorities count the same.'
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
		'For the slope index the standard error follows from those of the ten deprivation groups of 2014 to 2016; for the gap to a benchmark, from the published limits of both life expectancies of 2021 to 2023. Both are taken to hold for the other periods too.',
		'All periods of a comparison come from one release, so that a rebasing of populations does not lie between them.',
		'Periods that hold deaths of the pandemic years 2020 and 2021 are marked.'
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
	gradient,
	trend,
	gapChange,
	...exploreRules
];
