import { describe, expect, it } from 'vitest';
import type { Gradient, HomePlace } from '$lib/figures/gradient/gradient';
import type { GradientChoice } from '$lib/figures/gradient/choice';
import { gradientOf } from '$lib/figures/gradient/slope';
import { gapText, timesText } from '$lib/words/worked-out/gradient';
import * as words from '$lib/features/gradient/finding';
import { choice, madeUp } from '../../figures/gradient/made-up';

const years = { id: 'years', label: 'years', decimals: 1 } as const;
const percent = { id: 'percent', label: '%', decimals: 1 } as const;
const of = (change: Partial<GradientChoice> = {}): Gradient =>
	gradientOf(madeUp(), { ...choice, ...change });

describe('a measure of a gradient', () => {
	it('is written with its limits, points without a second percent sign', () => {
		expect(gapText({ value: 6.14, lower: 5.2, upper: 7 }, percent)).toBe('6.1 points (5.2 to 7.0)');
		expect(gapText({ value: -1.25, lower: -3, upper: 0 }, years)).toBe('−1.3 years (−3.0 to 0.0)');
		expect(timesText({ value: 1.617, lower: 1.5, upper: 1.7 })).toBe('1.62 (1.50 to 1.70)');
	});

	it('stands alone without both limits, and is not 0 where it is missing', () => {
		expect(gapText({ value: 0, lower: -1 }, years)).toBe('0.0 years');
		expect(timesText({ value: 1, upper: 2 })).toBe('1.00');
		expect(gapText({ value: null, lower: 1, upper: 2 }, years)).toBe('not available');
		expect(timesText({ value: null })).toBe('not available');
	});
});

describe('the heading of a gradient', () => {
	it('names the groups that were chosen, and the sex where there is one', () => {
		expect(words.gradientFinding(madeUp(), of({ grouping: 'fifths' }))).toBe(
			'Good things: 11.5% in the most deprived fifth of authorities, 27.5% in the least deprived'
		);
		const men = { ...of(), choice: { ...choice, sex: 'male' } } as const;
		expect(words.gradientFinding(madeUp(), { ...men, groups: [] })).toBe(
			'Good things, men: no value is held'
		);
		expect(words.gradientFinding(madeUp(), of({ grouping: 'regions' }))).toBe(
			'Good things by region of England'
		);
	});

	it('says below what is ranked by which index; regions by none', () => {
		expect(words.gradientSubtitle(madeUp(), { ...choice, index: 'imd-2019' })).toBe(
			'%, 2024. Local authorities of England in tenths of deprivation, IMD 2019 average score'
		);
		const upper = madeUp({ level: 'upper-tier' });
		expect(words.gradientSubtitle(upper, { ...choice, grouping: 'regions' })).toBe(
			'%, 2024. Upper-tier and single-tier authorities of England in regions'
		);
	});
});

describe('the home area on a gradient', () => {
	const gradient = of();
	const home = gradient.home as HomePlace;
	const said = (change: Partial<HomePlace>, more: Partial<Gradient> = {}) =>
		words.homeSentence(madeUp(), {
			...gradient,
			home: { ...home, expected: 12.34, ...change },
			...more
		});

	it.each([
		['worse', 'worse than its deprivation would suggest'],
		['similar', 'about what its deprivation would suggest'],
		['higher', 'higher than its deprivation would suggest'],
		['lower', 'lower than its deprivation would suggest']
	] as const)('that is %s is said to be so', (verdict, text) => {
		expect(said({ verdict })).toBe(
			`Area 3: 13.0% (95% interval 11.0% to 15.0%), ${text}: 12.3% would be expected of an area as deprived as it is.`
		);
	});

	it('is not judged without an interval, nor set against a line among regions', () => {
		const { code, name, slug, score, rank, group, value } = home.place;
		const place = { code, name, slug, score, rank, group, value };
		expect(said({ place, verdict: 'not-compared' })).toBe(
			'Area 3: 13.0%; 12.3% would be expected of an area as deprived as it is. Published without an interval here, so whether it differs is not judged.'
		);
		expect(said({ place }, { gap: null })).toBe('Area 3: 13.0%.');
	});

	it('that is a district has the words of its county where that has no value', () => {
		const asked = { ...gradient, home: null, choice: { ...choice, area: 'a-district' } };
		expect(words.homeSentence(madeUp(), asked)).toBe('Area 3: Nothing here.');
	});
});

describe('the attributable fraction', () => {
	const fraction = (attributable: number | null, polarity: 'low-is-good' | 'none') => {
		const gradient = of({ grouping: 'fifths' });
		const gap = gradient.gap && { ...gradient.gap, attributable };
		return words.fractionSentence(madeUp({ polarity }), { ...gradient, gap });
	};

	it('says which way is good and what group is meant', () => {
		expect(fraction(8.04, 'low-is-good')).toMatch(
			/^The average of these authorities would be 8\.0% lower if everyone lived at the value of the least deprived fifth /
		);
	});

	it('is not given without a good direction, and not spoken of among regions', () => {
		expect(fraction(null, 'none')).toBe(
			'No attributable fraction is given: the indicator has no agreed good direction.'
		);
		expect(words.fractionSentence(madeUp(), of({ grouping: 'regions' }))).toBe('');
	});
});
