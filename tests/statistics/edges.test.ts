import { describe, expect, it } from 'vitest';
import {
	directlyStandardisedRate,
	exactPoissonInterval,
	indirectlyStandardisedRatio,
	lifeExpectancy,
	lifeExpectancyGap,
	lifeExpectancyGapOfRates,
	lifeTableOfRates,
	LIFE_TABLE_AGES,
	mean,
	mixedGrowth,
	shownMortalityRate,
	suppressedTable,
	symmetricContributions
} from '$lib/statistics';
import {
	lowerIncompleteGammaRatio,
	upperIncompleteGammaRatio
} from '$lib/statistics/distributions/gamma';
import { normalProbabilityBelow, normalQuantile } from '$lib/statistics/distributions/normal';
import { tProbabilityAbove, tQuantile } from '$lib/statistics/distributions/student-t';
import { LIFE_TABLE_EXAMPLE } from '$lib/statistics/life-table/worked-example';
import { limits, shown } from '$lib/features/methods/method';
import { expectClose, expectRefusal } from './close';

describe('distributions at their ends', () => {
	it('hold everything below infinity', () => {
		expect([
			lowerIncompleteGammaRatio(2, Infinity),
			upperIncompleteGammaRatio(2, Infinity)
		]).toEqual([1, 0]);
		expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
	});

	it('have the probabilities and quantiles of the tables', () => {
		expectClose(normalProbabilityBelow(2), 0.977249868051821);
		// As R’s qnorm(1e-20).
		expectClose(normalQuantile(1e-20), -9.26234008979841);
		expectClose(tQuantile(0.5, 3), 0);
		// With 2 degrees of freedom the quantile is (2p − 1) ÷ √(2p(1 − p)).
		expectClose(tQuantile(0.55, 2), 0.1 / Math.sqrt(2 * 0.55 * 0.45));
		expectClose(tQuantile(0.45, 2), -0.1 / Math.sqrt(2 * 0.55 * 0.45));
		// With 1 it is that of the arc tangent.
		expectClose(tProbabilityAbove(0.1, 1), 0.5 - Math.atan(0.1) / Math.PI);
	});
});

describe('at full confidence', () => {
	it('a mean has its deviation and no limits', () => {
		const found = mean([1, 3], 1);
		expect(found).toMatchObject({ value: 2, lower: null, upper: null });
		expectClose(found.standardDeviation, Math.SQRT2);
	});

	it('standardised rates and ratios have no limits', () => {
		const rate = directlyStandardisedRate([20, 30], [1000, 1000], {
			standard: [1, 1],
			confidence: 1,
			multiplier: 100
		});
		expect(rate).toMatchObject({ value: 2.5, lower: null, upper: null });
		const reference = { counts: [10], populations: [1000] };
		expect(indirectlyStandardisedRatio(20, [1000], reference, { confidence: 1 })).toMatchObject({
			value: 2,
			lower: null,
			upper: null
		});
	});
});

describe('standardising', () => {
	const standardised = (standard: number[]) => () =>
		directlyStandardisedRate([20, 30], [1000, 1000], { standard });

	it('is refused by a standard below nobody, or of nobody', () => {
		expectRefusal(standardised([1, -1]), 'negative_standard');
		expectRefusal(standardised([0, 0]), 'all_population_zero');
	});

	it('indirectly expects nothing of a band whose people are not known, and refuses fewer than none', () => {
		const reference = { counts: [10, 10], populations: [1000, 1000] };
		expect(indirectlyStandardisedRatio(20, [1000, null], reference).expected).toBe(10);
		expectRefusal(
			() => indirectlyStandardisedRatio(20, [1000, -1], reference),
			'negative_denominator'
		);
	});
});

describe('a life table', () => {
	const { populations, deaths } = LIFE_TABLE_EXAMPLE;

	it('in which everybody dies in a band has nobody above it, and no limits there', () => {
		// More die from 50 to 54 than half of those who are exposed: nobody lives to 55.
		const dying = deaths.map((died, band) => (band === 11 ? populations[band]! : died));
		const found = lifeExpectancy({ startAges: LIFE_TABLE_AGES, populations, deaths: dying });
		if (found.suppressed) throw new Error(found.reason);
		expect(found.table.survivors[12]).toBe(0);
		expect(found.table.lifeExpectancy[12]).toBe(0);
		expect([found.lower[12], found.upper[12], found.standardError[12]]).toEqual([null, null, null]);
		expect(found.value[0]).toBeLessThan(55);
	});

	it('of rates is refused below none, and where nobody dies at the last age', () => {
		const of =
			(...rates: number[]) =>
			() =>
				lifeTableOfRates({ startAges: [0, 5], sex: 'male', rates });
		expectRefusal(of(-0.1, 0.1), 'negative_rate');
		expectRefusal(of(0.1, 0), 'no_deaths_in_open_band');
	});

	it('of very high rates leaves those alive that a steady force of dying would', () => {
		// Ten deaths a person-year over ten years: the linear rule would have more than all die.
		const table = lifeTableOfRates({ startAges: [5, 15], sex: 'total', rates: [1, 0.5] });
		expectClose(table.probabilityOfDying[0]!, 1 - Math.exp(-10));
	});
});

describe('a gap in life expectancy', () => {
	const area = (causes: Record<string, number[]>) => ({
		...LIFE_TABLE_EXAMPLE,
		startAges: LIFE_TABLE_AGES,
		causes
	});
	const half = LIFE_TABLE_EXAMPLE.deaths.map((died) => died / 2);

	it('is not divided among causes that have other names', () => {
		const gap = () => lifeExpectancyGap(area({ Cancer: half }), area({ Stroke: half }));
		expectRefusal(gap, 'length_mismatch');
	});

	it('is not taken between tables of other ages', () => {
		const of = (startAges: number[]) =>
			lifeTableOfRates({ startAges, sex: 'male', rates: [0.01, 0.1] });
		expectRefusal(() => symmetricContributions(of([0, 50]), of([0, 60])), 'age_bands_mismatch');
	});

	it('of rates is the same with the widths said, and from causes that make up all', () => {
		const [first, second] = [
			[0.02, 0.2],
			[0.01, 0.1]
		];
		const of = (change: object) =>
			lifeExpectancyGapOfRates({ startAges: [10, 60], sex: 'total', ...change });
		const plain = of({ first, second });
		expect(of({ first, second, widths: [50, 1] }).gap).toBe(plain.gap);
		const causes = {
			one: [
				[0.01, 0.1],
				[0.01, 0.1]
			],
			two: [
				[0.01, 0.1],
				[0, 0]
			]
		};
		const divided = of({ causes });
		expectClose(divided.gap, plain.gap);
		// Only the second cause differs, so all of the gap is its.
		expect(divided.causes[0]?.total).toBe(0);
		expectClose(divided.causes[1]!.total, plain.gap);
	});
});

describe('what is not there', () => {
	it('has no limits, no rate and no sign of reliability', () => {
		expect(exactPoissonInterval(null)).toEqual({ lower: null, upper: null });
		expect(shownMortalityRate(null, 50, 'crude')).toEqual({ shown: null, flag: null });
		expect(shownMortalityRate(5, null, 'crude')).toEqual({ shown: null, flag: null });
	});

	it('is called not available in an example', () => {
		expect(shown(null)).toBe('not available');
		expect(shown(undefined)).toBe('not available');
		expect(limits({ lower: null, upper: null })).toBe('not available');
		expect(limits({ lower: -1234.5, upper: null })).toBe('−1,234.5 to not available');
	});

	it('refuses a table with a row cut short, and weights for other groups', () => {
		expectRefusal(() => suppressedTable([[1, 2], [3]]), 'length_mismatch');
		expectRefusal(() => mixedGrowth([[1, 2]], [1, 1]), 'length_mismatch');
		expectRefusal(() => mixedGrowth([[1, 2], [1]], [1, 1]), 'length_mismatch');
	});
});
