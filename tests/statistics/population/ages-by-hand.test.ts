import { describe, expect, it } from 'vitest';
import { ageBandOf, broadAges, dependencyRatios } from '$lib/statistics/population/dependency';
import { cohortComponentStep } from '$lib/statistics/population/cohort-component';
import {
	changeInPercentage,
	extrapolated,
	growth,
	indexNumbers,
	percentChange
} from '$lib/statistics/population/growth';
import { expectClose, expectRefusal } from '../close';

describe('age bands', () => {
	it('are read whole, with or without spaces', () => {
		expect(ageBandOf('0 to 4')).toEqual({ from: 0, to: 4 });
		expect(ageBandOf('10 – 14')).toEqual({ from: 10, to: 14 });
		expect(ageBandOf('7-7')).toEqual({ from: 7, to: 7 });
		expect(ageBandOf('65  and over')).toEqual({ from: 65, to: Infinity });
		for (const label of ['aged 0-4', '0-4 years', '4-', '-4', '', '65 +1'])
			expectRefusal(() => ageBandOf(label), 'age_bands_mismatch', 'band');
	});

	it('add up to three broad ages, by the ages at which they are said to begin', () => {
		const bands = { '90+': 1, '0-9': 2, '10-15': 4, '16-19': 8, '20-64': 16, '65-89': 32 };
		expect(broadAges(bands)).toEqual({ young: 6, working: 24, older: 33 });
		const school = broadAges(bands, { workingFrom: 20, olderFrom: 90 });
		expect(school).toEqual({ young: 14, working: 48, older: 1 });
	});

	it('are refused by name across a beginning by a single year, with a gap or without an end', () => {
		const refused = (
			bands: Record<string, number | null>,
			...what: [Parameters<typeof expectRefusal>[1], string]
		) => expectRefusal(() => broadAges(bands), ...what);
		refused({ '0-16': 1, '17-64': 1, '65+': 1 }, 'band_straddles_boundary', '0-16');
		refused({ '0-15': 1, '16-65': 1, '66+': 1 }, 'band_straddles_boundary', '16-65');
		refused({ '0-15': 1, '16-63': 1, '65+': 1 }, 'age_bands_mismatch', '65+');
		refused({ '1-15': 1, '16-64': 1, '65+': 1 }, 'age_bands_mismatch', '1-15');
		refused({ '0-15': 1, '16-64': 1, '65-89': 1 }, 'age_bands_mismatch', 'bands');
		refused({ '0-15': 1, '16-64': -1, '65+': 1 }, 'negative_population', '16-64');
		refused({ '0-15': 1, '16-64': 1, '65+': Infinity }, 'not_finite', '65+');
	});

	it('make no ratios of fewer than nobody', () => {
		const ages = { young: 1, working: 1, older: 1 };
		for (const age of ['young', 'working', 'older'])
			expectRefusal(() => dependencyRatios({ ...ages, [age]: -1 }), 'negative_population', age);
	});
});

describe('growth', () => {
	it('may be of fewer', () => {
		const halved = growth(200, 50, 2);
		expect(halved).toMatchObject({ change: -150, percentChange: -75, meanAnnualChange: -75 });
		// A half each year.
		expectClose(halved.annualisedGeometricPercent, -50);
		expectClose(halved.annualisedExponentialRate, -Math.LN2);
		expect(halved.doublingTimeYears).toBeNull();
		expect(percentChange(0, 0)).toBeNull();
	});

	it('of a percentage may be in points downwards, and is refused by name', () => {
		expect(changeInPercentage(18.6, 16.4).pointChange).toBe(-2.2);
		expectClose(changeInPercentage(20, 15).relativeChangePercent, -25);
		expectRefusal(() => changeInPercentage(1, -1), 'negative_population', 'end');
		expectRefusal(() => changeInPercentage(null, 1), 'missing_value', 'start');
		expectRefusal(() => growth(1, 2, NaN), 'missing_value', 'years');
		expectRefusal(() => growth(1, 2, -1), 'nonpositive_years', 'years');
	});

	it('as index numbers is against any year of the series', () => {
		expect(indexNumbers([50, 80, 100, null], 2)).toEqual([50, 80, 100, null]);
		expect(indexNumbers([50, NaN, 100], 1)).toEqual([null, null, null]);
		expectRefusal(() => indexNumbers([50, 80], 2), 'value_out_of_range', 'base');
		expectRefusal(() => indexNumbers([50, 80], -1), 'value_out_of_range', 'base');
		expectRefusal(() => indexNumbers([50, -1]), 'negative_population', 'series[1]');
	});

	it('carried on goes as far as it is asked, by as much as in the years between', () => {
		// From 100 to 150 in two years: 25 a year, or a half in every two.
		const { linear, geometric, exponential } = extrapolated(100, 150, 2, [0, 2, 4]);
		expect(linear).toEqual([150, 200, 250]);
		[150, 225, 337.5].forEach((people, at) => {
			expectClose(geometric[at]!, people);
			expectClose(exponential[at]!, people);
		});
		expectRefusal(() => extrapolated(1, 2, -1, []), 'nonpositive_years', 'years');
		expectRefusal(() => extrapolated(1, 2, 1, [0, NaN]), 'not_finite', 'horizons[1]');
		expectRefusal(() => extrapolated(1, null, 1, []), 'missing_value', 'end');
		expectRefusal(() => extrapolated(-1, 1, 1, []), 'negative_population', 'start');
	});
});

describe('a step of two bands', () => {
	const step = {
		bandYears: 10,
		females: [100, 50],
		males: [80, 40],
		survivalFemale: [0.5, 0],
		survivalMale: [1, 0.25]
	};
	const births = {
		fertilityPerWomanYear: [0.02, 0.1],
		sexRatioAtBirth: 1.5,
		survivalFemale: 0.5,
		survivalMale: 1
	};

	it('is worked by hand', () => {
		// Women 100 and 50, then 0 and 50: 10 × (0.02 × 50 + 0.1 × 50) = 60 births, 24 of them girls.
		expect(cohortComponentStep({ ...step, births })).toEqual({
			females: [12, 50],
			males: [36, 90],
			births: 60,
			total: 188
		});
		const nobodyLeft = { female: [0, -50], male: [5, -90] };
		expect(cohortComponentStep({ ...step, netMigration: nobodyLeft })).toMatchObject({
			females: [0, 0],
			males: [5, 0],
			births: 0,
			total: 5
		});
	});

	it('is refused by the name of what is at fault', () => {
		const refused = (change: object, ...what: [Parameters<typeof expectRefusal>[1], string]) =>
			expectRefusal(() => cohortComponentStep({ ...step, ...change }), ...what);
		refused({ males: [80] }, 'length_mismatch', 'males.length');
		refused({ survivalFemale: [1] }, 'length_mismatch', 'survivalFemale.length');
		refused({ survivalMale: [1] }, 'length_mismatch', 'survivalMale.length');
		refused(
			{ births: { ...births, fertilityPerWomanYear: [1] } },
			'length_mismatch',
			'fertility.length'
		);
		refused({ netMigration: { female: [0, 0], male: [0] } }, 'length_mismatch', 'male.length');
		refused({ survivalFemale: [1.01, 1] }, 'survival_out_of_range', 'survivalFemale[0]');
		refused({ survivalMale: [1, -0.01] }, 'survival_out_of_range', 'survivalMale[1]');
		refused(
			{ births: { ...births, survivalFemale: 1.1 } },
			'survival_out_of_range',
			'births.survivalFemale'
		);
		refused(
			{ births: { ...births, survivalMale: -1 } },
			'survival_out_of_range',
			'births.survivalMale'
		);
		refused({ females: [-1, 1] }, 'negative_population', 'females[0]');
		refused({ males: [1, -1] }, 'negative_population', 'males[1]');
		refused(
			{ netMigration: { female: [0, -51], male: [0, 0] } },
			'negative_population',
			'netMigration[1]'
		);
		refused({ bandYears: -1 }, 'nonpositive_years', 'bandYears');
	});
});
