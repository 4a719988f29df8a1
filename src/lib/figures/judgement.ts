/** One test of a difference, in the words of a figure: used wherever two values stand side by side. */
import type { Polarity } from '$lib/statistics/comparison/benchmark';
import { relationOf, type Relation } from '$lib/statistics/comparison/nesting';
import {
	outcomeOf,
	type Rule,
	type Tested,
	type Untested
} from '$lib/statistics/comparison/tested';
import type { Verdict } from '$lib/figure';
import type { Footprints } from '$lib/questions/areas';

/** A verdict, the rule that gave it or why there is none, and the limits of the difference. */
export interface Judgement {
	verdict: Verdict;
	reason: string;
	differenceLower?: number;
	differenceUpper?: number;
}

/** No verdict, with the reason. */
export function notCompared(reason: string): Judgement {
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
export function polarityOf({ polarity }: { polarity: string }): Polarity {
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

/** How two areas lie to one another, by code; apart for one that is no place, as a trust. */
export function relationIn(areas: Footprints, first: string, second: string): Relation {
	if (first === second) return { kind: 'same' };
	return relationOf(areas.get(first) ?? new Map(), areas.get(second) ?? new Map());
}
