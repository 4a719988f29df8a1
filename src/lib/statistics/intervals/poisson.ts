import { chiSquaredQuantile } from '../distributions/chi-squared';

/**
 * The smallest mean of a Poisson count under which `events` or more have at least the probability
 * `tail`: the exact lower limit of a count.
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69.
 *
 * @param events 0 or more
 * @param tail probability left below, 0–1: 0.025 for a 95% interval
 * @returns expected events; 0 for no events
 */
export function exactPoissonLower(events: number, tail: number): number {
	return events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2;
}

/**
 * The largest mean of a Poisson count under which `events` or fewer have at least the probability
 * `tail`: the exact upper limit of a count.
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69.
 *
 * @param events 0 or more
 * @param tail probability left above, 0–1: 0.025 for a 95% interval
 * @returns expected events; Infinity for a tail of 0
 */
export function exactPoissonUpper(events: number, tail: number): number {
	return chiSquaredQuantile(1 - tail, 2 * events + 2) / 2;
}
