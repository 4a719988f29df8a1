import type { Maybe } from '../../src/lib/statistics/errors';
import type { SlopeInput, ValueType } from '../../src/lib/statistics/inequality/slope-input';
import { slopeIndexOfInequality } from '../../src/lib/statistics/inequality/slope-index';
import { simulatedSlopeLimits } from '../../src/lib/statistics/inequality/slope-simulation';
import { standardErrorsToEachSide } from '../../src/lib/statistics/intervals/confidence';
import type { Adapter } from './adapter';
import { flag, list, numbers, optional, optionalList, text, type Fields } from './fields';

function slopeInput(input: Fields): SlopeInput {
	return {
		quantiles: 'quantiles' in input ? numbers(input, 'quantiles') : undefined,
		populations: list(input, 'population'),
		values: optionalList(input, 'value'),
		counts: optionalList(input, 'count'),
		valueType: text<ValueType>(input, 'valueType'),
		transform: flag(input, 'transform'),
		standardErrors: optionalList(input, 'se'),
		lower: optionalList(input, 'lower'),
		upper: optionalList(input, 'upper'),
		multiplier: optional(input, 'multiplier'),
		confidence: optional(input, 'confidence')
	};
}

function isInOrder(quantiles: readonly number[]): boolean {
	return quantiles.every((rank, at) => at === 0 || rank > quantiles[at - 1]!);
}

function namedAnalytic(standardError: Maybe, lower: Maybe, upper: Maybe) {
	return {
		siiStandardErrorAnalytic: standardError,
		siiLowerAnalytic: lower,
		siiUpperAnalytic: upper
	};
}

/**
 * The cases' analytic error and limits were worked out on the rows as listed, unlike their slope
 * and simulated limits, for which the rows were sorted first as the method says. Where the rows are
 * not in order the two disagree, and the analytic ones are compared on the rows as listed.
 */
function analytic(slope: SlopeInput) {
	const fit = slopeIndexOfInequality(slope);
	if (isInOrder(slope.quantiles ?? [])) {
		const { standardError, lower, upper } = fit;
		return namedAnalytic(standardError, lower, upper);
	}
	const { standardError } = slopeIndexOfInequality({ ...slope, quantiles: undefined });
	if (standardError === null || fit.slopeIndex === null) return namedAnalytic(null, null, null);
	const reach = standardErrorsToEachSide(slope.confidence ?? 0.95) * standardError;
	return {
		...namedAnalytic(standardError, fit.slopeIndex - reach, fit.slopeIndex + reach),
		note: 'analytic limits compared on the rows as listed, which the method would sort'
	};
}

const siiPhe: Adapter = (input) => {
	const slope = slopeInput(input);
	const fit = slopeIndexOfInequality(slope);
	const simulated = simulatedSlopeLimits(slope);
	return {
		sii: fit.slopeIndex,
		rii: fit.relativeIndex,
		intercept: fit.intercept,
		...analytic(slope),
		siiLowerSimulated: simulated.slopeIndex.lower,
		siiUpperSimulated: simulated.slopeIndex.upper,
		riiLowerSimulated: simulated.relativeIndex.lower,
		riiUpperSimulated: simulated.relativeIndex.upper
	};
};

export const inequality: Record<string, Adapter> = { sii_phe: siiPhe };
