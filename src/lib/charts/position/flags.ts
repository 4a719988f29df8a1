import { clamp, extentOf, px, type Label } from '../layout/drawing';
import { LINE, TEXT, textWidth } from '../layout/text';

/** A value to be named over the dots, with a line down to its place. */
export interface Flag {
	x: number;
	text: string;
	tone: 'home' | 'benchmark';
	bold: boolean;
}

export interface PlacedFlag {
	label: Label;
	/** Where the line begins, px from the top; it ends on the base line. */
	top: number;
	x: number;
}

type Side = 'left' | 'right' | 'over';

/** The flag's label beside its line, or centred over it as far as the drawing allows. */
function placed({ x, text, tone, bold }: Flag, side: Side, row: number, width: number): PlacedFlag {
	const y = LINE * (row + 1) - 4;
	const half = textWidth(text, TEXT, bold) / 2;
	const anchors = { left: 'end', right: 'start', over: 'middle' } as const;
	const places = { left: x - 7, right: x + 7, over: clamp(x, half, width - half) };
	const label: Label = {
		x: px(places[side]),
		y,
		text,
		tone,
		bold,
		anchor: anchors[side],
		halo: true
	};
	return { label, x, top: side === 'over' ? y + 4 : y - 11 };
}

/** How much of a placing is wrong, px: off the drawing (the worst), on the other label or its line. */
function faults(flags: PlacedFlag[], width: number): number {
	let total = 0;
	for (const { label, x } of flags) {
		const [from, to] = extentOf(label);
		total += 20 * (Math.max(0, -from) + Math.max(0, to - width));
		for (const other of flags) {
			if (other.label === label) continue;
			const [otherFrom, otherTo] = extentOf(other.label);
			if (other.label.y === label.y)
				total += Math.max(0, Math.min(to, otherTo) + 6 - Math.max(from, otherFrom));
			const under = other.label.y <= label.y && other.x !== x;
			if (under && other.x > from - 3 && other.x < to + 3)
				total += Math.min(other.x - from, to - other.x) + 3;
		}
	}
	return total;
}

/**
 * Labels of home and benchmark over a strip: in one row when both fit, else in two, none over the
 * other or its line. Of equal placings the first tried wins, so that the result never flickers.
 *
 * @returns the flags in their order and the number of rows they take
 */
export function placedFlags(flags: Flag[], width: number): { flags: PlacedFlag[]; rows: number } {
	const outward: Side[][] =
		flags.length < 2
			? [['right'], ['left'], ['over']]
			: (['left', 'right', 'over'] as Side[]).flatMap((first) =>
					(['right', 'left', 'over'] as Side[]).map((second) => [first, second])
				);
	const rows =
		flags.length < 2
			? [[0]]
			: [
					[0, 0],
					[0, 1],
					[1, 0]
				];
	let best: PlacedFlag[] = [];
	let least = Infinity;
	for (const row of rows)
		for (const sides of outward) {
			const tried = flags.map((flag, index) => placed(flag, sides[index]!, row[index]!, width));
			const wrong = faults(tried, width);
			if (wrong < least) [best, least] = [tried, wrong];
		}
	return { flags: best, rows: best.some(({ label }) => label.y > LINE) ? 2 : 1 };
}
