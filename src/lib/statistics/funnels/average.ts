import {
	StatisticsError,
	checkSameLength,
	checkedMultiplier,
	present,
	sumOf,
	type Maybe
} from '../errors';

/** Proportions or ratios of areas. */
export interface CountedAreas {
	/** `proportion`: people of people; `ratio`: events observed of events expected. */
	statistic: 'proportion' | 'ratio';
	numerators: readonly Maybe[];
	denominators: readonly Maybe[];
}

/** Rates of areas. */
export interface RatedAreas {
	statistic: 'rate';
	/** Events. */
	numerators: readonly Maybe[];
	/** Rate per `multiplier`. */
	rates: readonly Maybe[];
	/** People or person-years; needed for areas without events. */
	denominators?: readonly Maybe[];
	/** `crude`, or `dsr` for directly standardised rates. */
	rateType: 'crude' | 'dsr';
	/** What the rates are per; 100,000 by default. */
	multiplier?: number;
}

/** Areas with what their numerators are divided by. */
export interface Areas {
	numerators: number[];
	/** `null` where none can be derived: standardised rates of areas without events. */
	denominators: Maybe[];
	/** All numerators over all denominators. */
	average: number;
}

function numerator(value: Maybe, area: number): number {
	const events = present(value, `numerators[${area}]`);
	if (events < 0) throw new StatisticsError('negative_numerator', `numerators[${area}]`, events);
	return events;
}

function denominator(value: Maybe | undefined, area: number): number {
	const people = present(value, `denominators[${area}]`);
	if (people <= 0)
		throw new StatisticsError('nonpositive_denominator', `denominators[${area}]`, people);
	return people;
}

/** Events over rate: the people that a rate stands for. A standardised one stands for no real people. */
function behindRate(areas: RatedAreas, events: number, area: number): Maybe {
	const { denominators, rates, rateType, multiplier = 100_000 } = areas;
	if (events === 0) {
		if (denominators?.[area] == null)
			throw new StatisticsError('denominator_required_for_zero_events', 'denominators', area);
		return rateType === 'dsr' ? null : denominator(denominators[area], area);
	}
	const rate = present(rates[area], `rates[${area}]`);
	if (rate <= 0) throw new StatisticsError('nonpositive_denominator', `rates[${area}]`, rate);
	return (events / rate) * checkedMultiplier(multiplier);
}

/**
 * Areas checked, with their common average: all numerators over all denominators.
 * Source: PHEindicatormethods 2.1.0 (phe_funnels, phe_funnel_significance).
 *
 * @throws StatisticsError `length_mismatch`, `missing_value`, `negative_numerator`,
 * `nonpositive_denominator`, `numerator_exceeds_denominator` (proportions),
 * `denominator_required_for_zero_events` (rates), `too_few_values` (no areas)
 */
export function checkedAreas(areas: CountedAreas | RatedAreas): Areas {
	const { length } = areas.numerators;
	if (length === 0) throw new StatisticsError('too_few_values', 'numerators', length);
	checkSameLength(length, {
		denominators: areas.denominators,
		rates: areas.statistic === 'rate' ? areas.rates : undefined
	});
	const numerators = areas.numerators.map(numerator);
	const denominators = numerators.map((events, area) =>
		areas.statistic === 'rate'
			? behindRate(areas, events, area)
			: denominator(areas.denominators[area], area)
	);
	if (areas.statistic === 'proportion')
		numerators.forEach((events, area) => {
			if (events > denominators[area]!)
				throw new StatisticsError('numerator_exceeds_denominator', `numerators[${area}]`, events);
		});
	const among = sumOf(denominators.map((people) => people ?? 0));
	return { numerators, denominators, average: sumOf(numerators) / among };
}
