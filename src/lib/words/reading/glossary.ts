import { usualBenchmarkName } from '$lib/catalogue/dashboard';
/** A word of the figures, explained in at most three sentences. */
export interface Term {
	/** Its place on /glossary: stable. */
	id: string;
	word: string;
	text: string;
	/** Its place on /methods, where the rule itself stands there. */
	method?: string;
}

/** Words in the order in which a reader meets them. */
export const glossary: Term[] = [
	{
		id: 'interval',
		word: '95% interval',
		text: 'The range in which the true value plausibly lies, given how few or how many people the figure rests on. Of 100 such ranges, about 95 hold the true value.'
	},
	{
		id: 'benchmark',
		word: 'Benchmark',
		text: `The place that a figure is set against: ${usualBenchmarkName}, unless another is chosen. A place that is a part of its benchmark is compared with a whole that holds it.`,
		method: 'benchmark-comparison'
	},
	{
		id: 'judgement',
		word: 'Better, worse, about the same; higher, lower',
		text: 'Better and worse are said only where a test with the interval finds a difference and one direction is agreed to be good. About the same needs the whole interval of the difference to be too small to matter; else no difference can be shown, which does not say that there is none. Higher and lower carry no judgement.',
		method: 'benchmark-comparison'
	},
	{
		id: 'percentage-point',
		word: 'Percentage point',
		text: 'The difference between two percentages: from 18.7% to 19.3% is 0.6 percentage points. It is not growth by 0.6%.'
	},
	{
		id: 'median',
		word: 'Median, or middle',
		text: 'The middle value once all are put in order: half are below it and half above. A single extreme value does not move it, as it would move a mean.'
	},
	{
		id: 'neighbour',
		word: 'Statistical neighbour',
		text: 'One of the authorities that are most like this one by a model of the Office for National Statistics, wherever they lie. Set beside them, a place is compared with its like.'
	},
	{
		id: 'life-expectancy',
		word: 'Life expectancy',
		text: 'The years that a newborn, or a person of the age named, would live on average if today’s death rates held for good. It sums up the present; it does not foretell any person’s life.'
	},
	{
		id: 'healthy-life-expectancy',
		word: 'Healthy life expectancy',
		text: 'The part of life expectancy that would be lived in good health, as people themselves report it in a survey. The survey is small for a single place, so its interval is wide.'
	},
	{
		id: 'three-years',
		word: 'Three-year period',
		text: 'Three years put together, because one year of a single place holds too few deaths to measure by. Neighbouring periods share years, so a run of them is not evidence of a trend by itself.'
	},
	{
		id: 'slope-index',
		word: 'Slope index of inequality',
		text: 'The difference between the most and the least deprived end of a place, read from a straight line through all its groups. It uses every group and its size, where a difference between the two end groups would use only those. Zero would be no gap.',
		method: 'slope-index'
	},
	{
		id: 'deprivation-tenth',
		word: 'Deprivation tenth',
		text: 'One of ten groups into which the small areas of a place are dealt by their rank in the Index of Multiple Deprivation; the first holds the most deprived areas. Areas are ranked, not people: not everybody in a deprived area is deprived.'
	},
	{
		id: 'mid-year',
		word: 'Mid-year estimate',
		text: 'The number of usual residents on 30 June, made by the Office for National Statistics from the census, births, deaths and moves. It is published without an interval.'
	},
	{
		id: 'index-100',
		word: 'Index',
		text: 'A value as a percentage of its own start, which is put at 100: 107 means 7% more than at the start. It shows growth, not size.',
		method: 'growth'
	},
	{
		id: 'projection',
		word: 'Projection',
		text: 'What the numbers would be if the trends of some earlier years went on. It is not a forecast, and it is never joined to an estimate.'
	},
	{
		id: 'dependency-ratio',
		word: 'Dependency ratio',
		text: 'Older people, or children, for every 1,000 people aged 16 to 64. It counts ages, not who works or who is cared for.',
		method: 'dependency-ratio'
	},
	{
		id: 'rate',
		word: 'Rate per 100,000',
		text: 'Events for every 100,000 people of the group named, so that places of different size can be compared. Death rates are standardised for age as well: as they would be if every place had the same mix of ages.'
	},
	{
		id: 'vintage',
		word: 'Release, or vintage',
		text: 'Publishers revise their figures, and each revision is a release of its own. Figures of different releases are kept apart, because the same year may have another value in each.'
	},
	{
		id: 'missing',
		word: 'Suppressed, not published, not held',
		text: 'A missing value is never zero. Suppressed means withheld to protect people or because too few were counted; not published means that its publisher gives none; not held means that it is published but not in this site’s tables.'
	}
];

/** @throws {RangeError} where the glossary has no such word */
export function termById(id: string): Term {
	const found = glossary.find((term) => term.id === id);
	if (!found) throw new RangeError(`the glossary does not explain ${id}`);
	return found;
}
