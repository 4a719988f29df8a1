import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortComponentStep } from '$lib/statistics/population/cohort-component';
import { extrapolated } from '$lib/statistics/population/growth';
import { expectClose, expectRefusal, seeded } from '../close';

describe('a projection', () => {
	it('goes on as the counts did', () => {
		const { linear, geometric, exponential } = extrapolated(100, 200, 10, [0, 10]);
		expect(linear).toEqual([200, 300]);
		expectClose(geometric[1]!, 400);
		expectClose(exponential[1]!, 400);
		expect(extrapolated(0, 5, 1, [1])).toEqual({
			linear: [10],
			geometric: [null],
			exponential: [null]
		});
	});

	const step = {
		bandYears: 5,
		females: [100, 90, 80],
		males: [100, 90, 80],
		survivalFemale: [1, 1, 0.5],
		survivalMale: [0.9, 0.9, 0.5]
	};

	it('makes everybody a band older, pooling the last two', () => {
		expect(cohortComponentStep(step)).toEqual({
			females: [0, 100, 90 + 40],
			males: [0, 90, 81 + 40],
			births: 0,
			total: 441
		});
	});

	it('adds children of the mean of women before and after, and migrants at the end', () => {
		const after = cohortComponentStep({
			...step,
			births: {
				fertilityPerWomanYear: [0, 0.1, 0],
				sexRatioAtBirth: 1,
				survivalFemale: 1,
				survivalMale: 0.8
			},
			netMigration: { female: [1, 2, 3], male: [-1, 0, 0] }
		});
		expectClose(after.births, 5 * 0.1 * 95);
		expectClose(after.females[0]!, 23.75 + 1);
		expectClose(after.males[0]!, 23.75 * 0.8 - 1);
		expect(after.females.slice(1)).toEqual([102, 133]);
	});

	it('loses nobody where nobody dies or moves', () => {
		const bands = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 20 });
		fc.assert(
			fc.property(bands, (people) => {
				const certain = people.map(() => 1);
				const { total } = cohortComponentStep({
					bandYears: 5,
					females: people,
					males: people,
					survivalFemale: certain,
					survivalMale: certain
				});
				expect(total).toBe(2 * people.reduce((sum, one) => sum + one, 0));
			}),
			seeded
		);
	});

	it('refuses chances above one and more leavers than people', () => {
		expectRefusal(
			() => cohortComponentStep({ ...step, survivalMale: [1.1, 1, 1] }),
			'survival_out_of_range'
		);
		expectRefusal(
			() => cohortComponentStep({ ...step, netMigration: { female: [-1, 0, 0], male: [0, 0, 0] } }),
			'negative_population'
		);
	});
});
