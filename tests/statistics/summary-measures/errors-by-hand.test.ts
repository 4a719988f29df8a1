import { describe, expect, it } from 'vitest';
import {
	absoluteConcentrationIndex,
	relativeConcentrationIndex
} from '$lib/statistics/summary-measures/concentration';
import {
	betweenGroupVariance,
	coefficientOfVariation,
	indexOfDisparity,
	meanDifference,
	meanLogDeviation,
	theilIndex
} from '$lib/statistics/summary-measures/dispersion';
import { expectClose, expectRefusal } from '../close';

const z = 1.959963984540054;
/** Shares ¼, ½ and ¼ of people with 2, 4 and 10: the mean is 5. */
const groups = { estimates: [2, 4, 10], populations: [10, 20, 10], standardErrors: [1, 2, 4] };

describe('the standard error of', () => {
	it('the variance between groups is that of squared distances', () => {
		// wσ = ¼, 1, 1. Distances −3, −1, 5: 4 × (9/16 + 1 + 25). The rest 2 × ((1/16 + 2)² −
		// (1/256 + 2) + ((3/16)² + (½ × ½ × 4)² + (3/16 × 16)²)).
		const ofDistances = 4 * (9 / 16 + 1 + 25);
		const ofErrors = (33 / 16) ** 2 - (1 / 256 + 2) + (9 / 256 + 1 + 9);
		const found = betweenGroupVariance(groups);
		expectClose(found.standardError, Math.sqrt(ofDistances + 2 * ofErrors));
		expectClose(found.upper, 9 + z * found.standardError!);
		expectClose(found.lower, 9 - z * found.standardError!);
	});

	it('the mean log deviation pulls each group by one less mean over value', () => {
		// Relative errors 0.2, 0.4, 0.8; pulls 1 − 5/2, 1 − 5/4 and 1 − 5/10.
		const found = meanLogDeviation(groups);
		const parts = [0.25 * 0.2 * -1.5, 0.5 * 0.4 * -0.25, 0.25 * 0.8 * 0.5];
		expectClose(found.standardError, Math.hypot(...parts));
		expectClose(found.upper, found.estimate! + z * Math.hypot(...parts));
	});

	it('Theil’s index pulls each group by how far its logarithm lies from the middle', () => {
		// Ratios 0.4, 0.8, 2 with weights share × ratio = 0.1, 0.4, 0.5.
		const [a, b, c] = [0.4, 0.8, 2].map((ratio) => 1 + Math.log(ratio)) as [number, number, number];
		const middle = 0.1 * a + 0.4 * b + 0.5 * c;
		const parts = [0.05 * (a - middle), 0.2 * (b - middle), 0.2 * (c - middle)];
		const found = theilIndex(groups);
		expectClose(found.standardError, Math.hypot(...parts));
		expectClose(found.lower, found.estimate! - z * Math.hypot(...parts));
	});

	it('none of them is known where an error of a group is not', () => {
		const unknown = { ...groups, standardErrors: [1, null, 4] };
		const none = { standardError: null, lower: null, upper: null };
		expect(betweenGroupVariance(unknown)).toMatchObject(none);
		expect(theilIndex(unknown)).toMatchObject(none);
		expect(meanLogDeviation({ ...groups, standardErrors: undefined })).toMatchObject(none);
	});

	it('a concentration index is that of a regression on the ranks', () => {
		// Ranks 1/8, 1/2, 7/8 about ½, people 10, 20, 10: spread 2 × ¼ × (3/8)² = 9/128. The index is
		// 2 × ¼ × 3/8 × (10 − 2) = 1.5; fitted values 5 ± 4 and 5 miss 2, 4 and 10 by 1, −1 and 1.
		const ordered = { ...groups, order: [1, 2, 3] };
		const found = absoluteConcentrationIndex(ordered);
		expectClose(found.estimate, 1.5);
		const squares = 40 * (9 / 128);
		const residual = 40 * (2 * (9 / 128)) ** 2;
		expectClose(found.standardError, Math.sqrt(residual / 1 / squares));
		const relative = relativeConcentrationIndex(ordered, { confidence: 0.99 });
		expectClose(relative.standardError, found.standardError! / 5);
		expectClose(relative.upper, 0.3 + (2.575829303548901 * found.standardError!) / 5);
	});

	it('a concentration index of four groups is shared by two', () => {
		// Distances ∓3/8, ∓1/8; of values 0, 0, 0, 8 the index is 2 × ¼ × 8 × 7/8 − 2 = 1.5. Scaled by
		// 2 × 5/64 the last is 1.25, and misses are 0.25, −0.125, −0.5, 0.375: squares of 0.46875.
		const four = { estimates: [0, 0, 0, 8], populations: [1, 1, 1, 1], order: [1, 2, 3, 4] };
		const found = absoluteConcentrationIndex(four);
		expectClose(found.estimate, 1.5);
		expectClose(found.standardError, Math.sqrt(0.46875 / 2 / (5 / 16)));
	});
});

describe('a dispersion', () => {
	it('is none about a mean of nought', () => {
		const nought = { estimates: [-1, 0, 1], populations: [1, 1, 1] };
		expect(coefficientOfVariation(nought)).toBeNull();
		expect(indexOfDisparity(nought, 'weighted')).toBeNull();
	});

	it('from a group is from that position, though groups before it be missing', () => {
		const seven = { estimates: [null, 1, 2, 3, 4, 5, 6], populations: [9, 1, 1, 1, 1, 1, 1] };
		// From 3: 2 + 1 + 0 + 1 + 2 + 3 over six.
		expectClose(meanDifference(seven, { group: 3 }, 'unweighted'), 9 / 6);
		expectRefusal(
			() => meanDifference(seven, { group: 0 }, 'weighted'),
			'missing_value',
			'from.group'
		);
	});

	it('of entropy is refused below nought', () => {
		const below = { estimates: [-1, 2, 3], populations: [1, 1, 1] };
		expectRefusal(() => theilIndex(below), 'value_out_of_range', 'estimates');
		expectRefusal(() => meanLogDeviation(below), 'value_out_of_range', 'estimates');
	});
});

describe('a relative concentration index', () => {
	const ordered = { estimates: [0, 0, 0], populations: [1, 1, 1], order: [1, 2, 3] };

	it('is none over a mean of nought', () => {
		const none = { estimate: null, standardError: null, lower: null, upper: null };
		expect(relativeConcentrationIndex(ordered)).toEqual(none);
	});

	it('takes values at either bound', () => {
		const bounded = { normalisation: 'wagstaff', bounds: [10, 20] } as const;
		// 0, ½ and 1 with ranks 1/6, ½ and 5/6: 2 × (¼ + 5/6) ÷ 3 ÷ ½ − 1 = 4/9, over 1 − ½.
		const found = relativeConcentrationIndex({ ...ordered, estimates: [10, 15, 20] }, { bounded });
		expectClose(found.estimate, 8 / 9);
		const beyond = () =>
			relativeConcentrationIndex({ ...ordered, estimates: [10, 15, 21] }, { bounded });
		expectRefusal(beyond, 'limits_out_of_range', 'estimates[2]');
		const gap = () =>
			relativeConcentrationIndex({ ...ordered, estimates: [10, 15, null] }, { bounded });
		expectRefusal(gap, 'missing_estimate', 'estimates[2]');
	});
});
