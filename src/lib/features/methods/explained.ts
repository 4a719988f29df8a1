import { comparisonMethods } from './comparison';
import { rateMethods } from './rates';
import { lifeExpectancyMethods } from './life-expectancy';
import { METHOD_SECTIONS, type Group, type Method } from './method';
import { populationMethods } from './population';
import { inequalityMethods } from './inequality';
import { smallNumberMethods } from './small-numbers';
import { trendAndFunnelMethods } from './trends-and-funnels';
import { indicators } from '$lib/catalogue/indicators';
import { houseRules } from './house-rules';

/**
 * Every method of this module as it is explained to readers, in the order of `METHOD_SECTIONS`.
 * Examples are worked when asked for, by the functions that the figures use.
 */
const METHODS: readonly Method[] = Object.freeze([
	...rateMethods,
	...lifeExpectancyMethods,
	...inequalityMethods,
	...comparisonMethods,
	...trendAndFunnelMethods,
	...populationMethods,
	...smallNumberMethods
]);

/** A statistical method with its example worked out. */
function worked({ id, title, answers, formula, source, edgeRules, reading, example }: Method) {
	const { input, origin } = example;
	return {
		id,
		title,
		rule: answers,
		formula,
		source,
		edges: edgeRules,
		reading,
		example: { input, origin, rows: example.compute() }
	};
}

/** Titles of the figures on the pages of a place that are made with a method, each once. */
function figuresMadeWith(id: string): string[] {
	const made = indicators.filter(({ method, theme }) => method === id && theme !== null);
	return [...new Set(made.map(({ title }) => title))];
}

/** Every rule and method in the order of the page, examples worked by the functions that figures use. */
export function explainedMethods(): Group[] {
	const statistics = METHOD_SECTIONS.map((section) => ({
		title: section,
		methods: METHODS.filter((method) => method.section === section).map(worked)
	}));
	return [{ title: 'Published figures', methods: houseRules }, ...statistics].map(
		({ title, methods }, at) => ({
			id: `group-${at + 1}`,
			title,
			methods: methods.map((method) => ({ ...method, usedFor: figuresMadeWith(method.id) }))
		})
	);
}
