import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/figure';
import * as lifeStatements from '$lib/words/topics/life-expectancy';
import { before, england, estimate, madeFigure, inWords } from './made';

const life = inWords(lifeStatements);

const made = (estimates: Figure['estimates'], change: Partial<Figure> = {}) =>
	madeFigure({ area: england, shown: england, benchmark: null, estimates, ...change });

describe('the gaps of England’s tenths', () => {
	const gap = (sex: 'male' | 'female', value: number | null, measure = 'life-expectancy') =>
		estimate(sex, value, { category: `${measure} gap-of-tenths` });
	const healthy = 'healthy-life-expectancy';
	const words = (...estimates: Figure['estimates']) => life.englandGaps(made(estimates));
	const start =
		'The gap between people living in England’s least and most deprived tenth of areas is';

	it('are said of life and of healthy life', () => {
		expect(
			words(
				gap('male', 9.7),
				gap('female', 7.95),
				gap('male', 18.2, healthy),
				gap('female', 18.8, healthy)
			)
		).toBe(
			`${start} 9.7 years for men and 8.0 for women, and, of life in good health, 18.2 years for men and 18.8 for women, 2021 to 2023`
		);
	});

	it('are those of the newest period with a value alone', () => {
		const old = { ...gap('female', 1), period: before };
		expect(words(old, gap('male', 9.7), gap('female', null), gap('male', null, healthy))).toBe(
			`${start} 9.7 years for men, 2021 to 2023`
		);
	});

	it('are not said where none is published for the period', () => {
		const old = { ...gap('female', 1), period: before };
		expect(words(old, gap('female', null))).toBe('Lifespan, England');
		expect(words(gap('female', null))).toBe('Lifespan: nothing is published for England');
	});
});

describe('the parts of England’s gap', () => {
	const part = (category: string, value: number | null, sex: 'male' | 'female' = 'male') =>
		estimate(sex, value, { category });
	const categories = [
		{ key: 'cancer', label: 'Cancer' },
		{ key: 'stroke', label: 'Stroke' },
		{ key: 'other', label: 'All other causes' }
	];
	const words = (estimates: Figure['estimates'], id = 'england-gap-causes') =>
		life.gapParts(made(estimates, { id, categories }));
	const start =
		'Between people living in England’s most and least deprived tenth of areas, 2021 to 2023, lie';

	it('are led by the largest that has a name, for each sex', () => {
		expect(
			words([
				part('gap', 9.7),
				part('stroke', 0.5),
				part('cancer', 1.84),
				part('other', 5),
				part('gap', 8, 'female'),
				part('cancer', -0.2, 'female'),
				part('stroke', 0.7, 'female'),
				part('unsplit', 3, 'female')
			])
		).toBe(
			`${start} 9.7 years for men and 8.0 for women; the largest named part is cancer for men (1.8) and stroke for women (0.7)`
		);
	});

	it('of age are deaths at that age', () => {
		const age = [{ key: '60-69', label: '60 to 69' }];
		const estimates = [part('gap', 9.7), part('60-69', 2)];
		expect(life.gapParts(made(estimates, { id: 'england-gap-ages', categories: age }))).toBe(
			`${start} 9.7 years for men; the largest named part is deaths at 60 to 69 for men (2.0)`
		);
	});

	it('without a value are neither the largest nor 0.0', () => {
		expect(words([part('gap', 9.7), part('stroke', null), part('cancer', -0.1)])).toBe(
			`${start} 9.7 years for men; the largest named part is cancer for men (−0.1)`
		);
		expect(words([part('gap', 9.7), part('stroke', null), part('other', 9.7)])).toBe(
			`${start} 9.7 years for men`
		);
	});
});

describe('the slope through England’s tenths', () => {
	it('is said at both ends, the sexes in the figure’s order', () => {
		const earlier = { period: before };
		expect(
			life.englandSlopes(
				made([
					estimate('female', 7.3, earlier),
					estimate('male', 9.2, earlier),
					estimate('female', 8.4),
					estimate('male', 10.25)
				])
			)
		).toBe(
			'Through England’s tenths the slope was 7.3 years for women and 9.2 for men in 2011 to 2013, and 8.4 years for women and 10.3 for men in 2021 to 2023, by our own calculation'
		);
	});

	it('is not said twice of one period, and not of none', () => {
		expect(life.englandSlopes(made([estimate('male', 9.2)]))).toBe(
			'Through England’s tenths the slope was 9.2 years for men in 2021 to 2023, by our own calculation'
		);
		expect(life.englandSlopes(made([estimate('male', null)]))).toBe(
			'Lifespan: nothing is published for England'
		);
	});
});

describe('whether the gap closes', () => {
	const of = (category: string, year: number, value: number | null = 2) =>
		estimate('male', value, { category, period: `${year}-01-01/${year + 2}-12-31` });
	const words = (...estimates: Figure['estimates']) => life.gapChange(madeFigure({ estimates }));

	it('names the periods with a gap within the area, each once, oldest first', () => {
		expect(
			words(
				of('within', 2019),
				of('within', 2016),
				of('within', 2019),
				of('within', 2022),
				of('within', 2013, null),
				of('to-benchmark', 2010)
			)
		).toBe(
			'Whether the gap in life expectancy is closing in Wigan cannot be judged: 2016 to 2018, 2019 to 2021 and 2022 to 2024 are published without limits'
		);
	});

	it('names those of the gap to the benchmark where no other is held', () => {
		expect(
			words(of('within', 2016, null), of('to-benchmark', 2010), of('to-benchmark', 2013))
		).toBe(
			'Whether the gap in life expectancy is closing in Wigan cannot be judged: 2010 to 2012 and 2013 to 2015 are published without limits'
		);
		expect(words(of('within', 2016, null))).toBe('Lifespan: nothing is published for Wigan');
	});
});
