import {
	overlapOfIntervals95,
	singleInterval95,
	twoIntervals95And99_8,
	type Outcome,
	type Polarity
} from '../../src/lib/statistics/comparison/benchmark';
import {
	againstControlLimitsOfProportion,
	againstControlLimitsOfRate
} from '../../src/lib/statistics/comparison/control-limits';
import {
	differenceOfEstimates,
	differenceOfProportions,
	differenceOfRates,
	differenceWithErrors
} from '../../src/lib/statistics/comparison/difference';
import { againstGoal, intervalAgainstGoal } from '../../src/lib/statistics/comparison/goal';
import {
	equalCountFifths,
	percentileBounds,
	percentileGroups,
	quantiles
} from '../../src/lib/statistics/comparison/quantiles';
import type { Adapter } from './adapter';
import { flag, group, list, maybe, number, optional, text, type Fields } from './fields';

function area(fields: Fields) {
	return {
		value: maybe(fields, 'value'),
		lower: maybe(fields, 'lower'),
		upper: maybe(fields, 'upper'),
		lower99_8: maybe(fields, 'lower99_8'),
		upper99_8: maybe(fields, 'upper99_8'),
		denominator: maybe(fields, 'denominator'),
		areaCode: 'areaCode' in fields ? text(fields, 'areaCode') : undefined
	};
}

const benchmarkCompare: Adapter = (input) => {
	const home = area(group(input, 'area'));
	const benchmark = area(group(input, 'benchmark'));
	const polarity = text<Polarity>(input, 'polarity');
	const unit = optional(input, 'unit');
	const rules: Record<string, () => Outcome> = {
		single_interval_95: () => singleInterval95(home, benchmark, polarity),
		two_intervals_95_99_8: () => twoIntervals95And99_8(home, benchmark, polarity),
		double_overlap_95: () => overlapOfIntervals95(home, benchmark, polarity),
		spc_proportion: () =>
			againstControlLimitsOfProportion(home, benchmark, polarity, optional(input, 'k'), unit),
		spc_poisson_rate: () =>
			againstControlLimitsOfRate(home, benchmark, polarity, optional(input, 'tail'), unit),
		goal_single_value: () =>
			flag(input, 'useIntervals')
				? intervalAgainstGoal(home, benchmark.value, polarity)
				: againstGoal(home.value, benchmark.value, polarity)
	};
	return { outcome: rules[text(input, 'method')]!() };
};

function estimate(input: Fields, which: 1 | 2) {
	return {
		value: maybe(input, `value${which}`),
		lower: maybe(input, `lower${which}`),
		upper: maybe(input, `upper${which}`),
		standardError: maybe(input, `se${which}`),
		numerator: maybe(input, `x${which}`),
		denominator: maybe(input, `n${which}`)
	};
}

const difference: Adapter = (input) => {
	const [first, second] = [estimate(input, 1), estimate(input, 2)];
	const options = {
		multiplier: optional(input, 'multiplier'),
		confidence: optional(input, 'confidence')
	};
	switch (text(input, 'kind')) {
		case 'proportions_newcombe':
			return { ...differenceOfProportions(first, second, options) };
		case 'rates_mover':
			return { ...differenceOfRates(first, second, options) };
		case 'limits_mover':
			return { ...differenceOfEstimates(first, second) };
		case 'estimates_with_se': {
			const { standardError, ...rest } = differenceWithErrors(first, second, options.confidence);
			return { ...rest, se: standardError };
		}
		default:
			throw new Error(`no such kind: ${text(input, 'kind')}`);
	}
};

const quantilePhe: Adapter = (input) =>
	quantiles(
		list(input, 'values'),
		number(input, 'quantiles'),
		flag(input, 'highestValueIsQuantile1')
	);

const quintileDisplay: Adapter = (input) => {
	const values = list(input, 'values');
	const polarity = text<Polarity>(input, 'polarity');
	if (text(input, 'rule') === 'equal_count_ntile') return equalCountFifths(values, polarity);
	const groups = optional(input, 'groups') ?? 5;
	return {
		bounds: percentileBounds(values, groups),
		category: percentileGroups(list(input, 'valuesToClassify'), values, groups, polarity)
	};
};

export const comparison: Record<string, Adapter> = {
	benchmark_compare: benchmarkCompare,
	difference,
	quantile_phe: quantilePhe,
	quintile_display: quintileDisplay
};
