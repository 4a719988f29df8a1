import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearsonCorrelation } from '$lib/statistics/comparison/correlation';
import { StatisticsError } from '$lib/statistics/errors';
import { distancesFrom } from '$lib/statistics/comparison/likeness';

/** Another road to the same numbers: sums of squares instead of deviations, one measure at a time. */
function independentDistance(measures: number[][], one: number, other: number): number {
	let total = 0;
	for (const values of measures) {
		const count = values.length;
		let [sum, squares] = [0, 0];
		for (const value of values) {
			sum += value;
			squares += value * value;
		}
		const variance = (squares - (sum * sum) / count) / (count - 1);
		total += (values[one]! - values[other]!) ** 2 / variance;
	}
	return Math.sqrt(total / measures.length);
}

const values = fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 6, maxLength: 6 });
const varied = values.filter((list) => new Set(list).size > 1);

describe('the distance between areas', () => {
	it('is that of an independent computation', () => {
		fc.assert(
			fc.property(fc.array(varied, { minLength: 1, maxLength: 4 }), (measures) => {
				const found = distancesFrom(measures, 2);
				found.forEach((distance, area) =>
					expect(distance).toBeCloseTo(independentDistance(measures, 2, area), 8)
				);
			}),
			{ seed: 4, numRuns: 200 }
		);
	});

	it('does not depend on the unit of a measure, is 0 to itself and the same both ways', () => {
		fc.assert(
			fc.property(varied, varied, (one, other) => {
				const scaled = distancesFrom([one, other.map((value) => value * 1000 - 7)], 0);
				const plain = distancesFrom([one, other], 0);
				scaled.forEach((distance, at) => expect(distance).toBeCloseTo(plain[at]!, 8));
				expect(plain[0]).toBe(0);
				expect(distancesFrom([one, other], 3)[0]).toBeCloseTo(plain[3]!, 10);
			}),
			{ seed: 5, numRuns: 100 }
		);
	});

	it('is missing where a measure is, and leaves out a measure that does not vary', () => {
		expect(distancesFrom([[1, 2, null, 4]], 0)[2]).toBeNull();
		expect(distancesFrom([[null, 2, 3, 4]], 0)).toEqual([null, null, null, null]);
		expect(
			distancesFrom(
				[
					[1, 2, 3],
					[5, 5, 5]
				],
				0
			)
		).toEqual(distancesFrom([[1, 2, 3]], 0));
		expect(() => distancesFrom([[5, 5, 5]], 0)).toThrow(/too few values/);
		expect(() =>
			distancesFrom(
				[
					[1, 2],
					[1, 2, 3]
				],
				0
			)
		).toThrow(StatisticsError);
	});
});

describe('Pearson’s correlation', () => {
	it('is that of a worked example, with Fisher’s limits', () => {
		// Five areas: Fisher's z is 1.0986, with limits 1.96 ÷ √(5 − 3) to each side.
		const first = [1, 2, 3, 4, 5];
		const second = [2, 1, 4, 3, 5];
		const found = pearsonCorrelation(first, second)!;
		expect(found.value).toBeCloseTo(0.8, 12);
		expect(Math.atanh(found.upper) - Math.atanh(0.8)).toBeCloseTo(1.959964 / Math.sqrt(2), 6);
		expect(Math.atanh(0.8) - Math.atanh(found.lower)).toBeCloseTo(1.959964 / Math.sqrt(2), 6);
	});

	it('is 1 and −1 on a line, nothing where a measure does not vary, and refuses what it cannot use', () => {
		expect(pearsonCorrelation([1, 2, 3, 4], [3, 5, 7, 9])?.value).toBeCloseTo(1, 12);
		expect(pearsonCorrelation([1, 2, 3, 4], [9, 7, 5, 3])?.value).toBeCloseTo(-1, 12);
		expect(pearsonCorrelation([1, 2, 3, 4], [5, 5, 5, 5])).toBeNull();
		expect(() => pearsonCorrelation([1, 2, 3], [1, 2, 3])).toThrow(/too few values/);
		expect(() => pearsonCorrelation([1, 2, 3, NaN], [1, 2, 3, 4])).toThrow(StatisticsError);
	});

	it('has limits that hold it and do not change when the measures change places', () => {
		fc.assert(
			fc.property(varied, varied, (one, other) => {
				const found = pearsonCorrelation(one, other)!;
				const turned = pearsonCorrelation(other, one)!;
				expect(found.lower).toBeLessThanOrEqual(found.value);
				expect(found.upper).toBeGreaterThanOrEqual(found.value);
				expect(turned.value).toBeCloseTo(found.value, 12);
			}),
			{ seed: 6, numRuns: 100 }
		);
	});
});
