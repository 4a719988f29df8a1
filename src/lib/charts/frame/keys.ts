import type { Point } from '../layout/drawing';

/** The point nearest in x; the first of equals. */
function nearest(points: Point[], among: number[], x: number): number | null {
	let best: number | null = null;
	for (const index of among) {
		const distance = Math.abs(points[index]!.x - x);
		if (best === null || distance < Math.abs(points[best]!.x - x)) best = index;
	}
	return best;
}

/** The same slot in the next or previous row, else the nearest in x; null at the last row. */
function inNextRow(points: Point[], current: number, step: 1 | -1): number | null {
	const rows = [...new Set(points.map(({ row }) => row))];
	const from = points[current]!;
	const row = rows[rows.indexOf(from.row) + step];
	const among = points.flatMap((point, index) => (point.row === row ? [index] : []));
	return among.find((index) => points[index]!.slot === from.slot) ?? nearest(points, among, from.x);
}

/**
 * Which point a key leads to from the current one (null: none yet). Left and Right follow the order
 * of the points, Up and Down the rows, Home and End go to the ends, Escape leaves the points.
 *
 * @returns undefined for a key that the chart does not use
 */
export function pointAfterKey(
	points: Point[],
	current: number | null,
	key: string
): number | null | undefined {
	const last = points.length - 1;
	if (key === 'Escape') return null;
	if (last < 0) return undefined;
	if (key === 'Home') return 0;
	if (key === 'End') return last;
	if (!key.startsWith('Arrow')) return undefined;
	if (current === null || current > last) return 0;
	if (key === 'ArrowRight') return Math.min(current + 1, last);
	if (key === 'ArrowLeft') return Math.max(current - 1, 0);
	return inNextRow(points, current, key === 'ArrowDown' ? 1 : -1) ?? current;
}

/** The point that a pointer at x, y means: the nearest, if it is within reach (px); else null. */
export function pointAt(points: Point[], x: number, y: number, reach = 40): number | null {
	let best: number | null = null;
	let least = reach;
	points.forEach((point, index) => {
		const distance = Math.hypot(point.x - x, point.y - y);
		if (distance < least) [best, least] = [index, distance];
	});
	return best;
}
