import { StatisticsError, finite, finiteOrNull, isMissing, type Maybe } from '../errors';
import { twoSidedNormalP } from '../distributions/normal';
import {
	standardErrorsToEachSide,
	type Confidence,
	type Limits,
	type ValueWithLimits
} from '../intervals/confidence';
import { mean } from '../intervals/mean';
import { proportion } from '../intervals/proportion';
import { rate } from '../intervals/rate';

/** A difference with its interval. */
export interface Difference extends Limits {
	/** First less second, in the unit of the two. */
	difference: Maybe;
	/** Whether the interval leaves out 0; `null` where there is no interval. */
	significant: boolean | null;
	/** Whether the two estimates' own intervals overlap or touch; no test of the difference. */
	intervalsOverlap: boolean | null;
}

const noDifference: Readonly<Difference> = Object.freeze({
	difference: null,
	lower: null,
	upper: null,
	significant: null,
	intervalsOverlap: null
});

/** Whether limits leave out 0. */
export function leavesOutZero({ lower, upper }: Limits): boolean | null {
	return lower === null || upper === null ? null : lower > 0 || upper < 0;
}

function checkOrder(estimate: ValueWithLimits, argument: string): void {
	const { value, lower, upper } = estimate;
	for (const one of [value, lower, upper]) if (!isMissing(one)) finite(one, argument);
	if (isMissing(value) || isMissing(lower) || isMissing(upper)) return;
	if (lower > value || upper < value)
		throw new StatisticsError('limits_out_of_order', argument, `${lower}, ${value}, ${upper}`);
}

/**
 * The difference of two independent estimates that each have limits, by square-and-add: each side's
 * reach is the root of the two squared reaches that act on it. The limits may be uneven about the
 * values. Not valid for an area against a whole that holds it, nor for overlapping periods.
 * Source: Zou and Donner 2008, Stat Med 27:1693; Newcombe 1998, Stat Med 17:873, method 10.
 *
 * @param first value and limits
 * @param second value and limits in the same unit and at the same confidence
 * @returns in that unit and at that confidence; `null` throughout when a value is missing, and no
 * limits when a limit is
 * @throws StatisticsError `limits_out_of_order`, `not_finite`
 */
export function differenceOfEstimates(first: ValueWithLimits, second: ValueWithLimits): Difference {
	checkOrder(first, 'first');
	checkOrder(second, 'second');
	if (isMissing(first.value) || isMissing(second.value)) return { ...noDifference };
	const difference = first.value - second.value;
	if ([first.lower, first.upper, second.lower, second.upper].some(isMissing))
		return { ...noDifference, difference };
	const [l1, u1, l2, u2] = [first.lower!, first.upper!, second.lower!, second.upper!];
	const limits = {
		lower: difference - Math.hypot(first.value - l1, u2 - second.value),
		upper: difference + Math.hypot(u1 - first.value, second.value - l2)
	};
	return {
		difference,
		...limits,
		significant: leavesOutZero(limits),
		intervalsOverlap: l1 <= u2 && l2 <= u1
	};
}

/**
 * The difference of two independent proportions by square-and-add of their Wilson intervals.
 * Source: Newcombe 1998, Stat Med 17:873, method 10.
 *
 * @param first people with the attribute and people asked about
 * @param second the same for the second group
 * @param options `multiplier` 1 or 100; `confidence` 0.90–1 or 90–100 percent
 * @returns times the multiplier (percentage points for 100)
 * @throws StatisticsError as `wilsonInterval`
 */
export function differenceOfProportions(
	first: { numerator: Maybe; denominator: Maybe },
	second: { numerator: Maybe; denominator: Maybe },
	options: { multiplier?: number; confidence?: Confidence } = {}
): Difference {
	return differenceOfEstimates(
		proportion(first.numerator, first.denominator, options),
		proportion(second.numerator, second.denominator, options)
	);
}

/**
 * The difference of the means of two independent samples by square-and-add of their t intervals.
 * Source: Zou and Donner 2008, Stat Med 27:1693.
 *
 * @param first measurements
 * @param second measurements in the same unit
 * @param confidence 0.90–1 or 90–100 percent
 * @returns in the measurements' unit; no limits when a sample has one value
 * @throws StatisticsError `confidence_out_of_range`
 */
export function differenceOfMeans(
	first: readonly Maybe[],
	second: readonly Maybe[],
	confidence: Confidence = 0.95
): Difference {
	return differenceOfEstimates(mean(first, confidence), mean(second, confidence));
}

/** An estimate with its standard error, in one unit. */
interface EstimateWithError {
	value: Maybe;
	standardError: Maybe;
}

function checkedError(standardError: Maybe, argument: string): number {
	if (isMissing(standardError) || standardError < 0)
		throw new StatisticsError('negative_or_missing_se', argument, standardError);
	return finite(standardError, argument);
}

/**
 * The difference of two independent estimates with symmetric standard errors, such as two life
 * expectancies.
 * Source: Altman, Machin, Bryant and Gardner 2000, Statistics with Confidence.
 *
 * @param first value and standard error
 * @param second value and standard error in the same unit
 * @param confidence 0.90–1 or 90–100 percent
 * @returns the difference with its standard error; `z` is it in standard errors and `p` the
 * two-sided p value, both `null` when the standard error is 0
 * @throws StatisticsError `negative_or_missing_se`, `confidence_out_of_range`, `not_finite`
 */
export function differenceWithErrors(
	first: EstimateWithError,
	second: EstimateWithError,
	confidence: Confidence = 0.95
): Omit<Difference, 'intervalsOverlap'> & { standardError: number; z: Maybe; p: Maybe } {
	const reach = standardErrorsToEachSide(confidence);
	const standardError = Math.hypot(
		checkedError(first.standardError, 'first.standardError'),
		checkedError(second.standardError, 'second.standardError')
	);
	if (isMissing(first.value) || isMissing(second.value))
		return {
			difference: null,
			lower: null,
			upper: null,
			significant: null,
			standardError,
			z: null,
			p: null
		};
	const difference = finite(first.value, 'first.value') - finite(second.value, 'second.value');
	const z = finiteOrNull(difference / standardError);
	const limits = {
		lower: finiteOrNull(difference - reach * standardError),
		upper: finiteOrNull(difference + reach * standardError)
	};
	const p = z === null ? null : twoSidedNormalP(z);
	return { difference, ...limits, significant: leavesOutZero(limits), standardError, z, p };
}

/** Events and the people or person-years that they happened among. */
interface EventsAmong {
	numerator: Maybe;
	denominator: Maybe;
}

/** Two rates set against each other. */
interface RateComparison extends Difference {
	/** First rate over second; `null` when the second has no events. */
	ratio: Maybe;
	/** Limits of the ratio; `null` when either has no events. */
	ratioLower: Maybe;
	ratioUpper: Maybe;
}

/** Ratio of two rates with limits on the logarithm, where the counts' variances add. */
function ratioOfRates(first: EventsAmong, second: EventsAmong, confidence: Confidence) {
	const none = { ratio: null, ratioLower: null, ratioUpper: null };
	const { numerator: x1, denominator: n1 } = first;
	const { numerator: x2, denominator: n2 } = second;
	if (isMissing(x1) || isMissing(n1) || isMissing(x2) || isMissing(n2) || x2 === 0) return none;
	const ratio = x1 / n1 / (x2 / n2);
	const reach = standardErrorsToEachSide(confidence) * Math.sqrt(1 / x1 + 1 / x2);
	return {
		ratio,
		// Without events in the first the reach has no end, and neither limit is a number.
		ratioLower: Number.isFinite(reach) ? finiteOrNull(ratio * Math.exp(-reach)) : null,
		ratioUpper: finiteOrNull(ratio * Math.exp(reach))
	};
}

/**
 * The difference of two independent rates by square-and-add of their intervals, and their ratio
 * with limits on the logarithm.
 * Source: Zou and Donner 2008, Stat Med 27:1693 (difference); Altman, Machin, Bryant and Gardner
 * 2000, Statistics with Confidence (ratio).
 *
 * @param first events and people or person-years
 * @param second the same for the second group
 * @param options `multiplier` what the rates are per, 100,000 by default; `confidence` 0.90–1 or
 * 90–100 percent
 * @returns difference per `multiplier`; the ratio has no unit
 * @throws StatisticsError as `rate`
 */
export function differenceOfRates(
	first: EventsAmong,
	second: EventsAmong,
	options: { multiplier?: number; confidence?: Confidence } = {}
): RateComparison {
	const difference = differenceOfEstimates(
		rate(first.numerator, first.denominator, options),
		rate(second.numerator, second.denominator, options)
	);
	return { ...difference, ...ratioOfRates(first, second, options.confidence ?? 0.95) };
}
