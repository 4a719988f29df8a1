import { describe, expect, it } from 'vitest';
import {
	funnelLimitsAt,
	proportionFunnel,
	rateFunnel,
	ratioFunnel
} from '$lib/statistics/funnels/limits';
import { expectClose, expectRefusal } from '../close';

const rates = {
	...({ statistic: 'rate', rateType: 'crude' } as const),
	numerators: [100, 300],
	rates: [10_000, 10_000]
};

/** Probability of no more than one event when so many are expected. */
const atMostOne = (expected: number) => Math.exp(-expected) * (1 + expected);

describe('the lines of a funnel of rates', () => {
	it('at one event are those of a Poisson count of one', () => {
		const [{ x, limits, at, baseline } = {} as never] = rateFunnel(rates, 2);
		expect(x).toBe(1);
		expectClose(baseline, 10_000);
		// So few expected that one event or more has the chance of the tail: 1 − e^−m.
		expectClose(at!.upper95, -Math.log(0.975) / 0.1 / 2);
		expectClose(at!.upper99_8, -Math.log(0.999) / 0.1 / 2);
		expectClose(limits.upper95, 10_000 / -Math.log(0.975));
		expectClose(limits.upper99_8, 10_000 / -Math.log(0.999));
		// So many expected that one event or none has it.
		expectClose(atMostOne(at!.lower95 * 0.1 * 2), 0.025);
		expectClose(atMostOne(at!.lower99_8 * 0.1 * 2), 0.001);
		expectClose(limits.lower95, 10_000 / (at!.lower95 * 0.1 * 2));
		expectClose(limits.lower99_8, 10_000 / (at!.lower99_8 * 0.1 * 2));
	});

	it('reach over the events that the sizes of the areas stand for', () => {
		// 100,000 and 150,000 people with a tenth of them: from 90,000 to 160,000 people.
		const alike = { ...rates, numerators: [10_000, 15_000] };
		const points = rateFunnel(alike, 1);
		expect([points[0]!.x, points[99]!.x]).toEqual([9000, 16_000]);
		// Twice as many people are given as the rates stand for: they set the axis, not the average.
		const given = rateFunnel({ ...alike, denominators: [200_000, 300_000] }, 1);
		// 190,000 down to 100,000; 315,000 up to 320,000.
		expect([given[0]!.x, given[99]!.x]).toEqual([10_000, 32_000]);
		expectClose(given[0]!.baseline, 10_000);
		const standardised = { ...alike, rateType: 'dsr' as const, denominators: [200_000, 300_000] };
		expect(rateFunnel(standardised, 1)[0]!.x).toBe(9000);
		// An area without events stands for no people where rates are standardised.
		const without = {
			...standardised,
			numerators: [10_000, 15_000, 0],
			rates: [10_000, 10_000, 0],
			denominators: [1, 1, 1]
		};
		expect(rateFunnel(without, 1)[0]!.x).toBe(9000);
	});

	it('begin and end at whole events', () => {
		// 315 events among 1,052 and 1,052.1: from 900 to 1,200 times 0.29943, rounded outwards.
		const odd = { ...rates, numerators: [315, 315], rates: [29_943, 29_940] };
		expect(rateFunnel(odd, 1)[0]!.x).toBe(269);
		const wide = { ...rates, numerators: [31_499, 31_499], rates: [3149.9, 3149.9] };
		// 1,000,000 people with 0.031499 each: 1,100,000 × 0.031499 = 34,648.9.
		expect(rateFunnel(wide, 1)[99]!.x).toBe(34_649);
	});

	it('are refused over no years, and where nothing happened', () => {
		expectRefusal(() => rateFunnel(rates, 0), 'nonpositive_years', 'years');
		const none = { ...rates, numerators: [0, 0], denominators: [1, 1] };
		expectRefusal(() => rateFunnel(none, 1), 'nonpositive_count', 'numerators');
	});

	it('may be of rates per thousand', () => {
		const few = { ...rates, rates: [100, 100], multiplier: 1000 };
		expectClose(rateFunnel(few, 1)[0]!.baseline, 100);
		expectClose(rateFunnel(few, 1)[0]!.limits.upper95, 100 / -Math.log(0.975));
	});
});

describe('the lines of a funnel of ratios', () => {
	it('at one event are those of a Poisson count of one, on either scale', () => {
		const ratios = { statistic: 'ratio' as const, numerators: [8, 50], denominators: [10, 40] };
		const [isr] = ratioFunnel(ratios, 'isr');
		const [count] = ratioFunnel(ratios, 'count');
		expect(isr).toMatchObject({ x: 1, baseline: null });
		expectClose(isr!.at!.upper95, -Math.log(0.975));
		expectClose(isr!.limits.upper95, 100 / -Math.log(0.975));
		expectClose(count!.limits.upper95, 1 / -Math.log(0.975) - 1);
		expectClose(atMostOne(isr!.at!.lower99_8), 0.001);
		expectClose(count!.limits.lower99_8, 1 / count!.at!.lower99_8 - 1);
		// 40 expected events end the axis at 42; the spacing trails, yet steps of one go on.
		expect(ratioFunnel(ratios, 'isr')[99]!.x).toBe(100);
	});
});

describe('the lines of a funnel of proportions', () => {
	const halves = {
		...({ statistic: 'proportion', numerators: [50, 150] } as const),
		denominators: [100, 300]
	};
	const z = { upper95: 1.959963984540054, upper99_8: 3.090232306167813 };

	it('lie as many standard errors from the average as their tail says, between none and all', () => {
		const [first, ...others] = proportionFunnel(halves);
		expect(first).toMatchObject({ x: 1, at: null, baseline: 50 });
		// Half of one person has a standard error of a half: the lines lie beyond none and all.
		expect(first!.limits).toEqual({ lower95: 0, upper95: 100, lower99_8: 0, upper99_8: 100 });
		const { x, limits } = others.at(-1)!;
		const error = 50 / Math.sqrt(x);
		expectClose(limits.lower95, 50 - z.upper95 * error);
		expectClose(limits.upper99_8, 50 + z.upper99_8 * error);
		expectRefusal(() => proportionFunnel(halves, 0), 'nonpositive_multiplier');
	});

	it('at an area’s own size are the same, in the unit asked for', () => {
		const own = funnelLimitsAt(halves, 400, 1);
		expectClose(own.lower95, 0.5 - z.upper95 * 0.025);
		expectClose(own.upper99_8, 0.5 + z.upper99_8 * 0.025);
		expect(funnelLimitsAt(halves, 1, 1)).toMatchObject({ lower95: 0, upper95: 1 });
		expectRefusal(() => funnelLimitsAt(halves, NaN, 1), 'nonpositive_denominator', 'size');
	});

	it('at the size of an area of rates hold as many events as are expected there', () => {
		// Ten events a hundred people: so many people that one event lies on the upper line.
		const size = -Math.log(0.975) / 0.1;
		expectClose(funnelLimitsAt(rates, size, 100_000).upper95, 100_000 / size);
		// Fewer people than have 3.7 expected events: none at all is no low count.
		expect(funnelLimitsAt(rates, 36.8, 100_000).lower95).toBe(0);
		expect(funnelLimitsAt(rates, 37, 100_000).lower95).toBeGreaterThan(0);
	});
});
