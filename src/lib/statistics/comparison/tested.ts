import { isMissing, type Maybe } from '../errors';
import type { ValueWithLimits } from '../intervals/confidence';
import { judged, type Outcome, type Polarity } from './benchmark';
import { differenceOfEstimates } from './difference';
import type { Relation } from './nesting';

/** The events behind a value, and how they give it, so that a part can be taken out of a whole. */
export interface Counts {
	numerator: number;
	denominator: number;
	/** Value and limits of any two such counts; null where they give none. */
	estimate: (numerator: number, denominator: number) => ValueWithLimits;
}

/** One side of a comparison. Without limits it is taken as fixed, where it may be (METHODS 7a). */
export interface Compared {
	value: Maybe;
	lower?: Maybe | undefined;
	upper?: Maybe | undefined;
	counts?: Counts | undefined;
}

/** What a test found: above, below, close enough to be called the same, or nothing either way. */
export type Finding = 'above' | 'below' | 'similar' | 'open';

/** How a difference was tested. */
export type Rule =
	/** by the interval of the difference of two separate estimates (METHODS 9) */
	| 'difference'
	/** the part against the rest of the whole, from counts (METHODS 9) */
	| 'rest'
	/** a small part against the whole's value, taken as fixed (METHODS 9, 7a) */
	| 'small-part'
	/** against a value without limits, taken as fixed (METHODS 7a) */
	| 'fixed';

/** Why a difference was not tested. */
export type Untested =
	| 'no-value'
	| 'no-other-value'
	| 'no-limits'
	| 'no-other-limits'
	| 'same'
	| 'overlap'
	| 'large-part';

/** A difference with its 95% interval and what may be said of it. */
export type Tested = {
	/** First less second; null where a value is missing. */
	difference: number | null;
	/** Limits of that difference; none where it is not tested. */
	lower?: number;
	upper?: number;
} & ({ finding: Finding; rule: Rule } | { finding: null; why: Untested });

/** A part this large moves its whole too much for the whole to be taken as fixed (METHODS 9). */
export const largestFixedShare = 0.05;

/** Binary noise of published decimals: nothing closer than this share of the values is apart. */
const tolerance = 1e-9;

interface Tests {
	lower: number;
	upper: number;
	rule: Rule;
	/** Limits by which "about the same" is judged, where others than those shown. */
	wider?: { lower: number; upper: number };
}

type Limited = { value: number; lower: number; upper: number };

/** Limits that do not hold their value are none: published tables have some. */
function hasLimits(one: Compared): one is Compared & Limited {
	const { value, lower, upper } = one;
	if (isMissing(value) || isMissing(lower) || isMissing(upper)) return false;
	return lower <= value && value <= upper;
}

function fixedBeside(part: Limited, value: number, rule: Rule): Tests {
	return { lower: part.lower - value, upper: part.upper - value, rule };
}

/**
 * The part against the whole without it. Of counts, part − whole is exactly the share of the rest
 * times part − rest, so that the limits of the one are those of the other times that share.
 */
function againstRest(part: Counts, whole: Counts): Tests | null {
	const numerator = whole.numerator - part.numerator;
	const denominator = whole.denominator - part.denominator;
	if (numerator < 0 || denominator <= 0) return null;
	const own = part.estimate(part.numerator, part.denominator);
	const rest = part.estimate(numerator, denominator);
	if (!hasLimits(own) || !hasLimits(rest)) return null;
	const { lower, upper } = differenceOfEstimates(own, rest);
	if (lower === null || upper === null) return null;
	const share = denominator / whole.denominator;
	return { lower: lower * share, upper: upper * share, rule: 'rest', wider: { lower, upper } };
}

function nestedTest(part: Compared, whole: Compared, share: number | null): Tests | Untested {
	const rest = part.counts && whole.counts ? againstRest(part.counts, whole.counts) : null;
	if (rest) return rest;
	if (!hasLimits(part)) return 'no-limits';
	if (share === null || !(share < largestFixedShare)) return 'large-part';
	return fixedBeside(part, whole.value!, 'small-part');
}

function turned({ lower, upper, rule, wider }: Tests): Tests {
	const turn = (one: { lower: number; upper: number }) => ({
		lower: -one.upper,
		upper: -one.lower
	});
	return { ...turn({ lower, upper }), rule, ...(wider ? { wider: turn(wider) } : {}) };
}

function testOf(first: Compared, second: Compared, relation: Relation): Tests | Untested {
	if (relation.kind === 'same' || relation.kind === 'overlap') return relation.kind;
	if (relation.kind === 'part') return nestedTest(first, second, relation.share);
	if (relation.kind === 'whole') {
		const found = nestedTest(second, first, relation.share);
		if (found === 'no-limits') return 'no-other-limits';
		return typeof found === 'string' ? found : turned(found);
	}
	if (!hasLimits(first)) return 'no-limits';
	if (!hasLimits(second)) return fixedBeside(first, second.value!, 'fixed');
	const { lower, upper } = differenceOfEstimates(first, second);
	return lower === null || upper === null ? 'no-limits' : { lower, upper, rule: 'difference' };
}

function findingOf({ lower, upper, wider }: Tests, scale: number, margin: Maybe): Finding {
	const noise = tolerance * Math.max(1, scale);
	if (lower > noise) return 'above';
	if (upper < -noise) return 'below';
	const [from, to] = [wider?.lower ?? lower, wider?.upper ?? upper];
	const close = !isMissing(margin) && from >= -margin - noise && to <= margin + noise;
	return close ? 'similar' : 'open';
}

/**
 * The one test of a difference (METHODS 9 and 10), used wherever two values are compared.
 *
 * Two separate estimates: the interval of their difference, never whether their intervals meet. A
 * part and its whole, either way round: the part against the rest where counts allow; else a part
 * below a twentieth of the whole against the whole's value taken as fixed; else nothing. Areas that
 * overlap in part: nothing. A value without limits is taken as fixed (METHODS 7a). An interval that
 * ends at 0, but for binary noise, does not leave it out.
 *
 * @param margin how far apart may still be called about the same, in the unit; `null` for never
 * @returns the difference with its limits, and what was found or why nothing was tested
 * @throws StatisticsError `limits_out_of_order`, `not_finite`
 */
export function testOfDifference(
	first: Compared,
	second: Compared,
	relation: Relation,
	margin: Maybe
): Tested {
	if (isMissing(first.value)) return { difference: null, finding: null, why: 'no-value' };
	if (isMissing(second.value)) return { difference: null, finding: null, why: 'no-other-value' };
	const difference = first.value - second.value;
	const found = testOf(first, second, relation);
	if (typeof found === 'string') return { difference, finding: null, why: found };
	const { lower, upper, rule } = found;
	const scale = Math.max(Math.abs(first.value), Math.abs(second.value));
	return { difference, lower, upper, rule, finding: findingOf(found, scale, margin) };
}

/** What was found in the words that the indicator's direction allows. */
export function outcomeOf({ finding }: Tested, polarity: Polarity): Outcome | 'open' {
	if (finding === null) return 'not_compared';
	return finding === 'open' ? 'open' : judged(finding, polarity);
}
