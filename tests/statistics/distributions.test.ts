import { describe, expect, it } from 'vitest';
import {
	chiSquaredProbabilityAbove,
	chiSquaredQuantile
} from '$lib/statistics/distributions/chi-squared';
import {
	normalProbabilityBelow,
	normalQuantile,
	twoSidedNormalP
} from '$lib/statistics/distributions/normal';
import { randomSource } from '$lib/statistics/distributions/random';
import { tProbabilityAbove, tQuantile } from '$lib/statistics/distributions/student-t';
import { expectRefusal, expectShare } from './close';

/** Reference values were computed to 40 digits by an arbitrary-precision library and cut to 16. */
function expectRelative(got: number, expected: number): void {
	expectShare(got, expected, 1e-12);
}

describe('special functions', () => {
	it.each([
		[1e-7, -5.199337582192817],
		[0.001, -3.0902323061678136],
		[0.025, -1.9599639845400543],
		[0.3, -0.5244005127080408],
		[0.95, 1.6448536269514726],
		[0.995, 2.575829303548901]
	])('give the normal quantile at %d', (p, expected) => {
		expectRelative(normalQuantile(p), expected);
	});

	it.each([
		[0.025, 2, 0.05063561596857975],
		[0.975, 4, 11.143286781877796],
		[0.001, 7, 0.598493752375376],
		[0.999, 19.8, 45.01684706979573],
		[0.5, 1, 0.4549364231195728],
		[0.025, 200, 162.7279825018463],
		[0.975, 2002, 2127.904272032604],
		[0.999, 20002, 20625.78135041872],
		[0.95, 0.5, 2.420232274888953]
	])('give the chi-squared quantile at %d on %d degrees of freedom', (p, df, expected) => {
		expectRelative(chiSquaredQuantile(p, df), expected);
	});

	it.each([
		[0.975, 1, 12.706204736174705],
		[0.975, 2, 4.302652729749464],
		[0.999, 7, 4.785289628638334],
		[0.95, 17, 1.739606726075073],
		[0.995, 39, 2.707913183517662],
		[0.975, 1000, 1.9623390808264085]
	])("give Student's t at %d on %d degrees of freedom", (p, df, expected) => {
		expectRelative(tQuantile(p, df), expected);
		expectRelative(tQuantile(1 - p, df), -expected);
	});

	it('give tail probabilities', () => {
		expectRelative(twoSidedNormalP(3), 0.00269979606326019);
		expectRelative(chiSquaredProbabilityAbove(9.54953570608324, 1), 0.002);
		expectRelative(normalProbabilityBelow(-1.9599639845400543), 0.025);
		expectRelative(tProbabilityAbove(12.706204736174705, 1), 0.025);
		expect(normalProbabilityBelow(0)).toBe(0.5);
	});

	it('refuse probabilities that are none', () => {
		expectRefusal(() => normalQuantile(1.1), 'probability_out_of_range');
		expectRefusal(() => chiSquaredQuantile(NaN, 2), 'probability_out_of_range');
		expectRefusal(() => tQuantile(1, 2), 'probability_out_of_range');
		expectRefusal(() => tQuantile(0.9, 0), 'value_out_of_range');
	});
});

describe('the random source', () => {
	it('gives the same numbers for the same seed and others for another', () => {
		const drawn = (seed: number) => {
			const source = randomSource(seed);
			return Array.from({ length: 5 }, () => source.normal());
		};
		expect(drawn(7)).toEqual(drawn(7));
		expect(drawn(7)).not.toEqual(drawn(8));
	});

	it('gives numbers with the moments and tails of the standard normal', () => {
		const source = randomSource(1);
		const numbers = Array.from({ length: 200_000 }, () => source.normal());
		const moment = (power: number) =>
			numbers.reduce((sum, number) => sum + number ** power, 0) / numbers.length;
		// Within five standard errors of 0, 1, 0 and 3.
		expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(200_000));
		expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / 200_000));
		expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / 200_000));
		expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / 200_000));
		const beyond = numbers.filter((number) => number > 1.9599639845400543).length;
		expect(Math.abs(beyond - 5000)).toBeLessThan(5 * Math.sqrt(5000));
	});
});
