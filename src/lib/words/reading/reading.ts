import { projectionTable } from '$lib/questions/population';
import type { FigureKind, Figure } from '$lib/figure';
import { headlines } from '../select';
import { glossary, termById, type Term } from './glossary';

/** Everything that is read in a way of its own: the kinds of figures, and what is none of them. */
type HelpKind = FigureKind | 'authorities' | 'overview' | 'review';

/** How a kind of picture is read. */
interface Help {
	/** What the kind is called where they are listed. */
	title: string;
	/** Two sentences. */
	text: string;
}

export const help: Record<HelpKind, Help> = {
	overview: {
		title: 'A line of the overview',
		text: 'Each line gives the value here, the value of the place compared with, and the difference; the small chart runs through the years, with the place compared with in dashes. The mark at its end is the judgement in a word, and a dashed box says that nothing may be judged.'
	},
	review: {
		title: 'The review of places',
		text: 'Each row is a place and each column an indicator; the cell holds the place’s own value and, where it was tested, whether it is better or worse than the benchmark. Read along a row for one place’s needs, and down a column for one indicator, but not as a league table: many neighbours differ by chance alone.'
	},
	strip: {
		title: 'A strip of all authorities',
		text: 'Each dot is one local authority, placed by its value; this place and the one it is compared with are named. A dot far from the crowd is unusual, and the chart does not say why.'
	},
	pyramid: {
		title: 'A population pyramid',
		text: 'Each bar is one age group, women to one side and men to the other, and its length is the group’s share of all residents. The outline is what it is compared with: where a bar passes the outline, the group is a larger part of the population here.'
	},
	gap: {
		title: 'Two dots and the line between them',
		text: 'The filled dot is this place and the hollow diamond is what it is compared with; the line between them is the difference. A thinner line through a dot, where there is one, is its 95% interval, and the words beside the chart say whether the difference is more than chance would give.'
	},
	lines: {
		title: 'Lines over time',
		text: 'Time runs from left to right; the solid line is this place and the dashed one is what it is compared with. An upright dotted line marks something that changes how the years on its two sides may be compared.'
	},
	gradient: {
		title: 'Ten groups by deprivation',
		text: 'Each dot is one of ten groups of areas, from the most deprived at the left to the least deprived at the right, with its 95% interval. The steeper the line through them, the wider the gap.'
	},
	authorities: {
		title: 'All authorities by deprivation',
		text: 'Each small mark is an authority, from the most deprived at the left to the least deprived at the right, and the larger ones are groups of them with about equal numbers of people. The steeper the line through the groups, the more the indicator follows deprivation.'
	},
	waterfall: {
		title: 'Steps from one amount to another',
		text: 'Each bar begins where the one before it ended, and adds to the amount or takes from it. Together they lead from the first amount to the last.'
	},
	bars: {
		title: 'Bars',
		text: 'Each bar begins at zero, and its length is its value, which is written beside it. Compare lengths within one chart only: another chart may have another scale.'
	},
	reported: {
		title: 'Figures that stand alone',
		text: 'These figures were published or reported one by one, so there is no chart and no series. Each row names its period and where the figure was read.'
	}
};

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
	projection: ({ tables }) => tables.some(({ name }) => name === projectionTable),
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
