import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	EUROPEAN_STANDARD_POPULATION_2013,
	STANDARD_AGE_BANDS,
	directlyStandardisedRate,
	directlyStandardisedRateOfRepeatedEvents
} from '$lib/statistics/standardisation/direct';
import {
	indirectlyStandardisedRate,
	indirectlyStandardisedRatio
} from '$lib/statistics/standardisation/indirect';
import { expectClose, expectRefusal, seeded } from './close';

const people = Array.from({ length: 19 }, (_, band) => 900 + 37 * band);
const bands = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 19, maxLength: 19 });

describe('the European Standard Population 2013', () => {
	it('has 100,000 people in nineteen bands', () => {
		expect(EUROPEAN_STANDARD_POPULATION_2013).toHaveLength(STANDARD_AGE_BANDS.length);
		expect(EUROPEAN_STANDARD_POPULATION_2013.reduce((sum, one) => sum + one)).toBe(100_000);
	});
});

describe('a directly standardised rate', () => {
	it('is worked by hand for three bands', () => {
		// (50·4/100 + 30·6/200 + 20·10/400) / 100 = 0.034; variance likewise with squared weights.
		const rate = directlyStandardisedRate([4, 6, 10], [100, 200, 400], {
			standard: [50, 30, 20],
			multiplier: 1000
		});
		expectClose(rate.value, 34);
		const error = Math.sqrt((2500 * 4) / 1e4 + (900 * 6) / 4e4 + (400 * 10) / 16e4) / 100;
		// Byar's 95% limits of 20 events are 12.2114 and 30.8899.
		expectClose(
			rate.lower,
			1000 * (0.034 + (error / Math.sqrt(20)) * (12.2114288348759 - 20)),
			1e-9
		);
		expectClose(
			rate.upper,
			1000 * (0.034 + (error / Math.sqrt(20)) * (30.8898803691971 - 20)),
			1e-9
		);
		expect(rate).toMatchObject({ totalCount: 20, totalPopulation: 700, suppressed: false });
	});

	it('equals the crude rate where every band has the same rate', () => {
		const counts = people.map((persons) => persons * 0.02);
		expectClose(directlyStandardisedRate(counts, people).value, 2000);
	});

	it('is hidden below ten events, limits as well', () => {
		const nine = [9, ...Array<number>(18).fill(0)];
		expect(directlyStandardisedRate(nine, people)).toMatchObject({
			value: null,
			lower: null,
			upper: null,
			suppressed: true,
			totalCount: 9
		});
	});

	it('counts a missing count as none but refuses a missing population', () => {
		const counts = people.map(() => 2);
		const missing = [null, ...counts.slice(1)];
		const none = [0, ...counts.slice(1)];
		expect(directlyStandardisedRate(missing, people)).toEqual(
			directlyStandardisedRate(none, people)
		);
		expectRefusal(
			() => directlyStandardisedRate(counts, [null, ...people.slice(1)]),
			'missing_denominator'
		);
		expectRefusal(
			() => directlyStandardisedRate(counts, [0, ...people.slice(1)]),
			'nonpositive_denominator'
		);
		expectRefusal(() => directlyStandardisedRate(counts.slice(1), people), 'length_mismatch');
	});

	it('brackets its value, scales with its multiplier and ignores the size of the standard', () => {
		fc.assert(
			fc.property(bands, (counts) => {
				const one = directlyStandardisedRate(counts, people);
				if (one.suppressed) return;
				expect(one.lower!).toBeLessThan(one.value!);
				expect(one.upper!).toBeGreaterThan(one.value!);
				const standard = EUROPEAN_STANDARD_POPULATION_2013.map((persons) => 3 * persons);
				const other = directlyStandardisedRate(counts, people, { standard, multiplier: 1000 });
				expectClose(other.upper! * 100, one.upper!, 1e-9);
			}),
			seeded
		);
	});

	it('is less certain where the same events befell fewer persons', () => {
		const persons = people.map(() => 3);
		const once = directlyStandardisedRateOfRepeatedEvents(
			{ 1: persons.map((one) => 2 * one) },
			people
		);
		const twice = directlyStandardisedRateOfRepeatedEvents({ 2: persons }, people);
		expectClose(twice.value, once.value!);
		expect(twice.upper! - twice.lower!).toBeGreaterThan(once.upper! - once.lower!);
		expectRefusal(
			() => directlyStandardisedRateOfRepeatedEvents({ [-1]: persons }, people),
			'frequency_out_of_range'
		);
	});
});

describe('an indirectly standardised ratio', () => {
	const reference = { counts: people.map((_, band) => band * 3), populations: people };

	it('is 1 for the reference population itself', () => {
		const ratio = indirectlyStandardisedRatio(reference.counts, people, reference);
		expectClose(ratio.value, 1);
		expectClose(ratio.expected, ratio.observed);
	});

	it('takes observed events by band or as a total', () => {
		const byBand = indirectlyStandardisedRatio([4, 5, 6], [10, 20, 30], {
			counts: [1, 2, 3],
			populations: [100, 100, 100]
		});
		const total = indirectlyStandardisedRatio(15, [10, 20, 30], {
			counts: [1, 2, 3],
			populations: [100, 100, 100]
		});
		expect(total).toEqual(byBand);
		expectClose(total.expected, 1.4);
	});

	it('gives a rate by way of the reference rate', () => {
		const rate = indirectlyStandardisedRate(reference.counts, people, reference);
		expectClose(rate.value, rate.referenceRate);
	});

	it('refuses a reference of another length, and is missing where nothing is expected', () => {
		expectRefusal(
			() => indirectlyStandardisedRatio(1, [1, 2], { counts: [1], populations: [1] }),
			'reference_length_mismatch'
		);
		const none = indirectlyStandardisedRatio(3, [10], { counts: [0], populations: [10] });
		expect(none).toMatchObject({ value: null, lower: null, upper: null, expected: 0 });
	});
});
