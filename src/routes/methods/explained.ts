import { indicators } from '$lib/catalogue/indicators';
import { METHODS, METHOD_SECTIONS, type Method } from '$lib/features/methods/methods';
import { houseRules } from './house-rules';
import type { Group } from './page-text';

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
