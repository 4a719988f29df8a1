import { describe, expect, it } from 'vitest';
import {
	meanRecruits,
	mixedGrowth,
	postsNeeded,
	projectedFromEstimate,
	recruitsNeeded,
	valueThatMeets,
	type Demand
} from '$lib/statistics/population/workforce-demand';
import { expectClose, expectRefusal } from '../close';

/** 200 posts, a quarter of them vacant and filled in two and a half years; 10% of the filled leave. */
const demand: Demand = {
	posts: 200,
	growth: [1, 1.1, 1.1, 1.1],
	productivityPercent: 0,
	turnoverPercent: 40,
	leavingPercent: 25,
	vacancyPercent: 25,
	vacancyYears: 2.5
};

describe('the recruits of each year', () => {
	it('are worked by hand, the last vacancies in half a year', () => {
		// Vacant 50, 30, 10, 0: filled 150 of 200, 190 of 220, 210 of 220.
		const years = recruitsNeeded(demand);
		const expected = [
			{ growth: 20, replacement: 15, vacancies: 20, total: 55 },
			{ growth: 0, replacement: 19, vacancies: 20, total: 39 },
			{ growth: 0, replacement: 21, vacancies: 10, total: 31 }
		];
		years.forEach((year, at) => {
			for (const reason of ['growth', 'replacement', 'vacancies', 'total'] as const)
				expectClose(year[reason], expected[at]![reason]);
		});
		const mean = meanRecruits(years)!;
		expectClose(mean.growth, 20 / 3);
		expectClose(mean.replacement, 55 / 3);
		expectClose(mean.vacancies, 50 / 3);
		expectClose(mean.total, 125 / 3);
		expect(meanRecruits([])).toBeNull();
	});

	it('never fall below none, nor do those who are replaced', () => {
		// Twenty posts left of two hundred, and fifty vacant in the year after.
		const [first, second] = recruitsNeeded({ ...demand, growth: [1, 0.1, 0.1] });
		expect(first).toMatchObject({ growth: -180, total: 0 });
		expectClose(second!.replacement, 0);
		expect(recruitsNeeded({ ...demand, growth: [] })).toEqual([]);
	});

	it('follow posts that fall with productivity, year upon year', () => {
		const posts = postsNeeded({ ...demand, growth: [1, 1, 2], productivityPercent: 50 });
		expect(posts).toEqual([200, 100, 100]);
		expect(postsNeeded({ ...demand, growth: [1, 1], productivityPercent: -10 })[1]).toBeCloseTo(
			220
		);
	});

	it.each<[keyof Demand, number, number, number]>([
		['posts', -1, 0, 1e9],
		['productivityPercent', -101, -100, 100],
		['turnoverPercent', -1, 0, 100],
		['leavingPercent', -1, 0, 100],
		['vacancyPercent', -1, 0, 100]
	])('refuse %s of %d, and take %d and %d', (name, below, low, high) => {
		const of = (value: number) => () => recruitsNeeded({ ...demand, [name]: value });
		expectRefusal(of(below), 'value_out_of_range', name);
		if (high === 100) expectRefusal(of(100.1), 'value_out_of_range', name);
		expectRefusal(of(NaN), 'value_out_of_range', name);
		expect(of(low)()).toHaveLength(3);
		expect(of(high)()).toHaveLength(3);
	});

	it('refuse no years to fill vacancies in, and fewer than nobody served', () => {
		expectRefusal(
			() => recruitsNeeded({ ...demand, vacancyYears: 0 }),
			'nonpositive_years',
			'vacancyYears'
		);
		expectRefusal(
			() => recruitsNeeded({ ...demand, growth: [1, -1] }),
			'value_out_of_range',
			'growth[1]'
		);
	});
});

describe('residents from a base on', () => {
	it('are the estimates, then the last of them by the growth of the projection', () => {
		expect(projectedFromEstimate([80, 90, 100], [50, 60, 75])).toEqual([80, 90, 100, 120, 150]);
		expect(projectedFromEstimate([80, 0], [50, 60])).toEqual([80, 0, 0]);
	});

	it('are not known where anything is missing', () => {
		for (const missing of [null, NaN]) {
			expect(projectedFromEstimate([missing, 100], [50, 60])).toBeNull();
			expect(projectedFromEstimate([100], [50, missing])).toBeNull();
		}
		expect(projectedFromEstimate([], [50, 60])).toBeNull();
		expect(projectedFromEstimate([100], [])).toBeNull();
		expect(projectedFromEstimate([100], [0, 60])).toBeNull();
		expectRefusal(() => projectedFromEstimate([100], [50, -1]), 'negative_population', 'residents');
	});
});

describe('growth mixed from groups', () => {
	const groups = [
		[100, 120],
		[50, 80],
		[0, 9]
	];

	it('is weighted by proportion, and passes a group without weight by', () => {
		// Three quarters of 1.2 and a quarter of 1.6.
		const mixed = mixedGrowth(groups, [3, 1, 0])!;
		expectClose(mixed[0]!, 1);
		expectClose(mixed[1]!, 0.9 + 0.4);
		expect(mixedGrowth(groups, [3, 1, 1])).toBeNull();
		expect(mixedGrowth(groups, [0, 0, 0])).toBeNull();
	});

	it('is refused of other weights, of one below nought, and of a shorter group', () => {
		expectRefusal(() => mixedGrowth(groups, [1, 1]), 'length_mismatch', 'weights.length');
		expectRefusal(() => mixedGrowth(groups, [1, -1, 1]), 'value_out_of_range', 'weights[1]');
		expectRefusal(() => mixedGrowth([[1, 2], [1]], [1, 1]), 'length_mismatch', 'groups[1]');
	});
});

describe('the value that meets a target', () => {
	it('is found to a millionth, the ends included', () => {
		const within = (found: number | null, value: number) =>
			expect(Math.abs((found ?? NaN) - value)).toBeLessThan(1e-4);
		within(
			valueThatMeets((x) => 3 * x, 30, 0, 100),
			10
		);
		within(
			valueThatMeets((x) => 90 - 3 * x, 30, 0, 100),
			20
		);
		within(
			valueThatMeets((x) => x, 0, 0, 100),
			0
		);
		within(
			valueThatMeets((x) => x, 100, 0, 100),
			100
		);
		within(
			valueThatMeets((x) => -x, 0, 0, 100),
			0
		);
		within(
			valueThatMeets((x) => -x, -100, 0, 100),
			100
		);
	});

	it('is none beyond either end, rising or falling', () => {
		expect(valueThatMeets((x) => x, 101, 0, 100)).toBeNull();
		expect(valueThatMeets((x) => x, -1, 0, 100)).toBeNull();
		expect(valueThatMeets((x) => -x, 1, 0, 100)).toBeNull();
		expect(valueThatMeets((x) => -x, -101, 0, 100)).toBeNull();
	});
});
