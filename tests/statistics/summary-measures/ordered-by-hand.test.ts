import { describe, expect, it } from 'vitest';
import {
	fittedRegression,
	linear,
	logistic,
	orderedRelativeIndex,
	orderedSlopeIndex,
	robustStandardError
} from '$lib/statistics/summary-measures/ordered-slope';
import { expectClose } from '../close';

const z = 1.959963984540054;
const none = { estimate: null, standardError: null, lower: null, upper: null };

describe('a straight line through three groups of equal size', () => {
	// Ranks 1/6, ½, 5/6: slope 0.45 through 13/30; misses 1/60, −1/30, 1/60.
	const groups = { estimates: [30, 40, 60], populations: [100, 100, 100], order: [1, 2, 3] };
	const [distances, misses] = [
		[-1 / 3, 0, 1 / 3],
		[1 / 60, -1 / 30, 1 / 60]
	] as const;

	it('has the error of unequal variances, times groups over groups less two', () => {
		// 3 × Σ(distance × miss)² ÷ (Σ distance²)² = 3 × (2/9/3600) ÷ (2/9)².
		const found = orderedSlopeIndex(groups, { model: 'linear' });
		expectClose(found.estimate, 45);
		expectClose(found.standardError, Math.sqrt(0.00375));
		expectClose(found.lower, 45 - 100 * z * Math.sqrt(0.00375));
		expectClose(found.upper, 45 + 100 * z * Math.sqrt(0.00375));
	});

	it('has that error of the logarithm of its ends’ ratio', () => {
		const [atZero, atOne] = [13 / 30 - 0.225, 13 / 30 + 0.225];
		// How the logarithm moves with the middle and with the slope.
		const [byMiddle, bySlope] = [1 / atOne - 1 / atZero, (1 / atOne + 1 / atZero) / 2];
		const parts = misses.map(
			(miss, at) => miss * (byMiddle / 3 + (bySlope * distances[at]!) / (2 / 9))
		);
		const error = Math.sqrt(3) * Math.hypot(...parts);
		const found = orderedRelativeIndex(groups, { model: 'linear' });
		expectClose(found.estimate, atOne / atZero);
		expectClose(found.standardError, error);
		expectClose(found.lower, (atOne / atZero) * Math.exp(-z * error));
		expectClose(found.upper, (atOne / atZero) * Math.exp(z * error));
	});
});

describe('a logit line through three groups of equal size', () => {
	// Logits −ln 4, 0, ln 4 at ranks 1/6, ½, 5/6 lie on a line from −ln 8 to ln 8: 1/9 to 8/9.
	const groups = { estimates: [20, 50, 80], populations: [10, 10, 10], order: [1, 2, 3] };

	const expectEighths = (change: object) => {
		const found = orderedSlopeIndex({ ...groups, ...change });
		expectClose(found.estimate, 700 / 9, 1e-9);
		expectClose(found.standardError, 0, 1e-7);
		expectClose(orderedRelativeIndex({ ...groups, ...change }).estimate, 8, 1e-9);
	};

	it('leads from a ninth to eight ninths, whatever the unit of the values', () => {
		expectEighths({});
		const found = orderedSlopeIndex({ ...groups, estimates: [0.2, 0.5, 0.8] });
		expectClose(found.estimate, 7 / 9, 1e-9);
	});

	it('counts whole people, halves to the even number', () => {
		// 2.5 and 7.5 of ten count as 2 and 8, 2.4 and 7.6 too; 9.1 people as ten.
		expectEighths({ estimates: [25, 50, 75] });
		expectEighths({ estimates: [24, 50, 76] });
		expectEighths({ estimates: [15.1, 50, 84.9] });
		expectEighths({ populations: [9.1, 9.2, 9.9] });
	});

	it('is not moved by a group of nobody', () => {
		expectEighths({
			estimates: [20, 99, 50, 80],
			populations: [10, 0, 10, 10],
			order: [1, 2, 3, 4]
		});
	});

	it('weighs a group by its people squared', () => {
		// Twenty people count four times as much as ten: weights of 4, 1 and 1 at ranks ¼, ⅝ and ⅞.
		const found = orderedSlopeIndex({
			...groups,
			estimates: [20, 50, 60],
			populations: [20, 10, 10]
		});
		const line = fittedRegression(
			[
				{ x: 0.25, y: 0.2, weight: 4 },
				{ x: 0.625, y: 0.5, weight: 1 },
				{ x: 0.875, y: 0.6, weight: 1 }
			],
			logistic
		)!;
		const end = (x: number) => logistic.mean(line.intercept + line.slope * x);
		expectClose(found.estimate, 100 * (end(1) - end(0)), 1e-9);
	});

	it('is none where a share lies outside nought to one, or all are at either end', () => {
		for (const estimates of [
			[-10, 50, 80],
			[1, 2, 2_000_000],
			[300_000, 500_000, 1_100_000],
			[0, 0, 100]
		]) {
			expect(orderedSlopeIndex({ ...groups, estimates })).toEqual(none);
			expect(orderedRelativeIndex({ ...groups, estimates })).toEqual(none);
		}
		expect(orderedSlopeIndex({ ...groups, estimates: [0, 50, 90] }).estimate).not.toBeNull();
		expect(orderedSlopeIndex({ ...groups, estimates: [10, 50, 100] }).estimate).not.toBeNull();
	});
});

describe('a regression', () => {
	const observations = [
		{ x: 0.1, y: 0.3, weight: 2 },
		{ x: 0.4, y: 0.2, weight: 1 },
		{ x: 0.6, y: 0.7, weight: 5 },
		{ x: 0.9, y: 0.6, weight: 3 }
	];

	it('satisfies its own equations: the misses add to nought, times the place too', () => {
		for (const family of [linear, logistic]) {
			const line = fittedRegression(observations, family)!;
			const misses = observations.map(
				({ x, y, weight }) => weight * (y - family.mean(line.intercept + line.slope * x))
			);
			expectClose(
				misses.reduce((sum, miss) => sum + miss, 0),
				0
			);
			expectClose(
				misses.reduce((sum, miss, at) => sum + miss * observations[at]!.x, 0),
				0
			);
		}
	});

	it('has an error by how its slope moves with each value, times how far that is missed', () => {
		for (const family of [linear, logistic]) {
			const slope = (moved = -1, by = 0) =>
				fittedRegression(
					observations.map((one, at) => (at === moved ? { ...one, y: one.y + by } : one)),
					family
				)!.slope;
			const line = fittedRegression(observations, family)!;
			const parts = observations.map(({ x, y }, at) => {
				const pace = (slope(at, 1e-5) - slope(at, -1e-5)) / 2e-5;
				return pace * (y - family.mean(line.intercept + line.slope * x));
			});
			// Four observations over two left.
			const error = robustStandardError(observations, family, line, [0, 1]);
			expectClose(error, Math.sqrt(2) * Math.hypot(...parts), 1e-7);
		}
	});

	it('has none where all stand in one place', () => {
		const same = [1, 2, 3].map((y) => ({ x: 0.5, y, weight: 1 }));
		expect(fittedRegression(same, linear)).toBeNull();
	});
});
