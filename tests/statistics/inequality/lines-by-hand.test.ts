import { describe, expect, it } from 'vitest';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import { checkedSlope, type SlopeInput } from '$lib/statistics/inequality/slope-input';
import { lineWeights, rankedShares } from '$lib/statistics/inequality/ridits';
import { expectClose, expectRefusal } from '../close';

const populations = [100, 100, 100, 100, 100];
const line: SlopeInput = {
	populations,
	values: [71, 73, 75, 77, 79],
	standardErrors: [1, 1, 1, 1, 1]
};

describe('groups of unequal size', () => {
	const ranked = rankedShares([10, 20, 20]);

	it('have the rank of their middle person', () => {
		expect(ranked).toEqual({ shares: [0.2, 0.4, 0.4], ridits: [0.1, 0.4, 0.8] });
	});

	it('count for the line by their share and their distance from the middle', () => {
		// Mean rank 0.5; distances −0.4, −0.1, 0.3; spread 0.032 + 0.004 + 0.036 = 0.072.
		const { slope, atZero } = lineWeights(ranked);
		const expected = [-0.08 / 0.072, -0.04 / 0.072, 0.12 / 0.072];
		expected.forEach((weight, group) => {
			expectClose(slope[group]!, weight);
			expectClose(atZero[group]!, ranked.shares[group]! - weight / 2);
		});
	});
});

describe('a slope index', () => {
	it('has errors in proportion to the size of the multiplier, and limits for years alone', () => {
		// Slope 10 with a standard error of √2.5.
		const turned = slopeIndexOfInequality({ ...line, multiplier: -2, confidence: 0.99 });
		expectClose(turned.standardError, 2 * Math.sqrt(2.5));
		expectClose(turned.lower, -20 - 2.575829303548901 * 2 * Math.sqrt(2.5));
		expectClose(turned.upper, -20 + 2.575829303548901 * 2 * Math.sqrt(2.5));
		const rates = slopeIndexOfInequality({ ...line, valueType: 'rate' });
		expect(rates).toMatchObject({ standardError: null, lower: null, upper: null });
		expectClose(rates.slopeIndex, 10);
	});

	it('gives each group’s error the weight of the group', () => {
		// Weights −1, −0.5, 0, 0.5, 1: 1 + 0.25 × 4 + 0 + 0.25 × 16 + 9.
		const errors = [1, 2, 100, 4, 3];
		expectClose(
			slopeIndexOfInequality({ ...line, standardErrors: errors }).standardError,
			Math.sqrt(15)
		);
	});

	it('has no relative form over an end of nought', () => {
		const fromZero = { ...line, values: [0.5, 1.5, 2.5, 3.5, 4.5] };
		// From 0 to 5, but for a trace of rounding.
		const { relativeIndex, slopeIndex } = slopeIndexOfInequality(fromZero);
		expectClose(slopeIndex, 5);
		expect(relativeIndex === null || Math.abs(relativeIndex) > 1e12).toBe(true);
	});

	it('of a transformed proportion lies between nought and one', () => {
		// Logits −2, −1, 0, 1, 2 at ranks 0.1 to 0.9: from −2.5 to 2.5.
		const share = (logit: number) => 1 / (1 + Math.exp(-logit));
		const values = [-2, -1, 0, 1, 2].map(share);
		const fit = slopeIndexOfInequality({
			populations,
			values,
			valueType: 'proportion',
			transform: true,
			multiplier: 100,
			lower: values.map((one) => one / 2),
			upper: values
		});
		expectClose(fit.slopeIndex, 100 * (share(2.5) - share(-2.5)));
		expectClose(fit.relativeIndex, share(2.5) / share(-2.5));
		expectClose(fit.intercept, 100 * share(-2.5));
	});
});

describe('the input of a slope', () => {
	const many = (count: number) => Array<number>(count).fill(10);
	const refused = (change: object, ...what: [Parameters<typeof expectRefusal>[1], string]) =>
		expectRefusal(() => checkedSlope({ ...line, ...change }), ...what);

	it('may be of five to a hundred groups', () => {
		const of = (count: number) => () =>
			checkedSlope({ populations: many(count), values: many(count), standardErrors: many(count) });
		expect(of(5)().values).toHaveLength(5);
		expect(of(100)().values).toHaveLength(100);
		expectRefusal(of(4), 'quantile_count_out_of_range', 'quantiles');
		expectRefusal(of(101), 'quantile_count_out_of_range', 'quantiles');
	});

	it('is put in the order of its ranks as numbers, and keeps what is asked for', () => {
		const slope = checkedSlope({
			...line,
			quantiles: [10, 9, 2, 1, 30],
			multiplier: 7,
			confidence: 0.9
		});
		expect(slope.values).toEqual([77, 75, 73, 71, 79]);
		expect(slope).toMatchObject({ multiplier: 7, confidence: 0.9 });
	});

	it('may have values and limits at nought and one, and errors of nought', () => {
		const values = [0, 0.25, 0.5, 0.75, 1];
		const shares = { ...line, valueType: 'proportion' as const, values };
		expect(checkedSlope({ ...shares, standardErrors: [0, 0, 0, 0, 0] }).values).toEqual(values);
		const limits = { standardErrors: undefined, lower: [0, 0, 0, 0, 0], upper: [1, 1, 1, 1, 1] };
		expect(checkedSlope({ ...shares, ...limits }).values).toEqual(values);
	});

	it('is refused by name', () => {
		refused(
			{ populations: [100, 100, null, 100, 100] },
			'nonpositive_or_missing_population',
			'populations[2]'
		);
		refused(
			{ populations: [100, 0, 1, 1, 1] },
			'nonpositive_or_missing_population',
			'populations[1]'
		);
		refused({ values: [1, 2, 3, null, 5] }, 'missing_value', 'values[3]');
		refused({ values: undefined }, 'missing_value', 'values');
		refused({ standardErrors: [1, 1, 1, 1, -1] }, 'negative_or_missing_se', 'standardErrors[4]');
		refused({ quantiles: [1, 2, 3, 3, 4] }, 'order_not_consecutive', 'quantiles');
		refused({ confidence: 0.5 }, 'confidence_out_of_range', 'confidence');
		refused({ counts: [1] }, 'length_mismatch', 'counts.length');
		refused({ lower: [1] }, 'length_mismatch', 'lower.length');
		refused({ upper: [1] }, 'length_mismatch', 'upper.length');
		refused({ standardErrors: [1] }, 'length_mismatch', 'standardErrors.length');
	});

	it('is refused by name where its limits are', () => {
		const [lower, upper] = [many(5), many(5)];
		const limits = (change: object) => ({ standardErrors: undefined, lower, upper, ...change });
		refused(limits({ upper: undefined }), 'missing_limits', 'upper');
		refused(limits({ lower: undefined }), 'missing_limits', 'lower');
		refused(
			limits({ lower: undefined, upper: undefined }),
			'missing_uncertainty',
			'standardErrors'
		);
		refused(limits({ lower: [1, 11, 1, 1, 1] }), 'limits_out_of_order', 'limits[1]');
		refused(limits({ lower: [1, 1, null, 1, 1] }), 'missing_limits', 'limits[2]');
		refused(limits({ transform: true }), 'transform_needs_rate_or_proportion', 'valueType');
		refused({ transform: true, valueType: 'rate', upper }, 'transform_needs_limits', 'lower');
		refused({ transform: true, valueType: 'rate', lower }, 'transform_needs_limits', 'lower');
	});

	it('takes limits and not errors where it is transformed', () => {
		const errors = checkedSlope({
			...line,
			transform: true,
			valueType: 'rate',
			lower: many(5),
			upper: many(5).map((one) => one * Math.E)
		}).standardErrors;
		// A width of one on the logarithm.
		expectClose(errors[0]!, 1 / (2 * 1.959963984540054));
	});
});
