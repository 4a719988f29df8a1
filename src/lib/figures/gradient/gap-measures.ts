import { StatisticsError } from '$lib/statistics/errors';
import {
	populationAttributableFraction,
	populationAttributableRisk
} from '$lib/statistics/summary-measures/attributable';
import {
	absoluteConcentrationIndex,
	relativeConcentrationIndex
} from '$lib/statistics/summary-measures/concentration';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '$lib/statistics/summary-measures/difference-ratio';
import {
	betweenGroupStandardDeviation,
	betweenGroupVariance,
	coefficientOfVariation,
	indexOfDisparity,
	meanDifference,
	meanLogDeviation,
	theilIndex
} from '$lib/statistics/summary-measures/dispersion';
import type { SummaryMeasure } from '$lib/statistics/summary-measures/groups';
import {
	orderedRelativeIndex,
	orderedSlopeIndex
} from '$lib/statistics/summary-measures/ordered-slope';
import type { GapMeasure, Gradient, GradientSource, Measured } from './gradient';
import { measured, summaryInput, isOrderedOnly } from './slope';

type Scale = GapMeasure['scale'];
type Input = ReturnType<typeof summaryInput>;
type Ordered = Input & { order: number[] };

/** The value alone: the reference's limits are too narrow, or it has none. */
const alone = (value: number | null): Measured => ({ value });

/** The size of a measure whose sign only tells the direction of the indicator. */
const sizeOf = (measure: SummaryMeasure): Measured =>
	alone(measure.estimate === null ? null : Math.abs(measure.estimate));

/** Turned so that more inequality is a larger figure, whichever direction is good. */
function turned({ value, lower, upper }: Measured, favourable: boolean): Measured {
	if (favourable || value === null) return { value, ...limits(lower, upper) };
	return { value: -value, ...limits(negative(upper), negative(lower)) };
}

/** The ratio of the worse to the better end, as `turned`. */
function turnedRatio({ value, lower, upper }: Measured, favourable: boolean): Measured {
	if (favourable || value === null) return { value, ...limits(lower, upper) };
	return { value: 1 / value, ...limits(inverse(upper), inverse(lower)) };
}

const negative = (limit: number | undefined) => (limit === undefined ? undefined : -limit);
const inverse = (limit: number | undefined) => (limit === undefined ? undefined : 1 / limit);
const limits = (lower: number | undefined, upper: number | undefined) =>
	lower === undefined || upper === undefined ? {} : { lower, upper };

/** Null where the measure cannot be made of these groups: all alike, or an index that does not settle. */
function tried(id: string, scale: Scale, kind: GapMeasure['kind'], make: () => Measured) {
	try {
		return { id, scale, kind, ...make() };
	} catch (reason) {
		if (!(reason instanceof StatisticsError)) throw reason;
		return { id, scale, kind, value: null };
	}
}

function orderedMeasures(groups: Ordered, directed: boolean): GapMeasure[] {
	const { favourable } = groups;
	const measure = (id: string, scale: Scale, make: () => Measured) =>
		tried(id, scale, 'ordered', make);
	const slope = (model: 'linear' | 'quasibinomial-logit') => () =>
		turned(measured(orderedSlopeIndex(groups, { model })), favourable);
	const ratio = (model: 'linear' | 'quasibinomial-logit') => () =>
		turnedRatio(measured(orderedRelativeIndex(groups, { model })), favourable);
	const share = () => sizeOf(populationAttributableFraction(groups));
	return [
		measure('difference', 'unit', () => measured(differenceBetweenGroups(groups))),
		measure('ratio', 'ratio', () => measured(ratioBetweenGroups(groups))),
		measure('slope-linear', 'unit', slope('linear')),
		measure('relative-linear', 'ratio', ratio('linear')),
		measure('slope-logit', 'unit', slope('quasibinomial-logit')),
		measure('relative-logit', 'ratio', ratio('quasibinomial-logit')),
		measure('concentration-absolute', 'unit', () =>
			turned(measured(absoluteConcentrationIndex(groups)), favourable)
		),
		measure('concentration-relative', 'number', () =>
			turned(measured(relativeConcentrationIndex(groups)), favourable)
		),
		...(directed
			? [
					measure('risk', 'unit', () => sizeOf(populationAttributableRisk(groups))),
					measure('fraction', 'percent', share)
				]
			: [])
	];
}

/** Concentration indices for shares of people, which cannot leave 0 to 100. */
function boundedMeasures(groups: Ordered): GapMeasure[] {
	return (['wagstaff', 'erreygers'] as const).map((normalisation) =>
		tried(`concentration-${normalisation}`, 'number', 'ordered', () =>
			turned(
				measured(
					relativeConcentrationIndex(groups, { bounded: { normalisation, bounds: [0, 100] } })
				),
				groups.favourable
			)
		)
	);
}

function unorderedMeasures(groups: Input): GapMeasure[] {
	const measure = (id: string, scale: Scale, make: () => Measured) =>
		tried(id, scale, 'unordered', make);
	const distance = (weighting: 'weighted' | 'unweighted') => () =>
		alone(meanDifference(groups, 'mean', weighting));
	const disparity = (weighting: 'weighted' | 'unweighted') => () =>
		alone(indexOfDisparity(groups, weighting));
	return [
		measure('range', 'unit', () => measured(differenceBetweenGroups(groups))),
		measure('range-ratio', 'ratio', () => measured(ratioBetweenGroups(groups))),
		measure('variance', 'unit-squared', () => measured(betweenGroupVariance(groups))),
		measure('deviation', 'unit', () => alone(betweenGroupStandardDeviation(groups))),
		measure('variation', 'percent', () => alone(coefficientOfVariation(groups))),
		measure('mean-distance', 'unit', distance('unweighted')),
		measure('mean-distance-weighted', 'unit', distance('weighted')),
		measure('disparity', 'percent', disparity('unweighted')),
		measure('disparity-weighted', 'percent', disparity('weighted')),
		measure('theil', 'number', () => alone(theilIndex(groups).estimate)),
		measure('log-deviation', 'number', () => alone(meanLogDeviation(groups).estimate))
	];
}

/** Measures against the best group; there is one only where the indicator has a good direction. */
function bestMeasures(groups: Input): GapMeasure[] {
	const best = { best: groups.favourable ? ('highest' as const) : ('lowest' as const) };
	const measure = (id: string, scale: Scale, make: () => Measured) =>
		tried(id, scale, 'unordered', make);
	const distance = (weighting: 'weighted' | 'unweighted') => () =>
		alone(meanDifference(groups, best, weighting));
	return [
		measure('best-distance', 'unit', distance('unweighted')),
		measure('best-distance-weighted', 'unit', distance('weighted')),
		measure('risk-best', 'unit', () => sizeOf(populationAttributableRisk(groups))),
		measure('fraction-best', 'percent', () => sizeOf(populationAttributableFraction(groups)))
	];
}

/** Measures that set ends against one another: no average of the groups stands in them. */
const withoutAverage = [
	'difference',
	'ratio',
	'slope-linear',
	'relative-linear',
	'range',
	'range-ratio'
];

/**
 * Every summary measure of WHO's toolkit for the groups of a gradient (METHODS 5). A larger figure
 * is always a larger inequality: where less is better, measures that carry the indicator's direction
 * are turned. Limits are left out where the reference's are too narrow or resampled.
 * @returns those that use the order of the groups first; none of them for regions, and none that
 * needs a good direction where the indicator has none
 */
export function gapMeasures(gradient: Gradient, source: GradientSource): GapMeasure[] {
	const directed = source.polarity !== 'none';
	const groups = summaryInput(gradient.groups, source, false);
	const unordered = [...unorderedMeasures(groups), ...(directed ? bestMeasures(groups) : [])];
	const ordered = { ...groups, order: gradient.groups.map((_, at) => at + 1) };
	const all =
		gradient.choice.grouping === 'regions'
			? unordered
			: [
					...orderedMeasures(ordered, directed),
					...(source.unit.id === 'percent' ? boundedMeasures(ordered) : []),
					...unordered
				];
	return isOrderedOnly(source) ? all.filter(({ id }) => withoutAverage.includes(id)) : all;
}
