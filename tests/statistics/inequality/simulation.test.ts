import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import type { SlopeInput } from '$lib/statistics/inequality/slope-input';
import {
	orderStatistics,
	simulatedSlopeLimits,
	simulatedSlopeLimitsInChunks,
	slopeReliability,
	slopeSimulation
} from '$lib/statistics/inequality/slope-simulation';
import { randomSource, standardNormals } from '$lib/statistics/distributions/random';
import { expectRefusal, seeded } from '../close';

const tenths: SlopeInput = {
	populations: [9200, 8800, 9700, 10_100, 9400, 9900, 10_300, 9600, 9100, 9800],
	values: [74.1, 75.8, 76.2, 77.9, 78.4, 78.8, 80.1, 80.3, 81.9, 82.6],
	standardErrors: [0.7, 0.6, 0.6, 0.5, 0.6, 0.5, 0.5, 0.5, 0.6, 0.5]
};
const rates: SlopeInput = {
	populations: [1000, 1100, 900, 1000, 1000],
	valueType: 'rate',
	values: [60, 52, 41, 39, 30],
	lower: [52, 45, 35, 33, 25],
	upper: [69, 60, 48, 46, 36]
};
describe('simulated limits', () => {
	it('are near the analytic ones where both exist', () => {
		const fit = slopeIndexOfInequality(tenths);
		const { slopeIndex } = simulatedSlopeLimits(tenths);
		const width = fit.upper! - fit.lower!;
		expect(Math.abs(slopeIndex.lower! - fit.lower!)).toBeLessThan(0.02 * width);
		expect(Math.abs(slopeIndex.upper! - fit.upper!)).toBeLessThan(0.02 * width);
	});

	it('are the same at every visit, however they are cut into chunks', async () => {
		const once = simulatedSlopeLimits(rates, { draws: 5000, seed: 3 });
		expect(simulatedSlopeLimits(rates, { draws: 5000, seed: 3, chunk: 17 })).toEqual(once);
		let pauses = 0;
		const pause = () => {
			pauses++;
			return Promise.resolve();
		};
		const chunked = await simulatedSlopeLimitsInChunks(
			rates,
			{ draws: 5000, seed: 3, chunk: 1000 },
			pause
		);
		expect(chunked).toEqual(once);
		expect(pauses).toBe(5);
		expect(simulatedSlopeLimits(rates, { draws: 5000, seed: 4 })).not.toEqual(once);
	});

	it('give way to the page by default', async () => {
		let ran = false;
		setImmediate(() => (ran = true));
		await simulatedSlopeLimitsInChunks(tenths, { draws: 3000, chunk: 1000 });
		expect(ran).toBe(true);
	});

	it('bracket the slope and the relative index, transformed or not, whatever the sign', () => {
		for (const transform of [false, true])
			for (const multiplier of [1, 1000, -1]) {
				const input = { ...rates, transform, multiplier };
				const fit = slopeIndexOfInequality(input);
				const limits = simulatedSlopeLimits(input, { draws: 5000 });
				for (const index of ['slopeIndex', 'relativeIndex'] as const) {
					expect(limits[index].lower!).toBeLessThan(fit[index]!);
					expect(limits[index].upper!).toBeGreaterThan(fit[index]!);
				}
			}
	});

	it('are not there at certainty, nor for a rate of zero, which has no logarithm', () => {
		const none = { lower: null, upper: null };
		expect(simulatedSlopeLimits({ ...tenths, confidence: 1 }).slopeIndex).toEqual(none);
		const zero = { ...rates, values: [0, 52, 41, 39, 30] };
		expect(simulatedSlopeLimits(zero).slopeIndex).toEqual(none);
	});

	it('refuse too few draws', () => {
		expectRefusal(() => slopeSimulation(tenths, { draws: 999 }).next(), 'draws_out_of_range');
	});

	it('move little when repeated', () => {
		const moved = slopeReliability(tenths, { draws: 20_000 });
		const fit = slopeIndexOfInequality(tenths);
		expect(moved.slopeIndex!).toBeGreaterThan(0);
		expect(moved.slopeIndex!).toBeLessThan(0.02 * (fit.upper! - fit.lower!));
	});
});

describe('order statistics', () => {
	it('are those of the sorted list, which stays as it was', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300 }),
				fc.nat(),
				fc.nat(),
				(list, one, other) => {
					const drawn = Float64Array.from(list);
					const places = [one % list.length, other % list.length];
					const sorted = Float64Array.from(list).sort();
					expect(orderStatistics(drawn, places)).toEqual(places.map((place) => sorted[place]));
					expect([...drawn]).toEqual(list);
				}
			),
			seeded
		);
	});
});

describe('the normal numbers of a seed', () => {
	it('are those of its source, however many were asked for before', () => {
		for (const [seed, count] of [
			[7, 10],
			[7, 1000],
			[8, 100],
			[7, 50],
			[7, 50_001]
		] as const) {
			const source = randomSource(seed);
			const expected = Array.from({ length: count }, () => source.normal());
			expect([...standardNormals(seed, count).subarray(0, count)]).toEqual(expected);
		}
	});
});
