/** The numbers of a scenario as Figures, so that each can be cited, and found again, like any other. */
import type { AreaRef, Category, Estimate, Figure, Period, Unit } from '$lib/figure';
import { unitOf } from '../units';
import type { Scenario, ScenarioAnswer, Span } from './scenario';

/** The id under which every number of a scenario is cited. */
export const SCENARIO_ID = 'workforce-scenario';

type ScenarioPart = 'need' | 'posts' | 'recruits' | 'sensitivity';

/** A number with what it is called. */
interface Named {
	category: Category;
	period: Period;
	value: number;
	area: AreaRef;
}

const people = unitOf('persons');
const posts = unitOf('posts');
const share = unitOf('percent', '% of leavers');

/** A mid-year; from one mid-year to another. */
const at = (year: number): Period => `${year}-06-30/${year}-06-30`;
const between = (from: number, to: number): Period => `${from}-06-30/${to}-06-30`;

const ends = {
	middle: '',
	low: ', the lowest that the ranges allow (every assumption at the end that lowers it)',
	high: ', the highest that the ranges allow (every assumption at the end that raises it)'
} as const;

/** Middle, low and high of a span. They are ends of assumptions, and no interval. */
function spanOf(
	key: string,
	label: string,
	unit: Unit,
	span: Span,
	rest: Omit<Named, 'category' | 'value'>
): Named[] {
	return (['middle', 'low', 'high'] as const).map((end) => ({
		...rest,
		category: {
			key: end === 'middle' ? key : `${key}-${end}`,
			label: `${label}${ends[end]}`,
			unit
		},
		value: span[end]
	}));
}

const reasons = [
	['total', 'in all'],
	['replacement', 'in place of people who leave care'],
	['growth', 'growth in posts'],
	['vacancies', 'vacancies filled']
] as const;

const joining = 'people who must join care';

function needNumbers({ area, baseYear, endYear }: Scenario, answer: ScenarioAnswer): Named[] {
	const { span, mean, against } = answer;
	const rest = { area, period: between(baseYear, endYear) };
	const there = { ...rest, area: against?.area ?? area };
	return [
		...(span ? spanOf('need', `${joining} each year`, people, span, rest) : []),
		...(mean
			? reasons.slice(1).map(([reason, words]): Named => {
					const label = `${joining} each year, ${words}`;
					return {
						...rest,
						category: { key: `need-${reason}`, label, unit: people },
						value: mean[reason]
					};
				})
			: []),
		...(against?.percent
			? spanOf(
					'share',
					'yearly need as a share of those who finish 16–18 study',
					share,
					against.percent,
					there
				)
			: []),
		...(against && against.area.code !== area.code
			? spanOf('need', `${joining} each year`, people, against.need, there)
			: [])
	];
}

function postsNumbers({ area }: Scenario, answer: ScenarioAnswer): Named[] {
	return answer.posts.flatMap(({ year, ...span }) =>
		spanOf('posts', 'posts needed', posts, span, { area, period: at(year) })
	);
}

function recruitsNumbers(
	{ area, baseYear, endYear }: Scenario,
	{ recruits, mean }: ScenarioAnswer
): Named[] {
	const years = recruits.flatMap((one) =>
		reasons.map(([reason, words]): Named => {
			const category = { key: `recruits-${reason}`, label: `${joining}, ${words}`, unit: people };
			return { area, period: between(one.year - 1, one.year), category, value: one[reason] };
		})
	);
	if (!mean) return years;
	const means = reasons.map(([reason, words]): Named => {
		const label = `${joining}, yearly average, ${words}`;
		const category = { key: `recruits-mean-${reason}`, label, unit: people };
		return { area, period: between(baseYear, endYear), category, value: mean[reason] };
	});
	return [...years, ...means];
}

function sensitivityNumbers(scenario: Scenario, { tornado, against }: ScenarioAnswer): Named[] {
	if (!tornado) return [];
	const asShare = tornado.unit === 'percent';
	const area = asShare ? (against?.area ?? scenario.area) : scenario.area;
	const what = asShare
		? 'yearly need as a share of those who finish 16–18 study'
		: `${joining} each year`;
	const period = between(scenario.baseYear, scenario.endYear);
	return tornado.bars.flatMap(({ name, atLow, atHigh }) => {
		const input = scenario.inputs.find((one) => one.name === name);
		const words = input?.label ?? 'age group whose growth posts follow';
		const one = (end: 'low' | 'high', value: number): Named => {
			const label = `${what}, ${words.charAt(0).toLowerCase()}${words.slice(1)} at its ${end} end`;
			const category = { key: `if-${name}-${end}`, label, unit: asShare ? share : people };
			return { area, period, category, value };
		};
		return [one('low', atLow), one('high', atHigh)];
	});
}

const numbersOf: Record<ScenarioPart, (scenario: Scenario, answer: ScenarioAnswer) => Named[]> = {
	need: needNumbers,
	posts: postsNumbers,
	recruits: recruitsNumbers,
	sensitivity: sensitivityNumbers
};

function estimateOf({ category, period, value, area }: Named): Estimate {
	return { role: 'home', area: area.code, sex: 'persons', category: category.key, period, value };
}

/** What the figures of every scenario have in common. */
const common = {
	id: SCENARIO_ID,
	question: 'scenario',
	kind: 'bars',
	theme: null,
	benchmark: null,
	unit: people,
	polarity: 'none',
	parts: [],
	comparisons: [],
	interval: null,
	breaks: [],
	panels: 'none',
	meaning: 'What follows if every assumption holds: a scenario, not a forecast.'
} satisfies Partial<Figure>;

/**
 * A part of a scenario's answer as a figure: what must join care, the posts and recruits by year, or
 * what each assumption does. Its numbers are those of the page's tables, unrounded.
 */
export function scenarioFigure(
	scenario: Scenario,
	answer: ScenarioAnswer,
	part: ScenarioPart
): Figure {
	const { area, tables, notes, working, baseYear, endYear } = scenario;
	const numbers = numbersOf[part](scenario, answer);
	const categories = new Map(numbers.map(({ category }) => [category.key, category]));
	const areas = [area, ...numbers.map((one) => one.area)];
	return {
		...common,
		area,
		shown: area,
		tables,
		notes,
		working,
		query: `${SCENARIO_ID}?area=${area.slug}`,
		title: `Care workforce to ${endYear}, a scenario`,
		period: numbers[0]?.period ?? between(baseYear, endYear),
		areas: Object.fromEntries(areas.map((one) => [one.code, one])),
		categories: [...categories.values()],
		estimates: numbers.map(estimateOf)
	};
}

/** Every part, in the order of the page. */
export const scenarioParts: readonly ScenarioPart[] = ['need', 'posts', 'recruits', 'sensitivity'];
