import { StatisticsError } from '../errors';

/** First ages of the twenty bands of an abridged life table: 0, 1–4, 5–9 … 85–89, 90 and over. */
export const LIFE_TABLE_AGES: readonly number[] = Object.freeze([
	0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90
]);

/** Radix: how many newborn a life table follows. */
export const RADIX = 100_000;

/** Width of a band in years; the open one has none. */
export function bandWidth(startAges: readonly number[], band: number): number {
	return (startAges[band + 1] ?? Infinity) - startAges[band]!;
}

/** Positions that put bands in order of age. */
export function orderOfAges(startAges: readonly number[]): number[] {
	return startAges.map((_, band) => band).sort((a, b) => startAges[a]! - startAges[b]!);
}

/**
 * Whether bands are the standard twenty; `missing` when some of them are not there.
 *
 * @throws StatisticsError `age_bands_mismatch` when a band is none of them or is given twice
 */
export function standardBands(startAges: readonly number[]): 'complete' | 'missing' {
	const known = new Set(LIFE_TABLE_AGES);
	for (const age of startAges)
		if (!known.delete(age)) throw new StatisticsError('age_bands_mismatch', 'startAges', age);
	return known.size === 0 ? 'complete' : 'missing';
}

/** The columns of a life table, one entry for each age band in order of age. */
export interface LifeTableColumns {
	startAges: readonly number[];
	/** Deaths per person-year (M). */
	deathRate: number[];
	/** Chance of dying in the band for who reaches it (q), 0–1. */
	probabilityOfDying: number[];
	/** Of 100,000 newborn, how many reach the band's first age (l). */
	survivors: number[];
	/** Of 100,000 newborn, how many die in the band (d). */
	deaths: number[];
	/** Person-years lived in the band (L). */
	yearsLived: number[];
	/** Person-years lived in the band and above it (T). */
	yearsAbove: number[];
	/** Years that who reaches the band's first age lives on average (e); 0 where nobody reaches it. */
	lifeExpectancy: number[];
}

/** Share of the band that those who die in it live through: less in the first year of life. */
function shareLivedByTheDying(startAge: number): number {
	return startAge === 0 ? 0.1 : 0.5;
}

/** Who is left at the first age of each band. */
export function survivorsOf(probabilityOfDying: readonly number[]): number[] {
	let left = RADIX;
	return probabilityOfDying.map((q) => {
		const reached = left;
		left *= 1 - q;
		return reached;
	});
}

/** Sums from each entry to the last. */
export function sumsFromHere(values: readonly number[]): number[] {
	let sum = 0;
	return values.map((_, from) => (sum += values[values.length - 1 - from]!)).reverse();
}

/** Columns that follow from the chance of dying and the person-years lived in each band. */
export function columnsOf(
	startAges: readonly number[],
	deathRate: number[],
	probabilityOfDying: number[],
	yearsLivedIn: (band: number, survivors: number, deaths: number) => number
): LifeTableColumns {
	const survivors = survivorsOf(probabilityOfDying);
	const deaths = survivors.map((reached, band) => reached - (survivors[band + 1] ?? 0));
	const yearsLived = survivors.map((reached, band) => yearsLivedIn(band, reached, deaths[band]!));
	const yearsAbove = sumsFromHere(yearsLived);
	const lifeExpectancy = survivors.map((reached, band) =>
		reached === 0 ? 0 : yearsAbove[band]! / reached
	);
	return {
		startAges,
		deathRate,
		probabilityOfDying,
		survivors,
		deaths,
		yearsLived,
		yearsAbove,
		lifeExpectancy
	};
}

/**
 * The columns of an abridged life table from deaths and person-years by age.
 * Source: Chiang 1968, Introduction to Stochastic Processes in Biostatistics; Newell 1994, Methods
 * and Models in Demography.
 *
 * @param startAges first ages of the bands in order, the last one open
 * @param populations person-years, above 0
 * @param deaths deaths, 0 or more, above 0 in the open band
 */
export function abridgedColumns(
	startAges: readonly number[],
	populations: readonly number[],
	deaths: readonly number[]
): LifeTableColumns {
	const deathRate = deaths.map((died, band) => died / populations[band]!);
	const open = startAges.length - 1;
	const probability = deathRate.map((rate, band) => {
		const years = bandWidth(startAges, band);
		const share = shareLivedByTheDying(startAges[band]!);
		const certain = band === open || deaths[band]! > populations[band]! / (years * share);
		return certain ? 1 : (rate * years) / (1 + rate * years * (1 - share));
	});
	return columnsOf(startAges, deathRate, probability, (band, survivors, died) => {
		if (band === open) return survivors / deathRate[band]!;
		const years = bandWidth(startAges, band);
		return years * (survivors - died + shareLivedByTheDying(startAges[band]!) * died);
	});
}

/**
 * Standard error of the life expectancy at the first age of each band, in years.
 * Source: Chiang 1968; Silcocks, Jenner and Reza 2001, J Epidemiol Community Health 55:38, for the
 * open band; Eayres and Williams 2004, J Epidemiol Community Health 58:243.
 *
 * @param table columns of the life table
 * @param deaths deaths that it was made from, by band in order of age
 * @returns years; `null` where nobody reaches the band
 */
export function standardErrors(
	table: LifeTableColumns,
	deaths: readonly number[]
): (number | null)[] {
	const { startAges, survivors, lifeExpectancy } = table;
	const open = startAges.length - 1;
	const contributions = survivors.map((reached, band) => {
		const died = deaths[band]!;
		if (band === open) return (reached / 2) ** 2 * (4 / (died * table.deathRate[band]! ** 2));
		if (table.deaths[band] === 0) return 0;
		const q = table.probabilityOfDying[band]!;
		const variance = (q * q * (1 - q)) / died;
		const years = bandWidth(startAges, band) * (1 - shareLivedByTheDying(startAges[band]!));
		return variance * reached ** 2 * (years + lifeExpectancy[band + 1]!) ** 2;
	});
	return sumsFromHere(contributions).map((sum, band) =>
		survivors[band] === 0 ? null : Math.sqrt(sum) / survivors[band]!
	);
}
