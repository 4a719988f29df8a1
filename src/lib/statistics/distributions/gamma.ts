const HALF_LOG_TWO_PI = 0.9189385332046728;

// Lanczos 1964 approximation with g = 607/128, so g + ½ = 671/128, and 15 terms (coefficients: Godfrey 2001).
const LANCZOS = [
	0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746,
	-0.4919138160976202, 3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5,
	0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
	8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6
] as const;

/** Natural logarithm of the gamma function, for arguments above 0. */
export function logGamma(x: number): number {
	const base = x + 671 / 128;
	const sum = LANCZOS.reduce<number>(
		(total, term, index) => total + (index === 0 ? term : term / (x + index)),
		0
	);
	return (x + 0.5) * Math.log(base) - base + HALF_LOG_TWO_PI + Math.log(sum / x);
}

/** ln Γ(a + 1), or ln Γ(a), less Stirling's formula for it; its series from a = 16, else by `logGamma`. */
export function stirlingError(a: number): number {
	if (a < 16) return logGamma(a + 1) - ((a + 0.5) * Math.log(a) - a + HALF_LOG_TWO_PI);
	const square = a * a;
	const series =
		1 / 360 -
		(1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square;
	return (1 / 12 - series / square) / a;
}

/** `a ln(a/x) + x − a` without cancellation where x is near a. */
function deviance(a: number, x: number): number {
	if (Math.abs(a - x) >= 0.1 * (a + x)) return a * Math.log(a / x) + x - a;
	const v = (a - x) / (a + x);
	let sum = (a - x) * v;
	let power = 2 * a * v;
	for (let j = 3; j < 2000; j += 2) {
		power *= v * v;
		const next = sum + power / j;
		if (next === sum) return sum;
		sum = next;
	}
	return sum;
}

/**
 * `x^a e^−x / Γ(a + 1)`: for whole `a` the Poisson probability of `a` events when `x` are expected.
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities (saddle-point form).
 */
export function poissonTerm(a: number, x: number): number {
	if (a < 16) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
	return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** P(a, x) by its power series, quick where x is below a + 1. */
function bySeries(a: number, x: number): number {
	let term = 1;
	let sum = 1;
	for (let n = 1; term > sum * 1e-17; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return poissonTerm(a, x) * sum;
}

/** Q(a, x) by its continued fraction (Lentz 1976, as modified by Thompson and Barnett 1986). */
function byFraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = 1e300;
	let d = 1 / b;
	let fraction = d;
	for (let i = 1; i < 1e6; i++) {
		const factor = -i * (i - a);
		b += 2;
		d = 1 / (factor * d + b);
		c = b + factor / c;
		const step = c * d;
		fraction *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return poissonTerm(a, x) * a * fraction;
}

/**
 * Regularised lower incomplete gamma function P(a, x): the share of a gamma variable with shape
 * `a` and scale 1 that lies below `x`.
 * Source: Abramowitz and Stegun 1964, 6.5.29 and 6.5.31.
 *
 * @param a shape, above 0
 * @param x 0 or more
 * @returns probability, 0–1
 */
export function lowerIncompleteGammaRatio(a: number, x: number): number {
	if (x <= 0) return 0;
	if (x === Infinity) return 1;
	return x < a + 1 ? bySeries(a, x) : 1 - byFraction(a, x);
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), exact where it is small.
 *
 * @param a shape, above 0
 * @param x 0 or more
 * @returns probability, 0–1
 */
export function upperIncompleteGammaRatio(a: number, x: number): number {
	if (x <= 0) return 1;
	if (x === Infinity) return 0;
	return x < a + 1 ? 1 - bySeries(a, x) : byFraction(a, x);
}
