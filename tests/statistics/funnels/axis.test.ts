import { describe, expect, it } from 'vitest';
import { funnelAxis, funnelPositions } from '$lib/statistics/funnels/limits';

describe('the axis of a funnel', () => {
	it('begins at nought unless no area is more than twice the size of another', () => {
		expect(funnelAxis([100, 200, 150])).toEqual({ from: 90, to: 210 });
		expect(funnelAxis([150, 201, 100]).from).toBe(0);
	});

	it('begins at the leading digit of 95% and ends at two digits of 105%', () => {
		// 950 and 1,575.
		expect(funnelAxis([1000, 1500])).toEqual({ from: 900, to: 1600 });
		// 999.4, which has three digits before the point, and 1,104.6.
		expect(funnelAxis([1052, 1052])).toEqual({ from: 900, to: 1200 });
		// 902.5 and 997.5, which 1,000 is the next above.
		expect(funnelAxis([950])).toEqual({ from: 900, to: 1000 });
		// 1,000 has four digits, so that 1,007 goes up by a hundred.
		expect(funnelAxis([959]).to).toBe(1100);
		expect(funnelAxis([1])).toEqual({ from: 0, to: 1.1 });
	});

	it('has round numbers a year for several years', () => {
		expect(funnelAxis([3000, 4500], 3)).toEqual({ from: 2700, to: 4800 });
	});
});

describe('the places on the axis', () => {
	it('grow by the same share from the first to the last', () => {
		// From 10,000 to 10,000,000 in 99 steps: each is the 99th root of 1,000.
		const places = funnelPositions(10_000, 10_000_000);
		expect(places).toHaveLength(100);
		places.forEach((place, step) => {
			const expected = 10_000 * 1000 ** (step / 99);
			expect(Math.abs(place / expected - 1)).toBeLessThan(0.001);
		});
		expect([places[0], places[1], places[99]]).toEqual([10_000, 10_723, 10_000_000]);
	});

	it('trail by a step where asked to, and so end before the last', () => {
		// The hundredth root of 1,000 is 1.07152.
		const places = funnelPositions(10_000, 10_000_000, 1);
		expect(places[1]).toBe(10_715);
		expect(Math.abs(places[99]! / (10_000_000 / 1000 ** 0.01) - 1)).toBeLessThan(0.001);
	});

	it('are whole, begin at one, and never stand still', () => {
		expect(funnelPositions(0, 20)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
	});
});
