import { StatisticsError } from '../errors';
import { stirlingError } from './gamma';
import { normalQuantile } from './normal';
import { risingRoot } from './root';

/** Density of Student's t; the gamma functions by Stirling's formula with its exact error. */
function density(t: number, degreesOfFreedom: number): number {
	const a = degreesOfFreedom / 2;
	const logScale =
		a * Math.log1p(0.5 / a) -
		0.5 +
		stirlingError(a + 0.5) -
		stirlingError(a) -
		0.5 * Math.log(2 * Math.PI);
	const shape = -(a + 0.5) * Math.log1p((t * t) / degreesOfFreedom);
	return Math.exp(logScale + shape);
}

/** Continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5.8). */
function betaFraction(a: number, b: number, x: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	const advance = (coefficient: number) => {
		d = 1 / (1 + coefficient * d);
		c = 1 + coefficient / c;
		fraction *= c * d;
	};
	for (let m = 1; m < 10_000; m++) {
		advance((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
		advance((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
		if (Math.abs(c * d - 1) < 1e-16) break;
	}
	return fraction;
}

/**
 * Probability that Student's t lies above a value.
 * Source: Abramowitz and Stegun 1964, 26.7.1, through the incomplete beta function.
 *
 * @param t 0 or more
 * @param degreesOfFreedom above 0
 * @returns probability, 0–0.5
 */
export function tProbabilityAbove(t: number, degreesOfFreedom: number): number {
	const a = degreesOfFreedom / 2;
	const square = t * t;
	const x = degreesOfFreedom / (degreesOfFreedom + square);
	const term = density(t, degreesOfFreedom) * t;
	if (x < (a + 1) / (a + 2.5)) return (term / degreesOfFreedom) * betaFraction(a, 0.5, x);
	return 0.5 - term * betaFraction(0.5, a, square / (degreesOfFreedom + square));
}

/**
 * The quantile of Student's t: the value that it falls below with probability `p`. Relative
 * accuracy about 1e-12 up to 100,000 degrees of freedom, 1e-10 beyond.
 * Source: inverse of the incomplete beta function by Newton's method.
 *
 * @param p probability, above 0 and below 1
 * @param degreesOfFreedom above 0
 * @throws StatisticsError `probability_out_of_range`, `value_out_of_range`
 */
export function tQuantile(p: number, degreesOfFreedom: number): number {
	if (!(p > 0 && p < 1)) throw new StatisticsError('probability_out_of_range', 'p', p);
	if (!(degreesOfFreedom > 0))
		throw new StatisticsError('value_out_of_range', 'degreesOfFreedom', degreesOfFreedom);
	if (p === 0.5) return 0;
	if (p < 0.5) return -tQuantile(1 - p, degreesOfFreedom);
	const upper = 1 - p;
	return risingRoot(
		normalQuantile(p),
		(t) => [upper - tProbabilityAbove(t, degreesOfFreedom), density(t, degreesOfFreedom)],
		[0, 1e300]
	);
}
