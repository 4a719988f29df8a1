import { describe, expect, it } from 'vitest';
import {
	indicatorScale,
	orderedGroups,
	unorderedGroups,
	withLimits
} from '$lib/statistics/summary-measures/groups';
import { expectClose, expectRefusal } from '../close';

const groups = { estimates: [2, 4, 10], populations: [10, 20, 10], standardErrors: [1, 2, 4] };

describe('groups without an order', () => {
	it('come with their shares and their mean', () => {
		expect(unorderedGroups(groups)).toEqual({
			...groups,
			shares: [0.25, 0.5, 0.25],
			mean: 5,
			positions: [0, 1, 2]
		});
	});

	it('are left out without an estimate up to 15 in a hundred, errors and people with them', () => {
		const twenty = Array.from({ length: 20 }, (_, at) => (at < 3 ? null : at));
		const populations = twenty.map((_, at) => at + 1);
		const found = unorderedGroups({ estimates: twenty, populations, standardErrors: populations });
		expect(found.positions).toEqual(populations.slice(2, -1));
		expect(found.populations[0]).toBe(4);
		expect(found.standardErrors[0]).toBe(4);
		const more = twenty.map((one, at) => (at === 3 ? null : one));
		expectRefusal(() => unorderedGroups({ estimates: more, populations }), 'too_many_missing');
	});

	it('have no errors unless each is known', () => {
		const known = (standardErrors: (number | null)[]) =>
			unorderedGroups({ ...groups, standardErrors }).standardErrors;
		expect(known([1, null, 4])).toEqual([]);
		expect(known([0, 0, 0])).toEqual([0, 0, 0]);
		expectRefusal(() => known([1, -1, 4]), 'negative_or_missing_se', 'standardErrors[1]');
	});

	it('may hold nobody, but not all of them, and never fewer', () => {
		const of = (populations: (number | null)[]) => () =>
			unorderedGroups({ ...groups, populations });
		expect(of([0, 20, 20])().mean).toBe(7);
		expectRefusal(of([0, 0, 0]), 'all_population_zero', 'populations');
		expectRefusal(of([1, -1, 1]), 'negative_population', 'populations[1]');
		expectRefusal(of([1, 1, null]), 'missing_population', 'populations[2]');
		expectRefusal(of([1, Infinity, 1]), 'not_finite', 'populations[1]');
	});

	it('are three at the fewest, each with its people', () => {
		const two = { estimates: [1, 2], populations: [1, 1] };
		expectRefusal(() => unorderedGroups(two), 'too_few_groups', 'estimates');
		expectRefusal(() => unorderedGroups({ estimates: [], populations: [] }), 'too_few_groups');
		expectRefusal(
			() => unorderedGroups({ ...groups, populations: [1, 1] }),
			'length_mismatch',
			'populations.length'
		);
		expectRefusal(
			() => unorderedGroups({ ...groups, standardErrors: [1] }),
			'length_mismatch',
			'standardErrors.length'
		);
		expectRefusal(
			() => unorderedGroups({ ...groups, estimates: [1, 2, Infinity] }),
			'not_finite',
			'estimates[2]'
		);
	});
});

describe('groups in order', () => {
	it('come most disadvantaged first, whatever the lowest rank', () => {
		const found = orderedGroups({ ...groups, order: [6, 7, 5] });
		expect(found).toMatchObject({ positions: [2, 0, 1], estimates: [10, 2, 4] });
		expect(found).toMatchObject({ populations: [10, 10, 20], standardErrors: [4, 1, 2] });
	});

	it('are refused by name where the order or an estimate is missing', () => {
		const of = (order: (number | null)[]) => () => orderedGroups({ ...groups, order });
		expectRefusal(of([1, null, 2]), 'order_missing', 'order[1]');
		expectRefusal(of([1.5, 2.5, 3.5]), 'order_not_consecutive', 'order');
		expectRefusal(of([1, 2, 4]), 'order_not_consecutive', 'order');
		expectRefusal(of([1, 2]), 'length_mismatch', 'order.length');
		const gap = { ...groups, estimates: [1, null, 3], order: [1, 2, 3] };
		expectRefusal(() => orderedGroups(gap), 'missing_estimate', 'estimates[1]');
		expectRefusal(
			() => orderedGroups({ ...groups, populations: [1], order: [1, 2, 3] }),
			'length_mismatch',
			'populations.length'
		);
	});
});

describe('a measure with its limits', () => {
	it('has its error on the scale that is said', () => {
		const found = withLimits(5, 2, 0.99, 10);
		expect(found).toMatchObject({ estimate: 5, standardError: 2 });
		expectClose(found.lower, 5 - 20 * 2.575829303548901);
		expectClose(found.upper, 5 + 20 * 2.575829303548901);
	});

	it('has none without an error', () => {
		const none = { standardError: null, lower: null, upper: null };
		expect(withLimits(5, null, 0.95)).toEqual({ estimate: 5, ...none });
		expect(withLimits(NaN, Infinity, 0.95)).toEqual({ estimate: null, ...none });
	});
});

describe('the scale of an indicator', () => {
	it('is one, or the power of ten from a hundred to a million that no value exceeds', () => {
		const scales = [1, 1.01, 100, 101, 1000, 1001, 10_000, 10_001, 100_000, 100_001];
		expect(scales.map((highest) => indicatorScale([0.5, highest]))).toEqual([
			1, 100, 100, 1000, 1000, 10_000, 10_000, 100_000, 100_000, 1_000_000
		]);
	});
});
