import { describe, expect, it } from 'vitest';
import { populationAttributableFraction } from '$lib/statistics/summary-measures/attributable';
import { relativeConcentrationIndex } from '$lib/statistics/summary-measures/concentration';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import { meanDifference, theilIndex } from '$lib/statistics/summary-measures/dispersion';
import { orderedRelativeIndex } from '$lib/statistics/summary-measures/ordered-slope';
import { expectClose, expectRefusal } from '../close';

const populations = [100, 100, 100];
const order = [1, 2, 3];

describe('two groups of several', () => {
	it('are refused where the reference is no group, or there is one group only', () => {
		const groups = { estimates: [10, 20, 30], favourable: true };
		expectRefusal(() => differenceBetweenGroups({ ...groups, reference: 7 }), 'value_out_of_range');
		expectRefusal(
			() => differenceBetweenGroups({ ...groups, reference: [0, 1] }),
			'multiple_reference_groups'
		);
		expectRefusal(
			() => differenceBetweenGroups({ estimates: [10], favourable: true }),
			'too_few_groups'
		);
		expectRefusal(
			() => differenceBetweenGroups({ ...groups, order: [null, null, null] }),
			'order_missing'
		);
	});

	it('have no difference and no ratio where an end is missing, rather than one with 0', () => {
		for (const estimates of [
			[null, 20, 30],
			[10, 20, null]
		]) {
			const groups = { estimates, order, favourable: true, standardErrors: [1, 1, 1] };
			expect(differenceBetweenGroups(groups)).toMatchObject({ estimate: null, lower: null });
			expect(ratioBetweenGroups(groups)).toMatchObject({ estimate: null, upper: null });
		}
	});

	it('have no limits at all at full confidence', () => {
		const groups = { estimates: [10, 30], order: [1, 2], favourable: true, standardErrors: [1, 1] };
		expect(ratioBetweenGroups(groups, 1)).toMatchObject({ estimate: 3, lower: null, upper: null });
	});
});

describe('distances from a group', () => {
	const groups = { estimates: [10, 20, 60], populations };

	it('are its mean distance from the others, weighted or not', () => {
		expectClose(meanDifference(groups, { group: 0 }, 'unweighted'), (0 + 10 + 50) / 3);
		const unequal = { ...groups, populations: [100, 300, 100] };
		expectClose(meanDifference(unequal, { group: [0] }, 'weighted'), 0.6 * 10 + 0.2 * 50);
	});

	it('are refused from two groups, from none, and from one that is not there', () => {
		const from = (group: number | number[]) => () => meanDifference(groups, { group }, 'weighted');
		expectRefusal(from([0, 1]), 'multiple_reference_groups');
		expectRefusal(from([]), 'missing_value');
		expectRefusal(from(5), 'missing_value');
	});
});

describe('a concentration index within bounds', () => {
	const groups = { estimates: [20, 40, 60], populations, order };
	const within = (lowest: number, highest: number, estimates: (number | null)[] = [20, 40, 60]) =>
		relativeConcentrationIndex(
			{ ...groups, estimates },
			{ bounded: { normalisation: 'erreygers', bounds: [lowest, highest] } }
		);

	it('is refused where the bounds are none, or an estimate lies beyond or is missing', () => {
		expectRefusal(() => within(100, 100), 'limits_out_of_order');
		expectRefusal(() => within(0, NaN), 'limits_out_of_order');
		expectRefusal(() => within(30, 100), 'limits_out_of_range');
		expectRefusal(() => within(0, 50), 'limits_out_of_range');
		expectRefusal(() => within(0, 100, [20, null, 60]), 'missing_estimate');
	});

	it('by Erreygers is four times the absolute index of the values between 0 and 1', () => {
		// Ranks 1/6, 1/2, 5/6: 2 × (0.2/6 + 0.4/2 + 0.6 × 5/6) ÷ 3 − 0.4 = 4/45.
		expectClose(within(0, 100).estimate, (4 * 4) / 45);
	});
});

describe('groups', () => {
	it('without any estimate, with a rank missing or two alike are refused', () => {
		const none = { estimates: [null, null, null], populations };
		expectRefusal(() => theilIndex(none), 'all_estimates_missing');
		const ranked = (ranks: (number | null)[]) => () =>
			orderedRelativeIndex({ estimates: [10, 20, 30], populations, order: ranks });
		expectRefusal(ranked([1, null, 3]), 'order_missing');
		expectRefusal(ranked([1, 1, 2]), 'order_not_consecutive');
	});

	it('as shares of one have the fraction that they have in percent', () => {
		const fraction = (estimates: number[], change = {}) =>
			populationAttributableFraction({ estimates, populations, favourable: true, ...change });
		// The best of 0.2, 0.4 and 0.6 lies 0.2 above the mean of 0.4.
		expectClose(fraction([0.2, 0.4, 0.6]).estimate, 50);
		expectClose(fraction([0.2, 0.4, 0.6]).lower, fraction([20, 40, 60]).lower ?? NaN);
		expectRefusal(() => fraction([20, 40, 60], { scale: 0 }), 'nonpositive_multiplier');
	});

	it('whose line falls below zero have a relative index and no limits on its logarithm', () => {
		const groups = { estimates: [0, 0, 30], populations, order };
		// A slope of 0.45 through a mean of 0.1: from −0.125 to 0.325.
		const index = orderedRelativeIndex(groups, { model: 'linear' });
		expectClose(index.estimate, 0.325 / -0.125);
		expect(index).toMatchObject({ standardError: null, lower: null, upper: null });
	});

	it('have a relative index without limits at full confidence', () => {
		const groups = { estimates: [30, 40, 60], populations, order };
		const index = orderedRelativeIndex(groups, { model: 'linear', confidence: 1 });
		// A slope of 0.45 through a mean of 13/30.
		expectClose(index.estimate, (13 / 30 + 0.225) / (13 / 30 - 0.225));
		expect([index.lower, index.upper]).toEqual([null, null]);
	});
});
