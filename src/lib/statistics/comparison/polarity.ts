/** Which direction is better for people; `none` where neither is agreed to be. */
export type Polarity = 'high_is_good' | 'low_is_good' | 'none';

/** Where a value lies against what it is compared with. */
export type Position = 'above' | 'similar' | 'below';

/** What may be said of an area against its benchmark. */
export type Outcome =
	| 'best'
	| 'better'
	| 'similar'
	| 'worse'
	| 'worst'
	| 'highest'
	| 'higher'
	| 'lower'
	| 'lowest'
	| 'not_compared';

/**
 * A position put into the words that the indicator's direction allows.
 *
 * @param beyond true where the second, wider limits are passed as well (best, worst)
 */
export function judged(position: Position, polarity: Polarity, beyond = false): Outcome {
	if (position === 'similar') return 'similar';
	const above = position === 'above';
	if (polarity === 'none') {
		if (above) return beyond ? 'highest' : 'higher';
		return beyond ? 'lowest' : 'lower';
	}
	if (above === (polarity === 'high_is_good')) return beyond ? 'best' : 'better';
	return beyond ? 'worst' : 'worse';
}
