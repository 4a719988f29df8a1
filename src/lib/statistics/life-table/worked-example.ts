/** Where the example was published. */
export const LIFE_TABLE_ORIGIN =
	'Example data published with the R package PHEindicatormethods (phe_life_expectancy)';

/** Person-years and deaths in the twenty bands from age 0 to 90 and over. */
export const LIFE_TABLE_EXAMPLE = Object.freeze({
	populations: [
		7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820,
		37978, 37039, 33288, 23306, 11936, 11936
	],
	deaths: [
		17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937
	]
});
