import fc from 'fast-check';
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

/** 1,000 posts, a tenth of them vacant, no growth: the plainest case. */
const still: Demand = {
	posts: 1000,
	growth: [1, 1, 1, 1],
	productivityPercent: 0,
	turnoverPercent: 30,
	leavingPercent: 50,
	vacancyPercent: 10,
	vacancyYears: 2
};

describe('residents moved on from the latest estimate', () => {
	it('take the growth of the projection and not its level', () => {
		expect(projectedFromEstimate([100, 110], [200, 220, 210])).toEqual([100, 110, 121, 115.5]);
	});

	it('are unknown where an estimate or the projection is missing', () => {
		expect(projectedFromEstimate([100, null], [200, 220])).toBeNull();
		expect(projectedFromEstimate([100], [])).toBeNull();
		expect(projectedFromEstimate([100], [200, null])).toBeNull();
		expect(projectedFromEstimate([100], [0, 10])).toBeNull();
	});

	it('are never negative', () => {
		expect(() => projectedFromEstimate([-1], [1, 2])).toThrow(RangeError);
	});
});

describe('growth mixed from age groups', () => {
	const groups = [
		[100, 110],
		[50, 60],
		[10, 14]
	];

	it('is that of one group where it has all the weight', () => {
		expect(mixedGrowth(groups, [0, 1, 0])).toEqual([1, 1.2]);
	});

	it('is the weighted mean of the groups’ growth, whatever the weights add up to', () => {
		const [, grown] = mixedGrowth(groups, [50, 25, 25]) ?? [];
		expect(grown).toBeCloseTo(0.5 * 1.1 + 0.25 * 1.2 + 0.25 * 1.4, 12);
		const [, same] = mixedGrowth(groups, [2, 1, 1]) ?? [];
		expect(same).toBeCloseTo(grown ?? 0, 12);
	});

	it('is unknown without any weight, or where a group has nobody at the start', () => {
		expect(mixedGrowth(groups, [0, 0, 0])).toBeNull();
		expect(mixedGrowth([[0, 3]], [1])).toBeNull();
		expect(
			mixedGrowth(
				[
					[5, 10],
					[0, 3]
				],
				[1, 0]
			)
		).toEqual([1, 2]);
	});

	it('refuses a negative weight', () => {
		expect(() => mixedGrowth(groups, [1, -1, 0])).toThrow(RangeError);
	});
});

describe('posts and recruits, worked by hand', () => {
	it('posts grow with the people served and fall with productivity', () => {
		const [first, second, third] = postsNeeded({
			...still,
			growth: [1, 1.1, 1.2],
			productivityPercent: 10
		});
		expect(first).toBe(1000);
		expect(second).toBeCloseTo(1000 * 1.1 * 0.9, 9);
		expect(third).toBeCloseTo(1000 * 1.2 * 0.81, 9);
	});

	it('without growth only leavers are replaced and vacancies filled', () => {
		// 100 vacant: 900, 950, then 1,000 filled at the start; 15% of them leave care.
		expect(recruitsNeeded(still)).toEqual([
			{ growth: 0, replacement: 135, vacancies: 50, total: 185 },
			{ growth: 0, replacement: 142.5, vacancies: 50, total: 192.5 },
			{ growth: 0, replacement: 150, vacancies: 0, total: 150 }
		]);
		expect(meanRecruits(recruitsNeeded(still))?.total).toBeCloseTo(527.5 / 3, 9);
	});

	it('with growth the filled posts of the year before are replaced', () => {
		const years = recruitsNeeded({ ...still, growth: [1, 1.2], vacancyPercent: 0 });
		expect(years).toEqual([{ growth: 200, replacement: 150, vacancies: 0, total: 350 }]);
	});

	it('where everybody leaves care each year, all filled posts are filled anew', () => {
		const all = { ...still, turnoverPercent: 100, leavingPercent: 100, vacancyPercent: 0 };
		expect(recruitsNeeded(all).map(({ total }) => total)).toEqual([1000, 1000, 1000]);
	});

	it('where nobody leaves and nothing grows, nobody is needed', () => {
		const none = { ...still, turnoverPercent: 0, vacancyPercent: 0 };
		expect(recruitsNeeded(none).map(({ total }) => total)).toEqual([0, 0, 0]);
	});

	it('fewer posts lower the need, but not below none', () => {
		const years = recruitsNeeded({ ...still, growth: [1, 0.5], vacancyPercent: 0 });
		expect(years).toEqual([{ growth: -500, replacement: 150, vacancies: 0, total: 0 }]);
	});

	it('no years give no average', () => {
		expect(meanRecruits(recruitsNeeded({ ...still, growth: [1] }))).toBeNull();
	});

	it('refuses what cannot be', () => {
		expect(() => recruitsNeeded({ ...still, posts: -1 })).toThrow(RangeError);
		expect(() => recruitsNeeded({ ...still, turnoverPercent: 101 })).toThrow(RangeError);
		expect(() => recruitsNeeded({ ...still, vacancyYears: 0 })).toThrow(RangeError);
		expect(() => recruitsNeeded({ ...still, growth: [1, NaN] })).toThrow(RangeError);
	});
});

const percent = fc.double({ min: 0, max: 100, noNaN: true });
const demands: fc.Arbitrary<Demand> = fc.record({
	posts: fc.double({ min: 0, max: 1e6, noNaN: true }),
	growth: fc
		.array(fc.double({ min: 0.95, max: 1.1, noNaN: true }), { minLength: 2, maxLength: 20 })
		.map((steps) => steps.reduce((path, step) => [...path, path.at(-1)! * step], [1])),
	productivityPercent: fc.double({ min: -3, max: 5, noNaN: true }),
	turnoverPercent: percent,
	leavingPercent: percent,
	vacancyPercent: fc.double({ min: 0, max: 50, noNaN: true }),
	vacancyYears: fc.double({ min: 1, max: 17, noNaN: true })
});
const total = (demand: Demand) => meanRecruits(recruitsNeeded(demand))?.total ?? 0;
/** Rounding of sums of a million. */
const slack = 1e-6;

describe('the answer goes the right way with each assumption', () => {
	const rises = (key: 'posts' | 'turnoverPercent' | 'leavingPercent', most: number) =>
		fc.assert(
			fc.property(demands, fc.double({ min: 0, max: 1, noNaN: true }), (demand, part) => {
				const more = demand[key] + part * (most - demand[key]);
				expect(total({ ...demand, [key]: more })).toBeGreaterThanOrEqual(total(demand) - slack);
			}),
			{ seed: 2024 }
		);

	it('up with the posts', () => rises('posts', 1e6));
	it('up with turnover', () => rises('turnoverPercent', 100));
	it('up with the share who leave care', () => rises('leavingPercent', 100));

	it('posts go down with productivity and up with growth, in every year', () => {
		fc.assert(
			fc.property(demands, fc.double({ min: 0, max: 2, noNaN: true }), (demand, more) => {
				const change = demand.productivityPercent + more;
				const posts = postsNeeded(demand);
				const fewer = postsNeeded({ ...demand, productivityPercent: change });
				const growth = demand.growth.map((one, year) => one * (1 + more / 100) ** year);
				const grown = postsNeeded({ ...demand, growth });
				posts.forEach((value, year) => {
					expect(fewer[year]).toBeLessThanOrEqual(value + slack);
					expect(grown[year]).toBeGreaterThanOrEqual(value - slack);
				});
			}),
			{ seed: 2024 }
		);
	});

	it('vacancies to fill go up with the vacancy rate, and who must be replaced goes down', () => {
		fc.assert(
			fc.property(demands, fc.double({ min: 0, max: 50, noNaN: true }), (demand, more) => {
				const years = recruitsNeeded(demand);
				recruitsNeeded({ ...demand, vacancyPercent: demand.vacancyPercent + more }).forEach(
					(year, index) => {
						expect(year.vacancies).toBeGreaterThanOrEqual(years[index]!.vacancies - slack);
						expect(year.replacement).toBeLessThanOrEqual(years[index]!.replacement + slack);
					}
				);
			}),
			{ seed: 2024 }
		);
	});

	it('all vacancies are filled in the years they are given, no more and no fewer', () => {
		fc.assert(
			fc.property(demands, (demand) => {
				const years = recruitsNeeded({ ...demand, growth: Array<number>(18).fill(1) });
				const filled = years.reduce((sum, { vacancies }) => sum + vacancies, 0);
				expect(filled).toBeCloseTo((demand.posts * demand.vacancyPercent) / 100, 4);
			}),
			{ seed: 2024 }
		);
	});
});

describe('the value that meets a target', () => {
	it('is found on rising and on falling answers', () => {
		expect(valueThatMeets((x) => 2 * x, 10, 0, 100)).toBeCloseTo(5, 6);
		expect(valueThatMeets((x) => 100 / x, 10, 1, 100)).toBeCloseTo(10, 6);
	});

	it('is none where no value reaches the target', () => {
		expect(valueThatMeets((x) => x, 200, 0, 100)).toBeNull();
		expect(valueThatMeets((x) => x + 5, 1, 0, 100)).toBeNull();
	});
});
