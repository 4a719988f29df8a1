import {
	StatisticsError,
	checkSameLength,
	checkedMultiplier,
	checkedNumerator,
	finite,
	finiteOrNull,
	isMissing,
	sumOf,
	type Maybe
} from '../errors';
import type { Confidence, Limits, ValueWithLimits } from '../intervals/confidence';
import { countInterval, type CountMethod } from '../intervals/rate';

/** The population whose rates are applied to the area's. */
interface ReferencePopulation {
	/** Events by age band, 0 or more; a missing one counts as none. */
	counts: readonly Maybe[];
	/** People or person-years by age band, above 0. */
	populations: readonly Maybe[];
}

/** An indirectly standardised ratio or rate. */
interface IndirectlyStandardised extends ValueWithLimits {
	/** Events in the area. */
	observed: number;
	/** Events that the area would have at the reference population's rates. */
	expected: number;
	method: CountMethod | null;
}

/** Events in the area: by age band, or as a total where only that is known. */
export type Observed = readonly Maybe[] | number;

function observedEvents(observed: Observed): number {
	const counts = typeof observed === 'number' ? [observed] : observed;
	return sumOf(counts.map((count, band) => checkedNumerator(count, `observed[${band}]`) ?? 0));
}

function localPeople(population: Maybe, argument: string): number {
	if (isMissing(population)) return 0;
	if (population < 0) throw new StatisticsError('negative_denominator', argument, population);
	return finite(population, argument);
}

function referencePeople(population: Maybe | undefined, argument: string): number {
	if (isMissing(population)) throw new StatisticsError('missing_denominator', argument, population);
	if (population < 0) throw new StatisticsError('negative_denominator', argument, population);
	if (population === 0) throw new StatisticsError('nonpositive_denominator', argument, population);
	return finite(population, argument);
}

function referenceEvents(reference: ReferencePopulation, band: number): number {
	return checkedNumerator(reference.counts[band] ?? null, `reference.counts[${band}]`) ?? 0;
}

/**
 * Events that an area would have, were the reference population's rate at each age its own.
 *
 * @param populations people or person-years of the area by age band, 0 or more; a missing one
 * counts as none
 * @param reference events and people of the reference population in the same bands
 * @returns events, whole or not
 * @throws StatisticsError `reference_length_mismatch`, `negative_numerator`,
 * `negative_denominator`, `missing_denominator`, `nonpositive_denominator`
 */
export function expectedEvents(
	populations: readonly Maybe[],
	reference: ReferencePopulation
): number {
	const { length } = populations;
	checkSameLength(length, { ...reference }, 'reference_length_mismatch');
	return sumOf(
		populations.map((population, band) => {
			const people = localPeople(population, `populations[${band}]`);
			const among = referencePeople(reference.populations[band], `reference.populations[${band}]`);
			return (people * referenceEvents(reference, band)) / among;
		})
	);
}

function overExpected(
	observed: Observed,
	populations: readonly Maybe[],
	reference: ReferencePopulation,
	scale: number,
	confidence: Confidence
): IndirectlyStandardised {
	if (typeof observed !== 'number') checkSameLength(populations.length, { observed });
	const events = observedEvents(observed);
	const expected = expectedEvents(populations, reference);
	const { method, ...limits } = countInterval(events, confidence);
	const scaled = (count: Maybe) =>
		count === null ? null : finiteOrNull((count / expected) * scale);
	const { lower, upper }: Limits = limits;
	return {
		observed: events,
		expected,
		value: scaled(events),
		lower: scaled(lower),
		upper: scaled(upper),
		method
	};
}

/**
 * Observed events over expected ones: the standardised mortality ratio and its like. Two areas'
 * ratios may each be compared with the reference, not with each other.
 * Source: Breslow and Day 1987; PHEindicatormethods 2.1.0 (calculate_ISRatio).
 *
 * @param observed events of the area by age band or in all
 * @param populations people or person-years of the area by age band, 0 or more
 * @param reference events and people of the reference population in the same bands
 * @param options `referenceValue` the ratio of the reference itself, 1 (default) or 100;
 * `confidence` 0.90–1 or 90–100 percent
 * @returns limits are exact below 10 observed events, Byar's from 10; `null` when none are expected
 * @throws StatisticsError as `expectedEvents`, and `length_mismatch`, `confidence_out_of_range`,
 * `nonpositive_multiplier`
 */
export function indirectlyStandardisedRatio(
	observed: Observed,
	populations: readonly Maybe[],
	reference: ReferencePopulation,
	options: { referenceValue?: number; confidence?: Confidence } = {}
): IndirectlyStandardised {
	const { referenceValue = 1, confidence = 0.95 } = options;
	return overExpected(
		observed,
		populations,
		reference,
		checkedMultiplier(referenceValue),
		confidence
	);
}

/**
 * The reference population's crude rate times the area's standardised ratio.
 * Source: Breslow and Day 1987; PHEindicatormethods 2.1.0 (calculate_ISRate).
 *
 * @param options `multiplier` what the rate is per, 100,000 by default; otherwise as
 * `indirectlyStandardisedRatio`
 * @returns with `referenceRate`, the crude rate of the reference population per `multiplier`
 * @throws StatisticsError as `indirectlyStandardisedRatio`
 */
export function indirectlyStandardisedRate(
	observed: Observed,
	populations: readonly Maybe[],
	reference: ReferencePopulation,
	options: { multiplier?: number; confidence?: Confidence } = {}
): IndirectlyStandardised & { referenceRate: number } {
	const { multiplier = 100_000, confidence = 0.95 } = options;
	checkSameLength(populations.length, { ...reference }, 'reference_length_mismatch');
	const events = sumOf(reference.counts.map((_, band) => referenceEvents(reference, band)));
	const people = sumOf(
		reference.populations.map((population, band) =>
			referencePeople(population, `reference.populations[${band}]`)
		)
	);
	const referenceRate = (events / people) * checkedMultiplier(multiplier);
	return {
		...overExpected(observed, populations, reference, referenceRate, confidence),
		referenceRate
	};
}
