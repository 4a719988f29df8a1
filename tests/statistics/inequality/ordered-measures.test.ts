import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	populationAttributableFraction,
	populationAttributableRisk
} from '$lib/statistics/summary-measures/attributable';
import {
	absoluteConcentrationIndex,
	relativeConcentrationIndex
} from '$lib/statistics/summary-measures/concentration';
import {
	orderedRelativeIndex,
	orderedSlopeIndex
} from '$lib/statistics/summary-measures/ordered-slope';
import { expectClose, expectRefusal, seeded } from '../close';

/** Three groups of 10, 20 and 10 people at 2, 4 and 10: the mean is 5. */
const groups = { estimates: [2, 4, 10], populations: [10, 20, 10] };
const ordered = { ...groups, order: [1, 2, 3] };

describe('measures over an order', () => {
	const line = {
		estimates: [20, 30, 40, 50, 60],
		populations: [100, 100, 100, 100, 100],
		order: [1, 2, 3, 4, 5]
	};

	it('give a straight slope exactly in the linear model', () => {
		// Values 15 + 50 × rank.
		const slope = orderedSlopeIndex(line, { model: 'linear' });
		expectClose(slope.estimate, 50, 1e-9);
		expectClose(slope.lower, 50, 1e-6);
		expectClose(orderedRelativeIndex(line, { model: 'linear' }).estimate, 65 / 15, 1e-9);
	});

	it('keep fitted shares inside 0–1 in the logit model', () => {
		const steep = { ...line, estimates: [1, 4, 60, 97, 99] };
		const logit = orderedSlopeIndex(steep);
		const straight = orderedSlopeIndex(steep, { model: 'linear' });
		expect(straight.estimate!).toBeGreaterThan(100);
		expect(logit.estimate!).toBeLessThan(100);
	});

	it('give concentration indices by their formula', () => {
		// 2(¼·2·0.125 + ½·4·0.5 + ¼·10·0.875) − 5 = 1.5.
		expectClose(absoluteConcentrationIndex(ordered).estimate, 1.5);
		expectClose(relativeConcentrationIndex(ordered).estimate, 0.3);
		const shares = { ...ordered, estimates: [0.02, 0.04, 0.1] };
		const bounds = [0, 1] as const;
		const wagstaff = relativeConcentrationIndex(shares, {
			bounded: { normalisation: 'wagstaff', bounds }
		});
		const erreygers = relativeConcentrationIndex(shares, {
			bounded: { normalisation: 'erreygers', bounds }
		});
		expectClose(wagstaff.estimate, 0.3 / 0.95);
		expectClose(erreygers.estimate, 0.3 * 4 * 0.05);
	});

	it('change sign when the order is reversed', () => {
		const some = fc.array(fc.double({ min: 1, max: 99, noNaN: true }), {
			minLength: 3,
			maxLength: 9
		});
		fc.assert(
			fc.property(some, (estimates) => {
				const populations = estimates.map((_, group) => 50 + 11 * group);
				const order = estimates.map((_, group) => group + 1);
				const there = { estimates, populations, order };
				const back = { ...there, order: [...order].reverse() };
				expectClose(
					absoluteConcentrationIndex(back).estimate,
					-absoluteConcentrationIndex(there).estimate!,
					1e-9
				);
				if (new Set(estimates).size === 1) return;
				const slope = (of: typeof there) => orderedSlopeIndex(of, { model: 'linear' }).estimate!;
				expectClose(slope(back), -slope(there), 1e-7);
			}),
			seeded
		);
	});

	it('refuse ties, gaps, missing estimates and equal ones', () => {
		const of = (change: object) => () => orderedSlopeIndex({ ...ordered, ...change });
		expectRefusal(of({ order: [1, 2, 2] }), 'order_not_consecutive');
		expectRefusal(of({ order: [1, 2, 4] }), 'order_not_consecutive');
		expectRefusal(of({ estimates: [1, null, 3] }), 'missing_estimate');
		expectRefusal(of({ estimates: [4, 4, 4] }), 'all_estimates_equal');
	});
});

describe('population attributable risk and fraction', () => {
	it('are worked by hand', () => {
		expectClose(populationAttributableRisk({ ...groups, favourable: true }).estimate, 5);
		expectClose(populationAttributableFraction({ ...groups, favourable: true }).estimate, 100);
		expectClose(populationAttributableRisk({ ...groups, favourable: false }).estimate, -3);
	});

	it('are zero where the most advantaged group is no better than the mean', () => {
		const worse = { ...groups, order: [3, 2, 1], favourable: true };
		expect(populationAttributableRisk(worse).estimate).toBe(0);
	});
});
