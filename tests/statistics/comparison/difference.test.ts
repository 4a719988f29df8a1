import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	differenceOfEstimates,
	differenceOfMeans,
	differenceOfProportions,
	differenceOfRates,
	differenceWithErrors
} from '$lib/statistics/comparison/difference';
import { expectClose, expectRefusal, seeded } from '../close';

const area = { value: 5, lower: 4, upper: 6 };

describe('a difference', () => {
	// Newcombe 1998, Stat Med 17:873, table II, method 10.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775]
	])('of %d/%d and %d/%d has the published limits', (x1, n1, x2, n2, lower, upper) => {
		const difference = differenceOfProportions(
			{ numerator: x1, denominator: n1 },
			{ numerator: x2, denominator: n2 }
		);
		expect(Math.abs(difference.lower! - lower)).toBeLessThan(0.00006);
		expect(Math.abs(difference.upper! - upper)).toBeLessThan(0.00006);
		expect(difference.significant).toBe(lower > 0);
	});

	it('may be significant although the intervals overlap', () => {
		const difference = differenceOfEstimates(
			{ value: 100, lower: 92, upper: 108.5 },
			{ value: 112, lower: 104, upper: 120.4 }
		);
		expect(difference).toMatchObject({
			difference: -12,
			significant: true,
			intervalsOverlap: true
		});
		expectClose(difference.lower, -12 - Math.hypot(8, 8.4));
		expectClose(difference.upper, -12 + Math.hypot(8.5, 8));
	});

	it('changes sign, and its limits places, with the order of the two', () => {
		const estimate = fc
			.tuple(
				fc.double({ min: -50, max: 50, noNaN: true }),
				fc.double({ min: 0, max: 9, noNaN: true }),
				fc.double({ min: 0, max: 9, noNaN: true })
			)
			.map(([value, below, above]) => ({ value, lower: value - below, upper: value + above }));
		fc.assert(
			fc.property(estimate, estimate, (one, other) => {
				const [there, back] = [
					differenceOfEstimates(one, other),
					differenceOfEstimates(other, one)
				];
				expectClose(there.lower, -back.upper!);
				expect(there.lower!).toBeLessThanOrEqual(there.difference!);
				expect(there.upper!).toBeGreaterThanOrEqual(there.difference!);
				// Intervals that do not even touch always leave a difference; the reverse is not so.
				if (!there.intervalsOverlap) expect(there.significant).toBe(true);
			}),
			seeded
		);
	});

	it('of life expectancies follows from their standard errors', () => {
		const difference = differenceWithErrors(
			{ value: 80, standardError: 0.3 },
			{ value: 79, standardError: 0.4 }
		);
		expectClose(difference.standardError, 0.5);
		expectClose(difference.z, 2);
		expectClose(difference.p, 0.04550026389635842);
		expectClose(difference.lower, 1 - 0.5 * 1.959963984540054);
		expect(difference.significant).toBe(true);
		expectRefusal(
			() => differenceWithErrors({ value: 1, standardError: null }, { value: 1, standardError: 1 }),
			'negative_or_missing_se'
		);
		const exact = { value: 1, standardError: 0 };
		expect(differenceWithErrors(exact, exact)).toMatchObject({
			z: null,
			p: null,
			significant: false
		});
	});

	it('of rates comes with their ratio, which has no limits without events', () => {
		const of = (x1: number, x2: number) =>
			differenceOfRates({ numerator: x1, denominator: 1000 }, { numerator: x2, denominator: 1000 });
		const { ratio, ratioLower, ratioUpper } = of(40, 20);
		expectClose(ratio, 2);
		expectClose(ratioLower! * ratioUpper!, 4);
		expect(of(0, 20)).toMatchObject({ ratio: 0, ratioLower: null, ratioUpper: null });
		expect(of(20, 0)).toMatchObject({ ratio: null });
	});

	it('of means is that of their t intervals', () => {
		const difference = differenceOfMeans([1, 2, 3, 4, 5], [3, 4, 5, 6, 7]);
		const reach = 2.7764451051977934 * Math.sqrt(0.5);
		expectClose(difference.upper, -2 + Math.hypot(reach, reach));
	});

	it('is missing where a value is, and has no limits where one is missing', () => {
		expect(differenceOfEstimates({ ...area, value: null }, area).difference).toBeNull();
		expect(differenceOfEstimates({ ...area, upper: null }, area)).toMatchObject({
			difference: 0,
			significant: null
		});
		expectRefusal(
			() => differenceOfEstimates({ ...area, lower: 5.5 }, area),
			'limits_out_of_order'
		);
	});
});
