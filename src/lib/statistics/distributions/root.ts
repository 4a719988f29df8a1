/**
 * The root of a rising function by Newton's method, kept inside a bracket that each step narrows;
 * a step that would leave the bracket is replaced by halving it.
 *
 * @param start first guess
 * @param valueAndSlope function value and its derivative at x
 * @param lower, upper bracket of the root
 */
export function risingRoot(
	start: number,
	valueAndSlope: (x: number) => readonly [number, number],
	lower: number,
	upper: number
): number {
	let [low, high, x] = [lower, upper, start];
	for (let step = 0; step < 200; step++) {
		const [value, slope] = valueAndSlope(x);
		if (value === 0) return x;
		if (value < 0) low = x;
		else high = x;
		const newton = x - value / slope;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-16 * Math.abs(x) || high - low <= 0) return next;
		if (next === x) return x;
		x = next;
	}
	return x;
}
