import { describe, expect, it } from 'vitest';
import type { Figure, Slope } from '$lib/figure';
import * as lifeStatements from '$lib/words/topics/life-expectancy';
import { before, comparison, estimate, madeFigure, wigan, inWords } from './made';

const life = inWords(lifeStatements);

const men = comparison('male', 11.32, 10.5);
const women = comparison('female', 9.18, 8.1);
const none = comparison('female', null, 8.1);

describe('both ends of a series', () => {
	const trend = (...estimates: Figure['estimates']) => life.ends(madeFigure({ estimates }));
	const earlier = { period: before };

	it('are said for men and women with the years once', () => {
		expect(
			trend(
				estimate('male', 76.95, earlier),
				estimate('male', 77.3),
				estimate('female', 81, earlier),
				estimate('female', 80.9)
			)
		).toBe(
			'Lifespan in Wigan was 77.0 years for men and 81.0 for women in 2011 to 2013, and 77.3 and 80.9 in 2021 to 2023'
		);
	});

	it('are the ends with a value, where others have none', () => {
		const middle = { period: '2015-01-01/2017-12-31' };
		expect(
			trend(
				estimate('male', null, earlier),
				estimate('male', 76, middle),
				estimate('male', 77.3),
				estimate('female', null)
			)
		).toBe('Lifespan in Wigan was 76.0 years for men in 2015 to 2017, and 77.3 in 2021 to 2023');
	});

	it('are not said twice of a single period', () => {
		expect(trend(estimate('male', 77.3), estimate('female', 80.9))).toBe(
			'Lifespan in Wigan was 77.3 years for men and 80.9 for women in 2021 to 2023'
		);
	});

	it('are not made up where there is no value', () => {
		expect(trend(estimate('male', null))).toBe('Lifespan: nothing is published for Wigan');
	});
});

describe('years in poorer health', () => {
	const start = 'Years lived in poorer health in Wigan, at the rates of 2021 to 2023: ';

	it.each<[string, Partial<Figure>, string]>([
		[
			'stand beside the benchmark’s',
			{ comparisons: [men, women] },
			`${start}11.3 for men and 9.2 for women (England 10.5 and 8.1)`
		],
		[
			'stand alone without a benchmark',
			{ comparisons: [men, women], benchmark: null },
			`${start}11.3 for men and 9.2 for women`
		],
		[
			'stand alone where the benchmark has no value',
			{ comparisons: [comparison('male', 11.3, null)] },
			`${start}11.3 for men`
		],
		[
			'of one sex only stand beside that of the same sex',
			{ comparisons: [men, none] },
			`${start}11.3 for men (England 10.5)`
		],
		[
			'are not said where they are suppressed',
			{ estimates: [estimate('male', null, { missing: 'suppressed' })] },
			'Lifespan: the figure is suppressed for Wigan in 2021 to 2023'
		],
		[
			'of an earlier period are not those of this one',
			{
				comparisons: [none],
				estimates: [estimate('female', 9, { period: before }), estimate('female', null)]
			},
			'Lifespan: nothing is published for Wigan in 2021 to 2023'
		]
	])('%s', (_, change, expected) => {
		expect(life.poorerHealth(madeFigure(change))).toBe(expected);
	});
});

describe('a slope', () => {
	it.each<[string, Partial<Figure>, string]>([
		[
			'published by sex is said with the years once',
			{ comparisons: [men, women] },
			'Within Wigan, life expectancy differs by 11.3 years for men and 9.2 for women between the least and the most deprived end, 2021 to 2023 (England 10.5 and 8.1)'
		],
		[
			'of women only begins with the years',
			{ comparisons: [comparison('male', null, 10.5), women], benchmark: null },
			'Within Wigan, life expectancy differs by 9.2 years for women between the least and the most deprived end, 2021 to 2023'
		],
		[
			'that is missing is not 0.0',
			{ comparisons: [none] },
			'Lifespan: nothing is published for Wigan'
		]
	])('%s', (_, change, expected) => {
		expect(life.slopeIndex(madeFigure(change))).toBe(expected);
	});

	it.each<[string, Figure['comparisons'], Slope[] | undefined, string]>([
		[
			'of our own names the ten groups',
			[men],
			[{ sex: 'male', from: 70, to: 82, slopeIndex: 12.04 }],
			'Through its ten deprivation groups, the slope within Wigan was 12.0 years for men in 2021 to 2023'
		],
		[
			'that cannot be fitted is said to be so',
			[men],
			undefined,
			'Too few deprivation groups have a life expectancy in Wigan to fit a slope, 2021 to 2023'
		],
		['is not spoken of without a value', [none], [], 'Lifespan: nothing is published for Wigan']
	])('%s', (_, comparisons, slopes, expected) => {
		expect(life.tenths(madeFigure({ comparisons, ...(slopes ? { slopes } : {}) }))).toBe(expected);
	});
});

it('an area shown in place of a smaller one is the one named', () => {
	const shown = { ...wigan, name: 'North West', level: 'region' } as const;
	expect(life.slopeIndex(madeFigure({ shown, benchmark: null, comparisons: [men] }))).toMatch(
		/^Within the North West, life expectancy differs by 11\.3 years for men between/
	);
});
