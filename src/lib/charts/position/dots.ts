import { px } from '../layout/drawing';

/** A dot of a stacked dot plot: its value and its place, px. */
export interface Dot {
	value: number;
	x: number;
	y: number;
}

/** Stacked dots over a base line. */
export interface Stacks {
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
