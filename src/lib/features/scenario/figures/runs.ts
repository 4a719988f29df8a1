import {
	meanRecruits,
	mixedGrowth,
	postsNeeded,
	recruitsNeeded,
	type Demand
} from '$lib/statistics/population/workforce-demand';
import type {
	InputName,
	Scenario,
	ScenarioValues,
	Served,
	ServedAge,
	Span
} from './scenario-figure';

const ages: ServedAge[] = ['65+', '75+', '85+'];

/** Low and high of an input: its range, widened where the reader went beyond it. */
export function rangeOf(scenario: Scenario, values: ScenarioValues, name: InputName): number[] {
	const input = scenario.inputs.find((one) => one.name === name);
	const value = values[name];
	const all = [input?.low ?? null, input?.high ?? null, value].filter((one) => one !== null);
	return all.length > 0 ? [Math.min(...all), Math.max(...all)] : [];
}

/** The reader's mix of ages first, then each age group alone. */
export function growthPaths(served: Served, values: ScenarioValues): number[][] {
	const groups = ages.map((age) => served.residents[age]);
	const mixes = [
		[values['weight-65'] ?? 0, values['weight-75'] ?? 0, values['weight-85'] ?? 0],
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	];
	return mixes.map((mix) => mixedGrowth(groups, mix)).filter((path) => path !== null);
}

/**
 * Posts of a place at the base: the scenario's for its own area; a wider one is taken to have as
 * many for each resident aged 65 and over.
 */
export function scaleOf(scenario: Scenario, served: Served): number {
	const own = scenario.home?.residents['65+'][0];
	const other = served.residents['65+'][0];
	return !own || !other ? 1 : other / own;
}

/** The model's input for one place; null while a value that recruits depend on is missing. */
export function demandOf(
	scenario: Scenario,
	served: Served,
	values: ScenarioValues
): Demand | null {
	const [growth] = growthPaths(served, values);
	const { posts, productivity, turnover, leaving, vacancy, 'vacancy-years': years } = values;
	if (!growth || posts === null || productivity === null || turnover === null) return null;
	if (leaving === null || vacancy === null || years === null) return null;
	return {
		posts: posts * scaleOf(scenario, served),
		growth,
		productivityPercent: productivity,
		turnoverPercent: turnover,
		leavingPercent: leaving,
		vacancyPercent: vacancy,
		vacancyYears: years
	};
}

/** Average recruits a year. */
export function yearlyRecruits(demand: Demand): number {
	return meanRecruits(recruitsNeeded(demand))?.total ?? 0;
}

const assumptions: [InputName, keyof Demand][] = [
	['posts', 'posts'],
	['productivity', 'productivityPercent'],
	['turnover', 'turnoverPercent'],
	['leaving', 'leavingPercent'],
	['vacancy', 'vacancyPercent'],
	['vacancy-years', 'vacancyYears']
];

/** Every combination of the ends of the ranges and the age groups served. */
function corners(scenario: Scenario, served: Served, values: ScenarioValues, of: Demand): Demand[] {
	let all: Demand[] = growthPaths(served, values).map((growth) => ({ ...of, growth }));
	for (const [name, key] of assumptions) {
		const scale = name === 'posts' ? scaleOf(scenario, served) : 1;
		const ends = rangeOf(scenario, values, name).map((end) => end * scale);
		all = all.flatMap((demand) => ends.map((end) => ({ ...demand, [key]: end })));
	}
	return all;
}

/** Average recruits a year with the lowest and highest that the ranges allow. */
export function recruitsSpan(
	scenario: Scenario,
	served: Served,
	values: ScenarioValues,
	demand: Demand
): Span {
	const found = corners(scenario, served, values, demand).map(yearlyRecruits);
	return { low: Math.min(...found), middle: yearlyRecruits(demand), high: Math.max(...found) };
}

/** Posts at each mid-year: middle, and the lowest and highest of that year. */
export function postsSpans(scenario: Scenario, values: ScenarioValues): Span[] {
	const { posts, productivity } = values;
	if (!scenario.home || posts === null || productivity === null) return [];
	// Filling vacancies and replacing people leave the number of posts as it is.
	const rest = { turnoverPercent: 0, leavingPercent: 0, vacancyPercent: 0, vacancyYears: 1 };
	const paths = growthPaths(scenario.home, values);
	const run = (count: number, change: number, growth: number[]) =>
		postsNeeded({ ...rest, posts: count, productivityPercent: change, growth });
	const middle = run(posts, productivity, paths[0] ?? []);
	const ends = rangeOf(scenario, values, 'posts').flatMap((count) =>
		rangeOf(scenario, values, 'productivity').flatMap((change) =>
			paths.map((path) => run(count, change, path))
		)
	);
	return middle.map((value, year) => {
		const all = ends.map((path) => path[year] ?? value);
		return { low: Math.min(...all), middle: value, high: Math.max(...all) };
	});
}
