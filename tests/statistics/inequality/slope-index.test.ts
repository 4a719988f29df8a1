import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeIndexOfInequality } from '$lib/statistics/inequality/slope-index';
import type { SlopeInput } from '$lib/statistics/inequality/slope-input';
import { expectClose, expectRefusal, seeded } from '../close';

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
const values = fc.array(fc.double({ min: 50, max: 90, noNaN: true }), {
	minLength: 5,
	maxLength: 12
});

function withValues(list: readonly number[]): SlopeInput {
	return {
		populations: list.map((_, group) => 1000 + 70 * group),
		values: list,
		standardErrors: list.map(() => 0.5)
	};
}

describe('the slope index of inequality', () => {
	it('is worked by hand for equal fifths on a straight line', () => {
		// Ranks 0.1, 0.3 … 0.9; values 70 + 10 × rank.
		const fit = slopeIndexOfInequality({
			populations: [100, 100, 100, 100, 100],
			values: [71, 73, 75, 77, 79],
			standardErrors: [1, 1, 1, 1, 1]
		});
		expectClose(fit.slopeIndex, 10);
		expectClose(fit.intercept, 70);
		expectClose(fit.relativeIndex, 80 / 70);
		// c = 0.2(b − 0.5)/0.08 = −1, −0.5, 0, 0.5, 1: standard error √2.5.
		expectClose(fit.standardError, Math.sqrt(2.5));
		expectClose(fit.upper, 10 + 1.959963984540054 * Math.sqrt(2.5));
	});

	it('sorts groups from most to least deprived first, their errors with them', () => {
		const order = [3, 7, 0, 9, 1, 4, 8, 2, 6, 5];
		const pick = (list: readonly (number | null)[]) => order.map((group) => list[group]!);
		const shuffled = slopeIndexOfInequality({
			quantiles: order.map((group) => group + 1),
			populations: pick(tenths.populations),
			values: pick(tenths.values!),
			standardErrors: pick(tenths.standardErrors!)
		});
		expect(shuffled).toEqual(slopeIndexOfInequality(tenths));
	});

	it('is multiplied, and its relative form turned over by a negative multiplier', () => {
		const [plain, turned] = [1, -100].map((multiplier) =>
			slopeIndexOfInequality({ ...tenths, multiplier })
		);
		expectClose(turned!.slopeIndex, -100 * plain!.slopeIndex!);
		expectClose(turned!.relativeIndex, 1 / plain!.relativeIndex!);
		expectClose(turned!.lower, -100 * plain!.upper!);
		expect(turned!.intercept).toBe(plain!.intercept);
	});

	it('lies on the transformed scale when asked to, with the intercept times the multiplier', () => {
		const exponential = [0.1, 0.3, 0.5, 0.7, 0.9].map((rank) => 50 * Math.exp(-rank));
		const fit = slopeIndexOfInequality({
			...rates,
			populations: [1, 1, 1, 1, 1],
			values: exponential,
			transform: true,
			multiplier: -2
		});
		expectClose(fit.slopeIndex, -2 * 50 * (Math.exp(-1) - 1));
		expectClose(fit.relativeIndex, Math.E);
		expectClose(fit.intercept, 100);
	});

	it('changes its sign when the ranks are reversed, and not when the unit is', () => {
		fc.assert(
			fc.property(values, (list) => {
				const even = { ...withValues(list), populations: list.map(() => 1000) };
				const reversed = { ...even, values: [...list].reverse() };
				const fit = slopeIndexOfInequality(even);
				expectClose(slopeIndexOfInequality(reversed).slopeIndex, -fit.slopeIndex!, 1e-9);
				const inMonths = { ...even, values: list.map((years) => 12 * years) };
				expectClose(slopeIndexOfInequality(inMonths).slopeIndex, 12 * fit.slopeIndex!, 1e-9);
			}),
			seeded
		);
	});

	it('is more certain with smaller errors, and lies between its limits', () => {
		fc.assert(
			fc.property(values, (list) => {
				const fit = slopeIndexOfInequality(withValues(list));
				const surer = slopeIndexOfInequality({
					...withValues(list),
					standardErrors: list.map(() => 0.25)
				});
				expect(fit.lower!).toBeLessThan(fit.slopeIndex!);
				expectClose(fit.upper! - fit.lower!, 2 * (surer.upper! - surer.lower!), 1e-9);
			}),
			seeded
		);
	});

	it('warns above ten groups and refuses fewer than five', () => {
		const many = withValues(Array.from({ length: 11 }, (_, group) => 70 + group));
		expect(slopeIndexOfInequality(many).warning).toBe('many_quantiles');
		expect(slopeIndexOfInequality(tenths).warning).toBeNull();
		expectRefusal(
			() => slopeIndexOfInequality(withValues([1, 2, 3, 4])),
			'quantile_count_out_of_range'
		);
	});

	it('refuses what it cannot rank or weigh', () => {
		const fit = (change: Partial<SlopeInput>) => () =>
			slopeIndexOfInequality({ ...tenths, ...change });
		const first = (value: number | null, list: readonly (number | null)[]) => [
			value,
			...list.slice(1)
		];
		expectRefusal(
			fit({ populations: first(0, tenths.populations) }),
			'nonpositive_or_missing_population'
		);
		expectRefusal(fit({ values: first(null, tenths.values!) }), 'missing_value');
		expectRefusal(fit({ standardErrors: first(-1, tenths.values!) }), 'negative_or_missing_se');
		expectRefusal(fit({ standardErrors: undefined }), 'missing_uncertainty');
		expectRefusal(fit({ standardErrors: undefined, lower: tenths.values }), 'missing_limits');
		expectRefusal(fit({ quantiles: [1, 1, 2, 3, 4, 5, 6, 7, 8, 9] }), 'order_not_consecutive');
		expectRefusal(fit({ transform: true }), 'transform_needs_rate_or_proportion');
		expectRefusal(fit({ transform: true, valueType: 'rate' }), 'transform_needs_limits');
		expectRefusal(fit({ valueType: 'proportion' }), 'proportion_out_of_range');
	});
});
