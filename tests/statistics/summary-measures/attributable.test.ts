import { describe, expect, it } from 'vitest';
import {
	populationAttributableFraction,
	populationAttributableRisk
} from '$lib/statistics/summary-measures/attributable';
import { expectClose } from '../close';

const z = 1.959963984540054;

describe('population attributable risk', () => {
	it('has Walter’s standard error', () => {
		// Percent: 100 people, 30 with the outcome; the best group has 10 of 50.
		const three = { estimates: [50, 60, 10], populations: [50, 0, 50], favourable: false };
		// Table: a 25, b 25 (others), c 5, d 45 (reference). Walter: ad(n − c) + bc² over the cubes.
		const inside = 5 * 100 * (25 * 45 * 95 + 25 * 25);
		const error = Math.sqrt(inside / (30 ** 3 * 50 ** 3));
		const fraction = populationAttributableFraction(three);
		expectClose(fraction.estimate, -(100 * 20) / 30);
		expectClose(fraction.standardError, error);
		const risk = populationAttributableRisk(three);
		expectClose(risk.estimate, -20);
		expectClose(risk.standardError, 30 * error);
		expectClose(risk.lower, -20 - z * 30 * error);
		expect(populationAttributableFraction({ ...three, scale: 100 })).toEqual(fraction);
	});

	const three = { estimates: [20, 40, 60], populations: [10, 10, 20] };
	const risk = (change: object) =>
		populationAttributableRisk({ ...three, favourable: true, ...change }).estimate;

	it('is against the best group, or the most advantaged where there is an order', () => {
		// The mean is 45.
		expectClose(risk({}), 15);
		expectClose(risk({ favourable: false }), -25);
		expectClose(risk({ order: [1, 3, 2] }), 0);
		expectClose(risk({ order: [1, 3, 2], favourable: false }), -5);
		expectClose(risk({ order: [1, 2, 3], favourable: false }), 0);
	});

	it('has no limits where nobody has the outcome', () => {
		const none = populationAttributableRisk({ ...three, estimates: [0, 0, 0], favourable: true });
		expect(none).toEqual({ estimate: 0, standardError: null, lower: null, upper: null });
	});

	it('rests on the larger of two best groups, or on the last in order', () => {
		// 30 of 100; the best have 3 of 30 and 2 of 20. Walter's table: a 27, b 43, c 3, d 27.
		const tied = { estimates: [50, 10, 10], populations: [50, 30, 20], favourable: false };
		const error = (change: object) =>
			populationAttributableFraction({ ...tied, ...change }).standardError;
		const larger = Math.sqrt((300 * (27 * 27 * 97 + 43 * 9)) / (30 ** 3 * 30 ** 3));
		expectClose(error({}), larger);
		expectClose(error({ order: [1, 3, 2] }), larger);
		// The other: a 28, b 52, c 2, d 18.
		const smaller = Math.sqrt((200 * (28 * 18 * 98 + 52 * 4)) / (30 ** 3 * 20 ** 3));
		expectClose(error({ order: [1, 2, 3] }), smaller);
	});
});
