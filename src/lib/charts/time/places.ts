import { clamp, extentOf, px, stacked, type Box, type Label } from '../layout/drawing';
import type { Tone } from '../layout/paint';
import { spread } from '../layout/spread';
import { LINE, widest, wrapped } from '../layout/text';

/** A line's name and last value, and the point it belongs to, px. */
export interface LineName {
	text: string;
	tone: Tone;
	bold: boolean;
	x: number;
	y: number;
}

/** Names in a column at the right of the lines, none over another; leads join those moved far. */
export function columnNames(
	names: LineName[],
	box: Box,
	column: { x: number; width: number }
): { labels: Label[]; leads: string } {
	const lines = names.map(({ text, bold }) => wrapped(text, column.width, undefined, bold));
	const wishes = names.map(({ y }, index) => ({ at: y, size: lines[index]!.length * LINE }));
	const tall = wishes.reduce((sum, { size }) => sum + size + 2, 0);
	const low = Math.min(box.y, box.y + box.height - tall);
	const middles = spread(wishes, low - 4, box.y + box.height + 4, 2) ?? wishes.map(({ at }) => at);
	let leads = '';
	const labels = names.flatMap(({ tone, bold, x, y }, index) => {
		const middle = middles[index]!;
		const first = middle - (lines[index]!.length * LINE) / 2 + LINE / 2 + 5;
		if (Math.abs(middle - y) > 10)
			leads += `M${px(x + 6)} ${px(y)}L${px(column.x - 3)} ${px(middle)}`;
		return stacked(lines[index]!, { x: column.x, y: first, tone, bold, anchor: 'start' });
	});
	return { labels, leads };
}

/** Width that the names need in a column of about `most` px: a long word is not cut. */
export function columnWidth(names: LineName[], most: number): number {
	const words = names.map(({ text, bold }) => widest(text.split(' '), undefined, bold));
	const room = Math.max(most, ...words);
	const lines = names.map(({ text, bold }) =>
		widest(wrapped(text, room, undefined, bold), undefined, bold)
	);
	return Math.ceil(Math.max(0, ...lines));
}

/** Points every few pixels along lines through `corners`, which a label should not cover. */
export function along(corners: [number, number][]): [number, number][] {
	return corners.flatMap(([x, y], index) => {
		const [fromX, fromY] = corners[index - 1] ?? [x, y];
		const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 5));
		return Array.from({ length: steps }, (_, step): [number, number] => {
			const part = (step + 1) / steps;
			return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
		});
	});
}

/** How many of the points, and of the labels, the lines of a text lie on. */
function covered(lines: Label[], points: [number, number][], labels: Label[]): number {
	let total = 0;
	for (const label of lines) {
		const [from, to] = extentOf(label);
		const [top, bottom] = [label.y - 13, label.y + 5];
		const hit = points.filter(([x, y]) => x > from - 2 && x < to + 2 && y > top && y < bottom);
		const met = labels.filter((other) => {
			const [otherFrom, otherTo] = extentOf(other);
			return otherFrom < to && otherTo > from && Math.abs(other.y - label.y) < LINE;
		});
		total += hit.length + 50 * met.length;
	}
	return total;
}

/** Ways from a line's end to the baseline of its name, px, nearest first. */
const rises = [-10, 20, -28, 38, -46, 56, -64, 74];

/** A name near the end of a line that stops inside the plot, where it covers least. */
export function nameInside(
	{ text, tone, bold, x, y }: LineName,
	box: Box,
	points: [number, number][],
	labels: Label[]
): Label[] {
	const lines = wrapped(text, box.width - 4, undefined, bold);
	const width = widest(lines, undefined, bold);
	const more = (lines.length - 1) * LINE;
	let best: Label[] = [];
	let least = Infinity;
	for (const rise of rises)
		for (const shift of [-width / 2, -width, 0, -width / 3]) {
			const left = clamp(x + shift, box.x + 2, box.x + box.width - width - 2);
			const first = clamp(
				y + rise - (rise < 0 ? more : 0),
				box.y + 12,
				box.y + box.height - 6 - more
			);
			const style = { anchor: 'start', tone, bold, halo: true } as const;
			const tried = stacked(lines, { x: left, y: first, ...style });
			const cost = covered(tried, points, labels);
			if (cost < least) [best, least] = [tried, cost];
		}
	return best;
}
