import { standardNormals } from '../distributions/random';
import { StatisticsError, finiteOrNull, sumOf, type Maybe } from '../errors';
import { noLimits, upperTailStart, type Limits } from '../intervals/confidence';
import { lineWeights, rankedShares } from './ridits';
import { backTransform, checkedSlope, type CheckedSlope, type SlopeInput } from './slope-input';
import { fittedLine, indicesOf, type FittedLine } from './slope-index';

/** Parts a stretch about a pivot (Hoare 1961); returns the last place of the lower part. */
function parted(values: Float64Array, from: number, to: number): number {
	const middle = values[(from + to) >>> 1]!;
	const [first, last] = [values[from]!, values[to]!];
	const pivot = Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last));
	let [low, high] = [from - 1, to + 1];
	for (;;) {
		do low++;
		while (values[low]! < pivot);
		do high--;
		while (values[high]! > pivot);
		if (low >= high) return high;
		const held = values[low]!;
		values[low] = values[high]!;
		values[high] = held;
	}
}

/**
 * Values at given places of a list, were it sorted, without sorting the whole of it.
 * Source: Hoare 1961, Comm ACM 4:321 (Algorithm 65: Find).
 *
 * @param values numbers, none NaN; left unchanged
 * @param places zero-based
 */
export function orderStatistics(values: Float64Array, places: readonly number[]): number[] {
	const work = Float64Array.from(values);
	return places.map((place) => {
		let [from, to] = [0, work.length - 1];
		while (from < to) {
			const split = parted(work, from, to);
			if (place <= split) to = split;
			else from = split + 1;
		}
		return work[place]!;
	});
}

/** How a simulation is run. */
interface SimulationOptions {
	/** Lines drawn, 1,000 or more; 100,000 by default. */
	draws?: number;
	/** Whole number; the same seed gives the same limits. */
	seed?: number;
	/** Lines drawn between two pauses. */
	chunk?: number;
}

/** Simulated limits of the slope and the relative index. */
interface SimulatedLimits {
	slopeIndex: Limits;
	relativeIndex: Limits;
}

const FEWEST_DRAWS = 1000;
const DEFAULT_DRAWS = 100_000;
const DEFAULT_SEED = 2013;
const DEFAULT_CHUNK = 10_000;

function checkedDraws(draws: number): number {
	if (!Number.isInteger(draws) || draws < FEWEST_DRAWS)
		throw new StatisticsError('draws_out_of_range', 'draws', draws);
	return draws;
}

/** Draws lines from `from` to below `to` into the two lists. */
function lineDrawer(slope: CheckedSlope, seed: number) {
	const weights = lineWeights(rankedShares(slope.populations));
	const { scaled, standardErrors, valueType } = slope;
	const groups = scaled.length;
	const untransform = !slope.transformed && valueType !== 'other';
	return (slopes: Float64Array, ratios: Float64Array, from: number, to: number) => {
		const normals = standardNormals(seed, to * groups);
		for (let draw = from; draw < to; draw++) {
			let change = 0;
			let atZero = 0;
			for (let group = 0; group < groups; group++) {
				const drawn = scaled[group]! + standardErrors[group]! * normals[draw * groups + group]!;
				const y = untransform ? backTransform(drawn, valueType) : drawn;
				change += weights.slope[group]! * y;
				atZero += weights.atZero[group]! * y;
			}
			slopes[draw] = change;
			ratios[draw] = (atZero + change) / atZero;
		}
	};
}

/** Values at the two positions, counted from 1, that cut off the tails of the sorted draws. */
function tails(drawn: Float64Array, start: number): [number, number] {
	const low = Math.round(drawn.length * (1 - start));
	const high = Math.round(drawn.length * start);
	const [lower, upper] = orderStatistics(drawn, [low - 1, high - 1]);
	return [lower!, upper!];
}

function inUnit(limits: readonly [number, number], scale: number): Limits {
	const [a, b] = [limits[0] * scale, limits[1] * scale];
	return { lower: finiteOrNull(Math.min(a, b)), upper: finiteOrNull(Math.max(a, b)) };
}

/** Limits of a line fitted to the values themselves. */
function plainLimits(
	slope: CheckedSlope,
	slopes: [number, number],
	ratios: [number, number]
): SimulatedLimits {
	const inverted = slope.multiplier < 0;
	return {
		slopeIndex: inUnit(slopes, slope.multiplier),
		relativeIndex: {
			lower: finiteOrNull(inverted ? 1 / ratios[1] : ratios[0]),
			upper: finiteOrNull(inverted ? 1 / ratios[0] : ratios[1])
		}
	};
}

/** Limits of a transformed line: each limit's slope is turned about the fitted middle, then put back. */
function turnedLimits(slope: CheckedSlope, line: FittedLine, slopes: [number, number]) {
	const middle = line.intercept + line.slope / 2;
	const ends = slopes.map((steep) =>
		indicesOf({ intercept: middle - steep / 2, slope: steep }, slope)
	);
	const limits = (of: 'slopeIndex' | 'relativeIndex') => inUnit([ends[0]![of], ends[1]![of]], 1);
	return { slopeIndex: limits('slopeIndex'), relativeIndex: limits('relativeIndex') };
}

/**
 * Limits of the slope and relative index by drawing each group's value from a normal distribution
 * on the scale of its type, and fitting a line to each draw. Yields after every chunk of draws, so
 * that a page can do other things between; the answer does not depend on the chunks.
 * Source: PHEindicatormethods 2.1.0 (phe_sii).
 *
 * @param input an indicator by 5 to 100 deprivation groups
 * @param options how many draws, the seed, and the size of a chunk
 * @returns yields draws made so far; ends with the limits, in the unit of `slopeIndexOfInequality`;
 * `null` at certainty, and where a value has no place on its scale (a rate of 0)
 * @throws StatisticsError as `slopeIndexOfInequality`, and `draws_out_of_range`
 */
export function* slopeSimulation(
	input: SlopeInput,
	options: SimulationOptions = {}
): Generator<number, SimulatedLimits, void> {
	const { seed = DEFAULT_SEED, chunk = DEFAULT_CHUNK } = options;
	const draws = checkedDraws(options.draws ?? DEFAULT_DRAWS);
	const slope = checkedSlope(input);
	const start = upperTailStart(slope.confidence);
	if (start === 1 || ![...slope.scaled, ...slope.standardErrors].every(Number.isFinite))
		return { slopeIndex: noLimits, relativeIndex: noLimits };
	const [slopes, ratios] = [new Float64Array(draws), new Float64Array(draws)];
	const draw = lineDrawer(slope, seed);
	for (let done = 0; done < draws;) {
		const next = Math.min(draws, done + Math.max(1, chunk));
		draw(slopes, ratios, done, next);
		done = next;
		yield done;
	}
	const weights = lineWeights(rankedShares(slope.populations));
	return slope.transformed
		? turnedLimits(slope, fittedLine(slope, weights), tails(slopes, start))
		: plainLimits(slope, tails(slopes, start), tails(ratios, start));
}

/** All of `slopeSimulation` at once. */
export function simulatedSlopeLimits(
	input: SlopeInput,
	options: SimulationOptions = {}
): SimulatedLimits {
	const simulation = slopeSimulation(input, options);
	for (;;) {
		const step = simulation.next();
		if (step.done) return step.value;
	}
}

/** Resolves in a task of its own. A timer would do the same, but browsers hold timers back for 4 ms. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/**
 * `slopeSimulation` with a pause after every chunk, so that a page stays usable meanwhile.
 *
 * @param pause resolves when the next chunk may start; the next task of the event loop by default
 * @throws (rejects) as `slopeSimulation`, and with whatever `pause` rejects with
 */
export async function simulatedSlopeLimitsInChunks(
	input: SlopeInput,
	options: SimulationOptions = {},
	pause: () => Promise<void> = nextTask
): Promise<SimulatedLimits> {
	const simulation = slopeSimulation(input, options);
	for (;;) {
		const step = simulation.next();
		if (step.done) return step.value;
		await pause();
	}
}

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
