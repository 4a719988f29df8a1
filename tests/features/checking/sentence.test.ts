import { describe, expect, it } from 'vitest';
import { notUnderstood } from '$lib/features/checking/answer';
import { askedIn, measureWordsOf } from '$lib/features/checking/sentence';
import { indicatorById, indicators } from '$lib/catalogue/indicators';
import { areaChoices } from '$lib/server/areas';

const areas = areaChoices();
const measureWords = measureWordsOf(indicators);

/** Sentence -> place, measure, number, what it is rounded to; `%` after a percentage. */
const read: [string, string, string, string][] = [
	['life expectancy in Wigan is 77', 'wigan', 'life-expectancy-birth', '77 to 1'],
	[
		'Life expectancy of men in Wigan is 77.3 years',
		'wigan',
		'life-expectancy-birth',
		'77.3 to 0.1'
	],
	[
		'Women in the North West live to 81.6 on average',
		'north-west',
		'life-expectancy-birth',
		'81.6 to 0.1'
	],
	['life expectancy at 65 in Wigan: 17.9', 'wigan', 'life-expectancy-65', '17.9 to 0.1'],
	[
		'Men in Wigan can expect 54.6 years in good health',
		'wigan',
		'healthy-life-expectancy',
		'54.6 to 0.1'
	],
	[
		'Healthy life expectancy was 61.3 in England in 2022 to 2024',
		'england',
		'healthy-life-expectancy',
		'61.3 to 0.1'
	],
	['The gap in life expectancy within Wigan is 11.3 years', 'wigan', 'slope-index', '11.3 to 0.1'],
	['19.3% of Wigan Borough residents are 65 or over', 'wigan', 'age-shares', '19.3% to 0.1'],
	['Nearly one in five people in Wigan is over 65', 'wigan', 'age-shares', '20% to 2'],
	[
		'18.6 per cent of people nationally are aged 65 and over',
		'england',
		'age-shares',
		'18.6% to 0.1'
	],
	['West Lancashire has 24,000 people over 65', 'west-lancashire', 'age-shares', '24000 to 1000'],
	['There are 7,200 people aged 85+ in Wigan', 'wigan', 'age-shares', '7200 to 100'],
	['Wigan has 320,000 residents', 'wigan', 'projection-total', '320000 to 10000'],
	['The population of Wigan was 339,174 in mid-2023', 'wigan', 'projection-total', '339174 to 1'],
	['England has 57.7 million people', 'england', 'projection-total', '57700000 to 100000'],
	['over-65s in Wigan grew by 23% over the last decade', 'wigan', 'growth-by-age', '23% to 1'],
	['The median age in West Lancashire is 44', 'west-lancashire', 'median-age', '44 to 1'],
	[
		'Turnover of care workers in Lancashire was 30% in 2021',
		'lancashire',
		'care-turnover',
		'30% to 1'
	],
	['14% of adults in Wigan smoke', 'wigan', 'smoking', '14% to 1'],
	[
		'192.8 deaths per 100,000 under 75 in Wigan are preventable',
		'wigan',
		'preventable-mortality',
		'192.8 to 0.1'
	],
	[
		'56% of cancers in Wigan are found at stage 1 or 2',
		'wigan',
		'early-cancer-diagnosis',
		'56% to 1'
	],
	['One in 4 children in Blackpool lives in poverty', 'blackpool', 'child-poverty', '25% to 2'],
	['25% of Year 6 children in Wigan are obese', 'wigan', 'obesity-year-6', '25% to 1'],
	['18.2% of patients in Wigan have depression recorded', 'wigan', 'depression', '18.2% to 0.1'],
	['Life satisfaction in Wigan is 7.5 out of 10', 'wigan', 'life-satisfaction', '7.5 to 0.1'],
	[
		'310 people of 65 and over per 1,000: old-age dependency in Wigan',
		'wigan',
		'dependency',
		'310 to 1'
	],
	[
		'life expectancy in the Isles of Scilly is 85',
		'isles-of-scilly',
		'life-expectancy-birth',
		'85 to 1'
	],
	[
		'the Wigan figure is 1.8 years below England for life expectancy',
		'wigan',
		'life-expectancy-birth',
		'1.8 to 0.1'
	]
];

describe('a sentence', () => {
	it.each(read)('%s', (sentence, place, indicator, said) => {
		const asked = askedIn(sentence, areas, measureWords);
		const [first] = asked.numbers;
		expect(asked.area?.slug).toBe(place);
		expect(asked.measure?.indicators[0]).toBe(indicator);
		const value = `${Number(first?.value.toFixed(6))}${first?.percent ? '%' : ''}`;
		expect(`${value} to ${Number(first?.toNearest.toFixed(6))}`).toBe(said);
		expect(notUnderstood(asked)).toBeNull();
	});

	it.each([
		['life expectancy of women in Wigan was 80.9 in 2021 to 2023', ['female'], [2021, 2023]],
		['men and women in Wigan: life expectancy 79', ['female', 'male'], []],
		['turnover in Lancashire was 30% in 2021-22', [], [2021]],
		['the population of Wigan was 318,122 at mid-2011', [], [2011]]
	])('%s names the sexes %j and years %j', (sentence, sexes, years) => {
		const asked = askedIn(sentence, areas, measureWords);
		expect([asked.sexes, asked.years]).toEqual([sexes, years]);
	});

	it.each([
		['', 'No number'],
		['life expectancy in Wigan', 'No number'],
		['people aged 65 and over in Wigan in 2023', 'No number'],
		['life expectancy is 77', 'No place'],
		['life expectancy in Atlantis is 77', 'No place'],
		['the speed of light in Wigan is 299,792', 'The measure was not understood'],
		['Wigan 42', 'The measure was not understood'],
		['<script>alert(1)</script> Wigan', 'The measure was not understood'],
		['x'.repeat(5000), 'No number']
	])('%s is not understood: %s', (sentence, because) => {
		expect(notUnderstood(askedIn(sentence, areas, measureWords))).toContain(because);
	});

	it('does not take a place for a part of another name', () => {
		const place = (sentence: string) => askedIn(sentence, areas, measureWords).area?.slug;
		expect(place('West Lancashire has 117,000 residents')).toBe('west-lancashire');
		expect(place('Lancashire has 1.2 million residents')).toBe('lancashire');
		expect(place('the population of Wiganshire is 5')).toBeUndefined();
		expect(place('Bath and North East Somerset has 190,000 residents')).toBe(
			'bath-and-north-east-somerset'
		);
	});

	it('can be about no indicator that there is not', () => {
		const ids = measureWords.flatMap(({ indicators }) => indicators);
		for (const id of ids) expect(indicatorById(id).id).toBe(id);
		expect(ids.length).toBeGreaterThan(25);
	});
});
