import { sumOf } from '../checks';
import type { Maybe } from '../errors';
import type { Limits } from '../intervals/confidence';
import type { SlopeInput } from './slope-input';
import { simulatedSlopeLimits, type SimulationOptions } from './slope-simulation';

const REPEATS = 9;

function meanDifference(first: Limits, others: readonly Limits[]): Maybe {
	const { lower, upper } = first;
	if (lower === null || upper === null) return null;
	const differences = others.flatMap((other) => [
		Math.abs((other.lower ?? lower) - lower),
		Math.abs((other.upper ?? upper) - upper)
	]);
	return sumOf(differences) / differences.length;
}

/**
 * How far simulated limits move when the simulation is repeated: the mean absolute difference of
 * nine further runs from the first. Draw more lines where it shows at the precision printed.
 * Source: PHEindicatormethods 2.1.0 (phe_sii, reliability statistic).
 *
 * @param input an indicator by deprivation group
 * @param options as `slopeSimulation`; the further runs use the seeds that follow
 * @returns in the unit of each index; `null` where there are no limits
 * @throws StatisticsError as `slopeSimulation`
 */
export function slopeReliability(
	input: SlopeInput,
	options: SimulationOptions = {}
): { slopeIndex: Maybe; relativeIndex: Maybe } {
	const { seed = 1 } = options;
	const run = (at: number) => simulatedSlopeLimits(input, { ...options, seed: at });
	const first = run(seed);
	const others = Array.from({ length: REPEATS }, (_, index) => run(seed + index + 1));
	return {
		slopeIndex: meanDifference(
			first.slopeIndex,
			others.map((limits) => limits.slopeIndex)
		),
		relativeIndex: meanDifference(
			first.relativeIndex,
			others.map((limits) => limits.relativeIndex)
		)
	};
}
