import { describe, expect, it } from 'vitest';
import {
	EUROPEAN_STANDARD_POPULATION_2013,
	STANDARD_AGE_BANDS,
	directlyStandardisedRate,
	directlyStandardisedRateOfRepeatedEvents
} from '$lib/statistics/standardisation/direct';
import {
	expectedEvents,
	indirectlyStandardisedRate,
	indirectlyStandardisedRatio
} from '$lib/statistics/standardisation/indirect';
import { expectRefusal } from './close';

/** Two bands in which 1% and 4% of the reference population have the event. */
const reference = { counts: [10, 40], populations: [1000, 1000] };

describe('the European Standard Population 2013', () => {
	it('has a band for each five years of age to 89, and one from 90 on', () => {
		const fives = Array.from({ length: 18 }, (_, at) => `${at * 5}-${at * 5 + 4}`);
		expect(STANDARD_AGE_BANDS).toEqual([...fives, '90+']);
	});

	it('has 100,000 persons, fewer from the seventies on', () => {
		const persons = EUROPEAN_STANDARD_POPULATION_2013;
		expect(persons.reduce((a, b) => a + b, 0)).toBe(100_000);
		expect(persons.at(STANDARD_AGE_BANDS.indexOf('40-44'))).toBe(7000);
		expect(persons.slice(13)).toEqual([5500, 5000, 4000, 2500, 1500, 1000]);
	});
});

describe('a directly standardised rate', () => {
	const twoBands = { standard: [3, 1], multiplier: 100 };

	it('weighs the rate at each age by the standard population', () => {
		// 1% at three quarters of the weight and 5% at one quarter are 2%.
		const rate = directlyStandardisedRate([10, 50], [1000, 1000], twoBands);
		expect(rate.value).toBeCloseTo(2, 12);
		expect(rate).toMatchObject({ totalCount: 60, totalPopulation: 2000, suppressed: false });
	});

	it('is shown from ten events on', () => {
		expect(directlyStandardisedRate([4, 5], [100, 100], twoBands)).toMatchObject({
			suppressed: true,
			value: null,
			lower: null,
			upper: null,
			totalCount: 9
		});
		expect(directlyStandardisedRate([5, 5], [100, 100], twoBands)).toMatchObject({
			suppressed: false,
			totalCount: 10
		});
	});

	it('may give a band of the standard no weight, but not all bands', () => {
		const oneBand = { standard: [0, 1], multiplier: 100 };
		expect(directlyStandardisedRate([10, 50], [1000, 1000], oneBand).value).toBeCloseTo(5, 12);
		const none = () => directlyStandardisedRate([10, 50], [1000, 1000], { standard: [0, 0] });
		expectRefusal(none, 'all_population_zero', 'standard');
	});

	it.each([
		[[1, 1], [100, null], [3, 1], 'missing_denominator', 'populations[1]'],
		[[1, 1], [100, 0], [3, 1], 'nonpositive_denominator', 'populations[1]'],
		[[1, 1], [100, 100], [null, 1], 'missing_standard', 'standard[0]'],
		[[1, 1], [100, 100], [-3, 1], 'negative_standard', 'standard[0]'],
		[[1, -1], [100, 100], [3, 1], 'negative_numerator', 'counts[1]']
	])('of %j among %j by %j is refused: %s of %s', (counts, people, standard, code, argument) => {
		const made = () => directlyStandardisedRate(counts, people, { standard });
		expectRefusal(made, code, argument);
	});

	it('counts the events of persons who had several, never none', () => {
		const twice = directlyStandardisedRateOfRepeatedEvents({ 2: [5, 25] }, [1000, 1000], twoBands);
		expect(twice.value).toBeCloseTo(2, 12);
		expect(twice.totalCount).toBe(60);
		const zero = () =>
			directlyStandardisedRateOfRepeatedEvents({ 0: [5, 25] }, [1000, 1000], twoBands);
		expectRefusal(zero, 'frequency_out_of_range', 'personsByFrequency');
	});
});

describe('an indirectly standardised ratio and rate', () => {
	it('are of the events that the reference population’s rates would give', () => {
		// 500 people at 1% and 250 at 4% would have 5 + 10 events; 30 are twice as many.
		expect(expectedEvents([500, 250], reference)).toBe(15);
		expect(indirectlyStandardisedRatio([10, 20], [500, 250], reference)).toMatchObject({
			observed: 30,
			expected: 15,
			value: 2
		});
		expect(indirectlyStandardisedRatio(30, [500, 250], reference).value).toBe(2);
	});

	it('give the reference’s crude rate, times the ratio', () => {
		// 50 events among 2,000 people are 2.5%.
		const rate = indirectlyStandardisedRate(30, [500, 250], reference, { multiplier: 100 });
		expect(rate).toMatchObject({ referenceRate: 2.5, value: 5 });
	});

	it('take a band without people as one where nothing is expected', () => {
		expect(expectedEvents([null, 250], reference)).toBe(10);
		expect(expectedEvents([0, 250], reference)).toBe(10);
	});

	it.each([
		[[1, 1], [-1, 1], reference, 'negative_denominator', 'populations[0]'],
		[[1, -1], [1, 1], reference, 'negative_numerator', 'observed[1]'],
		[[1], [1, 1], reference, 'length_mismatch', 'observed.length'],
		[
			[1, 1],
			[1, 1],
			{ counts: [1, 1], populations: [10, null] },
			'missing_denominator',
			'reference.populations[1]'
		],
		[
			[1, 1],
			[1, 1],
			{ counts: [1, 1], populations: [-10, 10] },
			'negative_denominator',
			'reference.populations[0]'
		],
		[
			[1, 1],
			[1, 1],
			{ counts: [1, 1], populations: [0, 10] },
			'nonpositive_denominator',
			'reference.populations[0]'
		],
		[
			[1, 1],
			[1, 1],
			{ counts: [-1, 1], populations: [10, 10] },
			'negative_numerator',
			'reference.counts[0]'
		],
		[
			[1, 1],
			[1, 1],
			{ counts: [1], populations: [10, 10] },
			'reference_length_mismatch',
			'counts.length'
		]
	])('of %j among %j by %j are refused: %s of %s', (observed, people, by, code, argument) => {
		for (const made of [indirectlyStandardisedRatio, indirectlyStandardisedRate])
			expectRefusal(() => made(observed, people, by), code, argument);
	});
});
