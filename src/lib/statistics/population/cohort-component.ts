import { StatisticsError, checkSameLength, present, sumOf, type Maybe } from '../errors';

/** A population by sex and age, and what happens to it in one step. */
export interface CohortStep {
	/** Width of every age band and length of the step, years. */
	bandYears: number;
	/** Persons by band, youngest first, the last one open. */
	females: readonly Maybe[];
	males: readonly Maybe[];
	/** Chance of living to the next band (in the last one: of living on), 0–1. */
	survivalFemale: readonly Maybe[];
	survivalMale: readonly Maybe[];
	/** Left out for no births. */
	births?: {
		/** Births per woman and year, by band. */
		fertilityPerWomanYear: readonly Maybe[];
		/** Boys born for each girl. */
		sexRatioAtBirth: number;
		/** Chance that a child born in the step lives to its end, 0–1. */
		survivalFemale: number;
		survivalMale: number;
	};
	/** Persons who came less who left, by band at the end of the step; left out for none. */
	netMigration?: { female: readonly Maybe[]; male: readonly Maybe[] };
}

/** The population one step later. */
interface SteppedPopulation {
	females: number[];
	males: number[];
	/** Children born in the step, before deaths. */
	births: number;
	total: number;
}

function survivalOf(value: Maybe | undefined, argument: string): number {
	const chance = present(value, argument);
	if (chance < 0 || chance > 1)
		throw new StatisticsError('survival_out_of_range', argument, chance);
	return chance;
}

function personsOf(list: readonly Maybe[], argument: string): number[] {
	return list.map((value, band) => {
		const persons = present(value, `${argument}[${band}]`);
		if (persons < 0)
			throw new StatisticsError('negative_population', `${argument}[${band}]`, persons);
		return persons;
	});
}

/** Everybody a band older; the last two bands meet in the open one. The first band is left empty. */
function aged(persons: readonly number[], survival: readonly Maybe[], argument: string): number[] {
	const living = persons.map(
		(number, band) => number * survivalOf(survival[band], `${argument}[${band}]`)
	);
	const next = [0, ...living.slice(0, -1)];
	next[next.length - 1] = (next.at(-1) ?? 0) + living.at(-1)!;
	return next;
}

/** Births to the women on average in each band over the step. */
function birthsTo(
	births: NonNullable<CohortStep['births']>,
	atStart: readonly number[],
	afterAgeing: readonly number[],
	years: number
): number {
	const byBand = births.fertilityPerWomanYear.map((rate, band) => {
		const perYear = present(rate, `births.fertilityPerWomanYear[${band}]`);
		if (perYear < 0) throw new StatisticsError('negative_rate', 'births', perYear);
		return (perYear * (atStart[band]! + afterAgeing[band]!)) / 2;
	});
	return years * sumOf(byBand);
}

function withMigrants(
	persons: readonly number[],
	migrants: readonly Maybe[] | undefined
): number[] {
	return persons.map((number, band) => {
		const left = number + (migrants ? present(migrants[band], `netMigration[${band}]`) : 0);
		if (left < 0) throw new StatisticsError('negative_population', `netMigration[${band}]`, left);
		return left;
	});
}

function checkStep(step: CohortStep): void {
	const { females, males, survivalFemale, survivalMale, births, netMigration } = step;
	if (!(step.bandYears > 0))
		throw new StatisticsError('nonpositive_years', 'bandYears', step.bandYears);
	if (females.length < 2) throw new StatisticsError('too_few_groups', 'females', females.length);
	checkSameLength(females.length, {
		males,
		survivalFemale,
		survivalMale,
		fertility: births?.fertilityPerWomanYear,
		female: netMigration?.female,
		male: netMigration?.male
	});
	if (births && !(births.sexRatioAtBirth >= 0))
		throw new StatisticsError('value_out_of_range', 'sexRatioAtBirth', births.sexRatioAtBirth);
}

/**
 * One step of a population projection by the cohort-component method: everybody grows a band older
 * and some die; children are born to the mean of the women before and after; migrants are added at
 * the end. An illustration, not a forecast.
 * Source: Preston, Heuveline and Guillot 2001, Demography, ch. 6.
 *
 * @throws StatisticsError `nonpositive_years`, `too_few_groups`, `length_mismatch`,
 * `missing_value`, `negative_population` (also where more leave than are there),
 * `survival_out_of_range`, `negative_rate`, `value_out_of_range`
 */
export function cohortComponentStep(step: CohortStep): SteppedPopulation {
	checkStep(step);
	const women = personsOf(step.females, 'females');
	const females = aged(women, step.survivalFemale, 'survivalFemale');
	const males = aged(personsOf(step.males, 'males'), step.survivalMale, 'survivalMale');
	let born = 0;
	if (step.births) {
		const { sexRatioAtBirth: boysPerGirl, survivalFemale, survivalMale } = step.births;
		born = birthsTo(step.births, women, females, step.bandYears);
		const girls = born / (1 + boysPerGirl);
		females[0] = girls * survivalOf(survivalFemale, 'births.survivalFemale');
		males[0] = (born - girls) * survivalOf(survivalMale, 'births.survivalMale');
	}
	const after = {
		females: withMigrants(females, step.netMigration?.female),
		males: withMigrants(males, step.netMigration?.male)
	};
	return { ...after, births: born, total: sumOf([...after.females, ...after.males]) };
}
