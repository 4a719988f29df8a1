import type { PointRow } from '$lib/questions/workforce';
import { ENGLAND, type Evidence } from './evidence';

/** Digits that a rounded source supports. */
export function significant(value: number, digits = 3): number {
	return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** An upper limit that leaves room above a count: four times it, to two digits. */
export function roomAbove(value: number): number {
	return significant(4 * value, 2);
}

/** The latest single figure of an area with a measure and unit; null where there is none. */
export function latestPoint(
	evidence: Evidence,
	area: string,
	measure: RegExp,
	unit: string
): PointRow | null {
	const found = evidence.points.filter(
		(row) => row.area === area && measure.test(row.measure) && row.unit === unit
	);
	return found.sort((a, b) => a.end.localeCompare(b.end)).at(-1) ?? null;
}

/** Publisher and publication of a single figure, or who reported it. */
export function pointSource(row: PointRow): string {
	return row.reportedBy
		? `${row.publisher}, as reported by ${row.reportedBy}`
		: `${row.publisher}, ${row.publication}`;
}

/** Posts in England that a published growth in posts and in percent imply, with what rounding allows. */
export interface ImpliedPosts {
	value: number;
	low: number;
	high: number;
	source: string;
}

/**
 * `540,000 ÷ 29%`: the posts that Skills for Care must have started from. The posts are rounded to
 * ten thousand and the percentage to a whole, which gives the range.
 */
export function impliedPosts(evidence: Evidence): ImpliedPosts | null {
	const measure = /growing with population 65\+/;
	const posts = latestPoint(evidence, ENGLAND, measure, 'posts');
	const percent = latestPoint(evidence, ENGLAND, measure, 'percent');
	if (!posts || !percent) return null;
	return {
		value: (100 * posts.value) / percent.value,
		low: (100 * (posts.value - 5000)) / (percent.value + 0.5),
		high: (100 * (posts.value + 5000)) / (percent.value - 0.5),
		source: pointSource(posts)
	};
}
