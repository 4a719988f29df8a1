import {
	logGamma,
	lowerIncompleteGammaRatio,
	poissonTerm,
	upperIncompleteGammaRatio
} from './gamma';
import { StatisticsError } from '../errors';
import { normalQuantile } from './normal';
import { risingRoot } from './root';

/** Shape from which Wilson and Hilferty's approximation is as exact as the numbers themselves. */
const CUBE_EXACT_FROM = 1e9;

/** The cube root of a gamma quantile over its shape is about normal (Wilson and Hilferty 1931). */
function cubeRoot(p: number, shape: number): number {
	return 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
}

/** First guess at the logarithm of a gamma quantile: by the cube, else the lower tail's leading term. */
function firstGuess(p: number, shape: number): number {
	const cube = shape * cubeRoot(p, shape) ** 3;
	if (cube > 0.1 * shape) return Math.log(cube);
	return (Math.log(p) + logGamma(shape + 1)) / shape;
}

/** Quantile of the gamma distribution with scale 1; solved on the logarithm, in the smaller tail. */
function gammaQuantile(p: number, shape: number): number {
	if (shape >= CUBE_EXACT_FROM) return shape * cubeRoot(p, shape) ** 3;
	const valueAndSlope = (logX: number): readonly [number, number] => {
		const x = Math.exp(logX);
		const slope = poissonTerm(shape, x) * shape;
		const value =
			p < 0.5
				? lowerIncompleteGammaRatio(shape, x) - p
				: 1 - p - upperIncompleteGammaRatio(shape, x);
		return [value, slope];
	};
	return Math.exp(risingRoot(firstGuess(p, shape), valueAndSlope, [-745, 710], 1));
}

/**
 * The chi-squared quantile: the value that a chi-squared variable falls below with probability `p`.
 * Degrees of freedom need not be whole. Relative accuracy about 1e-13.
 * Source: inverse of the incomplete gamma function (gamma.ts) by Newton's method.
 *
 * @param p probability, 0–1
 * @param degreesOfFreedom above 0
 * @returns 0 or more; Infinity at p = 1
 * @throws StatisticsError `probability_out_of_range`, `value_out_of_range`
 */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number): number {
	if (!(p >= 0 && p <= 1)) throw new StatisticsError('probability_out_of_range', 'p', p);
	if (!(degreesOfFreedom > 0))
		throw new StatisticsError('value_out_of_range', 'degreesOfFreedom', degreesOfFreedom);
	if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
	return 2 * gammaQuantile(p, degreesOfFreedom / 2);
}

/**
 * Probability that a chi-squared variable exceeds a value: the p value of a chi-squared statistic.
 *
 * @param value 0 or more
 * @param degreesOfFreedom above 0
 * @returns probability, 0–1
 */
export function chiSquaredProbabilityAbove(value: number, degreesOfFreedom: number): number {
	return upperIncompleteGammaRatio(degreesOfFreedom / 2, value / 2);
}
