import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOf, broadAges, dependencyRatios } from '$lib/statistics/population/dependency';
import {
	annualisedGrowthPercent,
	changeInPercentage,
	growth,
	indexNumbers,
	percentChange
} from '$lib/statistics/population/growth';
import { roundedHalfAwayFromZero } from '$lib/statistics/population/rounding';
import { expectClose, expectRefusal, seeded } from '../close';

describe('growth', () => {
	// ONS, Census 2021 first results: counts and published percentages.
	it.each([
		['England and Wales', 56_075_912, 59_597_300, 6.3],
		['Tower Hamlets', 254_096, 310_300, 22.1]
	])('of %s from 2011 to 2021 is as published', (_, start, end, published) => {
		expect(roundedHalfAwayFromZero(percentChange(start, end), 1)).toBe(published);
	});

	it('doubles in ten years at 7.18% a year', () => {
		const doubled = growth(1000, 2000, 10);
		expectClose(doubled.annualisedGeometricPercent, 100 * (2 ** 0.1 - 1));
		expectClose(doubled.doublingTimeYears, 10);
		expect(doubled).toMatchObject({ change: 1000, percentChange: 100, meanAnnualChange: 100 });
	});

	it('has no percentage from zero, and no doubling time unless growing', () => {
		expect(growth(0, 5, 1)).toMatchObject({
			change: 5,
			percentChange: null,
			annualisedGeometricPercent: null,
			annualisedExponentialRate: null,
			doublingTimeYears: null
		});
		expect(growth(5, 0, 1)).toMatchObject({
			percentChange: -100,
			annualisedGeometricPercent: -100,
			annualisedExponentialRate: null
		});
		expect(growth(5, 5, 1).doublingTimeYears).toBeNull();
	});

	it('compounds back to where it ended', () => {
		const people = fc.integer({ min: 1000, max: 1e8 });
		fc.assert(
			fc.property(
				people,
				people,
				fc.double({ min: 1, max: 60, noNaN: true }),
				(start, end, years) => {
					const yearly = annualisedGrowthPercent(start, end, years)!;
					expectClose(start * (1 + yearly / 100) ** years, end, 1e-6);
				}
			),
			seeded
		);
	});

	it('of a percentage is in points', () => {
		const change = changeInPercentage(16.4, 18.6);
		expect(change.pointChange).toBe(2.2);
		expectClose(change.relativeChangePercent, 100 * (2.2 / 16.4));
		expect(changeInPercentage(0, 3).relativeChangePercent).toBeNull();
	});

	it('as index numbers keeps gaps, and has none without its base', () => {
		expect(indexNumbers([50, null, 75])).toEqual([100, null, 150]);
		expect(indexNumbers([null, 75])).toEqual([null, null]);
		expect(indexNumbers([0, 75])).toEqual([null, null]);
		expectRefusal(() => indexNumbers([1], 1), 'value_out_of_range');
	});

	it('refuses missing and negative counts and no time', () => {
		expectRefusal(() => growth(5, null, 1), 'missing_value');
		expectRefusal(() => growth(-5, 1, 1), 'negative_population');
		expectRefusal(() => growth(5, 1, 0), 'nonpositive_years');
	});
});

describe('dependency ratios', () => {
	it('are per 1,000 people of working age', () => {
		expect(dependencyRatios({ young: 200, working: 600, older: 150 })).toEqual({
			oldAgePer1000: 250,
			youthPer1000: (1000 * 200) / 600,
			totalPer1000: (1000 * 350) / 600,
			oldAgeSupportRatio: 4,
			percentOlder: (100 * 150) / 950,
			ageingIndexPercent: 75
		});
	});

	it('are missing over nobody', () => {
		expect(dependencyRatios({ young: 0, working: 0, older: 0 })).toEqual({
			oldAgePer1000: null,
			youthPer1000: null,
			totalPer1000: null,
			oldAgeSupportRatio: null,
			percentOlder: null,
			ageingIndexPercent: null
		});
	});

	it('sum age bands and refuse one across a boundary, a gap and an overlap', () => {
		const bands = { '16-64': 60, '0-15': 20, '65 and over': 15 };
		expect(broadAges(bands)).toEqual({ young: 20, working: 60, older: 15 });
		expect(() => broadAges({ '0-14': 1, '15-19': 2, '20-64': 3, '65+': 4 })).toThrow(
			expect.objectContaining({ code: 'band_straddles_boundary', value: '15-19' })
		);
		expectRefusal(() => broadAges({ '0-15': 1, '20-64': 3, '65+': 4 }), 'age_bands_mismatch');
		expectRefusal(
			() => broadAges({ '0-15': 1, '10-15': 3, '16-64': 1, '65+': 4 }),
			'age_bands_mismatch'
		);
		expectRefusal(() => broadAges({ '0-15': 1, '16-64': 3 }), 'age_bands_mismatch');
		expectRefusal(() => broadAges({ '0-15': null, '16-64': 3, '65+': 1 }), 'missing_value');
	});

	it('read age bands as they are published', () => {
		expect(ageBandOf('0–4')).toEqual({ from: 0, to: 4 });
		expect(ageBandOf('15')).toEqual({ from: 15, to: 15 });
		expect(ageBandOf('90+')).toEqual({ from: 90, to: Infinity });
		expectRefusal(() => ageBandOf('all ages'), 'age_bands_mismatch');
	});
});
