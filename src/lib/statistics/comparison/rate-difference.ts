import { finiteOrNull, isMissing, type Maybe } from '../errors';
import { standardErrorsToEachSide, type Confidence } from '../intervals/confidence';
import { rate } from '../intervals/rate';
import { differenceOfEstimates, type Difference } from './difference';

/** Events and the people or person-years that they happened among. */
export interface EventsAmong {
	numerator: Maybe;
	denominator: Maybe;
}

/** Two rates set against each other. */
export interface RateComparison extends Difference {
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
