import type { Figure } from '$lib/figure';

type About = Pick<Figure, 'id' | 'title' | 'unit' | 'polarity' | 'meaning' | 'tables'>;
type Numbers = Pick<Figure, 'period' | 'query' | 'area' | 'shown' | 'areas' | 'estimates'>;

/**
 * A figure that no page draws as a whole: numbers of a measure, a gradient or a pyramid that are
 * cited one by one. What such a figure does not have is empty.
 *
 * @param about what the numbers are of
 * @param numbers the numbers, with what differs from what they are of
 */
export function citedNumbers(about: About, numbers: Numbers & Partial<Figure>): Figure {
	const { id, title, unit, polarity, meaning, tables } = about;
	return {
		id,
		title,
		unit,
		polarity,
		meaning,
		tables,
		kind: 'gap',
		question: 'published',
		theme: null,
		benchmark: null,
		categories: [],
		parts: [],
		comparisons: [],
		interval: null,
		breaks: [],
		notes: [],
		working: [],
		panels: 'none',
		...numbers
	};
}
