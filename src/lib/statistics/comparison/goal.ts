import { isMissing, type Maybe } from '../errors';
import { judged, type Outcome, type Polarity } from './benchmark';

/**
 * Compares a value with a target: reaching it is better. Where no direction is agreed, at or above
 * it is higher.
 * Source: Fingertips (archived code, comparison with a goal).
 *
 * @returns `not_compared` when value or goal is missing
 */
export function againstGoal(value: Maybe, goal: Maybe, polarity: Polarity): Outcome {
	if (isMissing(value) || isMissing(goal)) return 'not_compared';
	const above = polarity === 'low_is_good' ? value > goal : value >= goal;
	return judged(above ? 'above' : 'below', polarity);
}

/**
 * Compares an interval with a target: above it when the lower limit reaches the goal, below it when
 * the upper limit is under the goal, otherwise similar.
 * Source: Fingertips (archived code, comparison with a goal by confidence intervals).
 *
 * @returns `not_compared` when a limit or the goal is missing
 */
export function intervalAgainstGoal(
	limits: { lower?: Maybe; upper?: Maybe },
	goal: Maybe,
	polarity: Polarity
): Outcome {
	const { lower, upper } = limits;
	if (isMissing(lower) || isMissing(upper) || isMissing(goal)) return 'not_compared';
	if (lower >= goal) return judged('above', polarity);
	return judged(upper < goal ? 'below' : 'similar', polarity);
}
