import type { Maybe } from '../../src/lib/statistics/errors';
import {
	populationAttributableFraction,
	populationAttributableRisk
} from '../../src/lib/statistics/summary-measures/attributable';
import {
	absoluteConcentrationIndex,
	relativeConcentrationIndex,
	type Bounded
} from '../../src/lib/statistics/summary-measures/concentration';
import {
	differenceBetweenGroups,
	ratioBetweenGroups
} from '../../src/lib/statistics/summary-measures/difference-ratio';
import {
	betweenGroupStandardDeviation,
	betweenGroupVariance,
	coefficientOfVariation,
	indexOfDisparity,
	meanDifference,
	meanLogDeviation,
	theilIndex,
	type MeasuredFrom
} from '../../src/lib/statistics/summary-measures/dispersion';
import type { SummaryMeasure } from '../../src/lib/statistics/summary-measures/groups';
import {
	orderedRelativeIndex,
	orderedSlopeIndex,
	type SlopeModel
} from '../../src/lib/statistics/summary-measures/ordered-slope';
import type { Adapter } from './adapter';
import { flag, list, optional, optionalList, text, type Fields } from './fields';

function unordered(input: Fields) {
	return {
		estimates: list(input, 'estimates'),
		populations: list(input, 'population'),
		standardErrors: optionalList(input, 'se')
	};
}

function ordered(input: Fields) {
	return { ...unordered(input), order: list(input, 'order') };
}

function named(measure: SummaryMeasure) {
	const { estimate, standardError, lower, upper } = measure;
	return { estimate, lower, upper, se: standardError, seOfLog: standardError };
}

function reference(input: Fields): number | readonly number[] | undefined {
	return input['reference'] as number | readonly number[] | undefined;
}

const differenceRatio: Adapter = (input) => {
	const compare =
		text(input, 'measure') === 'difference' ? differenceBetweenGroups : ratioBetweenGroups;
	const groups = {
		estimates: list(input, 'estimates'),
		standardErrors: optionalList(input, 'se'),
		favourable: flag(input, 'favourable'),
		ordered: flag(input, 'ordered'),
		order: optionalList(input, 'order'),
		reference: reference(input)
	};
	return named(compare(groups, optional(input, 'confidence')));
};

function model(input: Fields): SlopeModel | undefined {
	const name = text(input, 'model');
	return name === 'linear' || name === 'quasibinomial-logit' ? name : undefined;
}

function bounded(input: Fields): Bounded | undefined {
	if (!('normalisation' in input)) return undefined;
	const [lowest = 0, highest = 1] = (input['bounds'] ?? []) as number[];
	return { normalisation: text(input, 'normalisation'), bounds: [lowest, highest] };
}

const orderedRegression: Adapter = (input) => {
	const confidence = optional(input, 'confidence');
	const groups = ordered(input);
	const measures: Record<string, () => SummaryMeasure> = {
		sii: () => orderedSlopeIndex(groups, { model: model(input), confidence }),
		rii: () => orderedRelativeIndex(groups, { model: model(input), confidence }),
		aci: () => absoluteConcentrationIndex(groups, confidence),
		rci: () => relativeConcentrationIndex(groups, { bounded: bounded(input), confidence })
	};
	return { ...named(measures[text(input, 'measure')]!()), seOnUnitScale: true };
};

/** Distance measures are named by what they are measured from and whether people count: mdbu, mdrw. */
function distance(input: Fields): Maybe {
	const measure = text(input, 'measure');
	const weighting = measure.endsWith('w') ? 'weighted' : 'unweighted';
	if (measure.startsWith('idis')) return indexOfDisparity(unordered(input), weighting);
	const from: Record<string, MeasuredFrom> = {
		b: { best: flag(input, 'favourable') ? 'highest' : 'lowest' },
		r: { group: reference(input) ?? [] },
		m: 'mean'
	};
	return meanDifference(unordered(input), from[measure[2]!]!, weighting);
}

const dispersion: Adapter = (input) => {
	const confidence = optional(input, 'confidence');
	const groups = unordered(input);
	const measures: Record<string, () => SummaryMeasure> = {
		bgv: () => betweenGroupVariance(groups, confidence),
		ti: () => theilIndex(groups, confidence),
		mld: () => meanLogDeviation(groups, confidence)
	};
	const measure = text(input, 'measure');
	if (measures[measure]) return named(measures[measure]());
	if (measure === 'bgsd') return { estimate: betweenGroupStandardDeviation(groups) };
	if (measure === 'cov') return { estimate: coefficientOfVariation(groups) };
	if (/^(md[brm]|idis)[uw]$/.test(measure)) return { estimate: distance(input) };
	throw new Error(`no such measure: ${measure}`);
};

const parPaf: Adapter = (input) => {
	const measure =
		text(input, 'measure') === 'par' ? populationAttributableRisk : populationAttributableFraction;
	const groups = {
		...unordered(input),
		favourable: flag(input, 'favourable'),
		order: flag(input, 'ordered') ? list(input, 'order') : undefined,
		scale: optional(input, 'scale')
	};
	return named(measure(groups, optional(input, 'confidence')));
};

export const summaryMeasures: Record<string, Adapter> = {
	heat_difference_ratio: differenceRatio,
	heat_ordered_regression: orderedRegression,
	heat_dispersion: dispersion,
	heat_par_paf: parPaf
};
