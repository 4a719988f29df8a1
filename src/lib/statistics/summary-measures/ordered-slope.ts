import { finiteOrNull, StatisticsError } from '../errors';
import { rankedShares } from '../inequality/ridits';
import { standardErrorsToEachSide, type Confidence } from '../intervals/confidence';
import {
	indicatorScale,
	orderedGroups,
	withLimits,
	type OrderedGroups,
	type SummaryMeasure
} from './groups';

/** A straight line on one regressor, on the identity or the logit scale. */
export interface Line {
	intercept: number;
	slope: number;
}

/** One observation: its place on the regressor, its value and how much it counts. */
interface Observation {
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
interface Family {
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

/** How the fitted value depends on the rank: by its logit (WHO's default) or straight. */
export type SlopeModel = 'quasibinomial-logit' | 'linear';

interface Fit {
	observations: Observation[];
	family: Family;
	line: Line;
	scale: number;
}

const noMeasure: Readonly<SummaryMeasure> = Object.freeze({
	estimate: null,
	standardError: null,
	lower: null,
	upper: null
});

/** Nearest whole number, halves to the even one, as the reference's language rounds. */
function roundedHalfToEven(value: number): number {
	const below = Math.floor(value);
	const part = value - below;
	if (part === 0.5) return below % 2 === 0 ? below : below + 1;
	return part < 0.5 ? below : below + 1;
}

/**
 * The groups as observations of a share of successes. In the logit model a group's weight is its
 * people squared: WHO's package gives the people both as trials and as weights.
 */
function fitted(groups: OrderedGroups, model: SlopeModel): Fit | null {
	const { estimates, populations } = orderedGroups(groups);
	if (new Set(estimates).size === 1)
		throw new StatisticsError('all_estimates_equal', 'estimates', estimates[0]);
	const scale = indicatorScale(estimates);
	const people = populations.map(Math.ceil);
	const { ridits } = rankedShares(people);
	const isLinear = model === 'linear';
	const observations = estimates.map((estimate, group) => {
		const persons = people[group]!;
		const share = estimate / scale;
		const successes = persons === 0 ? 0 : roundedHalfToEven(share * persons) / persons;
		return {
			x: ridits[group]!,
			y: isLinear ? share : successes,
			weight: isLinear ? persons : persons * persons
		};
	});
	if (!isLinear && observations.some(({ y }) => y < 0 || y > 1)) return null;
	const family = isLinear ? linear : logistic;
	const line = fittedRegression(observations, family);
	return line && { observations, family, line, scale };
}

/** Fitted values at both ends, and how fast each moves with its linear predictor. */
function endsOf({ family, line }: Fit) {
	const [atZero, atOne] = [family.mean(line.intercept), family.mean(line.intercept + line.slope)];
	return { atZero, atOne, fromZero: family.spread(atZero), fromOne: family.spread(atOne) };
}

/**
 * WHO's slope index of inequality: fitted value at the most advantaged end of the ranked population
 * less that at the most disadvantaged.
 * Source: WHO Health Equity Assessment Toolkit; Schlotheuber and Hosseinpoor 2022 (healthequal
 * 1.0.1, `sii`).
 *
 * @param groups three or more ordered groups
 * @param options `model`; `confidence` 0.90–1 or 90–100 percent
 * @returns estimate and limits in the estimates' unit; `standardError` on the 0–1 scale, as printed
 * by the package; all `null` when a share would leave 0–1 or the fit does not settle
 * @throws StatisticsError as `orderedGroups`, and `all_estimates_equal`
 */
export function orderedSlopeIndex(
	groups: OrderedGroups,
	options: { model?: SlopeModel; confidence?: Confidence } = {}
): SummaryMeasure {
	const { model = 'quasibinomial-logit', confidence = 0.95 } = options;
	const fit = fitted(groups, model);
	if (!fit) return { ...noMeasure };
	const { atZero, atOne, fromZero, fromOne } = endsOf(fit);
	const gradient = [fromOne - fromZero, fromOne] as const;
	const error = robustStandardError(fit.observations, fit.family, fit.line, gradient);
	return withLimits((atOne - atZero) * fit.scale, error, confidence, fit.scale);
}

/**
 * WHO's relative index of inequality: fitted value at the most advantaged end over that at the most
 * disadvantaged.
 * Source: as `orderedSlopeIndex` (healthequal 1.0.1, `rii`).
 *
 * @param groups three or more ordered groups
 * @param options `model`; `confidence` 0.90–1 or 90–100 percent
 * @returns `standardError` is of the logarithm, on which the limits lie; `null` as for
 * `orderedSlopeIndex`, and where a fitted end is not above 0
 * @throws StatisticsError as `orderedSlopeIndex`
 */
export function orderedRelativeIndex(
	groups: OrderedGroups,
	options: { model?: SlopeModel; confidence?: Confidence } = {}
): SummaryMeasure {
	const { model = 'quasibinomial-logit', confidence = 0.95 } = options;
	const fit = fitted(groups, model);
	if (!fit) return { ...noMeasure };
	const { atZero, atOne, fromZero, fromOne } = endsOf(fit);
	const ratio = atOne / atZero;
	if (!(ratio > 0)) return { ...noMeasure, estimate: finiteOrNull(ratio) };
	const gradient = [fromOne / atOne - fromZero / atZero, fromOne / atOne] as const;
	const error = robustStandardError(fit.observations, fit.family, fit.line, gradient);
	const reach = standardErrorsToEachSide(confidence) * error;
	return {
		estimate: finiteOrNull(ratio),
		standardError: finiteOrNull(error),
		lower: Number.isFinite(reach) ? finiteOrNull(ratio * Math.exp(-reach)) : null,
		upper: finiteOrNull(ratio * Math.exp(reach))
	};
}
