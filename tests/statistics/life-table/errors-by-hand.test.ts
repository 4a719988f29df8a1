import { describe, expect, it } from 'vitest';
import { lifeExpectancy } from '$lib/statistics/life-table/life-expectancy';
import {
	LIFE_TABLE_AGES,
	abridgedColumns,
	bandWidth,
	orderOfAges,
	standardBands,
	standardErrors,
	sumsFromHere,
	survivorsOf
} from '$lib/statistics/life-table/columns';
import { expectClose, expectRefusal } from '../close';

describe('the standard error of a life expectancy', () => {
	/** Two bands of 1,000 person-years: 100 deaths in the first, 50 in the open one, 20 years to live. */
	const errors = (ages: number[]) =>
		standardErrors(abridgedColumns(ages, [1000, 1000], [100, 50]), [100, 50]) as [number, number];

	it.each([
		// Infants: q = 0.1 ÷ 1.09, and who dies loses nine tenths of the year with all later ones.
		['infants', [0, 1], 0.1 / 1.09, 0.9],
		// A decade: q = 1 ÷ 1.5, and who dies loses half of it.
		['a decade', [10, 20], 1 / 1.5, 5]
	] as const)('of %s adds what dying in the band and after it may vary', (_, ages, q, lost) => {
		const [first, open] = errors([...ages]);
		// The open band: 20 years ÷ √50.
		expectClose(open, 20 / Math.sqrt(50));
		const dying = (q * q * (1 - q)) / 100;
		expectClose(first, Math.sqrt(dying * (lost + 20) ** 2 + ((1 - q) * open) ** 2));
	});
});

describe('a life expectancy', () => {
	const startAges = LIFE_TABLE_AGES;
	const populations = startAges.map((age) => 10_000 + age);
	const deaths = startAges.map((age) => (age === 90 ? 2000 : 20 + age));

	it('has limits about it by its error, and counts who is at that age and above', () => {
		const found = lifeExpectancy({ startAges, populations, deaths }, 0.99);
		if (found.suppressed) throw new Error(found.reason);
		const { value, lower, upper, standardError } = found;
		for (const band of [0, 7, 19]) {
			expectClose(lower[band]!, value[band]! - 2.575829303548901 * standardError[band]!);
			expectClose(upper[band]!, value[band]! + 2.575829303548901 * standardError[band]!);
		}
		expect(found.populationUsed.slice(-2)).toEqual([10_090 + 10_085, 10_090]);
		expect(found.deathsUsed.slice(-3)).toEqual([2000 + 105 + 100, 2000 + 105, 2000]);
		expect(found.startAges).toEqual(startAges);
		expect(found.table.deathRate[19]).toBe(2000 / 10_090);
	});

	it('is shown where its interval reaches just under ten years to either side', () => {
		// Nobody dies before 90: at all ages the error is that of the open band, m⁻¹ ÷ √deaths.
		const thin = (died: number) => {
			const found = lifeExpectancy({
				startAges,
				populations: startAges.map(() => 300),
				deaths: startAges.map((age) => (age === 90 ? died : 0))
			});
			return found.suppressed ? undefined : found.value[0];
		};
		// 300 ÷ 15^1.5 × 1.96 = 10.12 years, 300 ÷ 16^1.5 × 1.96 = 9.19.
		expect(thin(15)).toBeNull();
		expectClose(thin(16) ?? null, 90 + 300 / 16);
	});

	it('is refused at a confidence that is none, whatever else is amiss', () => {
		const of = () => lifeExpectancy({ startAges: [], populations: [], deaths: [] }, 0.5);
		expectRefusal(of, 'confidence_out_of_range', 'confidence');
		const few = () => lifeExpectancy({ startAges, populations: [1], deaths });
		expectRefusal(few, 'length_mismatch', 'populations.length');
	});
});

describe('the parts of a life table', () => {
	it('are sums, survivors, widths and orders', () => {
		expect(sumsFromHere([1, 2, 4])).toEqual([7, 6, 4]);
		expect(survivorsOf([0.5, 0.25, 1])).toEqual([100_000, 50_000, 37_500]);
		expect([bandWidth([0, 1, 5], 1), bandWidth([0, 1, 5], 2)]).toEqual([4, Infinity]);
		expect(orderOfAges([10, 5, 90, 0])).toEqual([3, 1, 0, 2]);
	});

	it('say whether bands are the twenty', () => {
		expect(standardBands(LIFE_TABLE_AGES)).toBe('complete');
		expect(standardBands(LIFE_TABLE_AGES.slice(1))).toBe('missing');
		expectRefusal(() => standardBands([0, 0]), 'age_bands_mismatch', 'startAges');
	});
});
