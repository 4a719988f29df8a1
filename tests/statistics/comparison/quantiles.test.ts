import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	equalCountFifths,
	percentileBounds,
	percentileGroups,
	quantiles
} from '$lib/statistics/comparison/quantiles';
import { expectRefusal, seeded } from '../close';

describe('quantiles', () => {
	it('keep equal values together', () => {
		expect(quantiles([1, 2, 2, 2, 3, 4, 5, 6, 7, 8], 5, true).quantile).toEqual([
			5, 4, 4, 4, 3, 3, 2, 2, 1, 1
		]);
		expect(quantiles([1, null, 2], 3)).toEqual({
			quantile: [null, null, null],
			tooFewValues: true
		});
		expectRefusal(() => quantiles([1, 2], 0), 'quantile_count_out_of_range');
	});

	it('never rank a higher value below a lower one, and leave none out', () => {
		const some = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 60 });
		fc.assert(
			fc.property(some, (values) => {
				const { quantile } = quantiles(values, 5);
				values.forEach((value, one) => {
					expect(quantile[one]).toBeGreaterThanOrEqual(1);
					expect(quantile[one]).toBeLessThanOrEqual(5);
					values.forEach((other, two) => {
						if (value < other) expect(quantile[one]!).toBeLessThanOrEqual(quantile[two]!);
						if (value === other) expect(quantile[one]).toBe(quantile[two]);
					});
				});
			}),
			{ ...seeded, numRuns: 60 }
		);
	});

	it('for display number the best fifth 1', () => {
		const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
		expect(percentileBounds(values)).toEqual([1, 2.8, 4.6, 6.4, 8.2, 10]);
		expect(percentileGroups([1, 10, null], values, 5, 'low_is_good')).toEqual([1, 5, 0]);
		expect(percentileGroups([1, 10, null], values, 5, 'high_is_good')).toEqual([5, 1, 0]);
		expect(percentileGroups([1], [1, 2, 3], 5, 'none')).toEqual([0]);
	});

	it('by equal counts give the first fifths one more, and pass missing values by', () => {
		const { group, label } = equalCountFifths([6, 5, null, 4, 3, 2, 1], 'none');
		expect(group).toEqual([5, 4, null, 3, 2, 1, 1]);
		expect(label[2]).toBe('not_compared');
		expect(label[0]).toBe('highest');
	});
});
