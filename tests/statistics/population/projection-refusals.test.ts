import { describe, expect, it } from 'vitest';
import { ageBandOf } from '$lib/statistics/population/dependency';
import { cohortComponentStep, type CohortStep } from '$lib/statistics/population/cohort-component';
import {
	annualisedGrowthPercent,
	changeInPercentage,
	exponentialGrowthRate,
	extrapolated,
	indexNumbers,
	percentChange
} from '$lib/statistics/population/growth';
import { nearestMultiple } from '$lib/statistics/population/rounding';
import { expectRefusal } from '../close';

const births = {
	fertilityPerWomanYear: [0, 0.1, 0],
	sexRatioAtBirth: 1,
	survivalFemale: 1,
	survivalMale: 1
};
const step = (change: Partial<CohortStep> = {}) =>
	cohortComponentStep({
		bandYears: 5,
		females: [100, 90, 80],
		males: [100, 90, 80],
		survivalFemale: [1, 1, 0.5],
		survivalMale: [1, 1, 0.5],
		...change
	});

describe('a step of a projection', () => {
	it.each<[string, Partial<CohortStep>, Parameters<typeof expectRefusal>[1]]>([
		['no time', { bandYears: 0 }, 'nonpositive_years'],
		['an unknown time', { bandYears: NaN }, 'nonpositive_years'],
		['a single band', { females: [100] }, 'too_few_groups'],
		['men of other bands', { males: [100, 90] }, 'length_mismatch'],
		[
			'migrants of other bands',
			{ netMigration: { female: [1], male: [0, 0, 0] } },
			'length_mismatch'
		],
		['a band that is missing', { males: [100, null, 80] }, 'missing_value'],
		['fewer than nobody', { females: [100, -1, 80] }, 'negative_population'],
		['a chance that is missing', { survivalFemale: [1, null, 1] }, 'missing_value'],
		['a chance below nought', { survivalFemale: [1, -0.1, 1] }, 'survival_out_of_range'],
		[
			'births below nought',
			{ births: { ...births, fertilityPerWomanYear: [0, -1, 0] } },
			'negative_rate'
		],
		[
			'births that are missing',
			{ births: { ...births, fertilityPerWomanYear: [0, null, 0] } },
			'missing_value'
		],
		['fewer boys than none', { births: { ...births, sexRatioAtBirth: -1 } }, 'value_out_of_range'],
		[
			'an unknown share of boys',
			{ births: { ...births, sexRatioAtBirth: NaN } },
			'value_out_of_range'
		],
		[
			'children who live more than once',
			{ births: { ...births, survivalMale: 2 } },
			'survival_out_of_range'
		],
		[
			'migrants that are missing',
			{ netMigration: { female: [0, 0, 0], male: [0, null, 0] } },
			'missing_value'
		]
	])('refuses %s', (_, change, code) => {
		expectRefusal(() => step(change), code);
	});

	it('has girls alone where no boys are born', () => {
		// 95 women on average in the band that bears, for five years: 0.1 × 95 × 5.
		const after = step({ births: { ...births, sexRatioAtBirth: 0 } });
		expect([after.females[0], after.males[0]]).toEqual([47.5, 0]);
	});
});

describe('growth', () => {
	it('is not made of what is missing, negative or endless', () => {
		expectRefusal(() => percentChange(null, 1), 'missing_value');
		expectRefusal(() => percentChange(1, NaN), 'missing_value');
		expectRefusal(() => percentChange(1, -1), 'negative_population');
		expectRefusal(() => percentChange(1, Infinity), 'not_finite');
		expectRefusal(() => annualisedGrowthPercent(1, 2, null), 'missing_value');
		expectRefusal(() => exponentialGrowthRate(1, 2, Infinity), 'nonpositive_years');
		expectRefusal(() => changeInPercentage(null, 2), 'missing_value');
		expectRefusal(() => indexNumbers([100, -1]), 'negative_population');
		expectRefusal(() => indexNumbers([100], 0.5), 'value_out_of_range');
		expectRefusal(() => indexNumbers([]), 'value_out_of_range');
	});

	it('carried on is not made of them either', () => {
		expectRefusal(() => extrapolated(null, 1, 1, []), 'missing_value');
		expectRefusal(() => extrapolated(1, -1, 1, []), 'negative_population');
		expectRefusal(() => extrapolated(1, 2, null, []), 'missing_value');
		expectRefusal(() => extrapolated(1, 2, 0, []), 'nonpositive_years');
		expectRefusal(() => extrapolated(1, 2, 1, [Infinity]), 'not_finite');
	});

	it('to nobody has no continuous rate, now or later', () => {
		expect(extrapolated(5, 0, 1, [0, 1])).toEqual({
			linear: [0, -5],
			geometric: [0, 0],
			exponential: [null, null]
		});
	});
});

it('an age band may be words or one age, and never runs backwards', () => {
	expect(ageBandOf('10 to 14')).toEqual({ from: 10, to: 14 });
	expect(ageBandOf(' 65 and over ')).toEqual({ from: 65, to: Infinity });
	expectRefusal(() => ageBandOf('14-10'), 'age_bands_mismatch');
});

it('the nearest multiple of a decimal is exact, and of what is missing is missing', () => {
	expect(nearestMultiple(0.35, 0.1)).toBe(0.4);
	expect(nearestMultiple(-115, 10)).toBe(-120);
	expect(nearestMultiple(null, 5)).toBeNull();
	expectRefusal(() => nearestMultiple(1, 0), 'nonpositive_base');
	expectRefusal(() => nearestMultiple(1, NaN), 'nonpositive_base');
	expectRefusal(() => nearestMultiple(Infinity, 5), 'not_finite');
});
