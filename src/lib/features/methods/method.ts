import type { Maybe } from '$lib/statistics/errors';
import type { Limits } from '$lib/statistics/intervals/confidence';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';

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

type MethodSectionName = (typeof METHOD_SECTIONS)[number];

/** One line of a worked example. */
interface ExampleRow {
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

/** A method or rule, as the page shows it. The id is the anchor that figures link to: it never changes. */
export interface Explained {
	id: string;
	title: string;
	/** What is done, or the question that is answered. */
	rule: string;
	/** In plain text, one formula a line. */
	formula?: string;
	/** Cases that need a decision. */
	edges: readonly string[];
	/** How to read what comes out. */
	reading: string;
	/** Numbers put through it. */
	example?: { input: string; origin: string; rows: ExampleRow[] };
	/** Whose method it is. */
	source?: string;
	/** Titles of the figures on the pages of a place that are made with it. */
	usedFor?: string[];
}

export interface Group {
	id: string;
	title: string;
	methods: Explained[];
}

const MINUS = '\u2212';

/** A number for reading: rounded, with thousands separators and a minus sign; words where missing. */
export function shown(value: Maybe | undefined, decimals = 1): string {
	const rounded = roundedHalfAwayFromZero(value ?? null, decimals);
	if (rounded === null) return 'not available';
	const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return (rounded < 0 ? MINUS : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** Both limits of an interval for reading. */
export function limits({ lower, upper }: Limits, decimals = 1): string {
	if (lower === null && upper === null) return 'not available';
	return `${shown(lower, decimals)} to ${shown(upper, decimals)}`;
}

/** A line of an example. */
export function row(label: string, value: string): ExampleRow {
	return { label, value };
}
