import type { Indicator } from '$lib/catalogue/indicators';
import { marginOf } from '$lib/statistics/comparison/margins';
import { testOfDifference } from '$lib/statistics/comparison/tested';
import { roundedHalfAwayFromZero, shownDifference } from '$lib/statistics/population/rounding';
import type { Context } from './context';
import { judgementOf, notCompared, polarityOf, relationIn, type Judgement } from './judgement';
import type { Comparison, Estimate, Unit } from '$lib/figure';
import { PUBLISHED_DECIMALS, unitOfIndicator } from './units';

/** METHODS 9 and 10, by how the two areas lie to one another. */
function byInterval(
	{ footprints }: Context,
	indicator: Indicator,
	home: Estimate,
	benchmark: Estimate
): Judgement {
	const relation = relationIn(footprints, home.area, benchmark.area);
	const margin = marginOf(indicator.unit, benchmark.value);
	return judgementOf(testOfDifference(home, benchmark, relation, margin), polarityOf(indicator));
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
	if (a === b) return { verdict: 'equal', reason: 'the two are the same at the precision shown' };
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
	return byInterval(context, indicator, home, benchmark);
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
