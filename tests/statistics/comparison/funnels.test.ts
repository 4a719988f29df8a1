import { describe, expect, it } from 'vitest';
import {
	funnelLimitsAt,
	funnelSignificance,
	proportionFunnel,
	rateFunnel,
	ratioFunnel
} from '$lib/statistics/funnels/limits';
import { expectClose, expectRefusal } from '../close';

const lines = ['lower95', 'upper95', 'lower99_8', 'upper99_8'] as const;

describe('a funnel', () => {
	const areas = {
		statistic: 'proportion' as const,
		numerators: [20, 60, 45],
		denominators: [100, 200, 150]
	};

	it('has a hundred places on its axis and lines about the average', () => {
		const points = proportionFunnel(areas);
		expect(points).toHaveLength(100);
		expect(points.every(({ x }, at) => at === 0 || x > points[at - 1]!.x)).toBe(true);
		const { x, limits, baseline } = points.at(-1)!;
		const average = 125 / 450;
		expectClose(baseline, 100 * average);
		expectClose(
			limits.upper95,
			100 * (average + 1.959963984540054 * Math.sqrt((average * (1 - average)) / x))
		);
		for (const { limits: lines } of points) {
			expect(lines.lower99_8).toBeLessThanOrEqual(lines.lower95);
			expect(lines.upper99_8).toBeGreaterThanOrEqual(lines.upper95);
			expect(lines.lower99_8).toBeGreaterThanOrEqual(0);
			expect(lines.upper99_8).toBeLessThanOrEqual(100);
		}
	});

	it('of ratios puts an area of as many events exactly on its line', () => {
		const ratios = { statistic: 'ratio' as const, numerators: [8, 25], denominators: [10, 20] };
		const { x, limits, at } = ratioFunnel(ratios, 'isr').at(-1)!;
		expectClose(limits.upper95, (100 * x) / at!.upper95);
		expectClose(ratioFunnel(ratios, 'count').at(-1)!.limits.upper95, limits.upper95 / 100 - 1);
	});

	it('has at an area’s own size the limits of its lines there', () => {
		const { x, limits } = proportionFunnel(areas).at(-1)!;
		const own = funnelLimitsAt(areas, x, 100);
		for (const name of lines) expectClose(own[name], limits[name]);
		expect(funnelLimitsAt(areas, 0.5, 100)).toMatchObject({ lower99_8: 0, upper99_8: 100 });
		expectRefusal(() => funnelLimitsAt(areas, 0, 100), 'nonpositive_denominator');
	});

	it('of rates has them between whole numbers of events too', () => {
		const rates = {
			statistic: 'rate' as const,
			numerators: [30, 100],
			rates: [100, 100],
			rateType: 'crude' as const
		};
		const points = rateFunnel(rates, 1);
		for (const { at, limits } of points.filter((_, place) => place % 20 === 19))
			for (const name of lines)
				expectClose(funnelLimitsAt(rates, at![name], 100_000)[name], limits[name]);
		// So few people that no event at all lies within the limits.
		expect(funnelLimitsAt(rates, 100, 100_000).lower95).toBe(0);
	});

	it('of rates is given in people a year', () => {
		const rates = {
			statistic: 'rate' as const,
			numerators: [30, 100],
			rates: [100, 100],
			rateType: 'crude' as const
		};
		const [one, three] = [rateFunnel(rates, 1)[0]!, rateFunnel(rates, 3)[0]!];
		expect([one.x, three.x]).toEqual([1, 1]);
		expectClose(one.baseline, 100);
		expect(three.limits).toEqual(one.limits);
		expectClose(one.at!.lower95, 3 * three.at!.lower95);
		expectRefusal(() => rateFunnel(rates, 0), 'nonpositive_years');
	});

	it('names the areas outside it, at 0.001 first', () => {
		const found = funnelSignificance({
			statistic: 'ratio',
			numerators: [100, 130, 160, 75, 50],
			denominators: [100, 100, 100, 100, 100]
		});
		expect(found).toEqual([
			'Not significant',
			'High (0.025)',
			'High (0.001)',
			'Low (0.025)',
			'Low (0.001)'
		]);
	});

	it('does not judge standardised rates on fewer than ten events', () => {
		const found = funnelSignificance({
			statistic: 'rate',
			numerators: [9, 200],
			rates: [90, 200],
			rateType: 'dsr'
		});
		expect(found[0]).toBe('Not applicable');
		expectRefusal(
			() =>
				funnelSignificance({ statistic: 'rate', numerators: [0], rates: [0], rateType: 'crude' }),
			'denominator_required_for_zero_events'
		);
	});
});
