import { StatisticsError } from '../errors';
import { upperIncompleteGammaRatio, lowerIncompleteGammaRatio } from './gamma';

/** Coefficients from the highest power down, evaluated at `x`. */
function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

// Wichura 1988, Algorithm AS 241 (PPND16): numerator and denominator of each of the three ranges.
const CENTRAL = [
	[
		2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
		13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
	],
	[
		5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
		5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1
	]
] as const;
const MIDDLE = [
	[
		7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177,
		1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959,
		1.42343711074968357734
	],
	[
		1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966,
		0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1
	]
] as const;
const TAIL = [
	[
		2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386,
		0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699,
		6.6579046435011037772
	],
	[
		2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
		7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531,
		0.59983220655588793769, 1
	]
] as const;

function rational(range: readonly [readonly number[], readonly number[]], x: number): number {
	return polynomial(range[0], x) / polynomial(range[1], x);
}

/**
 * The standard normal quantile: the value that a standard normal variable falls below with
 * probability `p`.
 * Source: Wichura 1988, Applied Statistics 37:477, Algorithm AS 241 (PPND16), relative accuracy
 * about 1e-16.
 *
 * @param p probability, 0–1
 * @returns standard deviations; −Infinity at 0 and Infinity at 1
 * @throws StatisticsError `probability_out_of_range`
 */
export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) throw new StatisticsError('probability_out_of_range', 'p', p);
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	const fromCentre = p - 0.5;
	if (Math.abs(fromCentre) <= 0.425)
		return fromCentre * rational(CENTRAL, 0.180625 - fromCentre * fromCentre);
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	const size = r <= 5 ? rational(MIDDLE, r - 1.6) : rational(TAIL, r - 5);
	return fromCentre < 0 ? -size : size;
}

/**
 * Probability that a standard normal variable falls below `z`, exact in both tails.
 *
 * @param z standard deviations
 * @returns probability, 0–1
 */
export function normalProbabilityBelow(z: number): number {
	const half = (z * z) / 2;
	return z < 0
		? 0.5 * upperIncompleteGammaRatio(0.5, half)
		: 0.5 + 0.5 * lowerIncompleteGammaRatio(0.5, half);
}

/**
 * Two-sided p value of a standard normal statistic: the probability of one at least as far from 0.
 *
 * @param z standard deviations
 * @returns probability, 0–1
 */
export function twoSidedNormalP(z: number): number {
	return upperIncompleteGammaRatio(0.5, (z * z) / 2);
}
