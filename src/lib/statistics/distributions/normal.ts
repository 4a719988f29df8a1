import { StatisticsError } from '../errors';
import { upperIncompleteGammaRatio, lowerIncompleteGammaRatio } from './gamma';

/** Coefficients from the highest power down, evaluated at `x`. */
function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

// Wichura 1988, Algorithm AS 241 (PPND16): numerator and denominator of each of the three ranges.
const CENTRAL = [
	[
		2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
		1971.5909503065513, 133.14166789178438, 3.3871328727963665
	],
	[
		5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
		687.1870074920579, 42.31333070160091, 1
	]
] as const;
const MIDDLE = [
	[
		0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
		3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835
	],
	[
		1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
		0.6897673349851, 1.6763848301838038, 2.053191626637759, 1
	]
] as const;
const TAIL = [
	[
		2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
		0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103
	],
	[
		2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
		0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1
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
