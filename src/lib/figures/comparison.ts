import type { Indicator } from '$lib/catalogue/indicators';
import { singleInterval95 } from '$lib/statistics/comparison/benchmark';
import { differenceOfEstimates } from '$lib/statistics/comparison/difference';
import { roundedHalfAwayFromZero, shownDifference } from '$lib/statistics/population/rounding';
import type { Context } from './context';
import type { Comparison, Estimate, Unit, Verdict } from '$lib/figure';
import { PUBLISHED_DECIMALS, unitOfIndicator } from './units';

interface Judgement {
	verdict: Verdict;
	reason: string;
	differenceLower?: number;
	differenceUpper?: number;
}

function notCompared(reason: string): Judgement {
	return { verdict: 'not-compared', reason };
}

/** METHODS 7a: the area's interval against the value of a whole that holds the area. */
function againstWhole(home: Estimate, benchmark: Estimate, indicator: Indicator): Judgement {
	const polarity = indicator.polarity.replaceAll('-', '_') as
		'high_is_good' | 'low_is_good' | 'none';
	const outcome = singleInterval95(home, { value: benchmark.value }, polarity);
	if (outcome === 'not_compared') return notCompared('no limits are published');
	return {
		verdict: outcome as Verdict,
		reason: 'judged by whether the 95% confidence interval holds the value compared with'
	};
}

/** METHODS 9: the interval of the difference of two separate estimates. */
function againstOther(home: Estimate, benchmark: Estimate, indicator: Indicator): Judgement {
	const { value, lower, upper } = home;
	const other = benchmark;
	if (lower === undefined || upper === undefined || value === null)
		return notCompared('no limits are published');
	if (other.lower === undefined || other.upper === undefined || other.value === null)
		return notCompared('no limits are published for the place compared with');
	const difference = differenceOfEstimates(
		{ value, lower, upper },
		{ value: other.value, lower: other.lower, upper: other.upper }
	);
	const judged = {
		reason: 'judged by the 95% confidence interval of the difference',
		...(difference.lower !== null && difference.upper !== null
			? { differenceLower: difference.lower, differenceUpper: difference.upper }
			: {})
	};
	if (!difference.significant) return { verdict: 'similar', ...judged };
	const above = value > other.value;
	if (indicator.polarity === 'none') return { verdict: above ? 'higher' : 'lower', ...judged };
	const good = above === (indicator.polarity === 'high-is-good');
	return { verdict: good ? 'better' : 'worse', ...judged };
}

/**
 * Counts without an interval: higher or lower at the precision shown, never better or worse. A share
 * of none or of all is set beside nothing: of all that is
 * counted here only a handful gives it.
 */
function plainly(home: Estimate, benchmark: Estimate, unit: Unit): Judgement {
	const a = roundedHalfAwayFromZero(home.value, unit.decimals);
	const b = roundedHalfAwayFromZero(benchmark.value, unit.decimals);
	const reason = 'these are counts without an interval, so nothing is judged';
	if (a === null || b === null) return notCompared('one of the two values is missing');
	if (unit.id === 'percent' && (a === 0 || a === 100))
		return notCompared('with none or all, the numbers behind it are very small');
	if (a === b) return { verdict: 'similar', reason: 'the two are the same at the precision shown' };
	return { verdict: a > b ? 'higher' : 'lower', reason };
}

function judgement(
	context: Context,
	indicator: Indicator,
	unit: Unit,
	home: Estimate,
	benchmark: Estimate | undefined
): Judgement {
	if (home.value === null) return notCompared('there is no value for this area');
	if (!benchmark) return notCompared('there is nothing to compare with');
	if (benchmark.value === null) return notCompared('there is no value for the place compared with');
	if (indicator.comparison === 'none') return notCompared(indicator.notCompared ?? 'not judged');
	if (indicator.comparison === 'plain') return plainly(home, benchmark, unit);
	return context.benchmarkContainsHome
		? againstWhole(home, benchmark, indicator)
		: againstOther(home, benchmark, indicator);
}

/** Home against benchmark for one sex, category and period. */
export function compared(
	context: Context,
	indicator: Indicator,
	unit: Unit,
	home: Estimate,
	benchmark: Estimate | undefined
): Comparison {
	const { difference, fromUnrounded } = shownDifference(
		home.value,
		benchmark?.value ?? null,
		PUBLISHED_DECIMALS,
		unit.decimals
	);
	return {
		sex: home.sex,
		category: home.category,
		period: home.period,
		value: home.value,
		...(home.lower !== undefined ? { lower: home.lower, upper: home.upper } : {}),
		benchmark: benchmark?.value ?? null,
		difference,
		fromUnrounded,
		...judgement(context, indicator, unit, home, benchmark)
	};
}

/** Every home estimate of a period with the benchmark's of the same sex and category. */
export function comparisons(
	context: Context,
	indicator: Indicator,
	estimates: readonly Estimate[],
	period: string
): Comparison[] {
	const unit = unitOfIndicator(indicator);
	const at = estimates.filter((estimate) => estimate.period === period);
	return at
		.filter((estimate) => estimate.role === 'home')
		.map((home) => {
			const same = (other: Estimate) =>
				other.role === 'benchmark' && other.sex === home.sex && other.category === home.category;
			return compared(context, indicator, unit, home, at.find(same));
		});
}
