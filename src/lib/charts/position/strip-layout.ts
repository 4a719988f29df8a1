import { px, clamp, extentOf, type Label } from '../layout/drawing';
import { LINE, TEXT, textWidth } from '../layout/text';

/** A dot of a stacked dot plot: its value and its place, px. */
export interface Dot {
	value: number;
	x: number;
	y: number;
}

/** Stacked dots over a base line. */
interface Stacks {
	dots: Dot[];
	/** Diameter of a dot, px. */
	size: number;
	height: number;
}

/**
 * Every value as a dot stacked over a base line at 0 (upwards is negative), values in order in each
 * stack. Dots shrink until the tallest stack fits `maxHeight`, and below 3 px move together.
 *
 * @param values ascending
 * @param at place of a value, px
 */
export function stackedDots(
	values: number[],
	at: (value: number) => number,
	maxHeight: number
): Stacks {
	let pitch = 7;
	let stacks = stacksOf(values, at, pitch);
	while (pitch > 4 && tallest(stacks) * pitch > maxHeight) {
		pitch -= 0.5;
		stacks = stacksOf(values, at, pitch);
	}
	const rise = Math.min(pitch, maxHeight / Math.max(1, tallest(stacks)));
	const dots = stacks.flatMap(({ x, values: stack }) =>
		stack.map((value, index) => ({ value, x, y: px(-(index + 0.5) * rise) }))
	);
	return { dots, size: px(pitch * 0.8), height: tallest(stacks) * rise };
}

interface Stack {
	x: number;
	values: number[];
}

function tallest(stacks: Stack[]): number {
	return Math.max(0, ...stacks.map(({ values }) => values.length));
}

/** Values whose places share a column of `pitch` px; the first value is the middle of its column. */
function stacksOf(values: number[], at: (value: number) => number, pitch: number): Stack[] {
	const first = at(values[0] ?? 0);
	const stacks = new Map<number, Stack>();
	for (const value of values) {
		const column = Math.round((at(value) - first) / pitch);
		const stack = stacks.get(column) ?? { x: px(first + column * pitch), values: [] };
		stack.values.push(value);
		stacks.set(column, stack);
	}
	return [...stacks.values()];
}

/** All dots as one path of round-capped points: one element instead of three hundred. */
export function dotPath(dots: Dot[], baseline: number): string {
	let d = '';
	let [x, y] = [NaN, NaN];
	for (const dot of dots) {
		const at = px(baseline + dot.y);
		d += dot.x === x ? `m0${signed(at - y)}h0` : `M${dot.x} ${at}h0`;
		[x, y] = [dot.x, at];
	}
	return d;
}

function signed(step: number): string {
	const rounded = px(step);
	return rounded < 0 ? `${rounded}` : ` ${rounded}`;
}

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
