import { px } from './drawing';

/** A place in the drawing, px. */
type Spot = readonly [x: number, y: number];

const joined = (spots: readonly Spot[]) => spots.map(([x, y]) => `${px(x)},${px(y)}`).join('L');

/**
 * Straight lines from spot to spot as the path of an SVG, rounded to a tenth of a pixel. D3 could do
 * it, with all its curves, which are a third of what a chart over time would then fetch.
 */
export function straightPath(spots: readonly Spot[]): string {
	return spots.length > 0 ? `M${joined(spots)}` : '';
}

/** The area between two lines over the same places, along the first and back along the second. */
export function bandBetween(upper: readonly Spot[], lower: readonly Spot[]): string {
	return upper.length > 0 ? `M${joined([...upper, ...lower.toReversed()])}Z` : '';
}
