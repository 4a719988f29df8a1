import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import {
	betweenGroupStandardDeviation,
	betweenGroupVariance,
	coefficientOfVariation,
	indexOfDisparity,
	meanDifference,
	meanLogDeviation,
	theilIndex
} from '$lib/statistics/summary-measures/dispersion';
import { expectClose, expectRefusal, seeded } from '../close';

/** Three groups of 10, 20 and 10 people at 2, 4 and 10: the mean is 5. */
const groups = { estimates: [2, 4, 10], populations: [10, 20, 10] };

describe('difference and ratio between groups', () => {
	const compare = { estimates: [20, 30, 60], standardErrors: [3, 5, 4], order: [1, 2, 3] };

	it('set the most against the least advantaged, by what is good', () => {
		const favourable = differenceBetweenGroups({ ...compare, favourable: true });
		expectClose(favourable.estimate, 40);
		expectClose(favourable.standardError, 5);
		expectClose(favourable.upper, 40 + 5 * 1.959963984540054);
		expect(differenceBetweenGroups({ ...compare, favourable: false }).estimate).toBe(-40);
		expectClose(ratioBetweenGroups({ ...compare, favourable: true }).estimate, 3);
	});

	it('take highest and lowest, or a reference group, where there is no order', () => {
		const unordered = { estimates: [12, 9, 15, 11] };
		expect(differenceBetweenGroups({ ...unordered, favourable: true }).estimate).toBe(6);
		expect(differenceBetweenGroups({ ...unordered, favourable: true, reference: 0 }).estimate).toBe(
			3
		);
		expect(
			differenceBetweenGroups({ ...unordered, favourable: false, reference: 0 }).estimate
		).toBe(3);
	});

	it('leave a ratio over zero out, and limits where an error is not known', () => {
		const over = ratioBetweenGroups({
			estimates: [4, 0],
			favourable: true,
			standardErrors: [1, 0]
		});
		expect(over).toEqual({ estimate: null, standardError: null, lower: null, upper: null });
		const unknown = differenceBetweenGroups({ estimates: [4, 1], favourable: true });
		expect(unknown).toEqual({ estimate: 3, standardError: null, lower: null, upper: null });
	});

	it('refuse two references, no order where one is asked for, and nothing at all', () => {
		const of = (change: object) => () =>
			differenceBetweenGroups({ estimates: [1, 2, 3], favourable: true, ...change });
		expectRefusal(of({ reference: [0, 1] }), 'multiple_reference_groups');
		expectRefusal(of({ ordered: true }), 'order_missing');
		expectRefusal(of({ estimates: [null, null] }), 'all_estimates_missing');
	});
});

describe('measures of dispersion', () => {
	it('are worked by hand', () => {
		// Shares ¼, ½, ¼; squared distances from 5: 9, 1, 25.
		expectClose(betweenGroupVariance(groups).estimate, 9);
		expectClose(betweenGroupStandardDeviation(groups), 3);
		expectClose(coefficientOfVariation(groups), 60);
		expectClose(meanDifference(groups, { best: 'highest' }, 'unweighted'), (8 + 6) / 3);
		expectClose(meanDifference(groups, { best: 'lowest' }, 'weighted'), 0.5 * 2 + 0.25 * 8);
		expectClose(meanDifference(groups, { group: 1 }, 'weighted'), 0.25 * 2 + 0.25 * 6);
		expectClose(meanDifference(groups, 'mean', 'unweighted'), (3 + 1 + 5) / 3);
		expectClose(indexOfDisparity(groups, 'unweighted'), (100 / 3) * (9 / 5));
		expectClose(indexOfDisparity(groups, 'weighted'), 100 * (2.5 / 5));
	});

	it('give entropy measures by their formulas, zero counting as a millionth', () => {
		const r = [0.4, 0.8, 2];
		const share = [0.25, 0.5, 0.25];
		const theil = r.reduce((sum, one, group) => sum + share[group]! * one * Math.log(one), 0);
		const deviation = r.reduce((sum, one, group) => sum - share[group]! * Math.log(one), 0);
		expectClose(theilIndex(groups).estimate, 1000 * theil);
		expectClose(meanLogDeviation(groups).estimate, 1000 * deviation);
		const zero = { ...groups, estimates: [0, 4, 10] };
		const millionth = { ...groups, estimates: [0.000001, 4, 10] };
		expect(theilIndex(zero)).toEqual(theilIndex(millionth));
	});

	it('are zero where all groups are equal, and do not change with the number of people', () => {
		const some = fc.array(
			fc.record({
				y: fc.double({ min: 1, max: 99, noNaN: true }),
				n: fc.integer({ min: 1, max: 500 })
			}),
			{ minLength: 3, maxLength: 12 }
		);
		fc.assert(
			fc.property(some, (list) => {
				const populations = list.map(({ n }) => n);
				const same = { estimates: list.map(() => 7), populations };
				expectClose(theilIndex(same).estimate, 0);
				expectClose(betweenGroupVariance(same).estimate, 0);
				const given = { estimates: list.map(({ y }) => y), populations };
				const doubled = { ...given, populations: populations.map((n) => 2 * n) };
				expectClose(theilIndex(doubled).estimate, theilIndex(given).estimate!, 1e-9);
				expect(theilIndex(given).estimate!).toBeGreaterThan(-1e-9);
				expect(meanLogDeviation(given).estimate!).toBeGreaterThan(-1e-9);
			}),
			seeded
		);
	});

	it('leave out missing groups up to 15%, and refuse more', () => {
		const seven = { estimates: [5, 6, 7, 8, 9, 10, null], populations: [1, 2, 3, 4, 5, 6, 7] };
		const six = { estimates: [5, 6, 7, 8, 9, 10], populations: [1, 2, 3, 4, 5, 6] };
		expect(betweenGroupVariance(seven)).toEqual(betweenGroupVariance(six));
		expectRefusal(
			() => theilIndex({ estimates: [1, null, 3, 4], populations: [5, 5, 5, 5] }),
			'too_many_missing'
		);
	});

	it('refuse groups that cannot be weighed', () => {
		const of =
			(populations: (number | null)[], estimates = [1, 2, 3]) =>
			() =>
				coefficientOfVariation({ estimates, populations });
		expectRefusal(of([0, 0, 0]), 'all_population_zero');
		expectRefusal(of([5, null, 5]), 'missing_population');
		expectRefusal(of([5, -1, 5]), 'negative_population');
		expectRefusal(of([5, 5], [1, 2]), 'too_few_groups');
	});
});
