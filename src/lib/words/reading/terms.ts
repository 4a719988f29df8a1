import type { Figure } from '$lib/figure';
import { headlines } from '../select';
import { glossary, termById, type Term } from './glossary';
import { help, type Help, type HelpKind } from './help';

/** What is read: a figure, or a picture that is no figure, with the words it uses. */
export type Subject = Figure | { kind: HelpKind; terms: string[] };

const has = (figure: Figure, words: RegExp) => words.test(`${figure.title} ${figure.unit.label}`);
const threeYears = /^(\d{4})-01-01\/(\d{4})-12-31$/;

function spansThreeYears({ period }: Figure): boolean {
	const [, from, to] = threeYears.exec(period) ?? [];
	return Number(to) - Number(from) === 2;
}

/** When a word of the glossary is needed to read a figure. */
const needed: Record<string, (figure: Figure) => boolean> = {
	interval: ({ estimates }) => estimates.some(({ lower }) => lower !== undefined),
	benchmark: ({ benchmark }) => benchmark !== null,
	judgement: (figure) =>
		figure.benchmark !== null && headlines(figure).some((one) => one.verdict !== 'not-compared'),
	'percentage-point': (figure) =>
		figure.unit.id === 'percent' && headlines(figure).some((one) => one.difference !== null),
	median: (figure) =>
		figure.distribution !== undefined ||
		figure.estimates.some(({ role }) => role === 'middle') ||
		has(figure, /median/i),
	neighbour: ({ estimates }) => estimates.some(({ role }) => role === 'neighbour'),
	'life-expectancy': (figure) => has(figure, /life expectancy|years lived/i),
	'healthy-life-expectancy': (figure) => has(figure, /healthy life|poorer health/i),
	'three-years': spansThreeYears,
	'slope-index': (figure) =>
		figure.slopes !== undefined || has(figure, /slope index/i) || figure.changes !== undefined,
	'deprivation-tenth': ({ kind, tables }) =>
		kind === 'gradient' || tables.some(({ name }) => name.includes('tenth')),
	'mid-year': ({ tables }) => tables.some(({ name }) => name.startsWith('population_')),
	'index-100': ({ unit }) => unit.id === 'index',
	projection: ({ tables }) => tables.some(({ name }) => name.startsWith('projection_')),
	'dependency-ratio': ({ unit }) => unit.id === 'per-1000',
	rate: ({ unit }) => unit.id === 'per-100000',
	vintage: (figure) => figure.notes.some(({ kind }) => kind === 'vintage'),
	missing: ({ estimates }) =>
		estimates.some(({ role, missing }) => role === 'home' && missing !== undefined)
};

/** The words that a figure uses and a reader may want explained, in the glossary's order. */
function termsOf(figure: Figure): Term[] {
	return glossary.filter(({ id }) => needed[id]?.(figure));
}

/** How something is read: two sentences on its kind, and the words it uses. */
export function readingOf(subject: Subject): { help: Help; terms: Term[] } {
	const terms = 'terms' in subject ? subject.terms.map((id) => termById(id)) : termsOf(subject);
	return { help: help[subject.kind], terms };
}
