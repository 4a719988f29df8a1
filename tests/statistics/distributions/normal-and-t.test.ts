import { describe, expect, it } from 'vitest';
import {
	normalProbabilityBelow,
	normalQuantile,
	twoSidedNormalP
} from '$lib/statistics/distributions/normal';
import { risingRoot } from '$lib/statistics/distributions/root';
import { tProbabilityAbove, tQuantile } from '$lib/statistics/distributions/student-t';
import { expectClose, expectRefusal, expectShare } from '../close';

describe('the normal distribution', () => {
	it('has the probability that its quantile was asked for, far into the tail', () => {
		for (const p of [1e-300, 1e-40, 1.4e-11, 1.3e-11, 1e-6, 0.0749, 0.0751, 0.2, 0.5])
			expectShare(normalProbabilityBelow(normalQuantile(p)), p, 1e-10);
		for (const p of [0.5, 0.7, 0.9249, 0.9251, 0.9999]) {
			expectShare(normalProbabilityBelow(normalQuantile(p)), p);
			expectClose(normalQuantile(p), -normalQuantile(1 - p), 1e-11);
		}
		expectRefusal(() => normalQuantile(-0.1), 'probability_out_of_range', 'p');
	});

	it('has no end, and no quantile of what is no probability', () => {
		expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
		for (const p of [-1e-9, 1 + 1e-9, NaN])
			expectRefusal(() => normalQuantile(p), 'probability_out_of_range', 'p');
	});

	it('has both tails in its two-sided probability', () => {
		for (const z of [-2.5, 0, 1])
			expectShare(twoSidedNormalP(z), 2 * normalProbabilityBelow(-Math.abs(z)));
	});
});

describe('Student’s t', () => {
	const values = [0.01, 0.4, 1, 1.7, 3, 12, 300];

	it('on one degree of freedom is the arc tangent, on two and four a root', () => {
		for (const t of values) {
			expectShare(tProbabilityAbove(t, 1), Math.atan(1 / t) / Math.PI);
			// 1 − t/√(2 + t²) = 2 ÷ (2 + t² + t√(2 + t²)).
			expectShare(tProbabilityAbove(t, 2), 1 / (2 + t * t + t * Math.sqrt(2 + t * t)));
			const s = t / Math.sqrt(4 + t * t);
			expectClose(tProbabilityAbove(t, 4), 0.5 - 0.75 * (s - s ** 3 / 3), 1e-14);
		}
	});

	it('has the quantiles that these have', () => {
		for (const p of [0.6, 0.9, 0.999, 0.000001]) {
			expectShare(tQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), 1e-9);
			expectShare(tQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 1e-9);
		}
		expect(tQuantile(0.5, 9)).toBe(0);
		for (const p of [0, 1, NaN])
			expectRefusal(() => tQuantile(p, 2), 'probability_out_of_range', 'p');
		expectRefusal(() => tQuantile(0.9, NaN), 'value_out_of_range', 'degreesOfFreedom');
	});
});

describe('the root of a rising function', () => {
	it('is found from either side, and where Newton’s step would leave the bracket', () => {
		const square = (x: number) => [x * x - 2, 2 * x] as const;
		for (const start of [0.1, 1.4, 2])
			expectClose(risingRoot(start, square, [0, 2]), Math.SQRT2, 1e-14);
		// The arc tangent is so flat far out that Newton’s steps grow without end.
		const flat = (x: number) => [Math.atan(x - 1), 1 / (1 + (x - 1) ** 2)] as const;
		for (const start of [-40, 40]) expectClose(risingRoot(start, flat, [-50, 50], 1), 1, 1e-12);
	});
});
