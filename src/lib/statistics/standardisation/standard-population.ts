/** The nineteen age bands of the European Standard Population 2013, youngest first. */
export const STANDARD_AGE_BANDS: readonly string[] = Object.freeze([
	'0-4',
	'5-9',
	'10-14',
	'15-19',
	'20-24',
	'25-29',
	'30-34',
	'35-39',
	'40-44',
	'45-49',
	'50-54',
	'55-59',
	'60-64',
	'65-69',
	'70-74',
	'75-79',
	'80-84',
	'85-89',
	'90+'
]);

/**
 * Persons in each of `STANDARD_AGE_BANDS` in the European Standard Population 2013, both sexes
 * alike; 100,000 in all.
 * Source: Eurostat 2013, Revision of the European Standard Population, table A; 90–94 and 95 and
 * over are added up.
 */
export const EUROPEAN_STANDARD_POPULATION_2013: readonly number[] = Object.freeze([
	5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
	2500, 1500, 1000
]);
