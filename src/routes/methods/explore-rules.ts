import type { Explained } from './page-text';

const similarAreas: Explained = {
	id: 'similar-areas',
	title: 'Similar areas',
	rule: 'Areas are set beside those like them in two ways, never mixed. The first is the statistical nearest neighbours of ONS, taken over as published with the name of the model. The second is worked out here by the measures that the reader chooses.',
	formula:
		'z = (value − mean of all local authorities) ÷ their standard deviation\ndistance = √(mean over the measures of (z of one area − z of the other)²)',
	edges: [
		'Each measure counts the same, whatever its unit; its latest values are used, of its first sex.',
		'An authority that lacks one of the measures is left out. A measure that is the same everywhere is left out too.',
		'The ranks of ONS are among all of the United Kingdom, so an authority may have fewer than twenty neighbours in England. They are not symmetric: one area may be among the neighbours of another and not the reverse.'
	],
	reading:
		'0 is alike in all measures, 1 is one standard deviation apart. Which areas are alike depends on what they are compared by: say it with the result.',
	source:
		'ONS, Clustering similar local authorities and statistical nearest neighbours in the UK; Euclidean distance on standardised variables, as in the nearest neighbour models of CIPFA'
};

const standing: Explained = {
	id: 'standing-among-areas',
	title: 'Where an area stands among others',
	rule: 'No rank is given. It is counted how many other areas are clearly higher and clearly lower, which are those whose 95% interval does not meet that of the area, and how many cannot be told apart from it.',
	edges: [
		'Intervals that overlap do not show that two areas are alike, so the count of those that cannot be told apart is on the safe side.',
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
	source: 'Fisher 1921; Altman and others 2000, Statistics with Confidence'
};

/** Rules of the page on which any measure of any areas is explored. */
export const exploreRules: Explained[] = [similarAreas, standing, together];
