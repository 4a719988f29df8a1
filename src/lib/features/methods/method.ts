/** The groups of methods, in the order in which a page lists them. */
export const METHOD_SECTIONS = Object.freeze([
	'Proportions, rates and means',
	'Standardised rates',
	'Life expectancy',
	'Inequality across a ranked population',
	'Summary measures of inequality',
	'Comparison',
	'Trends, groups and funnels',
	'Population',
	'Rounding and small numbers'
] as const);

export type MethodSectionName = (typeof METHOD_SECTIONS)[number];

/** One line of a worked example. */
export interface ExampleRow {
	label: string;
	/** As text, rounded for reading. */
	value: string;
}

/** Numbers put through a method. */
export interface Example {
	/** What goes in, in words. */
	input: string;
	/** Where the numbers come from; says so where they only show the arithmetic. */
	origin: string;
	/** Works the example by the public functions. */
	compute: () => ExampleRow[];
}

/** A method as it is explained to readers. */
export interface Method {
	/** Anchor; once published it does not change. */
	id: string;
	section: MethodSectionName;
	title: string;
	/** The question that the method answers. */
	answers: string;
	/** In plain text, one formula a line. */
	formula: string;
	/** Author, year and title, or official guidance. */
	source: string;
	/** What is done in doubtful cases, a sentence each. */
	edgeRules: readonly string[];
	/** How to read the result, and what not to read into it. */
	reading: string;
	example: Example;
}
