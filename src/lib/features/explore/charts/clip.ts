type Point = readonly [number, number];
type Range = readonly [number, number];

/** The part of a segment, as shares of its length, where one coordinate lies in a range; null for none. */
function partIn(from: number, to: number, [low, high]: Range): Range | null {
	if (from === to) return from >= low && from <= high ? [0, 1] : null;
	const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)];
	const [start, end] = [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
	return start <= end ? [start, end] : null;
}

/** The part of a segment that lies in a frame; null where none does. */
function segmentIn([x, y]: Point, [toX, toY]: Point, across: Range, up: Range) {
	const [one, other] = [partIn(x, toX, across), partIn(y, toY, up)];
	if (!one || !other) return null;
	const [start, end] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
	if (start > end) return null;
	const at = (share: number): Point => [x + (toX - x) * share, y + (toY - y) * share];
	return [at(start), at(end)] as const;
}

/**
 * A line cut off exactly where it leaves a frame, so that lines of a family end at the same place.
 *
 * @param points of the line, in order
 * @param across lowest and highest place across the frame
 * @param up the same upwards
 * @returns the stretches inside, each of two points or more
 */
export function clippedLine(points: readonly Point[], across: Range, up: Range): Point[][] {
	const stretches: Point[][] = [];
	for (let at = 1; at < points.length; at += 1) {
		const part = segmentIn(points[at - 1]!, points[at]!, across, up);
		if (!part) continue;
		const [from, to] = part;
		const last = stretches.at(-1);
		const end = last?.at(-1);
		if (last && end && end[0] === from[0] && end[1] === from[1]) last.push(to);
		else stretches.push([from, to]);
	}
	return stretches;
}
