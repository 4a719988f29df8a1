import type { Asked, SaidNumber } from './sentence';
import type { Published } from './published';

/** How a published value stands to the number that was written. */
export type Fit =
	/** it is that number, once it is rounded as the number was */
	| 'same'
	/** it is another, but the number lies in its 95% interval */
	| 'within-interval'
	| 'differs';

export interface Match {
	published: Published;
	fit: Fit;
}

/** What is nearest to the number, and what is newest. */
export interface Answer {
	/** At most three: those that are the number itself, newest first, then by distance. */
	nearest: Match[];
	/** The newest values, where they are not among the nearest. */
	newest: Match[];
	/** What the sentence asked for and the tables do not have. */
	without: ('sex' | 'year')[];
}

const most = 3;

function fitOf({ value, lower, upper }: Published, said: SaidNumber): Fit {
	const slack = 1e-9 * Math.max(1, Math.abs(said.value));
	if (Math.abs(value - said.value) <= said.toNearest / 2 + slack) return 'same';
	const within = lower !== undefined && upper !== undefined;
	return within && said.value >= lower && said.value <= upper ? 'within-interval' : 'differs';
}

/** Percentages are set against percentages; a number without a sign against either. */
function comparable({ unit, part }: Published, { percent, value }: SaidNumber): boolean {
	if (percent) return unit.id === 'percent';
	// A bare number of more than a thousand is a count, and a small one is no count of people.
	return part === '' || Math.abs(value) >= 1000;
}

function covers(period: string, years: readonly number[]): boolean {
	const [from, to] = [period.slice(0, 4), period.slice(11, 15)].map(Number);
	return years.every((year) => year >= (from ?? 0) && year <= (to ?? 0));
}

/** Those that fit a wish, or all where none does; `failed` is told then. */
function narrowed<T>(list: T[], wish: (one: T) => boolean, failed: () => void): T[] {
	const fitting = list.filter(wish);
	if (fitting.length > 0 || list.length === 0) return fitting;
	failed();
	return list;
}

/** A measure may be held by two indicators, with limits and as a series: the first is kept. */
function onceEach(list: Published[]): Published[] {
	const keys = list.map(({ sex, category, period, part }) => [sex, category, period, part].join());
	return list.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Values by their distance from a number, and those of the newest period. */
function inOrder(list: Published[], said: SaidNumber): Pick<Answer, 'nearest' | 'newest'> {
	const match = (published: Published): Match => ({ published, fit: fitOf(published, said) });
	// Of values that are the number itself, once rounded, none is nearer than another.
	const distance = (one: Published) =>
		fitOf(one, said) === 'same' ? 0 : Math.abs(one.value - said.value);
	const newestFirst = list.toSorted((a, b) => b.period.slice(11).localeCompare(a.period.slice(11)));
	const nearest = newestFirst.toSorted((a, b) => distance(a) - distance(b)).slice(0, most);
	const last = newestFirst[0]?.period;
	const newest = newestFirst
		.filter((one) => one.period === last && !nearest.includes(one))
		.slice(0, most);
	return { nearest: nearest.map(match), newest: newest.map(match) };
}

/**
 * The published values that a number may be.
 *
 * @param list values of the measure and area asked about
 * @returns null where none can be set against the number
 */
export function nearestTo(
	list: readonly Published[],
	asked: Asked,
	said: SaidNumber
): Answer | null {
	const without: Answer['without'] = [];
	const { sexes, years } = asked;
	let left = list.filter((one) => comparable(one, said));
	if (sexes.length > 0)
		left = narrowed(
			left,
			({ sex }) => sexes.includes(sex),
			() => without.push('sex')
		);
	if (years.length > 0)
		left = narrowed(
			left,
			({ period }) => covers(period, years),
			() => without.push('year')
		);
	if (left.length === 0) return null;
	return { ...inOrder(onceEach(left), said), without };
}
