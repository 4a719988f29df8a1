import { finiteOrNull, type Maybe } from '../errors';
import { standardErrorsToEachSide } from '../intervals/confidence';
import { lineWeights, rankedShares, type LineWeights } from './ridits';
import { backTransform, checkedSlope, type CheckedSlope, type SlopeInput } from './slope-input';

/** A line fitted through groups ranked from most to least deprived. */
export interface FittedLine {
	/** Fitted value at rank 0, on the scale of the fit. */
	intercept: number;
	/** Fitted value at rank 1 less that at rank 0, on the scale of the fit. */
	slope: number;
}

/** The slope index of inequality and its relative form. */
interface SlopeIndex {
	/** Fitted value at the least deprived end less that at the most deprived, times the multiplier. */
	slopeIndex: Maybe;
	/** The one over the other; turned over when the multiplier is below 0. */
	relativeIndex: Maybe;
	/**
	 * Fitted value at the most deprived end: in the unit of the values, or for a transformed fit
	 * times the size of the multiplier.
	 */
	intercept: Maybe;
	/** Standard error and limits of the slope index, for type `other` alone: else simulate them. */
	standardError: Maybe;
	lower: Maybe;
	upper: Maybe;
	/** Set above ten groups, where small values make the slope unstable. */
	warning: 'many_quantiles' | null;
}

const MANY_QUANTILES = 10;

function dot(weights: readonly number[], values: readonly number[]): number {
	return weights.reduce((sum, weight, group) => sum + weight * values[group]!, 0);
}

/** The weighted line through the groups, on the values' scale or the transformed one. */
export function fittedLine(slope: CheckedSlope, weights: LineWeights): FittedLine {
	const y = slope.transformed ? slope.scaled : slope.values;
	return { intercept: dot(weights.atZero, y), slope: dot(weights.slope, y) };
}

/** Slope and relative index of a line, in the unit asked for. */
export function indicesOf(
	line: FittedLine,
	slope: Pick<CheckedSlope, 'transformed' | 'valueType' | 'multiplier'>
): { slopeIndex: number; relativeIndex: number } {
	const back = (y: number) => (slope.transformed ? backTransform(y, slope.valueType) : y);
	const atZero = back(line.intercept);
	const atOne = back(line.intercept + line.slope);
	const difference = slope.transformed ? atOne - atZero : line.slope;
	return {
		slopeIndex: difference * slope.multiplier,
		relativeIndex: slope.multiplier < 0 ? atZero / atOne : atOne / atZero
	};
}

function analyticLimits(slope: CheckedSlope, weights: LineWeights, slopeIndex: number) {
	const none = { standardError: null, lower: null, upper: null };
	if (slope.valueType !== 'other') return none;
	const variance = dot(
		weights.slope.map((weight) => weight * weight),
		slope.standardErrors.map((error) => error * error)
	);
	const standardError = Math.sqrt(variance) * Math.abs(slope.multiplier);
	const reach = standardErrorsToEachSide(slope.confidence) * standardError;
	return {
		standardError: finiteOrNull(standardError),
		lower: finiteOrNull(slopeIndex - reach),
		upper: finiteOrNull(slopeIndex + reach)
	};
}

/**
 * The slope index of inequality: how much an indicator differs between the two ends of the
 * population ranked by deprivation, by a straight line through the groups weighted by their people.
 * For a good outcome such as life expectancy, above 0 means that the least deprived do better. The
 * relative index is the ratio of the two ends. Assumes that a straight line describes the groups:
 * show both.
 * Source: Low and Low 2004, J Public Health 26:388; PHEindicatormethods 2.1.0 (phe_sii); limits of
 * type `other` follow from the slope being a weighted sum of the values.
 *
 * @param input an indicator by 5 to 100 deprivation groups
 * @returns slope index, relative index and intercept; `null` where not finite (a relative index
 * over an intercept of 0, a transformed value of 0)
 * @throws StatisticsError as `checkedSlope`
 */
export function slopeIndexOfInequality(input: SlopeInput): SlopeIndex {
	const slope = checkedSlope(input);
	const weights = lineWeights(rankedShares(slope.populations));
	const line = fittedLine(slope, weights);
	const { slopeIndex, relativeIndex } = indicesOf(line, slope);
	const intercept = slope.transformed
		? backTransform(line.intercept, slope.valueType) * Math.abs(slope.multiplier)
		: line.intercept;
	return {
		slopeIndex: finiteOrNull(slopeIndex),
		relativeIndex: finiteOrNull(relativeIndex),
		intercept: finiteOrNull(intercept),
		...analyticLimits(slope, weights, slopeIndex),
		warning: slope.values.length > MANY_QUANTILES ? 'many_quantiles' : null
	};
}
