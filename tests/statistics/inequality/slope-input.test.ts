import { describe, expect, it } from 'vitest';
import { slopeReliability } from '$lib/statistics/inequality/slope-simulation';
import {
	backTransform,
	checkedSlope,
	transform,
	type SlopeInput
} from '$lib/statistics/inequality/slope-input';
import { expectClose, expectRefusal } from '../close';

const populations = [1000, 1100, 900, 1000, 1000];
const shares: SlopeInput = {
	populations,
	valueType: 'proportion',
	counts: [300, 275, 180, 150, 100],
	lower: [0.27, 0.22, 0.17, 0.13, 0.08],
	upper: [0.33, 0.28, 0.23, 0.17, 0.12]
};
const plain: SlopeInput = {
	populations,
	values: [70, 72, 73, 75, 78],
	standardErrors: [1, 1, 1, 1, 1]
};
const check = (of: SlopeInput, change: SlopeInput | Partial<SlopeInput>) => () =>
	checkedSlope({ ...of, ...change });
/** The list with another first value. */
const first = <T>(value: T, list: readonly T[]) => [value, ...list.slice(1)];

describe('a proportion by deprivation', () => {
	it('is its count over its people, and its error that of the logits of its limits', () => {
		const slope = checkedSlope(shares);
		expect(slope.values).toEqual([0.3, 0.25, 0.2, 0.15, 0.1]);
		expectClose(slope.scaled[0]!, Math.log(0.3 / 0.7));
		const width = Math.log(0.33 / 0.67) - Math.log(0.27 / 0.73);
		expectClose(slope.standardErrors[0]!, width / (2 * 1.959963984540054));
	});

	it('is taken as given where values are, whatever the counts', () => {
		const values = [0.5, 0.4, 0.3, 0.2, 0.1];
		expect(checkedSlope({ ...shares, values }).values).toEqual(values);
	});

	it('is refused where a count is missing, not above 0, or above its people', () => {
		expectRefusal(check(shares, { counts: first(null, shares.counts!) }), 'missing_value');
		expectRefusal(check(shares, { counts: first(NaN, shares.counts!) }), 'missing_value');
		expectRefusal(check(shares, { counts: first(0, shares.counts!) }), 'nonpositive_count');
		expectRefusal(
			check(shares, { counts: first(1001, shares.counts!) }),
			'proportion_out_of_range'
		);
		expectRefusal(check(shares, { values: [-0.1, 0, 0, 0, 0] }), 'proportion_out_of_range');
	});

	it('is refused where a limit lies outside 0 to 1, and a rate is not', () => {
		const low = { lower: first(-0.01, shares.lower!) };
		const high = { upper: first(1.01, shares.upper!) };
		expectRefusal(check(shares, low), 'limits_out_of_range');
		expectRefusal(check(shares, high), 'limits_out_of_range');
		const rate = { valueType: 'rate' as const, values: [0.3, 0.25, 0.2, 0.15, 0.1] };
		expect(check(shares, { ...rate, ...high })).not.toThrow();
	});

	it('counts for nothing where the values are of another kind', () => {
		expectRefusal(check(shares, { valueType: 'rate' }), 'missing_value');
		expectRefusal(check(shares, { counts: undefined }), 'missing_value');
	});
});

describe('the uncertainty of a slope', () => {
	const limits = { standardErrors: undefined, lower: [68, 70, 71, 73, 76] };
	const upper = [72, 74, 75, 77, 80];

	it('comes from standard errors first, from limits where there are none', () => {
		expect(checkedSlope({ ...plain, ...limits, upper }).standardErrors[0]).toBeCloseTo(1.0204, 4);
		const both = { ...plain, lower: limits.lower, upper };
		expect(checkedSlope(both).standardErrors).toEqual([1, 1, 1, 1, 1]);
	});

	it('is refused where a lower limit lies above the upper one, and not where they are one', () => {
		expectRefusal(check(plain, { ...limits, upper: first(67, upper) }), 'limits_out_of_order');
		expect(check(plain, { ...limits, upper: first(68, upper) })).not.toThrow();
	});

	it('is refused where a limit is missing, or one whole side', () => {
		expectRefusal(check(plain, { ...limits, upper: first(null, upper) }), 'missing_limits');
		expectRefusal(
			check(plain, { ...limits, lower: first(null, limits.lower), upper }),
			'missing_limits'
		);
		expectRefusal(check(plain, limits), 'missing_limits');
		expectRefusal(check(plain, { standardErrors: undefined, upper }), 'missing_limits');
		expectRefusal(check(plain, { standardErrors: [null, 1, 1, 1, 1] }), 'negative_or_missing_se');
	});
});

describe('the groups of a slope', () => {
	it('are five to a hundred, with as many of everything', () => {
		const many = Array<number>(101).fill(10);
		const long = { populations: many, values: many, standardErrors: many };
		expectRefusal(check(long, {}), 'quantile_count_out_of_range');
		expectRefusal(check(plain, { values: [70, 72] }), 'length_mismatch');
		expectRefusal(check(plain, { quantiles: [1, 2, 3, 4] }), 'length_mismatch');
		expectRefusal(
			check(plain, { populations: [0, 1, 1, 1, 1] }),
			'nonpositive_or_missing_population'
		);
	});

	it('are put in order with their people, values and errors', () => {
		const turned = { quantiles: [5, 4, 3, 2, 1], standardErrors: [5, 4, 3, 2, 1] };
		const slope = checkedSlope({ ...plain, ...turned });
		expect(slope.values).toEqual([78, 75, 73, 72, 70]);
		expect(slope.standardErrors).toEqual([1, 2, 3, 4, 5]);
		expect(slope.populations).toEqual([1000, 1000, 900, 1100, 1000]);
		expect(slope).toMatchObject({ valueType: 'other', multiplier: 1, transformed: false });
	});
});

describe('the scale of a value', () => {
	it('is log for rates, logit for proportions, itself for others, and leads back', () => {
		expect(transform(Math.E, 'rate')).toBe(1);
		expect(transform(0.5, 'proportion')).toBe(0);
		expect(transform(0.5, 'other')).toBe(0.5);
		for (const type of ['rate', 'proportion', 'other'] as const)
			expectClose(backTransform(transform(0.2, type), type), 0.2);
	});
});

describe('how far simulated limits move', () => {
	it('is nothing where nothing is uncertain, and not known where there are no limits', () => {
		const certain = { ...plain, standardErrors: [0, 0, 0, 0, 0] };
		const moved = slopeReliability(certain, { draws: 1000 });
		expectClose(moved.slopeIndex, 0, 1e-9);
		expectClose(moved.relativeIndex, 0, 1e-9);
		const none = slopeReliability({ ...plain, confidence: 1 }, { draws: 1000 });
		expect(none).toEqual({ slopeIndex: null, relativeIndex: null });
	});

	it('is the same for the same seed, and another for another', () => {
		const moved = (seed: number) => slopeReliability(plain, { draws: 1000, seed });
		expect(moved(7)).toEqual(moved(7));
		expect(moved(7)).not.toEqual(moved(8));
		expect(moved(7).slopeIndex).toBeGreaterThan(0);
	});
});
