import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '$lib/statistics/intervals/mean';
import { byarInterval, exactPoissonInterval, rate } from '$lib/statistics/intervals/rate';
import { proportion, wilsonInterval } from '$lib/statistics/intervals/proportion';
import { standardErrorsToEachSide } from '$lib/statistics/intervals/confidence';
import { expectClose, expectRefusal, seeded } from './close';

const levels = fc.constantFrom(0.9, 0.95, 0.99, 0.998);
const counts = fc
	.integer({ min: 1, max: 1_000_000 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('a proportion', () => {
	// Newcombe 1998, Stat Med 17:857, table I, method 3 (score, uncorrected), 95%.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('has the published score interval for %d of %d', (x, n, lower, upper) => {
		const interval = wilsonInterval(x, n);
		expect(Math.abs(interval.lower! - lower)).toBeLessThan(0.00005);
		expect(Math.abs(interval.upper! - upper)).toBeLessThan(0.00005);
	});

	it('ends exactly at 0 for nobody and at 1 for everybody', () => {
		expect(wilsonInterval(0, 12_345, 0.998).lower).toBe(0);
		expect(wilsonInterval(12_345, 12_345, 0.998).upper).toBe(1);
		expect(wilsonInterval(3, 7, 1)).toEqual({ lower: 0, upper: 1 });
	});

	it('stays missing when a count is missing, and never becomes zero', () => {
		const missing = { value: null, lower: null, upper: null };
		expect(proportion(null, 10)).toEqual(missing);
		expect(proportion(5, NaN)).toEqual(missing);
	});

	it('refuses what no proportion can be', () => {
		expectRefusal(() => proportion(-1, 10), 'negative_numerator');
		expectRefusal(() => proportion(11, 10), 'numerator_exceeds_denominator');
		expectRefusal(() => proportion(0, 0), 'nonpositive_denominator');
		expectRefusal(() => proportion(1, Infinity), 'not_finite');
		expectRefusal(() => proportion(1, 2, { confidence: 0.89 }), 'confidence_out_of_range');
		expectRefusal(() => proportion(1, 2, { multiplier: 0 }), 'nonpositive_multiplier');
	});

	it('names the argument and the value that it refuses', () => {
		expect(() => proportion(11, 10)).toThrow(
			expect.objectContaining({ argument: 'numerator', value: 11 })
		);
	});

	it('lies between its limits, which widen with confidence and narrow with more people', () => {
		fc.assert(
			fc.property(counts, levels, ([x, n], confidence) => {
				const { value, lower, upper } = proportion(x, n, { confidence });
				expect(lower!).toBeLessThanOrEqual(value!);
				expect(upper!).toBeGreaterThanOrEqual(value!);
				const wider = wilsonInterval(x, n, 0.9995);
				expect(wider.upper! - wider.lower!).toBeGreaterThan(upper! - lower!);
				const more = wilsonInterval(4 * x, 4 * n, confidence);
				expect(more.upper! - more.lower!).toBeLessThan(upper! - lower!);
			}),
			seeded
		);
	});

	it('mirrors its interval when those without the attribute are counted', () => {
		fc.assert(
			fc.property(counts, ([x, n]) => {
				const [one, other] = [wilsonInterval(x, n), wilsonInterval(n - x, n)];
				expectClose(one.lower, 1 - other.upper!, 1e-12);
			}),
			seeded
		);
	});

	it('scales with its multiplier', () => {
		const [share, percent] = [proportion(12, 57), proportion(12, 57, { multiplier: 100 })];
		expectClose(percent.lower, 100 * share.lower!);
		expectClose(percent.upper, 100 * share.upper!);
	});
});

describe('a count of events', () => {
	// Published tables of exact 95% limits of a Poisson count (Breslow and Day 1987, table 2.11).
	it.each([
		[0, 0, 3.69],
		[1, 0.0253, 5.57],
		[5, 1.62, 11.67],
		[10, 4.8, 18.39]
	])('has the published exact limits for %d', (count, lower, upper) => {
		const interval = exactPoissonInterval(count);
		expect(interval.lower).toBeCloseTo(lower, 2);
		expect(interval.upper).toBeCloseTo(upper, 2);
	});

	it('has limits by Byar near the exact ones from ten events on', () => {
		for (const count of [10, 25, 200]) {
			const [byar, exact] = [byarInterval(count), exactPoissonInterval(count)];
			expect(Math.abs(byar.lower! / exact.lower! - 1)).toBeLessThan(0.002);
			expect(Math.abs(byar.upper! / exact.upper! - 1)).toBeLessThan(0.0005);
		}
	});

	it('has no lower limit by Byar where it would be negative, and none of nothing', () => {
		expect(byarInterval(1, 0.998).lower).toBeNull();
		expect(byarInterval(0).lower).toBeNull();
		expect(byarInterval(null)).toEqual({ lower: null, upper: null });
	});
});

describe('a rate', () => {
	it('changes from exact to Byar limits at ten events', () => {
		expect(rate(9.9, 500).method).toBe('Exact');
		expect(rate(10, 500).method).toBe('Byars');
		expect(rate(null, 500)).toEqual({ value: null, lower: null, upper: null, method: null });
	});

	it('may exceed its denominator', () => {
		expect(rate(20, 10, { multiplier: 1 }).value).toBe(2);
	});

	it('has no upper limit at certainty, and no infinity', () => {
		expect(rate(3, 10, { confidence: 100 })).toMatchObject({ lower: 0, upper: null });
		expect(rate(30, 10, { confidence: 100 })).toMatchObject({ lower: null, upper: null });
	});

	it('lies between its limits and narrows as events and people grow alike', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5000 }), levels, (events, confidence) => {
				const one = rate(events, 1000, { confidence });
				const more = rate(4 * events, 4000, { confidence });
				expect(one.lower ?? 0).toBeLessThan(one.value!);
				expect(one.upper!).toBeGreaterThan(one.value!);
				expect(more.upper!).toBeLessThan(one.upper!);
				expect(more.lower!).toBeGreaterThan(one.lower ?? 0);
			}),
			seeded
		);
	});
});

describe('a mean', () => {
	it('has t limits: 1 to 5 is 3 ± 2.776 × 1.581 / √5', () => {
		const { value, lower, upper, standardDeviation, sum, count } = mean([1, 2, 3, 4, 5]);
		expect([value, sum, count]).toEqual([3, 15, 5]);
		expectClose(standardDeviation, Math.sqrt(2.5));
		expectClose(upper, 3 + 2.7764451051977934 * Math.sqrt(0.5));
		expectClose(lower, 3 - 2.7764451051977934 * Math.sqrt(0.5));
	});

	it('has no limits for one value and is missing when any value is', () => {
		expect(mean([4])).toMatchObject({ value: 4, lower: null, upper: null });
		expect(mean([4, null])).toMatchObject({ value: null, lower: null, count: 2 });
		expect(mean([])).toMatchObject({ value: null, count: 0 });
	});

	it('leaves its input as it was', () => {
		const values = Object.freeze([3, 1, 2]);
		mean(values);
		expect(values).toEqual([3, 1, 2]);
	});
});

describe('a confidence level', () => {
	it('is taken as a proportion or in percent', () => {
		expect(standardErrorsToEachSide(95)).toBe(standardErrorsToEachSide(0.95));
		expectClose(standardErrorsToEachSide(0.998), 3.090232306167813);
		for (const level of [0.8, 1.5, 89, 101, NaN])
			expectRefusal(() => standardErrorsToEachSide(level), 'confidence_out_of_range');
	});
});
