import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/figure';
import { finding } from '$lib/words/finding';
import { before, comparison, estimate, madeFigure } from './made';

const middle = { period: '2015-01-01/2017-12-31' };
const earlier = { period: before };
const told = (id: string, ...estimates: Figure['estimates']) =>
	finding(madeFigure({ id, kind: 'lines', estimates }));

/** Men from 2011 on, women from 2015 on only. */
const apart = [
	estimate('male', 77, earlier),
	estimate('male', 77.3),
	estimate('female', 81.2, middle),
	estimate('female', 80.9)
];

describe('two series that do not begin or end together', () => {
	it('are not told with each other’s years', () => {
		expect(told('life-expectancy-trend', ...apart)).toBe(
			'Lifespan in Wigan was 77.0 years for men in 2011 to 2013, and 77.3 in 2021 to 2023'
		);
		expect(told('england-slopes', ...apart)).toBe(
			'Through England’s tenths the slope was 77.0 years for men in 2011 to 2013, and 77.3 years for men in 2021 to 2023, by our own calculation'
		);
	});

	it('are told as far as the first of them goes where the other ends sooner', () => {
		const sooner = [
			...apart.slice(0, 2),
			estimate('female', 81, earlier),
			estimate('female', 81.2, middle)
		];
		expect(told('life-expectancy-trend', ...sooner)).not.toContain('women');
	});
});

describe('values of which the benchmark has one only', () => {
	const of = (id: string) =>
		finding(
			madeFigure({
				id,
				comparisons: [comparison('male', 19.4, 17.6), comparison('female', 22.4, null)]
			})
		);

	it('stand alone: it could not be told whose that is', () => {
		expect(of('poorer-health-years')).toBe(
			'Years lived in poorer health in Wigan, at the rates of 2021 to 2023: 19.4 for men and 22.4 for women'
		);
		expect(of('slope-index')).toMatch(/19\.4 years for men and 22\.4 for women .* 2021 to 2023$/);
		expect(of('life-expectancy-birth')).not.toContain('England');
	});
});
