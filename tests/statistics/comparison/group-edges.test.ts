import { describe, expect, it } from 'vitest';
import {
	equalCountFifths,
	percentileBounds,
	percentileGroups,
	quantiles
} from '$lib/statistics/comparison/quantiles';
import { expectRefusal } from '../close';

describe('percentile groups', () => {
	it('hold a value at a bound in the group below it, binary noise or not', () => {
		const areas = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
		// Bounds are the areas themselves; 0.1 + 0.2 is 0.30000000000000004.
		expect(percentileBounds(areas)).toEqual(areas);
		expect(percentileGroups([0, 0.1, 0.1 + 0.2, 0.31], areas, 5, 'none')).toEqual([1, 1, 3, 4]);
	});

	it('are drawn from four areas at the fewest, and from as many areas as groups', () => {
		expect(percentileBounds([4, 1, 3, null, 2], 3)).toEqual([1, 2, 3, 4]);
		expect(percentileBounds([3, 1, 2], 3)).toEqual([]);
		expect(percentileGroups([1, 2], [3, 1, 2], 3, 'none')).toEqual([0, 0]);
		expect(percentileBounds([3, 1, 2, 4], 1)).toEqual([1, 4]);
		expect(percentileGroups([1, 4], [1, 2, 3, 4], 4, 'none')).toEqual([1, 4]);
		expect(percentileGroups([1, 4], [1, 2, 3, 4], 5, 'none')).toEqual([0, 0]);
		expect(percentileGroups([1, 4], [1, 2, 3, 4, null], 5, 'none')).toEqual([0, 0]);
	});

	it('are turned about for fifths of what is good alone', () => {
		const areas = [1, 2, 3, 4, 5, 6, 7, 8];
		expect(percentileGroups([1, 8], areas, 4, 'high_is_good')).toEqual([1, 4]);
		expect(percentileGroups([1, 3, 8], areas, 5, 'high_is_good')).toEqual([5, 4, 1]);
	});
});

describe('fifths of equal count', () => {
	it('take one, two or no more in each as the areas divide', () => {
		expect(equalCountFifths([1, 2, 3, 4, 5], 'none').group).toEqual([1, 2, 3, 4, 5]);
		const places = (count: number) =>
			equalCountFifths(
				Array.from({ length: count }, (_, at) => at),
				'none'
			).group;
		expect(places(8)).toEqual([1, 1, 2, 2, 3, 3, 4, 5]);
		expect(places(12)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5]);
		expect(places(10)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
	});

	it('part equal values in the order given', () => {
		expect(equalCountFifths([7, 7, 7, 7, 7], 'none').group).toEqual([1, 2, 3, 4, 5]);
		expect(equalCountFifths([9, 7, 7, 7, 7], 'none').group).toEqual([5, 1, 2, 3, 4]);
	});

	it('are named by what is good, and not at all for fewer than five areas', () => {
		const names = (polarity: 'high_is_good' | 'low_is_good' | 'none') =>
			equalCountFifths([1, 2, 3, 4, 5], polarity).label;
		expect(names('high_is_good')).toEqual(['worst', 'worse', 'middle', 'better', 'best']);
		expect(names('low_is_good')).toEqual(['best', 'better', 'middle', 'worse', 'worst']);
		expect(names('none')).toEqual(['lowest', 'low', 'middle', 'high', 'highest']);
		expect(equalCountFifths([1, 2, 3, 4, null], 'none')).toEqual({
			group: Array(5).fill(null),
			label: Array(5).fill('not_compared')
		});
	});
});

describe('quantiles by rank', () => {
	it('put the lowest first unless asked, and a single group holds all', () => {
		expect(quantiles([30, 10, 20, null], 3).quantile).toEqual([3, 1, 2, null]);
		expect(quantiles([30, 10, 20], 3, true).quantile).toEqual([1, 3, 2]);
		expect(quantiles([30, 10, 20], 1)).toEqual({ quantile: [1, 1, 1], tooFewValues: false });
	});

	it('are refused of words, and of half a group', () => {
		expectRefusal(() => quantiles(['1', '2'] as never, 2), 'values_not_numeric');
		expectRefusal(() => quantiles([1, 2, 3], 1.5), 'quantile_count_out_of_range');
		expect(quantiles([1, undefined as never, 2], 2).quantile).toEqual([1, null, 2]);
	});
});
