import type { Comparison, Figure, Verdict, Estimate, Break } from '$lib/figure';

/** Whether something may be said; where it may not, why, in a few words that can follow a colon. */
type Permission = { allowed: true } | { allowed: false; because: string };

const allowed: Permission = { allowed: true };

function refused(because: string): Permission {
	return { allowed: false, because };
}

const directed: Verdict[] = ['better', 'worse', 'higher', 'lower'];

/**
 * May a word of direction ("more", "less", "higher") be used? Only where a test or a full count
 * found the two apart, and the difference points where the verdict points.
 */
export function direction(one: Comparison): Permission {
	if (one.value === null) return refused('there is no value');
	if (one.benchmark === null || one.difference === null)
		return refused('there is nothing to compare with');
	if (one.verdict === 'equal') return refused('the two are the same at the precision shown');
	if (one.verdict === 'similar') return refused('any difference is too small to matter');
	if (one.verdict === 'open') return refused('no difference can be shown');
	if (!directed.includes(one.verdict)) return refused(one.reason);
	if (one.difference === 0) return refused('there is no difference');
	const upward = one.difference > 0;
	if ((one.verdict === 'higher' && !upward) || (one.verdict === 'lower' && upward))
		return refused('the difference and the judgement disagree');
	return allowed;
}

/**
 * May "better" or "worse" be used? Only with limits of the value and an agreed direction, and where
 * the difference points to the side that the direction calls better or worse.
 */
export function judgement(
	figure: Pick<Figure, 'polarity' | 'interval'>,
	one: Comparison
): Permission {
	const directionSaid = direction(one);
	if (!directionSaid.allowed) return directionSaid;
	if (one.verdict !== 'better' && one.verdict !== 'worse')
		return refused('no direction is agreed to be good');
	if (figure.polarity === 'none') return refused('no direction is agreed to be good');
	if (!figure.interval || one.lower === undefined || one.upper === undefined)
		return refused('no limits are published');
	const good = (one.difference ?? 0) > 0 === (figure.polarity === 'high-is-good');
	if (good !== (one.verdict === 'better'))
		return refused('the difference and the judgement disagree');
	return allowed;
}

/**
 * May "about the same" be said? Only where the interval of the difference lies within the margin
 * (METHODS 10), or the counts are equal. That no difference could be shown is not enough.
 */
export function sameness(one: Comparison): Permission {
	if (one.verdict === 'similar' || one.verdict === 'equal') return allowed;
	const word = direction(one);
	return word.allowed ? refused('the two differ') : word;
}

type Placed = Pick<Estimate, 'area' | 'value' | 'lower' | 'upper'>;

function overlap(a: Placed, b: Placed): boolean {
	return (a.lower ?? 0) <= (b.upper ?? 0) && (b.lower ?? 0) <= (a.upper ?? 0);
}

/**
 * May an area be called the lowest or highest of a list? Only where it is, and its interval touches
 * no other's: within overlapping uncertainty the order is chance.
 *
 * @param list one value for each area, the area's own among them; where one has none, no end is known
 */
export function extreme(
	list: readonly Placed[],
	area: string,
	side: 'lowest' | 'highest'
): Permission {
	const own = list.find((one) => one.area === area);
	const others = list.filter((one) => one !== own);
	if (!own || own.value === null || others.length === 0)
		return refused('there is nothing to compare with');
	if (others.some((one) => one.value === null)) return refused('not every place has a value');
	const [value, all] = [own.value, others.map((one) => one.value ?? 0)];
	if (side === 'lowest' ? all.some((one) => one <= value) : all.some((one) => one >= value))
		return refused(`it is not the ${side}`);
	if (list.some(({ lower, upper }) => lower === undefined || upper === undefined))
		return refused('no limits are published');
	const touching = others.filter((one) => overlap(own, one)).length;
	return touching === 0
		? allowed
		: refused(
				`its interval overlaps ${touching === 1 ? 'that of one other' : `those of ${touching} others`}`
			);
}

/** Fewest periods without a day in common from which a trend may be told. */
const fewestPeriods = 5;

const start = ({ period }: Estimate) => period.slice(0, 10);
const end = ({ period }: Estimate) => period.slice(11);

/**
 * The values that are independent of each other: going back from the newest, each whose period
 * shares no day with the one kept before it.
 */
export function separatePeriods(estimates: readonly Estimate[]): Estimate[] {
	const held = estimates.filter(({ value }) => value !== null);
	const newestFirst = held.toSorted((a, b) => end(b).localeCompare(end(a)));
	return newestFirst
		.reduce<Estimate[]>((kept, one) => {
			const last = kept.at(-1);
			return !last || end(one) < start(last) ? [...kept, one] : kept;
		}, [])
		.toReversed();
}

/**
 * May a word of trend ("rising", "falling") be used of a series of one area, sex and category?
 *
 * @param tested true where a test of the trend was made and found one
 */
export function trend(
	estimates: readonly Estimate[],
	breaks: readonly Break[],
	tested: boolean
): Permission {
	const separate = separatePeriods(estimates);
	const [first, last] = [separate[0], separate.at(-1)];
	if (!first || !last || separate.length < fewestPeriods)
		return refused('fewer than five separate periods are held');
	if (breaks.some(({ at, through }) => !through && at > start(first) && at <= end(last)))
		return refused('the series is broken');
	return tested ? allowed : refused('no test has found one');
}

/** How much evidence stands behind a statement, weakest first. */
export const strengths = [
	/** nothing is published */
	'none',
	/** known through the press only, or a model's projection */
	'reported',
	/** published, with nothing to set beside it */
	'alone',
	/** published for a wider area than the one asked for */
	'wider',
	/** published, without limits */
	'published',
	/** tested, and no difference could be shown, or it is within the margin */
	'similar',
	/** a count of everybody */
	'counted',
	/** tested, and found to differ */
	'tested'
] as const;
export type Strength = (typeof strengths)[number];

/** Questions whose answers are a model's. */
const projections = ['projection-by-age', 'projection-total', 'occupations'];

/** The strength of the evidence for one comparison of a figure. */
export function strength(figure: Figure, one: Comparison): Strength {
	if (one.value === null) return 'none';
	if (figure.kind === 'reported' || projections.includes(figure.question)) return 'reported';
	if (one.benchmark === null) return 'alone';
	if (figure.shown.code !== figure.area.code) return 'wider';
	const tested = one.lower !== undefined && figure.interval !== null;
	if (tested && judgement(figure, one).allowed) return 'tested';
	if (one.verdict === 'higher' || one.verdict === 'lower') return tested ? 'tested' : 'counted';
	return one.verdict === 'open' || sameness(one).allowed ? 'similar' : 'published';
}

/** Half-widths of its interval by which a value lies from its benchmark; 0 where there is no interval. */
export function distance({ difference, lower, upper }: Comparison): number {
	if (difference === null || lower === undefined || upper === undefined || upper <= lower) return 0;
	return Math.abs(difference) / ((upper - lower) / 2);
}
