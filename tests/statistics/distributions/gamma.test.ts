import { describe, expect, it } from 'vitest';
import {
	logGamma,
	lowerIncompleteGammaRatio,
	poissonTerm,
	stirlingError,
	upperIncompleteGammaRatio
} from '$lib/statistics/distributions/gamma';
import {
	chiSquaredProbabilityAbove,
	chiSquaredQuantile
} from '$lib/statistics/distributions/chi-squared';
import { normalQuantile } from '$lib/statistics/distributions/normal';
import { expectClose, expectRefusal, expectShare } from '../close';

/** e^−x x^k ÷ k!, factor by factor on the logarithm. */
const poisson = (k: number, x: number) => {
	let log = -x;
	for (let one = 1; one <= k; one++) log += Math.log(x / one);
	return Math.exp(log);
};

describe('the gamma function', () => {
	it('is the factorial, and the root of π at a half', () => {
		expectClose(logGamma(1), 0, 1e-14);
		expectShare(logGamma(5), Math.log(24));
		expectShare(logGamma(0.5), Math.log(Math.PI) / 2);
		expectShare(logGamma(11), Math.log(3_628_800));
	});

	it('lies above Stirling’s formula by its series', () => {
		// 1/(12a) − 1/(360a³) + 1/(1260a⁵) − …, on both sides of where the series begins.
		for (const a of [12, 15.9, 16, 40]) {
			const series = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5) - 1 / (1680 * a ** 7);
			expect(Math.abs(stirlingError(a) - series)).toBeLessThan(2e-12);
		}
	});

	it('has as many events by chance as Poisson says', () => {
		for (const [events, expected] of [
			[3, 2],
			[15, 9],
			[16, 16.1],
			[20, 20],
			[40, 75],
			[90, 60],
			[300, 310],
			[18, 1.5]
		] as const)
			// prettier-ignore
			expectShare(poissonTerm(events, expected), poisson(events, expected));
	});

	it('differs from Stirling’s formula at 16 by what 16! does', () => {
		const stirling = 16.5 * Math.log(16) - 16 + Math.log(2 * Math.PI) / 2;
		expect(Math.abs(stirlingError(16) - (Math.log(20_922_789_888_000) - stirling))).toBeLessThan(
			1.5e-14
		);
	});

	it('keeps its digits for a million events beside nearly as many expected', () => {
		const a = 1e6;
		for (const more of [1, -1, 30]) {
			const d = more / a;
			// a ln(a/x) + x − a with x = a(1 + d), as a series in d.
			const deviance = a * ((d * d) / 2 - d ** 3 / 3 + d ** 4 / 4 - d ** 5 / 5);
			const exact = Math.exp(-1 / (12 * a) - deviance) / Math.sqrt(2 * Math.PI * a);
			expectShare(poissonTerm(a, a + more), exact, 1e-14);
		}
	});

	it('keeps them where hardly any are expected', () => {
		for (const [events, expected] of [
			[16, 1e-9],
			[40, 0.001]
		] as const)
			expectShare(poissonTerm(events, expected), poisson(events, expected));
	});
});

describe('the incomplete gamma function', () => {
	it.each([
		[1, 0.3],
		[3, 1],
		[3, 3.9],
		[3, 4.1],
		[3, 20],
		[20, 14],
		[20, 21.5],
		[20, 60],
		[150, 151.2],
		[150, 120]
	])('at %d and %d is a sum of Poisson terms', (shape, x) => {
		let sum = 0;
		for (let events = 0; events < shape; events++) sum += poisson(events, x);
		expectClose(lowerIncompleteGammaRatio(shape, x), 1 - sum, 1e-12);
		expectShare(upperIncompleteGammaRatio(shape, x), sum);
		expectShare(chiSquaredProbabilityAbove(2 * x, 2 * shape), sum);
	});

	it('has everything below infinity', () => {
		expect(lowerIncompleteGammaRatio(2, Infinity)).toBe(1);
		expect(upperIncompleteGammaRatio(2, Infinity)).toBe(0);
	});

	it('has nothing below nought', () => {
		for (const x of [0, -1]) {
			expect(lowerIncompleteGammaRatio(2, x)).toBe(0);
			expect(upperIncompleteGammaRatio(2, x)).toBe(1);
		}
	});
});

describe('the chi-squared quantile', () => {
	it('on two degrees of freedom is twice that of the exponential', () => {
		for (const p of [1e-200, 1e-9, 0.001, 0.2, 0.49, 0.5, 0.51, 0.9, 0.999999])
			expectShare(chiSquaredQuantile(p, 2), -2 * Math.log1p(-p));
	});

	it('on one is the square of the normal one', () => {
		for (const p of [0.01, 0.5, 0.95, 0.999])
			expectShare(chiSquaredQuantile(p, 1), normalQuantile((1 + p) / 2) ** 2);
	});

	it('has the probability that it was asked for', () => {
		for (const freedom of [0.1, 0.7, 5, 33, 1000, 5e5])
			for (const p of [0.0001, 0.1, 0.6, 0.9999])
				expectClose(
					chiSquaredProbabilityAbove(chiSquaredQuantile(p, freedom), freedom),
					1 - p,
					1e-9
				);
	});

	it('on very many is about normal', () => {
		// Cornish and Fisher: k + z√(2k) + ⅔(z² − 1), the next term below a thousandth.
		const [k, z] = [4e9, 1.959963984540054];
		for (const [p, side] of [
			[0.975, z],
			[0.025, -z]
		] as const)
			expectShare(
				chiSquaredQuantile(p, k),
				k + side * Math.sqrt(2 * k) + (2 / 3) * (z * z - 1),
				1e-12
			);
	});

	it('has its ends, and is refused of what is no probability and no freedom', () => {
		expect([chiSquaredQuantile(0, 3), chiSquaredQuantile(1, 3)]).toEqual([0, Infinity]);
		expectRefusal(() => chiSquaredQuantile(-0.1, 3), 'probability_out_of_range', 'p');
		expectRefusal(() => chiSquaredQuantile(1.1, 3), 'probability_out_of_range', 'p');
		expectRefusal(() => chiSquaredQuantile(0.5, 0), 'value_out_of_range', 'degreesOfFreedom');
	});
});
