import { describe, expect, it } from 'vitest';
import {
	differenceOfEstimates,
	differenceOfMeans,
	differenceOfRates,
	differenceWithErrors,
	leavesOutZero
} from '$lib/statistics/comparison/difference';
import { expectClose, expectRefusal } from '../close';

const estimate = (value: number, lower: number, upper: number) => ({ value, lower, upper });
const nothing = { difference: null, lower: null, upper: null, significant: null };

describe('a difference of estimates', () => {
	it('that just reaches nought is not significant, on either side', () => {
		// Reaches 3 and 4 make one of 5, as far as the values lie apart.
		const high = estimate(15, 12, 20);
		const low = estimate(10, 2, 14);
		expect(differenceOfEstimates(high, low)).toMatchObject({ lower: 0, significant: false });
		expect(differenceOfEstimates(low, high)).toMatchObject({ upper: 0, significant: false });
		const further = estimate(15.1, 12.1, 20);
		expect(differenceOfEstimates(further, low).significant).toBe(true);
		expect(differenceOfEstimates(low, further).significant).toBe(true);
	});

	it('is neither significant nor not where a limit is missing', () => {
		expect(leavesOutZero({ lower: null, upper: -1 })).toBeNull();
		expect(leavesOutZero({ lower: 1, upper: null })).toBeNull();
	});

	it('says whether the intervals overlap or touch, whichever comes first', () => {
		const middle = estimate(10, 8, 12);
		const overlap = (other: ReturnType<typeof estimate>) => [
			differenceOfEstimates(middle, other).intervalsOverlap,
			differenceOfEstimates(other, middle).intervalsOverlap
		];
		expect(overlap(estimate(14, 12, 16))).toEqual([true, true]);
		expect(overlap(estimate(15, 12.1, 16))).toEqual([false, false]);
	});

	it('is nothing where either value is missing, and has no limits where any limit is', () => {
		const known = estimate(10, 8, 12);
		const unknown = { ...known, value: null };
		const empty = { ...nothing, intervalsOverlap: null };
		expect(differenceOfEstimates(unknown, known)).toEqual(empty);
		expect(differenceOfEstimates(known, unknown)).toEqual(empty);
		for (const limit of ['lower', 'upper']) {
			const open = { ...known, [limit]: null };
			expect(differenceOfEstimates(open, known)).toEqual({ ...empty, difference: 0 });
			expect(differenceOfEstimates(known, open)).toEqual({ ...empty, difference: 0 });
		}
	});

	it('is refused where limits do not hold their value, and not where one is the value', () => {
		const known = estimate(10, 8, 12);
		const refused = (first: typeof known, second: typeof known, argument: string) =>
			expectRefusal(() => differenceOfEstimates(first, second), 'limits_out_of_order', argument);
		refused(estimate(10, 10.1, 12), known, 'first');
		refused(estimate(10, 8, 9.9), known, 'first');
		refused(known, estimate(10, 8, 9.9), 'second');
		expect(differenceOfEstimates(estimate(10, 10, 10), known).lower).toBe(-2);
		expectRefusal(
			() => differenceOfEstimates(estimate(1, 0, Infinity), known),
			'not_finite',
			'first'
		);
	});
});

describe('a difference of means', () => {
	it('has the confidence asked for', () => {
		// Means 2 and 5 with standard errors of √(2/2) = 1: t on one degree of freedom is the
		// tangent, at 90% tan 81° = 6.3138.
		const found = differenceOfMeans([1, 3], [4, 6], 0.9);
		const reach = Math.tan((81 * Math.PI) / 180) * Math.SQRT2;
		expectClose(found.difference, -3);
		expectClose(found.lower, -3 - reach);
		expectClose(found.upper, -3 + reach);
	});
});

describe('a difference by standard errors', () => {
	it('keeps the standard error and nothing else where a value is missing', () => {
		const [known, unknown] = [
			{ value: 80, standardError: 3 },
			{ value: null, standardError: 4 }
		];
		const rest = { ...nothing, standardError: 5, z: null, p: null };
		expect(differenceWithErrors(known, unknown)).toEqual(rest);
		expect(differenceWithErrors(unknown, known)).toEqual(rest);
	});

	it('names the error that is missing or below nought', () => {
		const [known, below] = [
			{ value: 80, standardError: 3 },
			{ value: 80, standardError: -1 }
		];
		const code = 'negative_or_missing_se';
		expectRefusal(() => differenceWithErrors(below, known), code, 'first.standardError');
		expectRefusal(() => differenceWithErrors(known, below), code, 'second.standardError');
		const endless = { value: Infinity, standardError: 1 };
		expectRefusal(() => differenceWithErrors(endless, known), 'not_finite', 'first.value');
		expectRefusal(() => differenceWithErrors(known, endless), 'not_finite', 'second.value');
	});

	it('lies as far to both sides as the confidence says', () => {
		const [first, second] = [
			{ value: 80, standardError: 3 },
			{ value: 90, standardError: 4 }
		];
		const found = differenceWithErrors(first, second, 0.99);
		expectClose(found.lower, -10 - 5 * 2.575829303548901);
		expectClose(found.upper, -10 + 5 * 2.575829303548901);
		expectClose(found.z, -2);
		expect(found.significant).toBe(false);
	});
});

describe('a ratio of rates', () => {
	const events = (numerator: number | null, denominator: number | null = 1000) => ({
		numerator,
		denominator
	});

	it('has limits on the logarithm from both counts, at the confidence asked for', () => {
		// 40 in 1,000 against 10 in 500: rates 0.04 and 0.02; variance 1/40 + 1/10 = 0.125.
		const found = differenceOfRates(events(40), events(10, 500), { confidence: 0.99 });
		const reach = 2.575829303548901 * Math.sqrt(0.125);
		expectClose(found.ratio, 2);
		expectClose(found.ratioLower, 2 * Math.exp(-reach));
		expectClose(found.ratioUpper, 2 * Math.exp(reach));
		const usual = differenceOfRates(events(40), events(10, 500), { multiplier: 100 });
		expectClose(usual.difference, 2);
		expectClose(usual.ratioUpper, 2 * Math.exp(1.959963984540054 * Math.sqrt(0.125)));
	});

	it('is none where anything is missing or the second has no events', () => {
		const none = { ratio: null, ratioLower: null, ratioUpper: null };
		expect(differenceOfRates(events(null), events(10))).toMatchObject(none);
		expect(differenceOfRates(events(10, null), events(10))).toMatchObject(none);
		expect(differenceOfRates(events(10), events(null))).toMatchObject(none);
		expect(differenceOfRates(events(10), events(10, null))).toMatchObject(none);
		expect(differenceOfRates(events(10), events(0))).toMatchObject(none);
		expect(differenceOfRates(events(0), events(10))).toMatchObject({ ...none, ratio: 0 });
	});
});
