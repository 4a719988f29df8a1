import {
	meanRecruits,
	mixedGrowth,
	postsNeeded,
	recruitsNeeded,
	valueThatMeets,
	type Demand
} from '$lib/statistics/population/workforce-demand';
import type {
	AgainstLeavers,
	InputName,
	Scenario,
	ScenarioAnswer,
	ScenarioValues,
	Served,
	ServedAge,
	Span,
	TornadoBar
} from './scenario';

const ages: ServedAge[] = ['65+', '75+', '85+'];

/** Low and high of an input: its range, widened where the reader went beyond it. */
function rangeOf(scenario: Scenario, values: ScenarioValues, name: InputName): number[] {
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
function yearlyRecruits(demand: Demand): number {
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
function recruitsSpan(
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

/** Fewest leavers of whom a share is given. */
export const FEWEST_LEAVERS = 30;

/** Leavers a year with those at 16 who were added; null while unknown. */
function leaversOf(values: ScenarioValues): number | null {
	return values.leavers === null ? null : values.leavers + (values['early-leavers'] ?? 0);
}

function leaverEnds(scenario: Scenario, values: ScenarioValues): [number, number] {
	const [late = [], early = []] = (['leavers', 'early-leavers'] as const).map((name) =>
		rangeOf(scenario, values, name)
	);
	return [(late[0] ?? 0) + (early[0] ?? 0), (late[1] ?? 0) + (early[1] ?? 0)];
}

/** The place that need and leavers are compared in: that of the leavers, else the area itself. */
function comparedPlace(scenario: Scenario): Served | null {
	return scenario.supply ?? scenario.home;
}

function againstLeavers(scenario: Scenario, values: ScenarioValues): AgainstLeavers | null {
	const place = comparedPlace(scenario);
	const leavers = leaversOf(values);
	const demand = place && demandOf(scenario, place, values);
	if (!place || !demand || leavers === null) return null;
	const need = recruitsSpan(scenario, place, values, demand);
	const [fewest, most] = leaverEnds(scenario, values);
	// Where the range of leavers has nobody at its low end, the share has no upper bound there.
	const divisor = fewest > 0 ? fewest : leavers;
	const percent =
		leavers < FEWEST_LEAVERS
			? null
			: {
					low: (100 * need.low) / most,
					middle: (100 * need.middle) / leavers,
					high: (100 * need.high) / divisor
				};
	const entering = (leavers * (values.entering ?? 0)) / 100;
	return { area: place.area, need, leavers, percent, entering };
}

/** The answer that the tornado and "what would have to be true" are about. */
function measure(scenario: Scenario, values: ScenarioValues, asShare: boolean): number {
	const place = asShare ? comparedPlace(scenario) : scenario.home;
	const demand = place && demandOf(scenario, place, values);
	const recruits = demand ? yearlyRecruits(demand) : 0;
	const leavers = leaversOf(values);
	return asShare && leavers ? (100 * recruits) / leavers : recruits;
}

const varied: InputName[] = [
	'posts',
	'productivity',
	'turnover',
	'leaving',
	'vacancy',
	'vacancy-years',
	'leavers',
	'early-leavers'
];

function servedBar(
	scenario: Scenario,
	values: ScenarioValues,
	answer: (values: ScenarioValues) => number
): TornadoBar {
	const alone = ([65, 75, 85] as const).map((age) => {
		const weights = { 'weight-65': 0, 'weight-75': 0, 'weight-85': 0, [`weight-${age}`]: 100 };
		return { label: `${age}+`, value: answer({ ...values, ...weights }) };
	});
	const sorted = alone.sort((a, b) => a.value - b.value);
	const [first, last] = [sorted[0]!, sorted.at(-1)!];
	return {
		name: 'served',
		atLow: first.value,
		atHigh: last.value,
		low: first.label,
		high: last.label
	};
}

function tornado(scenario: Scenario, values: ScenarioValues, asShare: boolean) {
	const answer = (changed: ScenarioValues) => measure(scenario, changed, asShare);
	const bars = varied.flatMap((name): TornadoBar[] => {
		const [low, high] = rangeOf(scenario, values, name);
		if (low === undefined || high === undefined || low === high) return [];
		// With nobody leaving study a share has no meaning: that end is left out.
		if (name === 'leavers' && low <= 0) return [];
		const at = (value: number) => answer({ ...values, [name]: value });
		return [{ name, atLow: at(low), atHigh: at(high), low, high }];
	});
	const place = asShare ? comparedPlace(scenario) : scenario.home;
	if (place && growthPaths(place, values).length > 3)
		bars.push(servedBar(scenario, values, answer));
	const width = ({ atLow, atHigh }: TornadoBar) => Math.abs(atHigh - atLow);
	return {
		unit: asShare ? ('percent' as const) : ('people' as const),
		middle: answer(values),
		bars: bars.filter((bar) => width(bar) > 1e-9).sort((a, b) => width(b) - width(a))
	};
}

/** For each of the weightiest assumptions, the value at which the share entering would be enough. */
function enough(scenario: Scenario, values: ScenarioValues): ScenarioAnswer['enough'] {
	const target = values.entering;
	if (target === null) return [];
	return (['posts', 'turnover', 'leaving', 'leavers'] as const).map((name) => {
		const input = scenario.inputs.find((one) => one.name === name)!;
		const answer = (value: number) => measure(scenario, { ...values, [name]: value }, true);
		// Nobody leaving study has no share.
		const low = name === 'leavers' ? Math.max(1, input.min) : input.min;
		return { name, value: valueThatMeets(answer, target, low, input.max) };
	});
}

/**
 * Runs a scenario: posts and recruits by year, the share of leavers, what matters most and what
 * would have to be true. Needs no database: all it reads is in the scenario.
 */
export function scenarioAnswer(scenario: Scenario, values: ScenarioValues): ScenarioAnswer {
	const { home, baseYear } = scenario;
	const demand = home && demandOf(scenario, home, values);
	const recruits = demand ? recruitsNeeded(demand) : [];
	const against = againstLeavers(scenario, values);
	const asShare = against?.percent != null;
	return {
		values,
		posts: postsSpans(scenario, values).map((span, index) => ({ year: baseYear + index, ...span })),
		recruits: recruits.map((year, index) => ({ year: baseYear + 1 + index, ...year })),
		mean: meanRecruits(recruits),
		span: home && demand ? recruitsSpan(scenario, home, values, demand) : null,
		against,
		tornado: demand ? tornado(scenario, values, asShare) : null,
		enough: asShare ? enough(scenario, values) : [],
		missing: scenario.inputs.map(({ name }) => name).filter((name) => values[name] === null)
	};
}
