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
import {
	fittedRegression,
	linear,
	logistic,
	robustStandardError,
	type Family,
	type Line,
	type Observation
} from './regression';

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
