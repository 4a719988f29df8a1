import methods from '../../../../data/methods.json';

/** Published numbers that several worked examples share; the statistics that they are from stand beside them. */
const { texts, numbers } = methods;

/**
 * A text of the methods that names a paper, a release or a place: it stands in `data/methods.json`.
 *
 * @param key the method's id and what the text is of it, as `growth.input`
 */
export function methodText(key: keyof typeof texts): string {
	return texts[key];
}

/** Where the numbers by tenth come from. */
export const TENTHS_ORIGIN = methodText('tenths.origin');

/** Men of one place by deprivation tenth of neighbourhoods, most deprived first. */
export const MEN_BY_TENTH = Object.freeze(numbers.menByTenth);

/** The tenths as population groups from most to least disadvantaged. */
export const TENTHS_AS_GROUPS = Object.freeze({
	estimates: MEN_BY_TENTH.values,
	populations: MEN_BY_TENTH.personYears,
	standardErrors: MEN_BY_TENTH.standardErrors,
	order: MEN_BY_TENTH.values.map((_, tenth) => tenth + 1)
});

/** Where the numbers on pupils come from. */
export const LEAVERS_ORIGIN = methodText('leavers.origin');

/** Pupils of one place after year 11: all, and those in no sustained education, work or training. */
export const LEAVERS = Object.freeze(numbers.leavers);

export const POPULATION_ORIGIN = methodText('residents.origin');

/** Residents of one place in the middle of two years, and by age in the later one. */
export const RESIDENTS = Object.freeze(numbers.residents);

/** Says that numbers were made up. */
export const ARITHMETIC_ONLY =
	'Numbers made up to show the arithmetic; they describe no real place';
