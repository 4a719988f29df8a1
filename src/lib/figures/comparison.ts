import type { Indicator } from '$lib/catalogue/indicators';
import type { Polarity } from '$lib/statistics/comparison/benchmark';
import { marginOf } from '$lib/statistics/comparison/margins';
import {
	outcomeOf,
	testOfDifference,
	type Rule,
	type Tested,
	type Untested
} from '$lib/statistics/comparison/tested';
import { roundedHalfAwayFromZero, shownDifference } from '$lib/statistics/population/rounding';
import { relationIn, type Context } from './context';
import type { Comparison, Estimate, Unit, Verdict } from '$lib/figure';
import { PUBLISHED_DECIMALS, unitOfIndicator } from './units';

/** A verdict, the rule that gave it or why there is none, and the limits of the difference. */
export interface Judgement {
	verdict: Verdict;
	reason: string;
	differenceLower?: number;
	differenceUpper?: number;
}

function notCompared(reason: string): Judgement {
	return { verdict: 'not-compared', reason };
}

/** Which rule gave a verdict, in words. */
const rules: Record<Rule, string> = {
	difference: 'judged by the 95% confidence interval of the difference',
	rest: 'one holds the other, so the part is judged against the rest of the whole',
	'small-part':
		'one is a small part of the other: judged by whether its 95% confidence interval holds the value of the whole',
	fixed:
		'the value compared with has no limits: judged by whether the 95% confidence interval holds it'
};

/** Why there is none. */
const untested: Record<Untested, string> = {
	'no-value': 'no value is published for this area',
	'no-other-value': 'no value is published for the place compared with',
	'no-limits': 'no limits are published',
	'no-other-limits': 'no limits are published for the place compared with',
	same: 'both are the same place',
	overlap: 'the two places overlap, so their difference is not tested',
	'large-part': 'one is a large part of the other, so their difference is not tested'
};

/** A direction as the statistics name it. */
export function polarityOf({ polarity }: Pick<Indicator, 'polarity'>): Polarity {
	return polarity.replaceAll('-', '_') as Polarity;
}

/** What a test found, as a verdict with its limits and the rule, or the reason for none. */
export function judgementOf(tested: Tested, polarity: Polarity): Judgement {
	const verdict = outcomeOf(tested, polarity).replaceAll('_', '-') as Verdict;
	if (tested.finding === null) return notCompared(untested[tested.why]);
	const { lower, upper, rule } = tested;
	return {
		verdict,
		reason: rules[rule],
		...(lower !== undefined && upper !== undefined
			? { differenceLower: lower, differenceUpper: upper }
			: {})
	};
}

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
	if (home.value === null) return notCompared('no value is published for this area');
	if (!benchmark) return notCompared('there is nothing to compare with');
	if (benchmark.value === null)
		return notCompared('no value is published for the place compared with');
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
