import { StatisticsError, present, sumOf, type Maybe } from '../errors';

/** What the posts of one place are taken to depend on. Percentages are 0–100 unless said. */
export interface Demand {
	/** Posts at the base mid-year, filled and vacant. */
	posts: number;
	/** People served at each mid-year from the base on, as multiples of the base: 1, 1.02, 1.05 … */
	growth: readonly number[];
	/** Change in people served by one post, percent a year; negative where each needs more work. */
	productivityPercent: number;
	/** Posts left within a year, percent of filled posts. */
	turnoverPercent: number;
	/** Of those who leave a post, percent who leave the sector and not only the employer. */
	leavingPercent: number;
	/** Vacant posts at the base, percent of all posts. */
	vacancyPercent: number;
	/** Years over which the vacancies are filled, above 0. */
	vacancyYears: number;
}

/** People who must join within the year before a mid-year, by reason. */
export interface RecruitsOfYear {
	/** Change in posts needed; negative where fewer are. */
	growth: number;
	/** In place of people who leave the sector. */
	replacement: number;
	/** Into posts that were vacant at the base. */
	vacancies: number;
	/** The three together, never below 0. */
	total: number;
}

function within(value: number, argument: string, low: number, high = Infinity): number {
	if (!(value >= low && value <= high))
		throw new StatisticsError('value_out_of_range', argument, value);
	return value;
}

function checked(demand: Demand): Demand {
	within(demand.posts, 'posts', 0);
	within(demand.productivityPercent, 'productivityPercent', -100, 100);
	within(demand.turnoverPercent, 'turnoverPercent', 0, 100);
	within(demand.leavingPercent, 'leavingPercent', 0, 100);
	within(demand.vacancyPercent, 'vacancyPercent', 0, 100);
	if (!(demand.vacancyYears > 0))
		throw new StatisticsError('nonpositive_years', 'vacancyYears', demand.vacancyYears);
	demand.growth.forEach((one, index) => within(one, `growth[${index}]`, 0));
	return demand;
}

/**
 * Residents from a base mid-year on: the estimates as far as they go, then the last of them moved on
 * by the growth of a projection. The projection's own level is not used, since later estimates
 * overtook it: `last estimate × projected(t) / projected(last estimate's year)`.
 *
 * @param estimates persons at consecutive mid-years, the base first
 * @param projected persons at consecutive mid-years, the year of the last estimate first
 * @returns persons at each mid-year from the base; `null` where anything is missing, or the
 * projection has nobody in the year of the last estimate
 * @throws StatisticsError `negative_population`
 */
export function projectedFromEstimate(
	estimates: readonly Maybe[],
	projected: readonly Maybe[]
): number[] | null {
	const all = [...estimates, ...projected];
	if (estimates.length === 0 || projected.length === 0) return null;
	if (all.some((value) => value === null || Number.isNaN(value))) return null;
	for (const value of all)
		if (value !== null && value < 0)
			throw new StatisticsError('negative_population', 'residents', value);
	const [known, ahead] = [estimates as number[], projected as number[]];
	const [last, start] = [known.at(-1)!, ahead[0]!];
	if (start === 0) return null;
	return [...known, ...ahead.slice(1).map((value) => (last * value) / start)];
}

/**
 * Growth of the people served, mixed from several age groups by weight.
 *
 * @param groups residents of each group at each mid-year, the base first, all of one length
 * @param weights of the groups, 0 or more; only their proportions matter
 * @returns multiples of the base, 1 first; `null` when all weights are 0 or a group with weight has
 * nobody at the base
 * @throws StatisticsError `length_mismatch`, `value_out_of_range` (a negative weight)
 */
export function mixedGrowth(
	groups: readonly (readonly number[])[],
	weights: readonly number[]
): number[] | null {
	if (groups.length !== weights.length)
		throw new StatisticsError('length_mismatch', 'weights.length', weights.length);
	weights.forEach((weight, index) => within(weight, `weights[${index}]`, 0));
	const used = groups
		.map((residents, index) => ({ residents, weight: weights[index] ?? 0 }))
		.filter(({ weight }) => weight > 0);
	const total = sumOf(used.map(({ weight }) => weight));
	const [first] = used;
	if (!first || used.some(({ residents }) => !residents[0])) return null;
	return first.residents.map((_, year) =>
		sumOf(
			used.map(({ residents, weight }) => {
				const now = present(residents[year], `groups[${year}]`, 'length_mismatch');
				return ((weight / total) * now) / residents[0]!;
			})
		)
	);
}

/**
 * Posts needed at each mid-year: `posts × growth(t) × (1 − productivity)^t`.
 *
 * @returns posts, filled and vacant, the base first
 * @throws StatisticsError `value_out_of_range`, `nonpositive_years`
 */
export function postsNeeded(demand: Demand): number[] {
	const { posts, growth, productivityPercent } = checked(demand);
	return growth.map((served, year) => posts * served * (1 - productivityPercent / 100) ** year);
}

/**
 * People who must join in each year after the base, by reason. The vacancies of the base are filled
 * in equal parts; who leaves is counted of the posts filled at the start of the year, so that
 * `filled(t) = filled(t − 1) + growth + vacancies` and everybody who leaves the sector is replaced.
 * A stock and flow account in the manner of Skills for Care's and the Department for Education's
 * "expansion and replacement demand" (Skills Imperative 2035).
 *
 * @returns one entry for each year after the base; none where `growth` holds the base alone
 * @throws StatisticsError `value_out_of_range`, `nonpositive_years`
 */
export function recruitsNeeded(demand: Demand): RecruitsOfYear[] {
	const posts = postsNeeded(demand);
	const vacant = ((posts[0] ?? 0) * demand.vacancyPercent) / 100;
	const stillVacant = (year: number) => vacant * Math.max(0, 1 - year / demand.vacancyYears);
	const leaving = (demand.turnoverPercent / 100) * (demand.leavingPercent / 100);
	return posts.slice(1).map((needed, index) => {
		const before = posts[index]!;
		const growth = needed - before;
		const replacement = leaving * Math.max(0, before - stillVacant(index));
		const vacancies = stillVacant(index) - stillVacant(index + 1);
		const total = Math.max(0, growth + replacement + vacancies);
		return { growth, replacement, vacancies, total };
	});
}

/**
 * The yearly average of recruits, by reason.
 *
 * @returns people a year; `null` for no years
 */
export function meanRecruits(years: readonly RecruitsOfYear[]): RecruitsOfYear | null {
	if (years.length === 0) return null;
	const mean = (of: (year: RecruitsOfYear) => number) => sumOf(years.map(of)) / years.length;
	return {
		growth: mean((year) => year.growth),
		replacement: mean((year) => year.replacement),
		vacancies: mean((year) => year.vacancies),
		total: mean((year) => year.total)
	};
}

/**
 * The value of one assumption at which a steadily rising or falling answer meets a target.
 *
 * @param answer of the assumption's value; monotone between the limits
 * @returns the value, to within a millionth of the limits' distance; `null` where no value between
 * the limits meets the target
 */
export function valueThatMeets(
	answer: (value: number) => number,
	target: number,
	low: number,
	high: number
): number | null {
	const rising = answer(high) >= answer(low);
	const over = (value: number) => (rising ? answer(value) >= target : answer(value) <= target);
	const short = (value: number) => (rising ? answer(value) <= target : answer(value) >= target);
	if (!over(high) || !short(low)) return null;
	let [from, to] = [low, high];
	for (let step = 0; step < 40; step++) {
		const middle = (from + to) / 2;
		if (over(middle)) to = middle;
		else from = middle;
	}
	return (from + to) / 2;
}
