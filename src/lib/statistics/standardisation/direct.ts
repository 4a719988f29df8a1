import {
	StatisticsError,
	checkSameLength,
	checkedMultiplier,
	checkedNumerator,
	present,
	sumOf,
	type Maybe
} from '../errors';
import {
	confidenceAsProportion,
	type Confidence,
	type ValueWithLimits
} from '../intervals/confidence';
import { byarInterval } from '../intervals/rate';

/** The nineteen age bands of the European Standard Population 2013, youngest first. */
export const STANDARD_AGE_BANDS: readonly string[] = Object.freeze([
	'0-4',
	'5-9',
	'10-14',
	'15-19',
	'20-24',
	'25-29',
	'30-34',
	'35-39',
	'40-44',
	'45-49',
	'50-54',
	'55-59',
	'60-64',
	'65-69',
	'70-74',
	'75-79',
	'80-84',
	'85-89',
	'90+'
]);

/**
 * Persons in each of `STANDARD_AGE_BANDS` in the European Standard Population 2013, both sexes
 * alike; 100,000 in all.
 * Source: Eurostat 2013, Revision of the European Standard Population, table A; 90–94 and 95 and
 * over are added up.
 */
export const EUROPEAN_STANDARD_POPULATION_2013: readonly number[] = Object.freeze([
	5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
	2500, 1500, 1000
]);

/** A directly standardised rate. */
export interface StandardisedRate extends ValueWithLimits {
	/** Events in all bands. */
	totalCount: number;
	/** People or person-years in all bands. */
	totalPopulation: number;
	/** True when there are too few events: value and limits are then `null`. */
	suppressed: boolean;
}

/** How a rate is standardised and expressed. */
interface StandardisationOptions {
	/** Standard persons by age band, 0 or more; the European Standard Population 2013 by default. */
	standard?: readonly Maybe[];
	/** What the rate is per; 100,000 by default. */
	multiplier?: number;
	/** 0.90–1 or 90–100 percent; 0.95 by default. */
	confidence?: Confidence;
}

/** Events below which a directly standardised rate is not shown. */
export const FEWEST_EVENTS = 10;

function checkedPopulations(populations: readonly Maybe[]): number[] {
	return populations.map((population, band) => {
		const people = present(population, `populations[${band}]`, 'missing_denominator');
		if (people <= 0)
			throw new StatisticsError('nonpositive_denominator', `populations[${band}]`, people);
		return people;
	});
}

function checkedStandard(standard: readonly Maybe[]): number[] {
	const weights = standard.map((weight, band) => {
		const persons = present(weight, `standard[${band}]`, 'missing_standard');
		if (persons < 0) throw new StatisticsError('negative_standard', `standard[${band}]`, persons);
		return persons;
	});
	if (sumOf(weights) === 0) throw new StatisticsError('all_population_zero', 'standard', 0);
	return weights;
}

/** Sum over the bands of weight × events / people, the weights adding to 1, and its Poisson variance. */
function weightedRate(counts: readonly number[], populations: number[], standard: number[]) {
	const total = sumOf(standard);
	const weights = populations.map((people, band) => standard[band]! / people / total);
	return {
		value: sumOf(counts.map((count, band) => weights[band]! * count)),
		variance: sumOf(counts.map((count, band) => weights[band]! ** 2 * count))
	};
}

/** Dobson's limits: Byar's limits of all events, scaled by the rate's standard error to theirs. */
function dobson(
	value: number,
	variance: number,
	events: number,
	options: StandardisationOptions
): ValueWithLimits {
	const { multiplier = 100_000, confidence = 0.95 } = options;
	const ofCount = byarInterval(events, confidence);
	const scale = Math.sqrt(variance / events);
	const limit = (of: Maybe) => (of === null ? null : (value + scale * (of - events)) * multiplier);
	return { value: value * multiplier, lower: limit(ofCount.lower), upper: limit(ofCount.upper) };
}

/**
 * The rate that an area would have, were its people as old as the standard population, with
 * Dobson's limits. Rates standardised to one population may be compared with one another.
 * Source: Dobson, Kuulasmaa, Eberle and Scherer 1991, Stat Med 10:457; PHEindicatormethods 2.1.0
 * (calculate_dsr); Eurostat 2013 for the default weights.
 *
 * @param counts events by age band, 0 or more; a missing one counts as none
 * @param populations people or person-years by age band, above 0
 * @param options standard population, multiplier and confidence
 * @returns value and limits per `multiplier`; `null` and `suppressed` below 10 events in all
 * @throws StatisticsError `length_mismatch`, `negative_numerator`, `missing_denominator`,
 * `nonpositive_denominator`, `missing_standard`, `negative_standard`, `nonpositive_multiplier`,
 * `confidence_out_of_range`
 */
export function directlyStandardisedRate(
	counts: readonly Maybe[],
	populations: readonly Maybe[],
	options: StandardisationOptions = {}
): StandardisedRate {
	return directlyStandardisedRateOfRepeatedEvents({ 1: counts }, populations, options);
}

/**
 * A directly standardised rate of events that may happen to one person several times. Persons are
 * given by how many events each had, since events of one person are not independent.
 * Source: PHEindicatormethods 2.1.0 (calculate_dsr, non-independent events).
 *
 * @param personsByFrequency for each number of events (1, 2, 3 …), persons by age band who had so
 * many, 0 or more; a missing one counts as none
 * @param populations people or person-years by age band, above 0
 * @param options standard population, multiplier and confidence
 * @returns as `directlyStandardisedRate`, counting events
 * @throws StatisticsError as `directlyStandardisedRate`, and `frequency_out_of_range`
 */
export function directlyStandardisedRateOfRepeatedEvents(
	personsByFrequency: Readonly<Record<number, readonly Maybe[]>>,
	populations: readonly Maybe[],
	options: StandardisationOptions = {}
): StandardisedRate {
	const { standard = EUROPEAN_STANDARD_POPULATION_2013, multiplier, confidence } = options;
	checkedMultiplier(multiplier ?? 1);
	confidenceAsProportion(confidence ?? 0.95);
	checkSameLength(populations.length, { standard, ...personsByFrequency });
	const people = checkedPopulations(populations);
	const weights = checkedStandard(standard);
	let [events, value, variance] = [0, 0, 0];
	for (const [text, persons] of Object.entries(personsByFrequency)) {
		const frequency = Number(text);
		if (!(frequency > 0))
			throw new StatisticsError('frequency_out_of_range', 'personsByFrequency', text);
		const counts = persons.map((one, band) => checkedNumerator(one, `counts[${band}]`) ?? 0);
		const part = weightedRate(counts, people, weights);
		events += frequency * sumOf(counts);
		value += frequency * part.value;
		variance += frequency ** 2 * part.variance;
	}
	const totals = { totalCount: events, totalPopulation: sumOf(people) };
	if (events < FEWEST_EVENTS)
		return { ...totals, value: null, lower: null, upper: null, suppressed: true };
	return { ...totals, ...dobson(value, variance, events, options), suppressed: false };
}
