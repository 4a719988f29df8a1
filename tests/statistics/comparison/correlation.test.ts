import { describe, expect, it } from 'vitest';
import { pearsonCorrelation } from '$lib/statistics/comparison/correlation';
import { expectClose, expectRefusal } from '../close';

const first = [1, 2, 3, 4, 5];
/** Deviations −2 … 2 and −1, −2, 1, 0, 2: Σxy = 8 over √(10 × 10), a correlation of 0.8. */
const second = [2, 1, 4, 3, 5];

describe('a correlation', () => {
	it('has wider limits at a higher confidence', () => {
		// Fisher's z of 0.8 is ln(1.8 / 0.2) / 2 = ln 3; at 99% its limits lie 2.5758 / √2 about it.
		const found = pearsonCorrelation(first, second, 0.99)!;
		const reach = 2.575829303548901 / Math.SQRT2;
		expectClose(found.lower, Math.tanh(Math.log(3) - reach));
		expectClose(found.upper, Math.tanh(Math.log(3) + reach));
	});

	it('has itself for limits where the areas lie on a line', () => {
		const line = [1, 2, 3, 4];
		expect(pearsonCorrelation(line, [2, 4, 6, 8])).toEqual({ value: 1, lower: 1, upper: 1 });
		expect(pearsonCorrelation(line, [8, 6, 4, 2])).toEqual({ value: -1, lower: -1, upper: -1 });
	});

	it('is never above 1 or below −1, whatever is lost in rounding', () => {
		// Multiples of a tenth and of a seventh lie on a line; some of their sums are not exact.
		for (let count = 4; count < 40; count++) {
			const places = Array.from({ length: count }, (_, at) => at);
			const tenths = places.map((at) => 0.1 * at);
			for (const turn of [1, -1]) {
				const found = pearsonCorrelation(
					tenths,
					tenths.map((x) => (turn * x) / 7)
				)!;
				expect(Math.abs(found.value)).toBeLessThanOrEqual(1);
				expectClose(found.lower, turn, 1e-6);
				expectClose(found.upper, turn, 1e-6);
			}
		}
	});

	it('is that of four areas at the fewest', () => {
		// Deviations −1.5, −0.5, 0.5, 1.5 and −0.5, 0.5, −1.5, 1.5: Σxy = 2 over 5.
		expectClose(pearsonCorrelation([1, 2, 3, 4], [2, 3, 1, 4])!.value, 0.4);
	});

	it('is none where the first measure does not vary', () => {
		expect(pearsonCorrelation([5, 5, 5, 5], [1, 2, 3, 4])).toBeNull();
	});

	it('is refused where a value of either is missing, or one has more', () => {
		expectRefusal(() => pearsonCorrelation([1, 2, 3, 4], [1, 2, 3, NaN]), 'not_finite');
		expectRefusal(() => pearsonCorrelation([1, 2, 3, 4], [1, 2, 3, 4, 5]), 'length_mismatch');
	});
});
