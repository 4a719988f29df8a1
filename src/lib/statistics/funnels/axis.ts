/** How many points a funnel's lines are drawn through. */
export const FUNNEL_POINTS = 100;

function digits(whole: number): number {
	return Math.max(1, Math.floor(Math.log10(Math.max(1, whole)) + 1e-12) + 1);
}

/** 95% of a number, rounded down to its leading digit. */
function roundedDown(value: number): number {
	const step = 10 ** (digits(Math.floor(value * 0.95)) - 1);
	return Math.floor((value * 0.95) / step) * step;
}

/** 105% of a number, rounded up to two significant digits. */
function roundedUp(value: number): number {
	const step = 10 ** (digits(Math.ceil(value * 1.05)) - 2);
	return Math.ceil((value * 1.05) / step) * step;
}

/**
 * Ends of a funnel's x axis: from 0 unless the denominators are of like size.
 *
 * @param denominators of the areas, above 0
 * @param years how many years the denominators cover; the ends are round numbers a year
 */
export function funnelAxis(
	denominators: readonly number[],
	years = 1
): { from: number; to: number } {
	const smallest = Math.min(...denominators);
	const largest = Math.max(...denominators);
	return {
		from: largest > 2 * smallest ? 0 : roundedDown(smallest / years) * years,
		to: roundedUp(largest / years) * years
	};
}

/**
 * One hundred whole x positions, spread evenly on a logarithmic scale from 1 or `from` to `to`.
 * Source: PHEindicatormethods 2.1.0 (phe_funnels).
 *
 * @param lag steps by which the spacing trails the count of points: 1 for ratios, else 0
 */
export function funnelPositions(from: number, to: number, lag = 0): number[] {
	const positions = [Math.max(1, from)];
	for (let point = 2; point <= FUNNEL_POINTS; point++) {
		const last = positions[point - 2]!;
		const next = Math.round((to / last) ** (1 / (FUNNEL_POINTS + 1 - point + lag)) * last);
		positions.push(Math.max(next, last + 1));
	}
	return positions;
}
