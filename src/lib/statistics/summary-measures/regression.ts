/** A straight line on one regressor, on the identity or the logit scale. */
export interface Line {
	intercept: number;
	slope: number;
}

/** One observation: its place on the regressor, its value and how much it counts. */
export interface Observation {
	x: number;
	y: number;
	weight: number;
}

/** Symmetric 2×2 matrix `[[a, b], [b, d]]`. */
interface Symmetric {
	a: number;
	b: number;
	d: number;
}

function inverse({ a, b, d }: Symmetric): Symmetric {
	const determinant = a * d - b * b;
	return { a: d / determinant, b: -b / determinant, d: a / determinant };
}

/** Σ factor × (1, x)(1, x)ᵀ over the observations. */
function crossProducts(
	observations: readonly Observation[],
	factor: (one: Observation) => number
): Symmetric {
	const sum: Symmetric = { a: 0, b: 0, d: 0 };
	for (const one of observations) {
		const f = factor(one);
		sum.a += f;
		sum.b += f * one.x;
		sum.d += f * one.x * one.x;
	}
	return sum;
}

function newtonStep(
	observations: readonly Observation[],
	line: Line,
	mean: (linear: number) => number,
	spread: (mean: number) => number
): Line {
	const at = (one: Observation) => mean(line.intercept + line.slope * one.x);
	const bread = inverse(crossProducts(observations, (one) => one.weight * spread(at(one))));
	let [u, v] = [0, 0];
	for (const one of observations) {
		const residual = one.weight * (one.y - at(one));
		u += residual;
		v += residual * one.x;
	}
	return {
		intercept: line.intercept + bread.a * u + bread.b * v,
		slope: line.slope + bread.b * u + bread.d * v
	};
}

/** A kind of regression: the mean for a linear predictor, and the mean's derivative by it. */
export interface Family {
	mean: (linear: number) => number;
	spread: (mean: number) => number;
}

export const linear: Family = { mean: (value) => value, spread: () => 1 };
export const logistic: Family = {
	mean: (value) => 1 / (1 + Math.exp(-value)),
	spread: (mean) => mean * (1 - mean)
};

const MOST_STEPS = 100;

/**
 * The line of best fit by iteratively reweighted least squares (one step where linear).
 * Source: McCullagh and Nelder 1989, Generalized Linear Models, ch. 2.
 *
 * @returns `null` when it does not settle, as when the values are all 0 or all 1
 */
export function fittedRegression(
	observations: readonly Observation[],
	family: Family
): Line | null {
	let line: Line = { intercept: 0, slope: 0 };
	for (let step = 0; step < MOST_STEPS; step++) {
		const next = newtonStep(observations, line, family.mean, family.spread);
		const change = Math.abs(next.intercept - line.intercept) + Math.abs(next.slope - line.slope);
		line = next;
		if (!Number.isFinite(change)) return null;
		if (change <= 1e-13 * (1 + Math.abs(line.intercept) + Math.abs(line.slope))) return line;
	}
	return null;
}

/**
 * Standard error of a function of the line that allows for unequal variances (HC1 sandwich), by the
 * delta method.
 * Source: White 1980, Econometrica 48:817; MacKinnon and White 1985, J Econometrics 29:305.
 *
 * @param gradient derivatives of the function by intercept and slope
 */
export function robustStandardError(
	observations: readonly Observation[],
	family: Family,
	line: Line,
	gradient: readonly [number, number]
): number {
	const at = (one: Observation) => family.mean(line.intercept + line.slope * one.x);
	const bread = inverse(crossProducts(observations, (one) => one.weight * family.spread(at(one))));
	const meat = crossProducts(observations, (one) => (one.weight * (one.y - at(one))) ** 2);
	const u = bread.a * gradient[0] + bread.b * gradient[1];
	const v = bread.b * gradient[0] + bread.d * gradient[1];
	const count = observations.length;
	const correction = count / (count - 2);
	return Math.sqrt(correction * (u * u * meat.a + 2 * u * v * meat.b + v * v * meat.d));
}
