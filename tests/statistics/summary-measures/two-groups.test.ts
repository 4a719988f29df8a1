import { describe, expect, it } from 'vitest';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import { expectClose, expectRefusal } from '../close';

const z = 1.959963984540054;
const difference = (estimates: (number | null)[], change: object = {}) =>
	differenceBetweenGroups({ estimates, favourable: true, ...change }).estimate;

describe('the two groups that are compared', () => {
	it('are the ends of the order, wherever they stand in the list', () => {
		const order = [2, 3, 1];
		expect(difference([10, 25, 40], { order })).toBe(25 - 40);
		expect(difference([10, 25, 40], { order, favourable: false })).toBe(40 - 25);
		expect(difference([10, 25, 40], { order: [2, null, 1] })).toBe(10 - 40);
	});

	it('are the first of several at an end', () => {
		expect(difference([10, 25, 40, 7], { order: [2, 2, 1, 1] })).toBe(10 - 40);
	});

	it('are the highest and the lowest where there is neither order nor reference', () => {
		expect(difference([30, 10, null, 25])).toBe(20);
		expect(difference([30, 10, 45], { favourable: false })).toBe(35);
		expect(difference([30, 10], { reference: [] })).toBe(20);
		expect(difference([30, 10], { order: [1, 2], ordered: false })).toBe(20);
	});

	it('are the reference and the worst of the others', () => {
		// Though the reference itself be the worst.
		expect(difference([10, 25, 40], { reference: 0 })).toBe(10 - 25);
		expect(difference([10, 25, 40], { reference: 2 })).toBe(40 - 10);
		expect(difference([10, 25, 40], { reference: 0, favourable: false })).toBe(40 - 10);
		expect(difference([10, 25, 40], { reference: [2], favourable: false })).toBe(25 - 40);
	});

	it('are refused by name where they cannot be told', () => {
		const refused = (
			estimates: (number | null)[],
			change: object,
			...what: [Parameters<typeof expectRefusal>[1], string]
		) => expectRefusal(() => difference(estimates, change), ...what);
		refused([10, 25], { reference: [0, 1] }, 'multiple_reference_groups', 'reference');
		refused([10, 25], { reference: 2 }, 'value_out_of_range', 'reference');
		refused([null, NaN], {}, 'all_estimates_missing', 'estimates');
		refused([10], {}, 'too_few_groups', 'estimates');
		refused([10, 25], { ordered: true }, 'order_missing', 'order');
		refused([10, 25], { order: [1] }, 'length_mismatch', 'order.length');
		refused([10, 25], { standardErrors: [1] }, 'length_mismatch', 'standardErrors.length');
		refused([10, 25], { standardErrors: [1, -1] }, 'negative_or_missing_se', 'standardErrors[1]');
	});
});

describe('their ratio', () => {
	const of = (estimates: number[], standardErrors?: number[], confidence?: number) =>
		ratioBetweenGroups({ estimates, standardErrors, favourable: true }, confidence);

	it('has limits on the logarithm from both relative errors', () => {
		// Relative errors of 3% and 4% make 5% of the ratio’s logarithm.
		const found = of([200, 100], [6, 4]);
		expectClose(found.estimate, 2);
		expectClose(found.standardError, 0.05);
		expectClose(found.lower, 2 * Math.exp(-z * 0.05));
		expectClose(found.upper, 2 * Math.exp(z * 0.05));
		expectClose(of([200, 100], [6, 4], 0.99).upper, 2 * Math.exp(2.575829303548901 * 0.05));
	});

	it('has none without errors, nor where it is 0 or below, and is none over 0', () => {
		const none = { standardError: null, lower: null, upper: null };
		expect(of([200, 100])).toEqual({ estimate: 2, ...none });
		expect(of([-200, 100], [6, 4])).toEqual({ estimate: -0.5, ...none });
		const nought = { estimates: [0, 100], order: [2, 1], standardErrors: [6, 4], favourable: true };
		expect(ratioBetweenGroups(nought)).toEqual({ estimate: 0, ...none });
		expect(of([200, 0], [6, 4])).toEqual({ estimate: null, ...none });
	});

	it('of which one error is not known has no limits, and neither has the difference', () => {
		for (const standardErrors of [
			[null, 4],
			[6, null]
		]) {
			const groups = { estimates: [200, 100], standardErrors, favourable: true };
			expect(ratioBetweenGroups(groups)).toMatchObject({ standardError: null, upper: null });
			expect(differenceBetweenGroups(groups)).toMatchObject({ standardError: null, upper: null });
		}
	});
});

describe('their difference', () => {
	it('has the root of both squared errors, at the confidence asked for', () => {
		const groups = { estimates: [200, 100], standardErrors: [6, 8], favourable: true };
		const found = differenceBetweenGroups(groups, 0.99);
		expectClose(found.standardError, 10);
		expectClose(found.lower, 100 - 10 * 2.575829303548901);
		expectClose(found.upper, 100 + 10 * 2.575829303548901);
	});
});
