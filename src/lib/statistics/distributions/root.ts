const PRECISION = 2.5e-16;
const MOST_STEPS = 200;

/**
 * The root of a rising function by Newton's method, kept inside a bracket that each step narrows;
 * a step that would leave the bracket is replaced by halving it.
 *
 * @param start first guess
 * @param valueAndSlope function value and its derivative at x
 * @param bracket lowest and highest place of the root
 * @param unit size of x below which its precision is absolute, not relative
 */
export function risingRoot(
	start: number,
	valueAndSlope: (x: number) => readonly [number, number],
	bracket: readonly [number, number],
	unit = 0
): number {
	let [low, high] = bracket;
	let x = start;
	for (let step = 0; step < MOST_STEPS; step++) {
		const [value, slope] = valueAndSlope(x);
		if (value < 0) low = x;
		else high = x;
		const newton = x - value / slope;
		// The last steps wander by rounding alone and may leave a bracket that has closed on them.
		if (Math.abs(newton - x) <= 4 * PRECISION * Math.max(Math.abs(x), unit)) return newton;
		x = newton > low && newton < high ? newton : (low + high) / 2;
	}
	return x;
}
