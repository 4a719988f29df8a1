import { mean } from '../../src/lib/statistics/intervals/mean';
import { byarInterval, rate } from '../../src/lib/statistics/intervals/rate';
import { proportion } from '../../src/lib/statistics/intervals/proportion';
import {
	directlyStandardisedRate,
	directlyStandardisedRateOfRepeatedEvents,
	type StandardisedRate
} from '../../src/lib/statistics/standardisation/direct';
import {
	indirectlyStandardisedRate,
	indirectlyStandardisedRatio
} from '../../src/lib/statistics/standardisation/indirect';
import { atEachConfidence, type Adapter } from './adapter';
import { list, maybe, namedLists, optional, optionalList, text } from './fields';

const proportionWilson: Adapter = (input) =>
	atEachConfidence(input, (confidence) => ({
		...proportion(maybe(input, 'x'), maybe(input, 'n'), {
			multiplier: optional(input, 'multiplier'),
			confidence
		})
	}));

const rateByarsExact: Adapter = (input) =>
	atEachConfidence(input, (confidence) =>
		'count' in input
			? {
					...byarInterval(maybe(input, 'count'), confidence),
					method: 'Byars (applied even below 10)'
				}
			: {
					...rate(maybe(input, 'x'), maybe(input, 'n'), {
						multiplier: optional(input, 'multiplier'),
						confidence
					})
				}
	);

const meanT: Adapter = (input) =>
	atEachConfidence(input, (confidence) => {
		const { standardDeviation, ...rest } = mean(list(input, 'values'), confidence);
		return { ...rest, stdev: standardDeviation };
	});

function named({ totalCount, totalPopulation, ...rest }: StandardisedRate) {
	return { ...rest, total_count: totalCount, total_population: totalPopulation };
}

const dsrDobson: Adapter = (input) =>
	atEachConfidence(input, (confidence) => {
		const options = {
			standard: optionalList(input, 'standard'),
			multiplier: optional(input, 'multiplier'),
			confidence
		};
		const populations = list(input, 'population');
		return named(
			'personsByFrequency' in input
				? directlyStandardisedRateOfRepeatedEvents(
						namedLists(input, 'personsByFrequency'),
						populations,
						options
					)
				: directlyStandardisedRate(list(input, 'count'), populations, options)
		);
	});

const indirectStandardisation: Adapter = (input) =>
	atEachConfidence(input, (confidence) => {
		const total = optional(input, 'observed') ?? optional(input, 'observedTotal');
		const observed = total ?? list(input, 'count');
		const populations = list(input, 'population');
		const reference = {
			counts: list(input, 'referenceCount'),
			populations: list(input, 'referencePopulation')
		};
		return text(input, 'kind') === 'rate'
			? {
					...indirectlyStandardisedRate(observed, populations, reference, {
						multiplier: optional(input, 'multiplier'),
						confidence
					})
				}
			: {
					...indirectlyStandardisedRatio(observed, populations, reference, {
						referenceValue: optional(input, 'referenceValue'),
						confidence
					})
				};
	});

export const intervals: Record<string, Adapter> = {
	proportion_wilson: proportionWilson,
	rate_byars_exact: rateByarsExact,
	mean_t: meanT,
	dsr_dobson: dsrDobson,
	indirect_standardisation: indirectStandardisation
};
