import type { Comparison, Figure, Verdict } from '$lib/figure';
import { allowed, refused, type Permission } from './permission';

const directed: Verdict[] = ['better', 'worse', 'higher', 'lower'];

/**
 * May a word of direction ("more", "less", "higher") be used? Only where a test or a full count
 * found the two apart, and the difference points where the verdict points.
 */
export function direction(one: Comparison): Permission {
	if (one.value === null) return refused('no value is published');
	if (one.benchmark === null || one.difference === null)
		return refused('there is nothing to compare with');
	if (one.verdict === 'similar')
		return refused(
			one.lower === undefined
				? 'the two are the same at the precision shown'
				: 'the difference is within chance'
		);
	if (!directed.includes(one.verdict)) return refused(one.reason);
	if (one.difference === 0) return refused('there is no difference');
	const upward = one.difference > 0;
	if ((one.verdict === 'higher' && !upward) || (one.verdict === 'lower' && upward))
		return refused('the difference and the judgement disagree');
	return allowed;
}

/**
 * May "better" or "worse" be used? Only with limits of the value and an agreed direction, and where
 * the difference points to the side that the direction calls better or worse.
 */
export function judgement(
	figure: Pick<Figure, 'polarity' | 'interval'>,
	one: Comparison
): Permission {
	const directionSaid = direction(one);
	if (!directionSaid.allowed) return directionSaid;
	if (one.verdict !== 'better' && one.verdict !== 'worse')
		return refused('no direction is agreed to be good');
	if (figure.polarity === 'none') return refused('no direction is agreed to be good');
	if (!figure.interval || one.lower === undefined || one.upper === undefined)
		return refused('no limits are published');
	const good = (one.difference ?? 0) > 0 === (figure.polarity === 'high-is-good');
	if (good !== (one.verdict === 'better'))
		return refused('the difference and the judgement disagree');
	return allowed;
}

/** May "about the same" be said? Only where a test found no difference, or the counts are equal. */
export function sameness(one: Comparison): Permission {
	if (one.verdict === 'similar') return allowed;
	const word = direction(one);
	return word.allowed ? refused('the two differ') : word;
}
