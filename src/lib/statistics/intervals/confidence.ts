import { normalQuantile } from '../distributions/normal';
import { StatisticsError, type Maybe } from '../errors';

/** A confidence level: a proportion, 0.90–1, or the same in percent, 90–100. */
export type Confidence = number;

/** Limits of an interval, both in the unit of the value; `null` where there is none. */
export interface Limits {
	lower: Maybe;
	upper: Maybe;
}

/** An estimate with its interval. */
export interface ValueWithLimits extends Limits {
	value: Maybe;
}

export const noLimits: Readonly<Limits> = Object.freeze({ lower: null, upper: null });

/**
 * A confidence level as a proportion.
 *
 * @param confidence 0.90–1 or 90–100 percent
 * @returns 0.90–1
 * @throws StatisticsError `confidence_out_of_range`
 */
export function confidenceAsProportion(confidence: Confidence): number {
	if (confidence >= 0.9 && confidence <= 1) return confidence;
	if (confidence >= 90 && confidence <= 100) return confidence / 100;
	throw new StatisticsError('confidence_out_of_range', 'confidence', confidence);
}

/**
 * The share of a distribution below the upper limit: 0.975 for 95% confidence.
 *
 * @param confidence 0.90–1 or 90–100 percent
 * @throws StatisticsError `confidence_out_of_range`
 */
export function upperTailStart(confidence: Confidence): number {
	const level = confidenceAsProportion(confidence);
	return level + (1 - level) / 2;
}

/**
 * How many standard errors an interval reaches to each side: 1.959964 for 95%.
 *
 * @param confidence 0.90–1 or 90–100 percent
 * @returns Infinity for certainty
 * @throws StatisticsError `confidence_out_of_range`
 */
export function standardErrorsToEachSide(confidence: Confidence): number {
	return normalQuantile(upperTailStart(confidence));
}
