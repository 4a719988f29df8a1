import { describe, expect, it } from 'vitest';
import type { Comparison, Figure } from '$lib/figure';
import * as statements from '$lib/words/topics/general';
import { comparison, england, estimate, madeFigure, inWords } from './made';

const { general } = inWords(statements);
const limits = { lower: 76, upper: 78 };
const worse = { ...limits, verdict: 'worse' } as const;
const similar = { ...limits, verdict: 'similar' } as const;

describe('a finding by sex', () => {
	const men = comparison('male', 77.25, 79.1, worse);
	const women = comparison('female', 80.9, 83.1, worse);

	it.each<[string, Comparison[], string]>([
		[
			'names each difference that a test found',
			[men, comparison('female', 84, 83.1, { ...limits, verdict: 'better' })],
			'Lifespan is 1.8 years lower for men in Wigan than in England and 0.9 years higher for women, more than chance would give'
		],
		[
			'sets one within chance apart',
			[men, { ...women, ...similar }],
			'Lifespan is 1.8 years lower for men in Wigan than in England, more than chance would give; for women it is about the same'
		],
		[
			'has no direction where any difference is too small to matter',
			[
				{ ...men, ...similar },
				{ ...women, ...similar }
			],
			'Lifespan in Wigan is about the same as in England for men and women'
		],
		[
			'gives a real difference that rounds to nothing no 0.0',
			[comparison('male', 79.06, 79.1, worse)],
			'Lifespan is less than 0.1 years lower for men in Wigan than in England, more than chance would give'
		],
		[
			'gives the values alone where nothing was tested',
			[comparison('male', 77.3, 79.1), comparison('female', 80.9, 83.1)],
			'Lifespan in Wigan was 77.3 years for men and 80.9 years for women in 2021 to 2023 (England 79.1 and 83.1)'
		],
		[
			'leaves out a missing value with its benchmark',
			[comparison('male', 77.3, 79.1), comparison('female', null, 83.1)],
			'Lifespan in Wigan was 77.3 years for men in 2021 to 2023 (England 79.1)'
		],
		[
			'is none where both are missing',
			[comparison('male', null, 79.1), comparison('female', null, 83.1)],
			'Lifespan: nothing is published for Wigan'
		]
	])('%s', (_, comparisons, expected) => {
		expect(general(madeFigure({ comparisons }))).toBe(expected);
		expect(general(madeFigure({ comparisons }))).toBe(expected);
	});

	it('has nothing beside it without a benchmark', () => {
		const figure = madeFigure({
			benchmark: null,
			shown: england,
			title: 'People who smoke',
			comparisons: [comparison('female', 12, null)]
		});
		expect(general(figure)).toBe(
			'People who smoke in England in 2021 to 2023: 12.0 years for women'
		);
	});
});

describe('a finding of all people', () => {
	const all = (value: number | null, benchmark: number | null, change: Partial<Comparison> = {}) =>
		general(madeFigure({ comparisons: [comparison('persons', value, benchmark, change)] }));

	it.each<[string, string, string]>([
		['a higher count', all(20, 19, { verdict: 'higher' }), ', higher than in England (19.0)'],
		['a lower one', all(20, 21, { verdict: 'lower' }), ', lower than in England (21.0)'],
		['an equal count', all(20, 20, { verdict: 'similar' }), ', the same as in England'],
		['one within chance', all(20, 19, similar), ', about the same as in England (19.0)'],
		['one that is not judged', all(20, 19), ' (England 19.0)'],
		['one without a benchmark’s value', all(20, null), '']
	])('%s', (_, text, clause) => {
		expect(text).toBe(`Lifespan in Wigan is 20.0 years${clause}`);
	});

	it('has a colon after a plural, and keeps 0 where 0 is published', () => {
		const figure: Figure = madeFigure({
			title: 'Children in need',
			benchmark: null,
			comparisons: [comparison('persons', 0, null)]
		});
		expect(general(figure)).toBe('Children in need in Wigan: 0.0 years');
	});

	it('is not made up where there is no value or no comparison', () => {
		expect(all(null, 19)).toBe('Lifespan: nothing is published for Wigan');
		expect(general(madeFigure({ estimates: [estimate('persons', 3)] }))).toBe('Lifespan, Wigan');
	});
});
