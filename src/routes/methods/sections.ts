/** One method, as /methods explains it. The id is the anchor that figures link to: it never changes. */
export interface MethodSection {
	id: string;
	title: string;
	/** What is done, in sentences. */
	rule: string;
	/** The same as a formula. */
	formula?: string;
	/** Cases that need a decision. */
	edges: string[];
	/** How to read what comes out. */
	reading: string;
	/** Numbers put through it, with where they come from. */
	example?: string;
	/** Whose method it is. */
	source?: string;
}

const published: MethodSection = {
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

const aggregates: MethodSection = {
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

const shares: MethodSection = {
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

const median: MethodSection = {
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

const growth: MethodSection = {
	id: 'growth',
	title: 'Growth',
	rule: 'Growth is the change between two dates as a share of the first. An index sets the first date to 100.',
	formula: 'growth = 100 × (later − earlier) ÷ earlier\nindex = 100 × later ÷ earlier',
	edges: [
		'Growth from zero has no meaning and is not shown.',
		'Both dates come from one series, or from releases that are known to agree on the first date.',
		'A projection is compared only with itself, never with an estimate.'
	],
	reading: 'An index of 106.6 means 6.6% more people than at the first date.',
	example:
		'Wigan had 318,122 residents in mid-2011 and 339,174 in mid-2023 (ONS mid-year estimates): 100 × (339,174 − 318,122) ÷ 318,122 = 6.6%.',
	source: 'Office for National Statistics, mid-year population estimates.'
};

const dependency: MethodSection = {
	id: 'dependency-ratio',
	title: 'Dependency ratios',
	rule: 'The number of older people, of children, or of both together, for every 1,000 people aged 16 to 64.',
	formula:
		'old-age = 1,000 × (65 and over) ÷ (16 to 64)\nyouth = 1,000 × (0 to 15) ÷ (16 to 64)\ntotal = old-age + youth',
	edges: [
		'Age groups that straddle 15 and 16, or 64 and 65, are never split by guesswork.',
		'ONS also publishes ratios by State Pension age; they are other numbers and are not mixed with these.'
	],
	reading:
		'It compares age groups, not people who work with people who do not: many over 65 work, and many under 65 do not.'
};

const benchmark: MethodSection = {
	id: 'benchmark-comparison',
	title: 'Comparison with a benchmark',
	rule: 'A place is called better or worse than its benchmark when its own 95% confidence interval lies wholly on one side of the benchmark’s value, and similar when the interval contains it, its ends included.',
	formula:
		'similar: lower limit ≤ benchmark ≤ upper limit\notherwise better or worse, by the direction that is good',
	edges: [
		'The benchmark counts by its value alone; its own interval plays no part.',
		'Without an interval, or without an agreed good direction, there is no judgement: the value is called higher or lower, or not compared, with the reason.',
		'The comparison uses the published or computed value before it is rounded for display.'
	],
	reading:
		'With many places and many measures, about one in twenty comparisons differs by chance alone. Similar does not mean equal: it means that the data cannot tell the two apart.',
	source: 'Fingertips public health technical guidance, comparing areas.'
};

const difference: MethodSection = {
	id: 'difference-of-published',
	title: 'Differences between published values',
	rule: 'A gap is one published value minus another, taken in the last decimal place that is published, and then rounded.',
	formula: 'difference = value − benchmark',
	edges: [
		'Values from different series are never subtracted from one another.',
		'Where the rounded difference is not the difference of the rounded values, the figure says “from unrounded figures”.',
		'Where one or both values have no published interval, the difference has none either, and no judgement is made.'
	],
	reading:
		'Years of life lived in poorer health are a difference: life expectancy minus healthy life expectancy, for the same years.',
	example:
		'Life expectancy of men at birth, 2021 to 2023, is 79.11 years in England and 77.26 in Wigan (ONS, to two decimals): 1.85 years, shown as 1.9.'
};

const slope: MethodSection = {
	id: 'slope-index',
	title: 'Slope index of inequality',
	rule: 'Neighbourhoods are ranked from most to least deprived and put into ten groups. A straight line is fitted through the groups’ life expectancies, each weighted by its population. The slope index is the difference between the two ends of the line.',
	formula:
		'slope index = fitted value at the least deprived end − fitted value at the most deprived end',
	edges: [
		'Where the publisher gives the index, that is shown as published. It is computed here only for the ten groups of 2014 to 2016.',
		'England’s index ranks all neighbourhoods in England; an area’s ranks only its own. An area with neighbourhoods that are much alike has a small index even if all are deprived.',
		'Published without an interval, it is not compared between areas or years.'
	],
	reading:
		'It uses all ten groups, so it depends less on chance than the gap between the top and bottom group. It describes groups of neighbourhoods, not single people.',
	source:
		'Low and Low, 2004, Journal of Public Health; Office for Health Improvement and Disparities, Fingertips indicator 92901.'
};

const trend: MethodSection = {
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

const rounding: MethodSection = {
	id: 'rounding',
	title: 'Rounding',
	rule: 'Everything is computed with all digits and rounded once, for display: percentages and years of life to one decimal, counts to the whole.',
	edges: [
		'Halves are rounded away from zero, by the number as it is written: 83.05 is shown as 83.1, and −0.05 as −0.1.',
		'A value that rounds to nothing is shown as 0.0, never as −0.0.',
		'Judgements are made before rounding.'
	],
	reading: 'Two values that look the same may differ in digits that are not shown.',
	example:
		'Life expectancy of women at birth in England, 2021 to 2023: 83.05 (ONS, to two decimals), shown as 83.1.'
};

/** Every method in use, in the order of the page. */
export const methodSections: MethodSection[] = [
	published,
	aggregates,
	shares,
	median,
	growth,
	dependency,
	benchmark,
	difference,
	slope,
	trend,
	rounding
];
