/** Numbers that several worked examples share. */

/** Where the numbers by tenth come from. */
export const TENTHS_ORIGIN =
	'Public Health England, input data of the slope index of inequality in life expectancy at birth (indicator 92901), Wigan, 2014 to 2016';

/** Men in Wigan by deprivation tenth of neighbourhoods, most deprived first. */
export const WIGAN_MEN_BY_TENTH = Object.freeze({
	personYears: [51760, 47799, 45714, 50039, 48654, 47047, 47126, 47320, 46482, 48202],
	deaths: [628, 503, 512, 523, 543, 405, 450, 392, 354, 334],
	/** Life expectancy at birth, years. */
	values: [
		71.05096566, 74.67624147, 75.21573649, 76.43829716, 76.93414592, 79.69257185, 79.5336346,
		81.78797247, 81.74137553, 82.32430705
	],
	standardErrors: [
		0.612679236, 0.601649226, 0.622718077, 0.620172783, 0.556915182, 0.57468652, 0.603433737,
		0.592416723, 0.555394983, 0.55672771
	]
});

/** The tenths as population groups from most to least disadvantaged. */
export const TENTHS_AS_GROUPS = Object.freeze({
	estimates: WIGAN_MEN_BY_TENTH.values,
	populations: WIGAN_MEN_BY_TENTH.personYears,
	standardErrors: WIGAN_MEN_BY_TENTH.standardErrors,
	order: WIGAN_MEN_BY_TENTH.values.map((_, tenth) => tenth + 1)
});

/** Where the numbers on pupils come from. */
export const LEAVERS_ORIGIN =
	'Department for Education, Key stage 4 and 16-18 destination measures, Wigan';

/** Pupils in Wigan after year 11: all, and those in no sustained education, work or training. */
export const WIGAN_LEAVERS = Object.freeze([
	{ period: '2015-08-01/2016-07-31', count: 203, denominator: 3516 },
	{ period: '2016-08-01/2017-07-31', count: 179, denominator: 3355 },
	{ period: '2017-08-01/2018-07-31', count: 161, denominator: 3290 },
	{ period: '2018-08-01/2019-07-31', count: 140, denominator: 3167 },
	{ period: '2019-08-01/2020-07-31', count: 178, denominator: 3301 }
]);

export const POPULATION_ORIGIN =
	'Office for National Statistics, mid-year population estimates, Wigan';

/** Residents of Wigan in the middle of the year. */
export const WIGAN_RESIDENTS = Object.freeze({
	2011: 318_122,
	2023: 339_174,
	ages2023: { young: 62_737, working: 210_935, older: 65_502 }
});

/** Says that numbers were made up. */
export const ARITHMETIC_ONLY =
	'Numbers made up to show the arithmetic; they describe no real place';
