import { describe, expect, it } from 'vitest';
import { lifeTableOfRates } from '$lib/statistics/decomposition/rates-table';
import { expectClose, expectRefusal } from '../close';

const infants = (rate: number, sex: 'male' | 'female' | 'total') => {
	const table = lifeTableOfRates({ startAges: [0, 1], sex, rates: [rate, 1] });
	// q = m ÷ (1 + (1 − a)m), so that a = 1 − 1/q + 1/m.
	return 1 - 1 / table.probabilityOfDying[0]! + 1 / rate;
};

describe('the first year of a life table of rates', () => {
	// Andreev and Kingkade 2015: base and slope of each piece, as published.
	it.each([
		['male', 0.01, 0.14929 - 1.99545 * 0.01],
		['male', 0.05, 0.02832 + 3.26021 * 0.05],
		['male', 0.1, 0.29915],
		['female', 0.01, 0.14903 - 2.05527 * 0.01],
		['female', 0.05, 0.04667 + 3.88089 * 0.05],
		['female', 0.1, 0.31411]
	] as const)('of %s infants who die at %d is the published share', (sex, rate, lived) => {
		expectClose(infants(rate, sex), lived);
	});

	it.each([
		['male', 0.023, 0.02832 + 3.26021 * 0.023],
		['male', 0.08307, 0.29915],
		['female', 0.01724, 0.04667 + 3.88089 * 0.01724],
		['female', 0.06891, 0.31411]
	] as const)('of %s infants takes the next piece from a rate of %d on', (sex, rate, lived) => {
		expectClose(infants(rate, sex), lived);
	});

	it('of both together is the mean of the two', () => {
		expectClose(infants(0.1, 'total'), (0.29915 + 0.31411) / 2);
	});
});

describe('the later years of a life table of rates', () => {
	const of = (change: object = {}) =>
		lifeTableOfRates({ startAges: [10, 20], sex: 'male', rates: [0.02, 0.1], ...change });

	it('are lived half by those who die in them, and without end at a steady rate', () => {
		// q = 10 × 0.02 ÷ (1 + 5 × 0.02) = 2/11; 100,000 × (10 − 5 × 2/11) years; then 1/0.1 each.
		const table = of();
		expectClose(table.probabilityOfDying[0]!, 2 / 11);
		expectClose(table.yearsLived[0]!, 100_000 * (10 - 10 / 11));
		expect(table.probabilityOfDying[1]).toBe(1);
		expectClose(table.yearsLived[1]!, 100_000 * (9 / 11) * 10);
		expectClose(table.lifeExpectancy[0]!, 10 - 10 / 11 + 90 / 11);
	});

	it('are as wide as is said, else as the ages lie apart', () => {
		expectClose(of({ widths: [5, 1] }).probabilityOfDying[0]!, 0.1 / 1.05);
	});

	it('end in a band of their own age, though it be the first', () => {
		const table = lifeTableOfRates({ startAges: [0], sex: 'male', rates: [0.25] });
		expectClose(table.lifeExpectancy[0]!, 4);
		expect(table.probabilityOfDying).toEqual([1]);
	});

	it('are died in by all where the rule says just all, and by a steady force beyond it', () => {
		// Ten years at m: q = 10m ÷ (1 + 5m) is 1 at m = 0.2.
		expect(of({ rates: [0.2, 0.1] }).probabilityOfDying[0]).toBe(1);
		expectClose(of({ rates: [0.3, 0.1] }).probabilityOfDying[0]!, 1 - Math.exp(-3));
	});

	it('may be without deaths, but not below, nor missing, nor of other bands', () => {
		expect(of({ rates: [0, 0.1] }).probabilityOfDying[0]).toBe(0);
		expectRefusal(() => of({ rates: [-0.1, 0.1] }), 'negative_rate', 'rates[0]');
		expectRefusal(() => of({ rates: [null, 0.1] }), 'missing_value', 'rates[0]');
		expectRefusal(() => of({ rates: [0.1, 0] }), 'no_deaths_in_open_band', 'rates[1]');
		expectRefusal(() => of({ rates: [0.1] }), 'length_mismatch', 'rates.length');
		expectRefusal(() => of({ widths: [10] }), 'length_mismatch', 'widths.length');
	});
});
